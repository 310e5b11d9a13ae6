"""What a plan itself answers of the items of an evaluation: proposals, with where they come from.

A proposal is words, the routes that they rest on, and sources. It has a value for items of the
survey alone, whose value is arithmetic: what a mark means is for people to say.

What people name as the answer (`from`) comes before what users were asked, and that before what
the item is known to ask by its id. Nothing is matched by words.
"""

from collections.abc import Mapping
from types import MappingProxyType

from smartplan.plan.plan import Plan
from smartplan.scoring.proposing import (
    agencies,
    bodies,
    legal_basis,
    money,
    named,
    partner_regions,
    promises,
    quick_wins,
    ratings,
    running_on,
    surveyed,
)
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, wanting
from smartplan.scoring.surveys import SurveyedItem
from smartplan.scoring.surveys import surveyed as survey_results
from smartplan.standards.criteria import AnswerForm
from smartplan.standards.model import EvaluationStandard
from smartplan.wording import Text

__all__ = ["ItemProposal", "proposals"]


def proposals(plan: Plan, year: int, standard: EvaluationStandard) -> Mapping[str, ItemProposal]:
    """The proposal for every item of a standard, by its id, for an evaluation in a year."""
    results = survey_results(plan, year, standard)
    return MappingProxyType(
        {id: _proposal(plan, year, standard, id, results.get(id)) for id in standard.items}
    )


def _proposal(
    plan: Plan, year: int, standard: EvaluationStandard, id: str, result: SurveyedItem | None
) -> ItemProposal:
    assessed = plan.assessment.get(str(year))
    answer = assessed.items.get(id) if assessed else None
    if answer and answer.from_:
        return named.said_by(plan, year, answer.from_)
    if result is not None:
        return surveyed.said_by_users(result)
    if standard.items[id].answer is AnswerForm.SURVEY:
        return surveyed.not_asked(year)
    proposer = _PROPOSERS.get(id)
    return proposer(plan, year) if proposer else wanting(_NOT_NAMED)


_PROPOSERS: Mapping[str, Proposer] = {
    **legal_basis.PROPOSERS,
    **bodies.PROPOSERS,
    **promises.PROPOSERS,
    **agencies.PROPOSERS,
    **money.PROPOSERS,
    **ratings.PROPOSERS,
    **quick_wins.PROPOSERS,
    **running_on.PROPOSERS,
    **partner_regions.PROPOSERS,
}
_NOT_NAMED = Text(
    "data pokok, indikator, program, atau pemeringkatan yang menjawabnya belum ditunjuk",
    "the figure, indicator, program or rating that answers it is not named yet",
)
