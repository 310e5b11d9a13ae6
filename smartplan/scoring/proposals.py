"""What a plan itself answers of the items of an evaluation: proposals, with where they come from.

A proposal is words, the routes that they rest on, and sources. It has a value for items of the
survey alone, whose value is arithmetic: what a mark means is for people to say.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class ItemProposal:
    """What the plan says to an item; `routes` are where it stands, `sources` the ids it cites.

    `is_answered` is false where the plan cannot answer: then `text` says what is missing.
    """

    text: Text
    routes: tuple[Route, ...]
    sources: tuple[str, ...]
    value: Decimal | None = None
    is_answered: bool = True


def proposals(plan: Plan, year: int, standard: EvaluationStandard) -> Mapping[str, ItemProposal]:
    """The proposal for every item of a standard, by its id, for an evaluation in a year."""
    del plan, year
    missing = ItemProposal(_NOT_YET, (), (), is_answered=False)
    return MappingProxyType(dict.fromkeys(standard.items, missing))


_NOT_YET = Text("belum dapat dijawab dari rencana", "the plan cannot answer it yet")
