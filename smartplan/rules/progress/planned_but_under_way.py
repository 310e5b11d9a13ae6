"""PRG015: a program that is said to be planned only in a year in which it was at work."""

from collections.abc import Iterator

from smartplan.facts.realisations import realisations
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG015",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} berstatus {status} pada {year}, padahal {work} sudah tercatat",
        "program {id} is {status} in {year}, though {work} is recorded",
    ),
    why=Text(
        "Program yang sudah menghasilkan atau membelanjakan sesuatu tidak lagi sekadar rencana; "
        "laporan lalu menghitungnya di kelompok yang salah.",
        "A program that has achieved or spent something is no mere plan any more; reports then "
        "count it in the wrong group.",
    ),
    instead=Text(
        "Tulis status: running bila pekerjaannya sudah dimulai. Realisasi 0 boleh pada program "
        "yang masih direncanakan.",
        "Write status: running once work has begun. A realisation of 0 is fine for one that is "
        "still planned.",
    ),
    fix=Text(
        "tulis status: running, atau betulkan {keys}", "write status: running, or mend {keys}"
    ),
    wrong="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {status: planned, physical: 22, spent: 58000000}}
    """,
    right="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {status: running, physical: 22, spent: 58000000}}
    """,
    after=("PRG005",),
)
def planned_but_under_way(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the status of each year that has progress or spending against it."""
    for year, entry in realisations(plan, program.id):
        if entry.status not in (ProgramStatus.IDEA, ProgramStatus.PLANNED):
            continue
        keys = [
            key for key, value in (("physical", entry.physical), ("spent", entry.spent)) if value
        ]
        if keys:
            at = [entry.at / key for key in keys]
            yield Problem(
                entry.at / "status",
                needs=at,
                related=tuple(Place(one, word=_RECORDED) for one in at),
                id=program.id,
                status=entry.status.label,
                year=year,
                work=_WORK[keys[0]] if len(keys) == 1 else _BOTH,
                keys=keys[0] if len(keys) == 1 else _KEYS,
            )


_RECORDED = Text("tercatat", "recorded")
_WORK = {
    "physical": Text("realisasi fisiknya", "progress"),
    "spent": Text("realisasi keuangannya", "money spent"),
}
_BOTH = Text("realisasi fisik dan keuangannya", "progress and money spent")
_KEYS = Text("physical dan spent", "physical and spent")
