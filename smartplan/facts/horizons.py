"""The ends of the short, medium and long term, and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.facts.periods import Bounds, of_plan, of_program, years
from smartplan.finding import Place
from smartplan.plan.model.manifest import Horizons
from smartplan.plan.model.program import Horizon, Program, ProgramStatus
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


def ends(horizons: Horizons) -> dict[Horizon, int]:
    """The last year of each horizon that has one, nearest first."""
    given = (horizons.short, horizons.medium, horizons.long)
    return {name: year for name, year in zip(Horizon, given, strict=True) if year is not None}


def faults(plan: Plan) -> Iterator[Fault]:
    """The ends that lie outside the plan, do not rise, or leave years without a horizon."""
    horizons, whole = plan.manifest.horizons, of_plan(plan)
    if horizons is None:
        return
    before: tuple[Horizon, int] | None = None
    for horizon, year in ends(horizons).items():
        if whole and (fault := _misfit(horizon, year, whole)):
            yield fault
        elif before and year <= before[1] and not _is_unused(horizon, year, before[1], plan):
            yield _not_later(horizon, year, before)
        else:
            before = horizon, year


def late_end(program: Program, plan: Plan) -> int | None:
    """The last year of a program that ends after its horizon (TIM003); stopped ones ended already.

    None, too, where the horizons are wrong (TIM010), or the program runs beyond the plan (TIM002).
    """
    horizons, own, whole = plan.manifest.horizons, of_program(program), of_plan(plan)
    if own is None or horizons is None or program.horizon is None:
        return None
    limit = ends(horizons).get(program.horizon)
    if limit is None or own.last <= limit or program.status is ProgramStatus.STOPPED:
        return None
    is_told = (whole and own.last > whole.last) or any(True for _ in faults(plan))
    return None if is_told else own.last


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
