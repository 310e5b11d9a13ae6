"""What the plan says to one item: words, where they come from, or what is missing."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias

from smartplan.facts.evidence import is_illustration
from smartplan.plan.model.common import Entity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class ItemProposal:
    """What the plan says to an item; `routes` are where it stands, `sources` the ids it cites.

    `is_answered` is false where the plan cannot answer: then `text` says what is missing. An
    illustration rests on something that is made up: it is told as one, and no evidence.
    """

    text: Text
    routes: tuple[Route, ...]
    sources: tuple[str, ...]
    value: Decimal | None = None
    is_answered: bool = True
    is_illustration: bool = False


# What a plan says to an item in an evaluation of a year.
Proposer: TypeAlias = Callable[[Plan, int], ItemProposal]


def answered(
    text: Text,
    rests_on: Iterable[Entity],
    *,
    at: Iterable[Route] | None = None,
    within: Iterable[Entity] = (),
    value: Decimal | None = None,
) -> ItemProposal:
    """An answer that rests on things of the plan.

    `at` are their places, where not they alone. They are as made up as what they stand `within`.
    """
    held = tuple(rests_on)
    places = (one.at for one in held) if at is None else at
    return ItemProposal(
        text,
        tuple(dict.fromkeys(places)),
        tuple(dict.fromkeys(id for one in held for id in one.sources)),
        value,
        is_illustration=any(map(is_illustration, (*held, *within))),
    )


def wanting(missing: Text) -> ItemProposal:
    """No answer, and what is missing for one."""
    return ItemProposal(_WANTING.fill(missing=missing), (), (), is_answered=False)


def opened(text: Text) -> Text:
    """A text that begins a sentence."""
    return Text(*(said[:1].upper() + said[1:] for said in (text.id, text.en)))


_WANTING = Text(
    "Belum dapat dijawab dari rencana: {missing}.",
    "The plan cannot answer it yet: {missing}.",
)
