"""TIM010: horizons that overlap, or leave years of the plan out."""

from collections.abc import Iterator

from smartplan.facts.horizons import Fault, faults, is_beyond, route_of
from smartplan.facts.periods import of_plan, years
from smartplan.facts.strays import strays
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Horizon
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM010",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("jangka waktu tidak sesuai: {problem}", "horizons do not fit: {problem}"),
    why=Text(
        "Peta jalan membagi masa berlaku rencana ke jangka pendek, menengah, dan panjang; tahun "
        "yang tidak masuk salah satunya, atau masuk dua, membuat program salah tempat.",
        "The roadmap divides the plan's period into short, medium and long term; a year in none "
        "of them, or in two, puts programs in the wrong place.",
    ),
    instead=Text(
        "Tulis tahun akhir setiap jangka waktu secara berurutan; jangka panjang berakhir bersama "
        "rencana. Rencana tanpa jangka panjang menulis long sama dengan medium.",
        "Write the last year of each horizon in rising order; the long term ends with the plan. A "
        "plan without a long term writes the same year for long as for medium.",
    ),
    wrong="""
        period: {start: 2022, end: 2032}
        horizons: {short: 2023, medium: 2022, long: 2030}
    """,
    right="""
        period: {start: 2022, end: 2032}
        horizons: {short: 2023, medium: 2027, long: 2032}
    """,
    after=("TIM002",),
)
def horizons_overlap_or_gap(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the last year of every horizon that does not fit the one before, or the plan.

    What a horizon promises beyond the plan is this mistake, too: the programs that run so far.
    """
    at = plan.manifest.at
    promised = [own.at for _, own in strays(plan)[0] if not is_beyond(own, plan)]
    for fault in faults(plan):
        problem, fix, related = _told(fault, plan)
        yield Problem(
            route_of(fault.horizon),
            # Ends out of order among themselves say nothing about the plan's own.
            covers=(at / "horizons", *(() if fault.before else (at / "period",)), *promised),
            related=(related,),
            fix=fix,
            problem=problem,
        )


def _told(fault: Fault, plan: Plan) -> tuple[Text, Text, Place]:
    """What is wrong with an end, what to do, and what it clashes with."""
    slots: dict[str, object] = {"name": fault.horizon.label, "year": fault.year}
    whole = of_plan(plan)
    if fault.before or whole is None:
        earlier, limit = fault.before or (fault.horizon, fault.year)
        slots |= {"earlier": earlier.label, "limit": limit}
        place = Place(route_of(earlier), word=_EARLIER.fill(**slots))
        return _OVERLAP.fill(**slots), _LATER.fill(**slots), place
    slots |= {"plan": whole.said, "last": whole.last, "inside": whole.years}
    place, is_long = Place(whole.at, word=whole.name), fault.horizon is Horizon.LONG
    if is_long and fault.year < whole.last:
        slots["left"] = years(fault.year + 1, whole.last)
        return _GAP.fill(**slots), _TO_THE_END.fill(**slots), place
    return _OUTSIDE.fill(**slots), (_TO_THE_END if is_long else _INSIDE).fill(**slots), place


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
