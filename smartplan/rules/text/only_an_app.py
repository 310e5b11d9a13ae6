"""TXT004: a program that builds an application and does nothing else."""

from collections.abc import Iterator

from smartplan.facts.nomenclature import is_of_nomenclature
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import ActionKind, Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same

_UNDER_WAY = (None, ProgramStatus.PLANNED, ProgramStatus.RUNNING)


@rule(
    "TXT004",
    on=Program,
    severity=Severity.INFO,
    message=Text(
        "rencana aksi program {id} hanya berisi aplikasi",
        "the actions of program {id} are applications and nothing else",
    ),
    why=Text(
        "Kota cerdas bukan membuat aplikasi: tanpa aturan, petugas yang terlatih, dan warga yang "
        "paham, aplikasi tidak dipakai. Asesor menanyakan inovasi, kolaborasi, dan "
        "partisipasinya.",
        "A smart city is not about building applications: without rules, trained staff and people "
        "who know how, they go unused. Assessors ask for innovation, collaboration and "
        "participation.",
    ),
    instead=Text(
        "Tambahkan tindakan yang membuat aplikasinya dipakai: prosedur, pelatihan petugas, "
        "pendampingan warga, atau pemanfaatan aplikasi umum yang sudah ada.",
        "Add what makes people use it: a procedure, training of staff, help for citizens, or the "
        "use of an application that exists already.",
    ),
    fix=Text(
        "tambahkan aksi policy, people, atau literacy yang membuat aplikasinya dipakai",
        "add a policy, people or literacy action that makes people use it",
    ),
    many=Many(
        Text(
            "rencana aksi {count} program hanya berisi aplikasi: {names}",
            "the actions of {count} programs are applications and nothing else: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        actions:
          aplikasi-antrean: {kind: application, name: Membuat aplikasi antrean}
    """,
    right="""
        actions:
          aplikasi-antrean: {kind: application, name: Membuat aplikasi antrean}
          petugas-antrean: {kind: people, name: Melatih petugas loket memakai jadwal antrean}
    """,
    due=3,
)
def only_an_app(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a program under way all of whose actions are applications.

    Not of those of the nomenclature, whose activities are of no kind: somebody had to choose one.
    """
    if is_of_nomenclature(program):
        return
    kinds = {action.kind for action in program.actions.values()}
    if kinds == {ActionKind.APPLICATION} and program.status in _UNDER_WAY:
        yield Problem(program.at / "actions", id=program.id)
