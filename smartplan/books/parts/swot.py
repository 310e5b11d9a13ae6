"""SWOT per component, the strategies that follow from it, and the gaps to close."""

from collections.abc import Mapping

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.plan.model.analysis import StrategyKind, Swot, SwotEntry, TrendKind
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SwotItem(BookPart):
    """One strength, weakness, opportunity or threat; `code` is that of this edition: `S1`."""

    code: str
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
    entries: tuple[SwotItem, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyView(BookPart):
    """A strategy with the SWOT entries that it joins and the programs that carry it out.

    `codes` are those of the programs, `uses` those of the entries.
    """

    kind: str
    text: str
    uses: tuple[str, ...]
    codes: tuple[str, ...]
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
    codes: tuple[str, ...]
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
        _swot(plan, ref, getattr(held, ref) if held else None, lang)
        for ref, label in _COMPONENTS.items()
    )


def strategies(plan: Plan, lang: Lang) -> tuple[StrategyGroup, ...]:
    """The strategies in the four cells of the matrix."""
    codes = plan.once(swot_codes)
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
                        uses=tuple(codes.get(ref, ref) for ref in one.uses),
                        codes=names.codes_of(plan, one.programs),
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


def swot_codes(plan: Plan) -> dict[str, str]:
    """The code of each entry, by id: its letter, and its place among its kind in the plan."""
    found: dict[str, str] = {}
    held = plan.analysis.swot
    for side, letter in _LETTERS.items():
        ids = [
            ref
            for component in _COMPONENTS
            for ref in _side(getattr(held, component) if held else None, side)
        ]
        found |= {ref: f"{letter}{at}" for at, ref in enumerate(dict.fromkeys(ids), 1)}
    return found


def _swot(plan: Plan, ref: str, held: Swot | None, lang: Lang) -> SwotView:
    label = _COMPONENTS[ref]
    codes = plan.once(swot_codes)
    sides = tuple(
        Quadrant(
            name=name.say(lang),
            entries=tuple(
                SwotItem(
                    code=codes[id],
                    text=one.text,
                    sources=one.sources,
                    remarks=remarks(lang, one),
                    illustration=illustrated(one),
                )
                for id, one in _side(held, side).items()
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
        tuple(f"{entry.code} {entry.text}" for entry in side.entries) for side in sides
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
        entries=tuple(entries),
        missing=tuple(gone),
    )


def _side(held: Swot | None, side: str) -> Mapping[str, SwotEntry]:
    found: Mapping[str, SwotEntry] = getattr(held, side) if held else {}
    return found


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
                codes=names.codes_of(plan, one.programs),
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
_LETTERS = {"strengths": "S", "weaknesses": "W", "opportunities": "O", "threats": "T"}
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
