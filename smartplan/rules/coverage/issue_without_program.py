"""COV003: a strategic issue that no program answers."""

from collections.abc import Iterator

from smartplan.facts.answers import unanswered
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.stopped import but, stopped_places
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV003",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program{but} yang menjawab isu strategis {id}",
        "no program{but} answers strategic issue {id}",
    ),
    why=Text(
        "Isu strategis adalah alasan masterplan disusun; isu tanpa program berarti masalah yang "
        "diakui daerah tetapi tidak ditangani.",
        "Strategic issues are what the plan is for; one without a program is a problem that the "
        "region names and leaves alone.",
    ),
    instead=Text(
        "Sebut isu itu di issues pada program yang menjawabnya, atau susun programnya.",
        "Name the issue under issues of the program that answers it, or write such a program.",
    ),
    fix=Text(
        "sebut {id} di issues program yang menjawabnya", "name {id} in the issues of a program"
    ),
    many=Many(
        Text(
            "{count} isu strategis belum dijawab program: {names}",
            "no program answers {count} strategic issues: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "sebut masing-masing di issues suatu program", "name each in the issues of a program"
        ),
    ),
    wrong="""
        # profile.yaml; tidak ada program yang menyebut air-bersih
        issues: {air-bersih: {name: Penyediaan air bersih}}
    """,
    right="""
        # programs/air-terpantau.yaml
        issues: [air-bersih]
    """,
    due=2,
)
def issue_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each strategic issue that no live program names."""
    for issue in unanswered(plan, "issues", plan.profile.issues):
        yield Problem(
            issue.at,
            on_key=True,
            related=stopped_places(issue.stopped),
            id=issue.id,
            but=but(issue.stopped),
        )
