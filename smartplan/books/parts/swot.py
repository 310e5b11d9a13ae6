"""SWOT per component, the strategies that follow from it, and the gaps to close."""

from collections.abc import Mapping
from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing, remarks
from smartplan.plan.model.analysis import StrategyKind, Swot, SwotEntry, TrendKind
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SwotItem(BookPart):
    """One strength, weakness, opportunity or threat."""

    text: str


@dataclass(frozen=True, slots=True)
class Quadrant:
    """The entries of one side."""

    name: str
    entries: tuple[SwotItem, ...]


@dataclass(frozen=True, slots=True)
class SwotView:
    """The SWOT of one component."""

    id: str
    name: str
    chart: charts.SwotGrid | None
    quadrants: tuple[Quadrant, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyView(BookPart):
    """A strategy with the SWOT entries that it joins and the programs that carry it out."""

    kind: str
    text: str
    uses: tuple[str, ...]
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyGroup:
    """The strategies of one kind, SO, ST, WO or WT."""

    id: str
    name: str
    strategies: tuple[StrategyView, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView(BookPart):
    """What lies between today and what is wanted."""

    subdimension: str
    current: str
    desired: str
    action: str
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The gaps of one dimension."""

    id: str
    name: str
    gaps: tuple[GapView, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendView(BookPart):
    """Something that changes around the region."""

    kind: str
    text: str
    effect: str


def swots(plan: Plan, lang: Lang) -> tuple[SwotView, ...]:
    """The SWOT of the three components."""
    held = plan.analysis.swot
    return tuple(
        _swot(ref, label, getattr(held, ref) if held else None, lang)
        for ref, label in _COMPONENTS.items()
    )


def strategies(plan: Plan, lang: Lang) -> tuple[StrategyGroup, ...]:
    """The strategies in the four cells of the matrix."""
    entries = _entries(plan)
    groups = []
    for kind in StrategyKind:
        held = [one for one in plan.analysis.strategies.values() if one.kind is kind]
        what = _STRATEGIES.fill(kind=kind.label)
        groups.append(
            StrategyGroup(
                id=kind.value,
                name=names.heading(kind.label.say(lang), lang),
                strategies=tuple(
                    StrategyView(
                        kind=kind.value.upper(),
                        text=one.text,
                        uses=tuple(entries.get(ref, ref) for ref in one.uses),
                        programs=names.programs(plan, one.programs),
                        sources=one.sources,
                        remarks=remarks(lang, one),
                        illustration=illustrated(one),
                    )
                    for one in held
                ),
                missing=()
                if held
                else (missing(what, f"analysis.yaml: strategies (kind: {kind.value})", lang),),
            )
        )
    return tuple(groups)


def gaps(plan: Plan, lang: Lang) -> tuple[GapGroup, ...]:
    """The gaps by dimension, in the order of the plan's set."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    known = [*held] + [
        one.dimension
        for one in plan.analysis.gaps.values()
        if one.dimension and one.dimension not in held
    ]
    return tuple(_gap_group(plan, ref, lang) for ref in dict.fromkeys(known))


def trends(plan: Plan, lang: Lang) -> tuple[TrendView, ...]:
    """The trends in the order of a PESTLE analysis."""
    order = {kind: at for at, kind in enumerate(TrendKind)}
    held = sorted(
        plan.analysis.trends.values(),
        key=lambda one: order[one.kind] if one.kind else len(order),
    )
    return tuple(
        TrendView(
            kind=names.capital(names.choice(one.kind, lang)),
            text=one.text,
            effect=one.effect or "",
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one),
        )
        for one in held
    )


def _swot(ref: str, label: Text, held: Swot | None, lang: Lang) -> SwotView:
    sides = tuple(
        Quadrant(
            name=name.say(lang),
            entries=tuple(
                SwotItem(
                    text=one.text,
                    sources=one.sources,
                    remarks=remarks(lang, one),
                    illustration=illustrated(one),
                )
                for one in _side(held, side).values()
            ),
        )
        for side, name in _SIDES.items()
    )
    gone = [
        missing(_SIDE.fill(side=name, component=label), f"analysis.yaml: swot.{ref}.{side}", lang)
        for side, name in _SIDES.items()
        if not _side(held, side)
    ]
    if len(gone) == len(_SIDES):
        gone = [missing(_SWOT.fill(component=label), f"analysis.yaml: swot.{ref}", lang)]
    strengths, weaknesses, opportunities, threats = (
        tuple(entry.text for entry in side.entries) for side in sides
    )
    entries = [entry for side in sides for entry in side.entries]
    return SwotView(
        id=ref,
        name=label.say(lang),
        chart=charts.SwotGrid(
            component=label.say(lang),
            strengths=strengths,
            weaknesses=weaknesses,
            opportunities=opportunities,
            threats=threats,
            about=charts.ChartHeading(illustration=any(one.illustration for one in entries)),
        )
        if entries
        else None,
        quadrants=sides if entries else (),
        missing=tuple(gone),
    )


def _side(held: Swot | None, side: str) -> Mapping[str, SwotEntry]:
    found: Mapping[str, SwotEntry] = getattr(held, side) if held else {}
    return found


def _entries(plan: Plan) -> dict[str, str]:
    held = plan.analysis.swot
    return {
        ref: names.unstopped(entry.text)
        for component in _COMPONENTS
        for side in _SIDES
        for ref, entry in _side(getattr(held, component) if held else None, side).items()
    }


def _gap_group(plan: Plan, ref: str, lang: Lang) -> GapGroup:
    held = [one for one in plan.analysis.gaps.values() if one.dimension == ref]
    name = names.dimension(plan, ref, lang)
    return GapGroup(
        id=ref,
        name=names.dimension_heading(plan, ref, lang),
        gaps=tuple(
            GapView(
                subdimension=names.subdimension(plan, ref, one.subdimension, lang),
                current=one.current,
                desired=one.desired,
                action=one.action or BLANK.say(lang),
                programs=names.programs(plan, one.programs),
                sources=one.sources,
                remarks=remarks(lang, one),
                illustration=illustrated(one),
            )
            for one in held
        ),
        missing=()
        if held
        else (missing(_GAPS.fill(dimension=name), "analysis.yaml: gaps", lang),),
    )


_COMPONENTS = {
    "structure": Text("Struktur", "Structure"),
    "infrastructure": Text("Infrastruktur", "Infrastructure"),
    "superstructure": Text("Suprastruktur", "Superstructure"),
}
_SIDES = {
    "strengths": Text("Kekuatan", "Strengths"),
    "weaknesses": Text("Kelemahan", "Weaknesses"),
    "opportunities": Text("Peluang", "Opportunities"),
    "threats": Text("Ancaman", "Threats"),
}
_SIDE = Text("{side} pada {component}", "{side} of {component} are")
_SWOT = Text("Analisis SWOT {component}", "The SWOT of {component} is")
_STRATEGIES = Text("Strategi {kind}", "The strategies of {kind} are")
_GAPS = Text("Kesenjangan dimensi {dimension}", "The gaps of the dimension {dimension} are")
