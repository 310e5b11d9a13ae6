"""QWN013: a quick win that does not say which problem it answers."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import sheet_of
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWinState
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "QWN013",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} belum menyebut masalah yang dijawabnya (problem)",
        "quick win {id} does not say which problem it answers",
    ),
    why=Text(
        "Lembar quick win dibaca mulai dari masalahnya; tanpa itu manfaat dan kebaruannya tidak "
        "dapat dinilai.",
        "The sheet of a quick win is read from its problem on; without it nobody can judge what "
        "is felt and what is new.",
    ),
    instead=Text(
        "Tulis satu kalimat: siapa mengalami apa, di mana, dan seberapa sering.",
        "Write a sentence: who has which trouble, where, and how often.",
    ),
    fix=Text(
        "tulis problem: siapa mengalami kesulitan apa", "write problem: who has which trouble"
    ),
    wrong="""
        quick_win: {deadline: 2023-10-31}
    """,
    right="""
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    due=4,
)
def quick_win_without_problem(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a sheet without its problem."""
    sheet = sheet_of(program)
    if sheet and sheet.state not in _OPEN and not sheet.problem:
        yield Problem(sheet.at / "problem", id=program.id)


# Of a nomination its sheet is still to be written; what was stopped needs none.
_OPEN = (QuickWinState.NOMINATED, QuickWinState.STOPPED)
