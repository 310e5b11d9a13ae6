"""SCH017: a likelihood or impact that the plan's own scale of risks does not have."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.risk import Risk
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text

SHORT, LONG = 3, 5


@rule(
    "SCH017",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "{key} bernilai {value}, di luar skala risiko {scale}",
        "{key} is {value}, outside the risk scale {scale}",
    ),
    why=Text(
        "Risiko diurutkan menurut kemungkinan kali dampak; nilai 4 pada skala 1-3 membuat satu "
        "risiko tampak lebih berat daripada yang terberat.",
        "Risks are sorted by likelihood times impact; a 4 on a scale of 1-3 makes one risk look "
        "graver than the gravest.",
    ),
    instead=Text(
        "Tulis risk_scale: 3 atau 5 di smartplan.yaml, dan nilai setiap risiko dari 1 sampai "
        "angka itu.",
        "Write risk_scale: 3 or 5 in smartplan.yaml, and the values of each risk from 1 to that "
        "number.",
    ),
    fix=Text("tulis nilai yang ada pada skala itu", "write a value that the scale has"),
    wrong="""
        # risk_scale: 3
        risks:
          relawan: {text: Relawan berkurang, likelihood: 4, impact: 2}
    """,
    right="""
        # risk_scale: 3
        risks:
          relawan: {text: Relawan berkurang, likelihood: 3, impact: 2}
    """,
)
def beyond_risk_scale(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield a scale that is neither of the two, else each value above the scale of three."""
    scale = plan.manifest.risk_scale
    if scale not in (None, SHORT, LONG):
        yield Problem(Route(("risk_scale",)), key="risk_scale", value=scale, scale=_EITHER)
    if scale != SHORT:
        return
    for risk in _risks(plan):
        for key, value in (("likelihood", risk.likelihood), ("impact", risk.impact)):
            if value is not None and value > SHORT:
                yield Problem(risk.at / key, key=key, value=value, scale=f"1-{SHORT}")


def _risks(plan: Plan) -> Iterator[Risk]:
    yield from plan.profile.risks.values()
    for program in plan.programs.values():
        yield from program.risks.values()


_EITHER = Text("3 atau 5", "3 or 5")
