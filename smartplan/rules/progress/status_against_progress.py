"""PRG016: a program's status that its yearly progress contradicts."""

import re
from collections.abc import Iterator

from smartplan.facts.realisations import realisations
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG016",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} berstatus {told} pada realisasi {year}, padahal status programnya {status}",
        "program {id} is {told} in the progress of {year}, though the program's status is "
        "{status}",
    ),
    why=Text(
        "Satu program dengan dua keadaan membuat daftar program dan laporan tahunan saling "
        "bertentangan.",
        "A program in two states makes the list of programs and the yearly report contradict "
        "each other.",
    ),
    instead=Text(
        "Perbarui status program menurut realisasi terakhir, atau betulkan realisasinya. Program "
        "yang dihentikan sesudah tahun itu menyebut tahunnya di reason.",
        "Renew the program's status by its last progress, or mend the progress. A program that "
        "was stopped after that year names the year in its reason.",
    ),
    fix=Text(
        "samakan keduanya: betulkan status di sini, atau di programs/{id}.yaml",
        "make the two agree: mend the status here, or in programs/{id}.yaml",
    ),
    wrong="""
        # programs/kios-mandiri.yaml: status: stopped
        # progress/2023.yaml
        programs: {kios-mandiri: {status: running, physical: 60}}
    """,
    right="""
        # progress/2023.yaml
        programs: {kios-mandiri: {status: stopped, physical: 60}}
    """,
    after=("PRG004", "PRG005", "PRG015"),
)
def status_against_progress(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the last status that progress tells, where the program cannot have got to its own."""
    told = [(year, one) for year, one in realisations(plan, program.id) if one.status]
    if not told or program.status is None:
        return
    year, entry = told[-1]
    if entry.status not in _CONTRADICTS[program.status]:
        return
    if program.status is ProgramStatus.STOPPED and _is_later(program.reason, year):
        return
    at = program.at / "status"
    yield Problem(
        entry.at / "status",
        needs=(at, entry.at / "physical"),
        related=(Place(at, word=Text("status programnya", "the program's status")),),
        id=program.id,
        told=entry.status.label,
        year=year,
        status=program.status.label,
    )


def _is_later(reason: str | None, year: int) -> bool:
    """Whether the reason for which a program was stopped names a year after this one."""
    return any(int(found) > year for found in re.findall(r"\b20\d\d\b", reason or ""))


_CONTRADICTS: dict[ProgramStatus, tuple[ProgramStatus, ...]] = {
    ProgramStatus.IDEA: (ProgramStatus.RUNNING, ProgramStatus.DONE, ProgramStatus.STOPPED),
    ProgramStatus.PLANNED: (ProgramStatus.RUNNING, ProgramStatus.DONE, ProgramStatus.STOPPED),
    ProgramStatus.RUNNING: (ProgramStatus.DONE, ProgramStatus.STOPPED),
    ProgramStatus.DONE: (ProgramStatus.STOPPED,),
    ProgramStatus.STOPPED: (ProgramStatus.RUNNING, ProgramStatus.DONE),
}
