"""The ends of the short, medium and long term, and what is wrong with them."""

from collections.abc import Iterator, Mapping

from smartplan.facts.periods import Bounds, of_plan, of_program
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Horizon, Program
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.value import Value


class Fault(Value):
    """The end of a horizon that does not fit: the plan, or the end of the one `before`."""

    horizon: Horizon
    year: int
    before: tuple[Horizon, int] | None = None


def ends(plan: Plan) -> Mapping[Horizon, int]:
    """The last year of each horizon that has one, nearest first."""
    return plan.once(_ends)


def _ends(plan: Plan) -> dict[Horizon, int]:
    held = plan.manifest.horizons
    given = (held.short, held.medium, held.long) if held else (None,) * len(Horizon)
    return {name: year for name, year in zip(Horizon, given, strict=True) if year is not None}


def faults(plan: Plan) -> Iterator[Fault]:
    """The ends that lie outside the plan, do not rise, or leave years without a horizon."""
    whole = of_plan(plan)
    before: tuple[Horizon, int] | None = None
    for horizon, year in ends(plan).items():
        if whole and _is_misfit(horizon, year, whole):
            yield Fault(horizon, year)
        elif before and year <= before[1] and not _is_unused(horizon, year, before[1], plan):
            yield Fault(horizon, year, before)
        else:
            before = horizon, year


def late_end(program: Program, plan: Plan) -> int | None:
    """The last year of a program that ends after its horizon; stopped ones ended already."""
    own = of_program(program)
    if own is None or program.horizon is None or not is_live(program):
        return None
    limit = ends(plan).get(program.horizon)
    return own.last if limit is not None and own.last > limit else None


def reach(plan: Plan) -> int | None:
    """The last year that a plan speaks of: its own, or that of a long term which outlasts it."""
    return plan.once(_reach)


def _reach(plan: Plan) -> int | None:
    whole = of_plan(plan)
    return max(whole.last, ends(plan).get(Horizon.LONG, whole.last)) if whole else None


def is_beyond(own: Bounds, plan: Plan) -> bool:
    """Whether the years of a program lie outside all that the plan speaks of."""
    whole, last = of_plan(plan), reach(plan)
    return bool(whole and last and (whole.outside([own.first]) or own.last > last))


def route_of(horizon: Horizon) -> Route:
    """Where the last year of a horizon is written."""
    return ROOT / "horizons" / str(horizon.value)


def _is_misfit(horizon: Horizon, year: int, whole: Bounds) -> bool:
    """Whether an end lies outside the plan, or the long term ends before it."""
    return bool(whole.outside([year])) or (horizon is Horizon.LONG and year < whole.last)


def _is_unused(horizon: Horizon, year: int, limit: int, plan: Plan) -> bool:
    """A plan of five years may have no long term: it ends with the medium one, and is not used."""
    held = {program.horizon for program in plan.programs.values()}
    return horizon is Horizon.LONG and year == limit and Horizon.LONG not in held
