"""COV014: a program without an action plan."""

from collections.abc import Iterator

from smartplan.facts.programs import is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV014",
    on=Program,
    severity=Severity.WARNING,
    message=Text("program {id} belum punya rencana aksi", "program {id} has no action plan"),
    why=Text(
        "Rencana aksi menerjemahkan program menjadi kegiatan yang dapat dianggarkan dan ditagih; "
        "tanpa itu program tinggal judul.",
        "The action plan turns a program into steps that can be budgeted and followed up; without "
        "one it is only a title.",
    ),
    instead=Text(
        "Uraikan kegiatannya menurut kelompok: kebijakan, SDM, infrastruktur, aplikasi, literasi.",
        "Write its steps by group: policy, people, infrastructure, application, literacy.",
    ),
    fix=Text(
        "tambahkan actions dengan kind, name, output, years, dan lead",
        "add actions with kind, name, output, years and lead",
    ),
    many=Many(
        Text(
            "{count} program belum punya rencana aksi: {names}",
            "{count} programs have no action plan: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        name: Loket layanan terpadu
        status: planned
    """,
    right="""
        name: Loket layanan terpadu
        status: planned
        actions:
          latih-petugas:
            kind: people
            name: Pelatihan petugas loket
            output: 20 petugas terlatih
            years: [2023]
            lead: bappeda
    """,
    due=3,
)
def program_without_action(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a program, neither idea nor stopped, whose `actions` are missing or empty."""
    if not program.actions and is_worked_out(program):
        yield Problem(program.at / "actions", id=program.id)
