"""REF012: a program that waits for one that was stopped."""

from collections.abc import Iterator

from smartplan.facts.programs import is_live
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF012",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} menunggu {needed}, yang sudah dihentikan",
        "program {id} waits for {needed}, which was stopped",
    ),
    why=Text(
        "Yang ditunggu tidak akan selesai, sehingga program ini tidak pernah dapat dimulai "
        "seperti yang direncanakan.",
        "What it waits for will not be finished, so that the program can never begin as planned.",
    ),
    instead=Text(
        "Tulis program penggantinya di depends, atau ubah rencana sehingga tidak perlu menunggu.",
        "Name the program that takes its place in depends, or plan so that it need not wait.",
    ),
    fix=Text(
        "tulis program pengganti {needed} di depends, atau keluarkan id itu",
        "write the program that takes the place of {needed}, or take the id out of depends",
    ),
    wrong="""
        # programs/jaringan-fiber.yaml: status: stopped
        depends: [jaringan-fiber]
    """,
    right="""
        depends: [jaringan-nirkabel]
    """,
    after=("REF002", "REF003"),
)
def depends_on_stopped(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the place in `depends` that names a stopped program, where this one is still to go."""
    if not program.depends or not is_live(program) or program.status is ProgramStatus.DONE:
        return
    for position, id in enumerate(program.depends):
        needed = plan.programs.get(id)
        if needed is None or is_live(needed):
            continue
        status = needed.at / "status"
        yield Problem(
            program.at / "depends" / position,
            needs=(status,),
            related=(Place(status, word=Text("dihentikan", "stopped")),),
            id=program.id,
            needed=id,
        )
