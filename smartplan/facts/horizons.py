"""The ends of the short, medium and long term, and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.facts.periods import Bounds, of_plan, of_program, years
from smartplan.facts.programs import is_live
from smartplan.finding import Place
from smartplan.plan.model.program import Horizon, Program
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the end of one horizon, what to do, and what it clashes with."""

    horizon: Horizon
    problem: Text
    fix: Text
    related: Place


def ends(plan: Plan) -> dict[Horizon, int]:
    """The last year of each horizon that has one, nearest first."""
    held = plan.manifest.horizons
    given = (held.short, held.medium, held.long) if held else (None,) * len(Horizon)
    return {name: year for name, year in zip(Horizon, given, strict=True) if year is not None}


def faults(plan: Plan) -> Iterator[Fault]:
    """The ends that lie outside the plan, do not rise, or leave years without a horizon."""
    whole = of_plan(plan)
    before: tuple[Horizon, int] | None = None
    for horizon, year in ends(plan).items():
        if whole and (fault := _misfit(horizon, year, whole)):
            yield fault
        elif before and year <= before[1] and not _is_unused(horizon, year, before[1], plan):
            yield _not_later(horizon, year, before)
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
    whole = of_plan(plan)
    return max(whole.last, ends(plan).get(Horizon.LONG, whole.last)) if whole else None


def is_beyond(own: Bounds, plan: Plan) -> bool:
    """Whether the years of a program lie outside all that the plan speaks of."""
    whole, last = of_plan(plan), reach(plan)
    return bool(whole and last and (whole.outside([own.first]) or own.last > last))


def route_of(horizon: Horizon) -> Route:
    """Where the last year of a horizon is written."""
    return ROOT / "horizons" / str(horizon.value)


def _misfit(horizon: Horizon, year: int, whole: Bounds) -> Fault | None:
    slots: dict[str, object] = {"name": horizon.label, "year": year, "plan": whole.said}
    slots |= {"last": whole.last, "inside": whole.years}
    place = Place(whole.at, word=whole.name)
    if horizon is Horizon.LONG and year < whole.last:
        left = years(year + 1, whole.last)
        return Fault(horizon, _GAP.fill(left=left, **slots), _TO_THE_END.fill(**slots), place)
    if whole.outside([year]):
        fix = _TO_THE_END if horizon is Horizon.LONG else _INSIDE
        return Fault(horizon, _OUTSIDE.fill(**slots), fix.fill(**slots), place)
    return None


def _not_later(horizon: Horizon, year: int, before: tuple[Horizon, int]) -> Fault:
    earlier, limit = before
    slots = {"name": horizon.label, "year": year, "earlier": earlier.label, "limit": limit}
    place = Place(route_of(earlier), word=_EARLIER.fill(**slots))
    return Fault(horizon, _OVERLAP.fill(**slots), _LATER.fill(**slots), place)


def _is_unused(horizon: Horizon, year: int, limit: int, plan: Plan) -> bool:
    """A plan of five years may have no long term: it ends with the medium one, and is not used."""
    held = {program.horizon for program in plan.programs.values()}
    return horizon is Horizon.LONG and year == limit and Horizon.LONG not in held


_GAP = Text(
    "{name} berakhir {year}, sehingga {left} tidak masuk jangka waktu mana pun",
    "the {name} ends in {year} and leaves {left} without a horizon",
)
_OUTSIDE = Text(
    "{name} berakhir {year}, di luar {plan}", "the {name} ends in {year}, outside {plan}"
)
_OVERLAP = Text(
    "{name} berakhir {year}, tidak sesudah {earlier} ({limit})",
    "the {name} ends in {year}, not after the {earlier} ({limit})",
)
_EARLIER = Text("{earlier} berakhir di sini", "the {earlier} ends here")
_TO_THE_END = Text(
    "tulis {last}, akhir masa berlaku rencana", "write {last}, the plan's last year"
)
_INSIDE = Text("tulis tahun di dalam {inside}", "write a year within {inside}")
_LATER = Text("tulis tahun sesudah {limit}", "write a year after {limit}")
