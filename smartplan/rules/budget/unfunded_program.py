"""BUD003: a program that has no money in any year."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.programs import has_begun, is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "BUD003",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} tidak punya anggaran di tahun mana pun",
        "program {id} has no budget in any year",
    ),
    why=Text(
        "Program tanpa anggaran tidak masuk RKPD dan tidak akan berjalan; asesor menilai porsi "
        "APBD dan sumber dana lain dari baris anggarannya.",
        "A program without money does not get into the yearly plan and will not run; assessors "
        "judge the shares of regional and other funds by its budget rows.",
    ),
    instead=Text(
        "Tulis perkiraan per tahun dan sumber dananya, tandai approximate: true; yang belum layak "
        "dianggarkan diberi status: idea.",
        "Write an estimate per year with its fund, marked approximate: true; what is not ripe for "
        "a budget has status: idea.",
    ),
    fix=Text(
        "tulis perkiraan per tahun dan sumber dananya, atau status: idea",
        "write an estimate per year with its fund, or status: idea",
    ),
    many=Many(
        Text(
            "{count} program tidak punya anggaran di tahun mana pun: {names}",
            "{count} programs have no budget in any year: {names}",
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
        budget:
          - {year: 2023, amount: 150000000, fund: apbd, approximate: true}
    """,
    due=3,
)
def unfunded_program(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a program without any budget row; ideas and stopped programs need none."""
    if is_worked_out(program) and not money.rows(program):
        fix = _ESTIMATE if has_begun(program) else None
        yield Problem(program.at / "budget", fix=fix, id=program.id)


_ESTIMATE = Text(
    "tulis anggaran per tahun dan sumber dananya, sekurang-kurangnya perkiraannya",
    "write its money per year with its fund, an estimate at least",
)
