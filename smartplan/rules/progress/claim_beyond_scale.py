"""PRG020: a value of the self-assessment that its instrument's scale does not have."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, number


@rule(
    "PRG020",
    on=SelfAssessment,
    severity=Severity.ERROR,
    message=Text(
        "butir {item} bernilai {value}, di luar skala {low} sampai {high} menurut {standard}",
        "item {item} is {value}, outside the scale {low} to {high} of {standard}",
    ),
    why=Text(
        "Setiap instrumen evaluasi punya skala sendiri; nilai di luarnya tidak dapat diisikan di "
        "formulir kementerian.",
        "Each evaluation has a scale of its own; the ministry's form takes no value beyond it.",
    ),
    instead=Text(
        "Tulis nilai menurut skala instrumen yang disebut di instrument.",
        "Write a value on the scale of the standard that instrument names.",
    ),
    fix=Text("tulis nilai dari {low} sampai {high}", "write a value from {low} to {high}"),
    wrong="""
        instrument: kominfo-2023-kppn-ikn
        items:
          baseline.planning.legal-basis: {claim: 5}
    """,
    right="""
        instrument: kominfo-2023-kppn-ikn
        items:
          baseline.planning.legal-basis: {claim: 4}
    """,
)
def claim_beyond_scale(assessment: SelfAssessment, plan: Plan) -> Iterator[Problem]:
    """Yield each value claimed or given by the assessors outside the standard's scale."""
    standard = plan.shelf.evaluation(assessment.instrument or "")
    scale = standard.scale if standard else None
    if scale is None or scale.min is None or scale.max is None:
        return
    for item, answer in assessment.items.items():
        verdict = answer.assessor
        values = [(answer.at / "claim", answer.claim)]
        if verdict:
            values.append((verdict.at / "value", verdict.value))
        for at, value in values:
            if value is not None and not scale.min <= value <= scale.max:
                yield Problem(
                    at,
                    needs=(assessment.at / "instrument",),
                    item=item,
                    value=_said(value),
                    low=_said(scale.min),
                    high=_said(scale.max),
                    standard=assessment.instrument,
                )


def _said(value: float) -> Text:
    return Text(*(number(value, lang) for lang in LANGS))
