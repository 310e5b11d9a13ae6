"""BUD007: a plan that rests on the regional budget alone."""

from collections.abc import Iterator

from smartplan.facts.money import due, known
from smartplan.finding import Severity
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import money_short
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
    sums = {p.id: sum(amount for *_, amount in known(p)) for p in due(plan) if p.budget}
    funds = {row.fund for program in due(plan) for row in program.budget}
    if funds == {Fund.APBD}:
        largest = max(sums, key=lambda id: (sums[id], id))
        total = money_short(sum(sums.values()))
        at = plan.programs[largest].at / "budget"
        yield Problem(at, total=total, largest=largest)
