"""COV016: readiness indicators that have not been assessed."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same, some_of


@rule(
    "COV016",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "{count} dari {of} indikator kesiapan belum dinilai: {indicators}",
        "{count} of {of} readiness indicators are not assessed: {indicators}",
    ),
    why=Text(
        "Yang belum dinilai bukan nol: nilai kesiapan menjadi rentang yang lebar, dan "
        "kelemahannya tidak terlihat.",
        "Not assessed is not zero: the readiness score becomes a wide range, and weaknesses stay "
        "unseen.",
    ),
    instead=Text(
        "Nilai indikatornya bersama perangkat daerah yang memegang datanya, sedapatnya dengan "
        "bukti.",
        "Assess the indicator with the agency that has its data, with evidence where possible.",
    ),
    fix=Text(
        "isi level di readiness.yaml; lihat tingkatnya dengan: smartplan explain {first}",
        "write level in readiness.yaml; see the levels with: smartplan explain {first}",
    ),
    wrong="""
        # readiness.yaml
        indicators: {}
    """,
    right="""
        # readiness.yaml
        indicators:
          structure.people.ict-staff: {level: 2, statement: Formasi terisi sebagian.}
    """,
)
def readiness_not_assessed(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield once, with the indicators of the plan's standard that have no level."""
    standard, states = plan.readiness_standard, plan.readiness.indicators
    if standard is None:
        return
    wanted = [key for key, _ in standard.indicators()]
    left = [key for key in wanted if not _is_assessed(plan, key)]
    if not left:
        return
    names = some_of([same(key) for key in left], limit=4)
    at = Route(("readiness", "indicators"))
    if len(left) == 1 and left[0] in states:
        at = at / left[0]
    yield Problem(at, count=len(left), of=len(wanted), indicators=names, first=left[0])


def _is_assessed(plan: Plan, key: str) -> bool:
    state = plan.readiness.indicators.get(key)
    if state is None:
        return False
    return state.level is not None or bool(state.confirmed)
