"""BUD005: a year in which a program runs on nothing."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.beginnings import in_plan
from smartplan.facts.periods import of_program
from smartplan.facts.programs import is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "BUD005",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} berjalan {span}, tetapi tanpa anggaran pada {years}",
        "program {id} runs {span}, but has no budget in {years}",
    ),
    why=Text(
        "Program yang terputus anggarannya di tengah jalan biasanya terhenti, dan hasil tahun "
        "sebelumnya tidak terpelihara.",
        "A program whose money breaks off mostly stops, and what was done before decays.",
    ),
    instead=Text(
        "Tulis anggaran setiap tahun pelaksanaan, walau baru perkiraan (approximate: true), atau "
        "sesuaikan masa pelaksanaan.",
        "Write the money of every year in which it runs, if only as an estimate (approximate: "
        "true), or fit the period.",
    ),
    fix=Text(
        "tambahkan baris untuk {years}, atau sesuaikan period",
        "add a row for {years}, or fit the period",
    ),
    many=Many(
        Text(
            "{count} program tanpa anggaran pada sebagian tahunnya: {names}",
            "{count} programs have no budget in some of their years: {names}",
        ),
        each=same("{id} ({years})"),
        fix=Text(
            "tambahkan baris anggaran untuk tahun itu, atau sesuaikan masa pelaksanaannya",
            "add a row for those years, or fit the period",
        ),
    ),
    wrong="""
        period: {start: 2023, end: 2025}
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
          - {year: 2025, amount: 150000000, fund: apbd}
    """,
    right="""
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
          - {year: 2024, amount: 90000000, fund: apbd, approximate: true}
          - {year: 2025, amount: 150000000, fund: apbd}
    """,
    due=3,
    after=("BUD002", "BUD004", "TIM002", "TIM003", "TIM010", "TIM016"),
)
def year_without_money(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the budget of a program that lacks years in which it runs, as far as the plan goes."""
    bounds = in_plan(program, plan)
    if bounds is None or not money.rows(program) or not is_worked_out(program):
        return
    held = {row.year for row in money.rows(program)}
    lacking = [year for year in range(bounds.first, bounds.last + 1) if year not in held]
    if lacking:
        years = ", ".join(map(str, lacking))
        at = program.at / "budget"
        span = (of_program(program) or bounds).years
        yield Problem(at, needs=(bounds.at,), id=program.id, span=span, years=years)
