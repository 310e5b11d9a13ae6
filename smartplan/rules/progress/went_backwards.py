"""PRG005: a program that had got further in an earlier year."""

from collections.abc import Iterator

from smartplan.facts.falls import falls
from smartplan.facts.realisations import realisations
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG005",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} mundur dari {was} pada {earlier} menjadi {now} pada {later}",
        "program {id} went back from {was} in {earlier} to {now} in {later}",
    ),
    why=Text(
        "Realisasi fisik dihitung sejak program dimulai, jadi tidak dapat berkurang. Kemunduran "
        "biasanya berarti satu tahun memakai cara hitung lain atau salah ketik.",
        "Physical progress counts from the program's start and cannot shrink. A fall mostly means "
        "that one year was counted differently, or is a slip.",
    ),
    instead=Text(
        "Tulis kemajuan kumulatif sejak awal program. Bila cakupannya diperluas atau pekerjaan "
        "diulang, jelaskan di note entri itu.",
        "Write the progress since the program began. Where its scope was widened or work had to "
        "be done again, say so in the entry's note.",
    ),
    fix=Text(
        "betulkan {key}, atau jelaskan kemundurannya di note entri {later}",
        "mend {key}, or explain the fall in the note of {later}",
    ),
    wrong="""
        # progress/2022.yaml
        programs: {layanan-terpadu: {physical: 60}}
        # progress/2023.yaml
        programs: {layanan-terpadu: {physical: 35}}
    """,
    right="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {physical: 95}}
    """,
)
def went_backwards(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the first fall of each year that has no note explaining it."""
    entries = dict(realisations(plan, program.id))
    told: set[int] = set()
    for fall in falls(entries):
        if fall.later in told or entries[fall.later].note:
            continue
        told.add(fall.later)
        word = Text(f"pada {fall.earlier}", f"in {fall.earlier}")
        yield Problem(
            entries[fall.later].at / fall.key,
            related=(Place(entries[fall.earlier].at / fall.key, word=word),),
            id=program.id,
            key=fall.key,
            was=fall.was,
            earlier=fall.earlier,
            now=fall.now,
            later=fall.later,
        )
