"""BUD002: money for years in which the program does not run."""

from collections.abc import Iterator

from smartplan.facts.beginnings import around
from smartplan.facts.budget_rows import strayed
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.advice import move_into
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD002",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "anggaran program {id} di luar {span}: {years}",
        "program {id} has a budget outside {span}: {years}",
    ),
    why=Text(
        "Uang untuk tahun ketika program tidak berjalan tidak dapat dibelanjakan, dan mengurangi "
        "pagu program lain.",
        "Money for a year in which the program does not run cannot be spent, and takes from the "
        "ceiling of the others.",
    ),
    instead=Text(
        "Pindahkan baris anggaran ke tahun pelaksanaan, atau sesuaikan masa pelaksanaan program.",
        "Move the row to a year in which the program runs, or fit its period.",
    ),
    wrong="""
        period: {start: 2022, end: 2023}
        budget:
          - {year: 2024, amount: 150000000, fund: apbd}
    """,
    right="""
        period: {start: 2022, end: 2023}
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
    """,
    after=("TIM002", "TIM010", "TIM016"),
)
def budget_outside_program(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the year of the first row outside, with the others; it is often one mistake."""
    bounds, rows = around(program, plan), strayed(program, plan)
    if bounds is None or not rows:
        return
    years = sorted({row.year for row in rows if row.year is not None})
    yield Problem(
        rows[0].at / "year",
        needs=(program.at / "period",),
        covers=[row.at for row in rows],
        related=tuple(Place(row.at / "year", word=_WORD) for row in rows[1:]),
        fix=move_into(bounds, years, plan),
        id=program.id,
        span=bounds.said,
        years=", ".join(map(str, years)),
    )


_WORD = Text("baris ini juga", "this row, too")
