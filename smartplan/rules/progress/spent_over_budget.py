"""PRG002: more money spent in a year than the program has."""

from collections.abc import Iterator

from smartplan.facts.realisations import realisations
from smartplan.facts.spending import allowed
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, rupiah


@rule(
    "PRG002",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "realisasi keuangan program {id} tahun {year} {spent}, melebihi anggarannya {budget}",
        "program {id} spent {spent} in {year}, more than its budget of {budget}",
    ),
    why=Text(
        "Belanja tidak dapat melebihi pagu DPA. Bila realisasinya lebih besar, anggaran di "
        "rencana belum diperbarui sesudah perubahan APBD, atau sumber dana lain belum dicatat.",
        "Spending cannot exceed what is budgeted. Where it does, the plan's budget was not "
        "renewed after the revised APBD, or another source of money is not recorded.",
    ),
    instead=Text(
        "Perbarui baris anggaran tahun itu menurut perubahan APBD dan tambahkan sumber dana "
        "lainnya, atau betulkan realisasinya. Angka perkiraan (approximate) diberi kelonggaran "
        "10%.",
        "Renew the year's budget rows by the revised APBD and add other sources of money, or mend "
        "the amount spent. Approximate amounts have 10% leeway.",
    ),
    fix=Text(
        "perbarui budget tahun {year}, atau betulkan spent",
        "renew the budget of {year}, or mend spent",
    ),
    wrong="""
        # programs/layanan-terpadu.yaml
        budget: [{year: 2023, amount: 150000000, fund: apbd}]
        # progress/2023.yaml
        programs: {layanan-terpadu: {spent: 175000000}}
    """,
    right="""
        # programs/layanan-terpadu.yaml
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
          - {year: 2023, amount: 30000000, fund: csr}
    """,
    after=("BUD002", "BUD004", "BUD008", "BUD009", "BUD010"),
)
def spent_over_budget(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the years in which a funded program spent more than it has."""
    for year, entry in realisations(plan, program.id):
        held = allowed(program, year) if entry.spent else None
        if held is None or not entry.spent:
            continue
        budget, leeway = held
        if entry.spent > budget + leeway:
            place = Place(program.at / "budget", word=Text("anggarannya", "its budget"))
            yield Problem(
                entry.at / "spent",
                needs=(program.at / "budget",),
                related=(place,),
                id=program.id,
                year=year,
                spent=Text(*(rupiah(entry.spent, lang) for lang in LANGS)),
                budget=Text(*(rupiah(budget, lang) for lang in LANGS)),
            )
