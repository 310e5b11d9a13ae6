"""By which instrument a survey is judged: how many users it is to ask, which scores there are."""

from collections.abc import Iterator

from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard


def standard_of(survey: Survey, plan: Plan) -> EvaluationStandard | None:
    """The standard whose items a survey asks: that of a self-assessment close by, else any."""
    year = int(survey.at[1])
    named = [
        held.instrument
        for one in (year, year + 1)  # last year's survey answers this year's items
        if (held := plan.assessment.get(str(one))) and held.instrument
    ]
    return next(_that_ask(survey, plan, (*named, *plan.shelf.names("evaluation"))), None)


def sample_of(survey: Survey, plan: Plan) -> int | None:
    """How many users the instrument wants to be asked; None where it does not tell."""
    standard = standard_of(survey, plan)
    known = standard.items if standard else {}
    samples = [known[id].sample for id in survey.answers if id in known]
    return max((one for one in samples if one is not None), default=None)


def _that_ask(survey: Survey, plan: Plan, names: tuple[str, ...]) -> Iterator[EvaluationStandard]:
    for name in dict.fromkeys(names):
        standard = plan.shelf.evaluation(name)
        if standard and any(id in standard.items for id in survey.answers):
            yield standard
