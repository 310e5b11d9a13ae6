"""PRG017: money spent that is written in thousands or millions."""

from collections.abc import Iterator

from smartplan.facts.realisations import realisations
from smartplan.facts.spending import meant
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, rupiah


@rule(
    "PRG017",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "realisasi keuangan program {id} tahun {year} hanya {spent}",
        "program {id} spent only {spent} in {year}",
    ),
    why=Text(
        "Laporan keuangan sering disalin dari tabel dalam ribu atau juta rupiah; serapan lalu "
        "tampak hampir nol.",
        "Spending is often copied from tables in thousands or millions; hardly any money then "
        "seems to be spent.",
    ),
    instead=Text("Tulis rupiah utuh.", "Write whole rupiah."),
    fix=Text(
        "tulis {meant} bila tabelnya dalam {unit} rupiah",
        "write {meant} if it was told in {unit} of rupiah",
    ),
    wrong="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {physical: 22, spent: 588}}
    """,
    right="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {physical: 22, spent: 588000000}}
    """,
)
def implausible_spending(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield each amount spent, in a year or a quarter, that is hardly meant in rupiah."""
    for year, entry in realisations(plan, program.id):
        held: tuple[ProgramProgress | Quarter, ...] = (entry, *entry.quarters.values())
        for told in held:
            whole, spent = meant(program, year, told), told.spent or 0
            if not whole:
                continue
            yield Problem(
                told.at / "spent",
                id=program.id,
                year=year,
                spent=Text(*(rupiah(spent, lang) for lang in LANGS)),
                meant=whole,
                unit=_MILLIONS if whole == spent * 10**6 else _THOUSANDS,
            )


_MILLIONS = Text("juta", "millions")
_THOUSANDS = Text("ribu", "thousands")
