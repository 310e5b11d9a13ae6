"""A list of words that a cell may hold: what each value is called, and what each word means."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from smartplan.incoming.said import Offered
from smartplan.incoming.unsure import Unsure
from smartplan.shape.suggest import closest
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, quoted, same


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of a list by value, and other words for the values, the surest first.

    Each of `others` holds the values that a word, `alike` written, may stand for.
    """

    words: Mapping[Node, str]
    others: tuple[Mapping[str, tuple[Node, ...]], ...]

    def understood(self, said: str) -> Node | Unsure:
        """The value that a word stands for; asked where it is unknown or stands for several."""
        word = alike(said)
        for meanings in self.others:
            found = meanings.get(word, ())
            if len(found) == 1:
                return found[0]
            if found:
                return Unsure(_SEVERAL.fill(value=quoted(said)), self.offered(found))
        named = re.search(_ID, said)
        if named and named[1] in self.words:
            return named[1]
        near = self.offered(self._near(word))
        return Unsure((_UNKNOWN if near else _FOREIGN).fill(value=quoted(said)), near)

    def offered(self, values: Iterable[Node]) -> tuple[Offered, ...]:
        """Some of the values to choose from."""
        return tuple(Offered(same(self.words.get(one, str(one))), one) for one in values)

    def _near(self, word: str) -> list[Node]:
        """The values whose words share most with a word; all of a short list, these first."""
        by_word: dict[str, Node] = {}
        for meanings in self.others:
            for other, values in meanings.items():
                if len(values) == 1:
                    by_word.setdefault(other, values[0])
        slip = closest(word, by_word)
        first = [by_word[slip]] if slip else []
        said = set(word.split())
        shares: dict[Node, float] = {}
        for other, value in by_word.items():
            parts = set(other.split())
            share = 2 * len(said & parts) / (len(said) + len(parts))
            shares[value] = max(share, shares.get(value, 0))
        ranked = sorted(self.words, key=lambda value: -shares.get(value, 0))
        near = [value for value in ranked if shares.get(value, 0) >= _NEAR]
        held = ranked if len(ranked) <= _FEW else near[:MOST]
        return list(dict.fromkeys((*first, *held)))


def meaning(pairs: Iterable[tuple[str, Node]]) -> Mapping[str, tuple[Node, ...]]:
    """The values by the words that are said for them."""
    found: dict[str, dict[Node, None]] = {}
    for word, value in pairs:
        if word:
            found.setdefault(alike(word), {})[value] = None
    return {word: tuple(values) for word, values in found.items()}


def alike(text: str) -> str:
    """A word without what differs where nobody means a difference: capitals, blanks, quotes."""
    return " ".join(text.translate(_TYPED).casefold().split())


MOST: Final = 5
_FEW = 14  # as many as one can choose from at a glance
_NEAR = 0.3
_ID = r"\[([^\[\]]+)\]\s*$"
_TYPED = str.maketrans("‘’‚‛“”„‟–—‑", "''''\"\"\"\"---")
_UNKNOWN = Text("{value} tidak ada dalam daftar", "{value} is not in the list")
_FOREIGN = Text(
    "{value} tidak ada dalam daftar, dan tidak mirip apa pun di sana; tulis seperti di rencana",
    "{value} is not in the list, nor like anything there; write it as the plan has it",
)
_SEVERAL = Text("{value} dapat berarti beberapa hal", "{value} can mean several things")
