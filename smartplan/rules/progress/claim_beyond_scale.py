"""PRG018: a value of a self-assessment that the instrument's scale does not have."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, numbered


@rule(
    "PRG018",
    on=SelfAssessment,
    severity=Severity.ERROR,
    message=Text(
        "butir {id} dinilai {value}, di luar skala {low} sampai {high} menurut {standard}",
        "item {id} is given {value}, outside the scale {low} to {high} of {standard}",
    ),
    why=Text(
        "Kementerian menilai butir 0 sampai 4, bukan 0 sampai 5 seperti tingkat kesiapan; nilai "
        "di luarnya tidak dapat diajukan dan merusak perkiraan indeks.",
        "The ministry scores items 0 to 4, not 0 to 5 as readiness is; a value beyond that cannot "
        "be handed in, and spoils the estimate of the index.",
    ),
    instead=Text(
        "Nilai butir itu menurut skala instrumennya (`smartplan explain evaluation`).",
        "Score the item on the scale of its instrument (`smartplan explain evaluation`).",
    ),
    fix=Text("tulis nilai {low} sampai {high}", "write a value from {low} to {high}"),
    wrong="""
        # assessment/2023.yaml
        instrument: kominfo-2023-kppn-ikn
        items:
          outcome.governance.lppd: {claim: 5}
    """,
    right="""
        # assessment/2023.yaml
        items:
          outcome.governance.lppd: {claim: 4}
    """,
)
def claim_beyond_scale(assessment: SelfAssessment, plan: Plan) -> Iterator[Problem]:
    """Yield each claim and each value of assessors outside the instrument's scale."""
    standard = plan.shelf.evaluation(assessment.instrument or "")
    if standard is None or standard.bounds is None:
        return
    low, high = standard.bounds
    for id, answer in assessment.items.items():
        verdict = answer.assessor
        for at, value in (
            (answer.at / "claim", answer.claim),
            (answer.at / "assessor" / "value", verdict.value if verdict else None),
        ):
            if value is not None and not standard.has_score(value):
                yield Problem(
                    at,
                    needs=(assessment.at / "instrument",),
                    id=id,
                    value=numbered(value),
                    low=numbered(low),
                    high=numbered(high),
                    standard=assessment.instrument,
                )
