"""BUD007: a plan that rests on the regional budget alone."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.programs import worked_out_programs
from smartplan.finding import Severity
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD007",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "seluruh anggaran program ({total}) berasal dari APBD; tidak ada sumber dana lain",
        "the whole budget of the programs ({total}) is regional money; there is no other fund",
    ),
    why=Text(
        "Asesor menilai porsi sumber dana di luar APBD; tanpa mitra pembiayaan, program berhenti "
        "ketika ruang fiskal daerah menyempit.",
        "Assessors judge the share of money from elsewhere; without partners, programs stop when "
        "the region's means run short.",
    ),
    instead=Text(
        "Petakan program yang layak dibiayai APBN, DAK, provinsi, CSR/TJSL, KPBU, atau hibah, "
        "mulai dari yang terbesar.",
        "See which programs could draw on national or provincial funds, CSR, partnerships or "
        "grants, the largest first.",
    ),
    fix=Text(
        "mulai dari program terbesar: cari dana pendamping untuk {largest}",
        "begin with the largest: seek other funds for {largest}",
    ),
    wrong="""
        budget:
          - {year: 2023, amount: 900000000, fund: apbd}
    """,
    right="""
        budget:
          - {year: 2023, amount: 700000000, fund: apbd}
          - {year: 2023, amount: 200000000, fund: csr}
    """,
    due=3,
)
def only_regional_budget(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the largest program's budget when every row is APBD; an unknown fund may not be."""
    programs = worked_out_programs(plan)
    planned = money.planned(programs)
    funds = {row.fund for program in programs for row in program.budget}
    if planned and funds == {(Fund.APBD,)}:
        sums = money.sums(planned, lambda one: one.program.id)
        largest = max(sums, key=lambda id: (sums[id], id))
        total = in_short(money.total(planned))
        at = plan.programs[largest].at / "budget"
        yield Problem(at, total=total, largest=largest)
