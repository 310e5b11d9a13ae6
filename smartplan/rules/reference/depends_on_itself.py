"""REF003: a program that waits for itself."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF003",
    on=Program,
    severity=Severity.ERROR,
    message=Text("program {id} menunggu dirinya sendiri", "program {id} waits for itself"),
    why=Text(
        "Program yang menunggu dirinya sendiri tidak pernah dapat dimulai.",
        "A program that waits for itself can never begin.",
    ),
    instead=Text(
        "Tulis program yang sebenarnya mendahului; bila tidak ada, depends tidak memuat id itu.",
        "Write the program that really comes first; if there is none, depends goes without the "
        "id.",
    ),
    fix=Text(
        "tulis program yang mendahului {id}, atau keluarkan id itu dari depends",
        "write the program that comes before {id}, or take the id out of depends",
    ),
    wrong="""
        # programs/layanan-izin.yaml
        depends: [layanan-izin]
    """,
    right="""
        # programs/layanan-izin.yaml
        depends: [jaringan-fiber]
    """,
)
def depends_on_itself(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield the place in `depends` where a program names itself."""
    for position, needed in enumerate(program.depends):
        if needed == program.id:
            yield Problem(program.at / "depends" / position, id=program.id)
