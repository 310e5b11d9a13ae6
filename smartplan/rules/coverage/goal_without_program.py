"""COV004: a goal that no program serves."""

from collections.abc import Iterator

from smartplan.facts.answers import unanswered
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.stopped import but, stopped_places
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV004",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program{but} yang mendukung sasaran {id}",
        "no program{but} serves goal {id}",
    ),
    why=Text(
        "Sasaran tanpa program tidak akan tercapai, dan capaiannya tidak dapat ditelusuri ke "
        "kegiatan mana pun.",
        "A goal without a program will not be reached, and its figures cannot be traced to "
        "anything that is done.",
    ),
    instead=Text(
        "Sebut sasaran itu di goals pada program yang mendukungnya, atau susun programnya.",
        "Name the goal under goals of the program that serves it, or write such a program.",
    ),
    fix=Text(
        "sebut {id} di goals program yang mendukungnya", "name {id} in the goals of a program"
    ),
    many=Many(
        Text(
            "{count} sasaran belum didukung program: {names}",
            "no program serves {count} goals: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "sebut masing-masing di goals suatu program", "name each in the goals of a program"
        ),
    ),
    wrong="""
        # profile.yaml; tidak ada program yang menyebut warga-cakap
        goals: {warga-cakap: {text: Warga cakap memakai layanan digital.}}
    """,
    right="""
        # programs/kelas-digital-rw.yaml
        goals: [warga-cakap]
    """,
    due=2,
)
def goal_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each goal that no live program names."""
    for goal in unanswered(plan, "goals", plan.profile.goals):
        yield Problem(
            goal.at,
            on_key=True,
            related=stopped_places(goal.stopped),
            id=goal.id,
            but=but(goal.stopped),
        )
