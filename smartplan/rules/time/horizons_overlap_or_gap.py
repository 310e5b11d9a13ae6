"""TIM010: horizons that overlap, or leave years of the plan out."""

from collections.abc import Iterator

from smartplan.facts.horizons import faults, is_beyond, route_of
from smartplan.facts.strays import strays
from smartplan.finding import Severity
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
        yield Problem(
            route_of(fault.horizon),
            covers=(at / "horizons", at / "period", *promised),
            related=(fault.related,),
            fix=fault.fix,
            problem=fault.problem,
        )
