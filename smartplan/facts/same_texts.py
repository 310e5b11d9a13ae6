"""Whole texts that stand in two places word for word."""

from collections.abc import Iterator

from smartplan.facts.passages import Passage, prose
from smartplan.facts.placeholders import unwritten
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Action
from smartplan.plan.plan import Plan


def same_texts(plan: Plan) -> Iterator[tuple[Passage, ...]]:
    """The places of each text that is written again, in order.

    A short text may be a turn of phrase; what comes out of an action may well come out of another
    one, and a year may bring what the year before it brought.
    """
    found: dict[str, list[Passage]] = {}
    for passage in _likely(plan):
        words = passage.text.lower().split()
        if len(words) >= _WORDS:
            found.setdefault(" ".join(words).rstrip(".!"), []).append(passage)
    for text, places in found.items():
        if len(places) > 1 and not unwritten(text):
            yield tuple(places)


def _likely(plan: Plan) -> Iterator[Passage]:
    """The texts that count and begin with the same words as another one, in order."""
    stopped = {id for id, program in plan.programs.items() if not is_live(program)}
    begun: dict[str, int] = {}
    held: list[tuple[str, Passage]] = []
    for passage in prose(plan):
        holder, text = passage.holder, passage.text
        if text.count(" ") < _WORDS - 1 or type(holder) is Action:
            continue
        root = holder.at
        if root and (root[0] == "progress" or (root[0] == "programs" and root[1] in stopped)):
            continue
        begins = " ".join(text.lower().split(None, _FIRST)[:_FIRST])
        begun[begins] = begun.get(begins, 0) + 1
        held.append((begins, passage))
    return (passage for begins, passage in held if begun[begins] > 1)


_WORDS = 6  # in a row: fewer are a turn of phrase
_FIRST = 3  # fewer than all, as a mark at the end of the last word does not count
