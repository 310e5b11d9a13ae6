"""QWN011: a quick win that is due in a year in which its program does not run."""

from collections.abc import Iterator

from smartplan.facts.periods import of_program
from smartplan.facts.quick_wins import deadline_outside
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.advice import move_into
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "QWN011",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "quick win {id} bertenggat {deadline}, di luar {span}",
        "quick win {id} is due {deadline}, outside {span}",
    ),
    why=Text(
        "Quick win adalah bagian pertama programnya; tenggat sebelum program dimulai atau sesudah "
        "selesai tidak mungkin dipenuhi dan biasanya salah tulis tahun.",
        "A quick win is the first part of its program; a deadline before it begins or after it "
        "ends cannot be met and is mostly a slip in the year.",
    ),
    instead=Text(
        "Betulkan tenggatnya, atau masa pelaksanaan program.",
        "Mend the deadline, or the period of the program.",
    ),
    wrong="""
        period: {start: 2023, end: 2025}
        quick_win: {deadline: 2022-11-30, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        period: {start: 2023, end: 2025}
        quick_win: {deadline: 2023-11-30, problem: Pasien menunggu terlalu lama.}
    """,
    after=("QWN001", "TIM002", "TIM010", "TIM016"),
)
def deadline_outside_program(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield a deadline in a year in which the program does not run."""
    deadline, own = deadline_outside(program), of_program(program)
    if deadline is None or own is None:
        return
    edge = own.at / ("start" if deadline.year < own.first else "end")
    word = Text("masa pelaksanaannya", "its period")
    yield Problem(
        program.at / "quick_win" / "deadline",
        needs=(own.at,),
        related=(Place(edge, word=word),),
        fix=move_into(own, [deadline.year], plan),
        id=program.id,
        deadline=dated(deadline),
        span=own.said,
    )
