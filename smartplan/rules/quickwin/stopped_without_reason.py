"""QWN006: a quick win or program that was stopped, and nobody says why."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import YearStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "QWN006",
    on=Program,
    severity=Severity.ERROR,
    message=Text("{what} tanpa alasan", "{what} without a reason"),
    why=Text(
        "Asesor menanyakan quick win tahun lalu yang tidak lagi berjalan; tanpa alasan tertulis, "
        "berhenti tampak seperti gagal atau terlupa.",
        "Assessors ask about last year's quick wins that no longer run; with no reason on record, "
        "stopping looks like failing or forgetting.",
    ),
    instead=Text(
        "Tulis mengapa dihentikan dan apa yang menggantikannya, atau betulkan statusnya.",
        "Write why it was stopped and what takes its place, or mend the status.",
    ),
    fix=Text(
        "isi reason: mengapa dihentikan dan apa penggantinya",
        "fill in reason: why it was stopped and what replaces it",
    ),
    wrong="""
        quick_win:
          years: {"2023": {status: running}, "2024": {status: stopped}}
    """,
    right="""
        quick_win:
          years:
            "2023": {status: running}
            "2024": {status: stopped, reason: Dilebur ke layanan antrean nasional}
    """,
)
def stopped_without_reason(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a stopped program, or each stopped year of a quick win, that gives no reason.

    The reason of a stopped program holds for its quick win, too.
    """
    if program.status is ProgramStatus.STOPPED:
        if not program.reason:
            yield Problem(program.at / "reason", what=_PROGRAM.fill(id=program.id))
        return
    years = program.quick_win.years if program.quick_win else {}
    for year, state in years.items():
        if state.status is YearStatus.STOPPED and not state.reason:
            yield Problem(state.at / "reason", what=_YEAR.fill(id=program.id, year=year))


_PROGRAM = Text("program {id} dihentikan", "program {id} was stopped")
_YEAR = Text("quick win {id} berhenti pada {year}", "quick win {id} stopped in {year}")
