"""PRG001: realisation of a program that the plan does not have."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG001",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "realisasi {year} menyebut program {id}, yang tidak ada dalam rencana",
        "progress of {year} names program {id}, which the plan does not have",
    ),
    why=Text(
        "Realisasi yang tidak terhubung dengan program tidak ikut dihitung: uang dan capaiannya "
        "hilang dari laporan, dan program yang dimaksud tampak tidak berjalan.",
        "Progress that belongs to no program is not counted: its money and results are missing "
        "from reports, and the program that was meant looks idle.",
    ),
    instead=Text(
        "Pakai id program (nama berkasnya di programs/, tanpa .yaml). Program yang digabung atau "
        "dihentikan tetap disimpan dengan status stopped agar riwayatnya terbaca.",
        "Use the program's id (its file's name in programs/, without .yaml). Keep a program that "
        "was merged or ended, with status stopped, so that its history can be read.",
    ),
    wrong="""
        # progress/2023.yaml
        programs:
          loket-terpadu: {status: running, physical: 40}
    """,
    right="""
        # progress/2023.yaml, untuk programs/layanan-terpadu.yaml
        programs:
          layanan-terpadu: {status: running, physical: 40}
    """,
)
def unknown_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the entries of progress whose program does not exist."""
    for dangling in plan.dangling:
        reference = dangling.reference
        if reference.to != "programs" or reference.route[0] != "progress" or not reference.on_key:
            continue
        fix = Text(
            "betulkan id-nya, atau simpan program yang sudah berakhir di programs/{id}.yaml "
            "dengan status: stopped",
            "mend the id, or keep a program that has ended in programs/{id}.yaml with "
            "status: stopped",
        )
        if dangling.meant:
            fix = Text(f"maksudnya {dangling.meant}?", f"did you mean {dangling.meant}?")
        yield Problem(
            reference.route,
            fix=fix.fill(id=reference.id),
            on_key=True,
            tells_broken=True,
            year=reference.route[1],
            id=reference.id,
        )
