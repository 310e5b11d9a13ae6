"""EVD010: a program that is to raise readiness to less than it is today."""

from collections.abc import Iterator

from smartplan.facts.programs import is_worked_out
from smartplan.facts.readiness import is_disputed, level_at, level_of
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "EVD010",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {program} menjanjikan {id} tingkat {promised}, padahal sekarang sudah {level}",
        "program {program} promises level {promised} of {id}, which is below the present level "
        "({level})",
    ),
    why=Text(
        "Janji yang lebih rendah daripada keadaan sekarang tidak menaikkan apa pun, tetapi "
        "dihitung seolah-olah indikatornya sudah punya program.",
        "A promise below what is there already raises nothing, but counts as if a program were "
        "at work on the indicator.",
    ),
    instead=Text(
        "Tulis tingkat yang tercapai bila program selesai, atau keluarkan indikator itu dari "
        "readiness program. Mempertahankan tingkat yang sama boleh.",
        "Write the level reached when the program is done, or take the indicator out of its "
        "readiness. To keep a level as it is is fine.",
    ),
    fix=Text(
        "tulis tingkat di atas {level}, atau keluarkan {id} dari readiness",
        "write a level above {level}, or take {id} out of readiness",
    ),
    wrong="""
        # readiness.yaml: structure.people.ict-staff: {level: 3}
        # programs/kelas-aparatur.yaml
        readiness: {structure.people.ict-staff: 2}
    """,
    right="""
        # programs/kelas-aparatur.yaml
        readiness: {structure.people.ict-staff: 4}
    """,
    after=("EVD001", "EVD002", "EVD007"),
)
def promise_below_level(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield a promised level that is below the one that counts.

    A program that is done may have promised less than was reached since.
    """
    if not is_worked_out(program) or program.status is ProgramStatus.DONE:
        return
    for id, promised in program.readiness.items():
        state = plan.readiness.indicators.get(id)
        level = level_of(state) if state and not is_disputed(state) else None
        if state is None or level is None or promised >= level:
            continue
        place = Place(level_at(state), word=Text("tingkat sekarang", "the present level"))
        yield Problem(
            program.at / "readiness" / id,
            needs=(place.route, state.at / "sources", state.at / "value"),
            covers=(program.at / "readiness" / id, state.at / "level"),
            related=(place,),
            program=program.id,
            id=id,
            promised=promised,
            level=level,
        )
