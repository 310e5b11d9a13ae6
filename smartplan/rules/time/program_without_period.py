"""TIM015: a program that does not say in which years it runs."""

from collections.abc import Iterator

from smartplan.facts.programs import has_begun, is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "TIM015",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} belum menyebut tahun pelaksanaannya",
        "program {id} does not say in which years it runs",
    ),
    why=Text(
        "Tanpa tahun pelaksanaan, program tidak tampil di peta jalan, dan rencana aksi, anggaran, "
        "serta targetnya tidak dapat diperiksa.",
        "Without its years a program is missing from the roadmap, and its actions, money and "
        "targets cannot be checked.",
    ),
    instead=Text(
        "Tulis tahun awal dan akhir di period; selama masih usulan, tulis status: idea.",
        "Write first and last year in period; while it is a mere idea, write status: idea.",
    ),
    fix=Text(
        "tulis period: {{start: ..., end: ...}}, atau status: idea bila masih usulan",
        "write period: {{start: ..., end: ...}}, or status: idea while it is a mere idea",
    ),
    many=Many(
        Text(
            "{count} program belum menyebut tahun pelaksanaannya: {names}",
            "{count} programs do not say in which years they run: {names}",
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
        period: {start: 2025, end: 2026}
    """,
    due=2,
)
def program_without_period(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a program, neither idea nor stopped, without `period`."""
    if program.period is None and is_worked_out(program):
        fix = _WRITE if has_begun(program) else None
        yield Problem(program.at / "period", fix=fix, id=program.id)


_WRITE = Text(
    "tulis period: {start: ..., end: ...}; tahun mulainya boleh sebelum masa berlaku rencana",
    "write period: {start: ..., end: ...}; it may begin before the plan does",
)
