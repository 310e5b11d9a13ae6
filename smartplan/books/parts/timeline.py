"""The roadmap: programs over the years, per horizon and dimension, and their milestones."""

from collections.abc import Iterable
from typing import cast

from smartplan.books.charts import data as charts
from smartplan.books.charts.roadmap_parts import overview, roadmap_parts
from smartplan.books.parts import names
from smartplan.books.parts.actions import by_dimension
from smartplan.books.parts.part import MissingPart, illustrated, missing
from smartplan.books.parts.programs import MilestoneView, milestones
from smartplan.facts.codes import dimension_codes, program_codes
from smartplan.plan.model.program import Horizon, Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class HorizonCell:
    """The programs of one dimension in one horizon, by name and by code."""

    programs: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HorizonRow:
    """A dimension over the horizons."""

    dimension: str
    cells: tuple[HorizonCell, ...]


@dataclass(frozen=True, slots=True)
class RoadmapPart:
    """The roadmap with its charts, its matrix of codes, and the milestones by day."""

    summary: str
    overview: charts.RoadmapChart | None
    charts: tuple[charts.RoadmapChart, ...]
    horizons: tuple[str, ...]
    rows: tuple[HorizonRow, ...]
    milestones: tuple[MilestoneView, ...]
    undated: tuple[str, ...]
    missing: tuple[MissingPart, ...]


def roadmap(plan: Plan, lang: Lang) -> RoadmapPart:
    """The roadmap of a plan."""
    programs = by_dimension(plan)
    gone = []
    if not programs:
        gone.append(missing(_PROGRAMS, "programs/", lang))
    if not plan.manifest.horizons:
        gone.append(missing(_HORIZONS, "smartplan.yaml: horizons", lang))
    marks = sorted(
        (mark for program in programs for mark in milestones(plan, program, lang)),
        key=lambda mark: mark.order,
    )
    dated = any(program.period and program.period.years for program in programs)
    whole = chart(plan, programs, lang) if dated else None
    return RoadmapPart(
        summary=_summary(plan, programs, lang),
        charts=roadmap_parts(whole) if whole else (),
        overview=overview(whole) if whole else None,
        horizons=tuple(names.horizon_of(plan, horizon, lang) for horizon in Horizon),
        rows=_rows(plan, programs, lang),
        milestones=tuple(marks),
        undated=tuple(p.name for p in programs if not (p.period and p.period.years)),
        missing=tuple(gone),
    )


def dimension_labels(plan: Plan, lang: Lang) -> tuple[charts.DimensionLabel, ...]:
    """The dimensions as charts name them, those that only programs name at the end."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    ids = [*held]
    ids += [
        one.dimension
        for one in plan.programs.values()
        if one.dimension and one.dimension not in held
    ]
    return tuple(
        charts.DimensionLabel(
            id=ref,
            name=names.dimension(plan, ref, lang),
            order=order,
            code=dimension_codes(plan).get(ref, ""),
        )
        for order, ref in enumerate(dict.fromkeys(ids))
    )


def matrix(plan: Plan, lang: Lang) -> charts.ProgramMatrix:
    """How many programs stand in each horizon and dimension."""
    counts: dict[tuple[str, str], int] = {}
    for program in plan.programs.values():
        if program.dimension and program.horizon:
            key = (program.dimension, program.horizon.value)
            counts[key] = counts.get(key, 0) + 1
    return charts.ProgramMatrix(
        dimensions=dimension_labels(plan, lang),
        horizons=tuple(
            charts.HorizonLabel(
                id=band.id,
                name=band.name,
                years=names.years(range(band.start, band.end + 1), lang),
            )
            for band in _bands(plan, lang)
        )
        or tuple(
            charts.HorizonLabel(id=horizon.value, name=names.capital(horizon.label.say(lang)))
            for horizon in Horizon
        ),
        counts=tuple(
            charts.Count(row=row, column=column, count=count)
            for (row, column), count in counts.items()
        ),
        about=charts.ChartHeading(illustration=any_illustrated(plan.programs.values())),
    )


def chart(plan: Plan, programs: Iterable[Program], lang: Lang) -> charts.RoadmapChart:
    """Programs as the data of the roadmap chart."""
    held = tuple(programs)
    labels = {label.id: label for label in dimension_labels(plan, lang)}
    period = plan.manifest.period
    return charts.RoadmapChart(
        programs=tuple(_bar(plan, program, labels, lang) for program in held),
        dimensions=tuple(
            label for label in labels.values() if any(p.dimension == label.id for p in held)
        ),
        bands=_bands(plan, lang),
        start=period.start if period else None,
        end=period.end if period else None,
        as_of=plan.as_of,
        others=tuple(program_codes(plan).items()),
        about=charts.ChartHeading(illustration=any_illustrated(held)),
    )


def any_illustrated(programs: Iterable[Program]) -> bool:
    """Whether some of the programs are illustrations."""
    return any(illustrated(program) for program in programs)


def _bar(
    plan: Plan, program: Program, labels: dict[str, charts.DimensionLabel], lang: Lang
) -> charts.RoadmapProgram:
    unknown = charts.DimensionLabel(id="", name=_NO_DIMENSION.say(lang), order=len(labels))
    span = program.period
    return charts.RoadmapProgram(
        id=program.id,
        name=program.name,
        dimension=labels.get(program.dimension or "", unknown),
        start=span.start if span else None,
        end=span.end if span else None,
        status=cast("charts.Status", program.status.value) if program.status else None,
        milestones=tuple(
            charts.RoadmapMilestone(day=mark.date.first, text=mark.text)
            for mark in program.milestones.values()
            if mark.date
        ),
        depends=program.depends,
        quick_win=program.quick_win is not None,
        illustration=illustrated(program),
        code=program_codes(plan)[program.id],
    )


def _bands(plan: Plan, lang: Lang) -> tuple[charts.HorizonBand, ...]:
    limits, period = plan.manifest.horizons, plan.manifest.period
    if limits is None or period is None or period.start is None:
        return ()
    bands, start = [], period.start
    for horizon in Horizon:
        end: int | None = getattr(limits, horizon.value)
        if end is None or end < start:
            continue
        name = names.capital(horizon.label.say(lang))
        bands.append(charts.HorizonBand(id=horizon.value, name=name, start=start, end=end))
        start = end + 1
    return tuple(bands)


def _rows(plan: Plan, programs: tuple[Program, ...], lang: Lang) -> tuple[HorizonRow, ...]:
    return tuple(
        HorizonRow(
            dimension=label.name,
            cells=tuple(
                _cell(
                    plan,
                    [p for p in programs if p.dimension == label.id and p.horizon is horizon],
                    lang,
                )
                for horizon in Horizon
            ),
        )
        for label in dimension_labels(plan, lang)
    )


def _cell(plan: Plan, held: list[Program], lang: Lang) -> HorizonCell:
    codes = program_codes(plan)
    return HorizonCell(
        programs=tuple(_told(one, one.name, lang) for one in held),
        codes=tuple(_told(one, codes[one.id], lang) for one in held),
    )


def _told(program: Program, called: str, lang: Lang) -> str:
    """What a program is called, with its status where it was stopped."""
    if program.status is not ProgramStatus.STOPPED:
        return called
    return f"{called} ({program.status.label.say(lang)})"


def _summary(plan: Plan, programs: tuple[Program, ...], lang: Lang) -> str:
    if not programs:
        return ""
    parts = []
    for horizon in Horizon:
        count = sum(p.horizon is horizon for p in programs)
        if count:
            name = names.horizon_of(plan, horizon, lang)
            text = _PART.fill(count=count, horizon=name[:1].lower() + name[1:])
            parts.append(text.say(lang))
    rest = sum(p.horizon is None for p in programs)
    if rest:
        parts.append(_REST.fill(count=rest).say(lang))
    return _SUMMARY.fill(all=len(programs), parts=names.series(parts, lang)).say(lang)


_NO_DIMENSION = Text("Dimensi belum ditetapkan", "Dimension not set yet")
_PROGRAMS = Text("Program", "The programs are")
_HORIZONS = Text(
    "Batas jangka pendek, menengah, dan panjang", "The ends of the short, medium and long term are"
)
_SUMMARY = Text(
    "Sebanyak {all} program disusun menurut jangka waktu: {parts}.",
    "The {all} programs are spread over the horizons: {parts}.",
)
_PART = Text("{count} program {horizon}", "{count} in the {horizon}")
_REST = Text(
    "{count} program yang jangka waktunya belum ditetapkan", "{count} without a horizon so far"
)
