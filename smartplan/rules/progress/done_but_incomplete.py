"""PRG004: a program that is called done, while its physical progress is not complete."""

from collections.abc import Iterator

from smartplan.facts.realisations import realisations
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, numbered

_COMPLETE = 100


def _said_done(program: Program, entry: ProgramProgress, *, is_latest: bool) -> tuple[Route, ...]:
    """Where it is written that the program was done when it had this realisation."""
    places = (entry.at / "status",) if entry.status is ProgramStatus.DONE else ()
    if is_latest and program.status is ProgramStatus.DONE:
        places = (program.at / "status", *places)
    return places


@rule(
    "PRG004",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "program {id} dinyatakan selesai, padahal realisasi fisik {year} baru {physical}%",
        "program {id} is said to be done, but physical progress of {year} is {physical}%",
    ),
    why=Text(
        "Dua pernyataan itu tidak mungkin benar bersamaan; asesor akan mempertanyakan seluruh "
        "angka kemajuan bila satu saja terbukti keliru.",
        "The two cannot both be true; once one of them proves wrong, assessors doubt every figure "
        "of progress.",
    ),
    instead=Text(
        "Tulis 100 bila pekerjaan memang tuntas, kembalikan statusnya menjadi running, atau pakai "
        "stopped dengan alasan bila sisanya tidak dilanjutkan.",
        "Write 100 where the work is complete, put the status back to running, or use stopped "
        "with a reason where the rest will not be done.",
    ),
    fix=Text(
        "tulis physical: 100, atau ubah statusnya menjadi running atau stopped",
        "write physical: 100, or change the status to running or stopped",
    ),
    wrong="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {status: done, physical: 85}}
    """,
    right="""
        # progress/2023.yaml
        programs: {layanan-terpadu: {status: running, physical: 85}}
    """,
)
def done_but_incomplete(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the first realisation below 100% of a program that was done by then."""
    told = list(realisations(plan, program.id))
    end = program.period.end if program.period else None
    for year, entry in told:
        is_latest = entry is told[-1][1] and (end is None or year >= end)
        said = _said_done(program, entry, is_latest=is_latest)
        if said and entry.physical is not None and entry.physical < _COMPLETE:
            word = Text("dinyatakan selesai di sini", "said to be done here")
            yield Problem(
                entry.at / "physical",
                needs=said,
                related=tuple(Place(route, word=word) for route in said),
                id=program.id,
                year=year,
                physical=numbered(entry.physical),
            )
            return
