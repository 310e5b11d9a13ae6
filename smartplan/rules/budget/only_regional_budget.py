"""BUD007: a plan that rests on the regional budget alone."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.programs import worked_out_programs
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD007",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "seluruh anggaran program ({total}) ada dalam APBD; tidak ada dana di luar APBD",
        "the whole budget of the programs ({total}) is in the regional budget (APBD); there is no "
        "money from outside it",
    ),
    why=Text(
        "Asesor menilai porsi sumber dana di luar APBD; tanpa mitra pembiayaan, program berhenti "
        "ketika ruang fiskal daerah menyempit.",
        "Assessors judge the share of money from elsewhere; without partners, programs stop when "
        "the region's means run short.",
    ),
    instead=Text(
        "Petakan program yang layak dibiayai APBN, CSR/TJSL, KPBU, atau hibah, mulai dari yang "
        "terbesar. DAK, BLUD, dan dana provinsi yang masuk APBD tidak dihitung sebagai dana di "
        "luar APBD.",
        "See which programs could draw on national funds, CSR, partnerships or grants, the "
        "largest first. DAK, BLUD and provincial money that goes through the APBD do not count as "
        "money from outside it.",
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
    """Yield the largest program's budget when all money is APBD; an unknown fund may not be."""
    programs = worked_out_programs(plan)
    planned = money.planned(plan, programs)
    purses = {purse(row) for program in programs for row in money.rows(program)}
    if planned and purses == {Purse.REGIONAL}:
        sums = money.sums(planned, lambda one: one.program.id)
        largest = max(sums, key=lambda id: (sums[id], id))
        total = in_short(money.total(planned))
        at = plan.programs[largest].at / "budget"
        yield Problem(at, total=total, largest=largest)
