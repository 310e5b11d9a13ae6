"""A few plans side by side, and beside the middle of a group: only what can be compared."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from smartplan.measure import median
from smartplan.portfolio.figures import EvaluationFigures, Span
from smartplan.portfolio.holdings import Holdings, ProgramNames, alone
from smartplan.portfolio.measured import SharedBasis, evaluated
from smartplan.portfolio.position import SMALLEST_GROUP
from smartplan.portfolio.summary import Summary
from smartplan.value import dataclass

FEWEST, MOST = 2, 6  # more columns than that no page takes

Figure = Callable[[Summary], float | None]


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of each plan, by its name, and the median of the group; None if not known."""

    values: Mapping[str, float | None]
    median: float | None = None


@dataclass(frozen=True, slots=True)
class SpanLine:
    """A readiness figure of each plan with its limits, and the median of the group's scores."""

    values: Mapping[str, Span | None]
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Plans side by side.

    `standard` and `dimension_set` are those that most of the plans have, `evaluation` the year and
    standard of the evaluation, None where no two share one; a plan with another has no figure
    there. `components` has the whole under "", `dimensions` the index under "". Money is
    compared per year of the plan and, where two plans at least tell their population, per head
    and year. `has` and `lacks` tell what each has, or lacks, alone; `group` is how many plans the
    medians are taken of, 0 where none were asked for.
    """

    plans: tuple[Summary, ...]
    standard: str
    components: Mapping[str, SpanLine]
    evaluation: SharedBasis | None
    dimensions: Mapping[str, Line]
    dimension_set: str
    programs: Mapping[str, Line]
    program_count: Line
    quick_wins: Line
    completeness: Line
    total: Line
    per_year: Line
    per_head: Line | None
    funds: Mapping[str, Line]
    shares: Mapping[str, Line]
    has: Mapping[str, Holdings]
    lacks: Mapping[str, Holdings]
    program_names: ProgramNames
    group: int = 0


def compared(
    plans: Sequence[Summary], group: Sequence[Summary] = (), names: ProgramNames | None = None
) -> Comparison:
    """Some plans, and the middle of a group of others."""
    standard = _most(one.readiness.standard for one in plans)
    basis = _basis(plans)
    dimension_set = _most(one.dimension_set for one in plans)
    shared = next(one.dimensions for one in plans if one.dimension_set == dimension_set)
    row = _Row(plans, group)
    funds = Counter[str]()
    for one in plans:
        funds.update(one.money.funds)
    with_people = sum(one.population is not None for one in plans)
    return Comparison(
        plans=tuple(plans),
        standard=standard,
        components=_components(plans, group, standard),
        evaluation=basis,
        dimensions=_dimensions(row, basis) if basis else {},
        dimension_set=dimension_set,
        programs={id: row.line(_in_set(dimension_set, _count(id))) for id in shared},
        program_count=row.line(lambda one: one.programs.count),
        quick_wins=row.line(lambda one: sum(one.programs.quick_wins.values())),
        completeness=row.line(lambda one: one.completeness),
        total=Line({one.plan: one.money.total for one in plans}),
        per_year=row.line(per_year),
        per_head=row.line(per_head) if with_people >= min(FEWEST, len(plans)) else None,
        funds={key: row.line(_share(key)) for key, _ in funds.most_common()},
        shares={id: row.line(_in_set(dimension_set, _share_of(id))) for id in shared},
        has={one.plan: alone(one, plans, has=True) for one in plans},
        lacks={one.plan: alone(one, plans, has=False) for one in plans},
        program_names=names or {},
        group=len(group),
    )


def per_year(one: Summary) -> float | None:
    """A plan's money in the mean of its years; None where its years are not known."""
    if one.period is None or one.period[1] < one.period[0]:
        return None
    return one.money.total / (one.period[1] - one.period[0] + 1)


def per_head(one: Summary) -> float | None:
    """A plan's money per head and year; None where its people or its years are not known."""
    held = per_year(one)
    return held / one.population.people if held is not None and one.population else None


def middle(figures: Iterable[float | None]) -> float | None:
    """The median of those that are known; None of fewer than a group has to have."""
    known = [one for one in figures if one is not None]
    return float(median(known)) if len(known) >= SMALLEST_GROUP else None


@dataclass(frozen=True, slots=True)
class _Row:
    """What lines are made of: the plans, and the group for their medians."""

    plans: Sequence[Summary]
    group: Sequence[Summary]

    def line(self, of: Figure) -> Line:
        """The figure of each plan and the median of the group."""
        return Line({one.plan: of(one) for one in self.plans}, middle(map(of, self.group)))


def _most(names: Iterable[str]) -> str:
    """The name that occurs most, the first of several."""
    return Counter(names).most_common(1)[0][0]


def _basis(plans: Sequence[Summary]) -> SharedBasis | None:
    """The year and standard that most of the plans were evaluated in, the latest of several."""
    found = Counter(
        SharedBasis(held.standard, held.year)
        for one in plans
        for held in one.evaluations
        if held.standard and held.index is not None and held.participated is not False
    )
    fitting = [basis for basis, count in found.items() if count >= min(FEWEST, len(plans))]
    return max(
        fitting, key=lambda one: (found[one], one.year or 0, one.standard or ""), default=None
    )


def _components(
    plans: Sequence[Summary], group: Sequence[Summary], standard: str
) -> Mapping[str, SpanLine]:
    ids = dict.fromkeys(
        id
        for one in plans
        if one.readiness.standard == standard
        for id in ("", *one.readiness.components)
    )

    def span(one: Summary, id: str) -> Span | None:
        held = one.readiness
        if held.standard != standard or not held.of:
            return None
        return held.components.get(id) if id else (held.score, held.low, held.high)

    def score(one: Summary, id: str) -> float | None:
        held = span(one, id)
        return held[0] if held else None

    return {
        id: SpanLine(
            {one.plan: span(one, id) for one in plans}, middle(score(one, id) for one in group)
        )
        for id in ids
    }


def _dimensions(row: _Row, basis: SharedBasis) -> Mapping[str, Line]:
    held = {one.plan: evaluated(one, basis) for one in row.plans}
    ids = dict.fromkeys(id for one in held.values() if one for id in one.dimensions)
    return {id: row.line(_value(id, basis)) for id in ("", *ids)}


def _value(id: str, basis: SharedBasis) -> Figure:
    def value(one: Summary) -> float | None:
        held: EvaluationFigures | None = evaluated(one, basis)
        if held is None:
            return None
        return held.dimensions.get(id) if id else held.index

    return value


def _in_set(dimension_set: str, of: Figure) -> Figure:
    """A figure by dimension, of plans that are written in one set alone."""
    return lambda one: of(one) if one.dimension_set == dimension_set else None


def _count(dimension: str) -> Figure:
    return lambda one: one.programs.dimensions.get(dimension, 0)


def _share(fund: str) -> Figure:
    """The part of a plan's money that a fund pays, in percent."""
    return lambda one: _percent(one.money.funds.get(fund, 0), one)


def _share_of(dimension: str) -> Figure:
    return lambda one: _percent(one.money.dimensions.get(dimension, 0), one)


def _percent(part: int, one: Summary) -> float | None:
    return 100 * part / one.money.total if one.money.total else None
