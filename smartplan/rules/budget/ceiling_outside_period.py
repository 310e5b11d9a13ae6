"""BUD015: a ceiling of a year that the plan does not cover."""

from collections.abc import Iterator

from smartplan.facts.periods import of_plan
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD015",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("pagu {year} berada di luar {said}", "the ceiling of {year} lies outside {said}"),
    why=Text(
        "Pagu tahun di luar rencana tidak membatasi apa pun; biasanya tahunnya salah ketik, dan "
        "tahun yang dimaksud tidak punya pagu.",
        "A ceiling of a year outside the plan limits nothing; usually the year is a slip, and the "
        "one that was meant has no ceiling.",
    ),
    instead=Text(
        "Betulkan tahunnya, atau jadikan pagu itu komentar (#).",
        "Mend the year, or turn the ceiling into a comment (#).",
    ),
    fix=Text(
        "betulkan tahunnya, atau jadikan pagu itu komentar (#)",
        "mend the year, or turn the ceiling into a comment (#)",
    ),
    wrong="""
        period: {start: 2022, end: 2032}
        budget: {ceilings: {"2052": 12500000000}}
    """,
    right="""
        period: {start: 2022, end: 2032}
        budget: {ceilings: {"2025": 12500000000}}
    """,
    after=("TIM001", "TIM002"),
)
def ceiling_outside_period(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each ceiling of a year before or after the plan's period."""
    bounds = of_plan(plan)
    ceilings = plan.manifest.budget
    if bounds is None or ceilings is None:
        return
    word = Text("masa berlaku rencana", "the plan's period")
    for year in ceilings.ceilings:
        if year.isdigit() and bounds.outside([int(year)]):
            yield Problem(
                ceilings.at / "ceilings" / year,
                needs=(bounds.at,),
                related=(Place(bounds.at, word=word),),
                year=year,
                said=bounds.said,
            )
