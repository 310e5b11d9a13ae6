"""COV013: a program without an indicator."""

from collections.abc import Iterator

from smartplan.facts.indicators import indicators_of
from smartplan.facts.programs import is_worked_out
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "COV013",
    on=Program,
    severity=Severity.WARNING,
    message=Text("program {id} belum punya indikator", "program {id} has no indicator"),
    why=Text(
        "Keberhasilan program dinilai dari hasil yang terukur, bukan dari kegiatan yang "
        "terlaksana atau aplikasi yang jadi.",
        "A program is judged by measured results, not by activities held or applications built.",
    ),
    instead=Text(
        "Tambahkan sedikitnya satu indikator hasil dengan nilai awal dan target per tahun.",
        "Add at least one indicator of its result, with a starting value and yearly targets.",
    ),
    fix=Text(
        "tambahkan indicators dengan baseline dan targets",
        "add indicators with baseline and targets",
    ),
    wrong="""
        name: Loket layanan terpadu
        status: planned
    """,
    right="""
        name: Loket layanan terpadu
        status: planned
        indicators:
          lama-antre:
            name: Lama antre di loket
            unit: menit
            baseline: {year: 2022, value: 60}
            targets: {"2023": 15}
    """,
    due=3,
)
def program_without_indicator(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a program, neither idea nor stopped, whose `indicators` are missing or empty."""
    if not indicators_of(program) and is_worked_out(program):
        yield Problem(program.at / "indicators", id=program.id)
