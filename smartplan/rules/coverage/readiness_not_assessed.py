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
    perhaps = _perhaps(plan)
    left = [key for key in wanted if key not in perhaps and not _is_assessed(plan, key)]
    if not left:
        return
    names = some_of([same(key) for key in left], limit=4)
    at = Route(("readiness", "indicators"))
    if len(left) == 1 and left[0] in states:
        at = at / left[0]
    count, of = len(left), len(wanted)
    yield Problem(at, on_key=True, count=count, of=of, indicators=names, first=left[0])


def _perhaps(plan: Plan) -> set[str]:
    """The indicators that entries under an id that is a slip are about."""
    at = Route(("readiness", "indicators"))
    return {one.meant for one in plan.dangling if one.meant and one.reference.route.parent == at}


def _is_assessed(plan: Plan, key: str) -> bool:
    """Whether there is a level, be it one that was not understood."""
    state = plan.readiness.indicators.get(key)
    at = Route(("readiness", "indicators")) / key
    if at in plan.broken or at / "level" in plan.broken:
        return True
    return state is not None and (state.level is not None or bool(state.confirmed))
