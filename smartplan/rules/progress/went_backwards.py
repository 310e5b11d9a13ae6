"""PRG005: a program that had got further the year before."""

from collections.abc import Iterator
from itertools import pairwise

from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.plan import Plan
from smartplan.rules.progress.realisations import realisations
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, number

# How far each status is along the way; a stopped program has left it.
_ORDER = (
    ProgramStatus.IDEA,
    ProgramStatus.PLANNED,
    ProgramStatus.RUNNING,
    ProgramStatus.DONE,
)


def _fall(before: ProgramProgress, after: ProgramProgress) -> tuple[str, Text, Text] | None:
    """The key that fell back between two years, and what it said then and says now."""
    if before.physical is not None and after.physical is not None:
        values = (before.physical, after.physical)
        was, now = (Text(*(f"{number(v, lang)}%" for lang in LANGS)) for v in values)
        if after.physical < before.physical:
            return "physical", was, now
    if before.status in _ORDER and after.status in _ORDER:
        was, now = before.status.label, after.status.label
        if _ORDER.index(after.status) < _ORDER.index(before.status):
            return "status", was, now
    return None


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
        "Tulis kemajuan kumulatif sejak awal program. Bila cakupan program memang diperluas atau "
        "pekerjaan diulang, jelaskan di note entri itu.",
        "Write the progress since the program began. Where its scope was widened or work had to be "
        "done again, say so in the entry's note.",
    ),
    fix=Text(
        "tulis kemajuan kumulatif, atau jelaskan kemundurannya di note entri {later}",
        "write cumulative progress, or explain the fall in the note of {later}",
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
    """Yield the years in which a program fell behind the year before, without a note."""
    for (earlier, before), (later, after) in pairwise(realisations(plan, program.id)):
        fall = _fall(before, after)
        if fall and not after.note:
            key, was, now = fall
            word = Text(f"pada {earlier}", f"in {earlier}")
            yield Problem(
                after.at / key,
                related=(Place(before.at / key, word=word),),
                id=program.id,
                was=was,
                earlier=earlier,
                now=now,
                later=later,
            )
