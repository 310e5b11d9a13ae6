"""Names that stand for one another: SIM LLTT, and what it is in full or with more around it."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class ReadName(NamedTuple):
    """A name with its words in small letters, and whether it is nothing but short forms."""

    name: str
    words: tuple[str, ...]
    is_short: bool

    @property
    def letters(self) -> str:
        """The words as one."""
        return "".join(self.words)

    @property
    def first_letters(self) -> str:
        """What the name would be in short."""
        return "".join(word[0] for word in self.words)


def read_name(name: str) -> ReadName:
    """A name taken apart."""
    return ReadName(name, tuple(WORD.findall(name.lower())), _is_short(name))


class ShortForms:
    """The names seen so far, of which the first one that another name stands for is told.

    Of two names the longer one may hold the other, or be what the other is short for; one of the
    two is nothing but short forms. Nothing is compared with each of the others: each name is found
    by what it is, by its first letters, and by those of its parts that somebody is called.
    """

    def __init__(self, names: Iterable[ReadName]) -> None:
        """All the names that there are; none of them has been seen yet."""
        short, plain = set[tuple[str, ...]](), set[tuple[str, ...]]()
        for one in names:
            (short if one.is_short else plain).add(one.words)
        # A short form may stand for any name; another one only for a short form.
        self._any, self._short = _Seen(short), _Seen(plain)

    def first(self, asked: ReadName) -> int | None:
        """The number of the first name seen that is the same; None if none is."""
        return (self._any if asked.is_short else self._short).first(asked)

    def add(self, seen: ReadName, number: int, *, is_new: bool) -> None:
        """See one more name; short forms stand for one that `is_new` only."""
        if is_new:
            self._any.add(seen, number)
        if seen.is_short:
            self._short.add(seen, number)


# Under each key the numbers of names and how long they are, so many as may come first for some
# length: the lengths only rise, or only fall.
_Numbers = list[tuple[int, int]]


class _Seen:
    """Names that were seen, by what another name may have in common with them."""

    def __init__(self, asked: set[tuple[str, ...]]) -> None:
        """Those by which will be asked."""
        self._asked = asked
        self._counts = {len(words) for words in asked}
        self._seen_counts: set[int] = set()
        self._by_first_letters: dict[str, _Numbers] = {}
        self._by_part: dict[tuple[str, ...], _Numbers] = {}
        self._by_letters: dict[str, _Numbers] = {}
        self._by_words: dict[tuple[str, ...], _Numbers] = {}

    def add(self, one: ReadName, number: int) -> None:
        length = len(one.name)
        parts = (part for part in _parts(one.words, self._counts) if part in self._asked)
        for numbers in (
            self._by_first_letters.setdefault(one.first_letters, []),
            *(self._by_part.setdefault(part, []) for part in parts),
        ):
            if not numbers or numbers[-1][1] < length:
                numbers.append((number, length))
        self._seen_counts.add(len(one.words))
        for numbers in (
            self._by_letters.setdefault(one.letters, []),
            self._by_words.setdefault(one.words, []),
        ):
            if not numbers or numbers[-1][1] > length:
                numbers.append((number, length))

    def first(self, asked: ReadName) -> int | None:
        # Of two names of one length the one seen later is taken for the short one.
        length = len(asked.name)
        as_short = (
            self._by_first_letters.get(asked.letters, ()),
            self._by_part.get(asked.words, ()),
        )
        as_long = [self._by_letters.get(asked.first_letters, ())]
        as_long += [
            self._by_words.get(part, ()) for part in _parts(asked.words, self._seen_counts)
        ]
        found = [next((n for n, long in held if long >= length), None) for held in as_short]
        found += [next((n for n, short in held if short < length), None) for held in as_long]
        return min((n for n in found if n is not None), default=None)


def _parts(words: tuple[str, ...], counts: set[int]) -> Iterable[tuple[str, ...]]:
    """The runs of so many words in a name."""
    for count in counts:
        for at in range(len(words) - count + 1):
            yield words[at : at + count]


def _is_short(name: str) -> bool:
    """Whether a name is nothing but short forms: SIM LLTT."""
    if not name.isupper():
        return False
    words = WORD.findall(name)
    return len("".join(words)) >= _LETTERS and max(map(len, words)) <= _LONGEST


WORD = re.compile(r"\w+")
_LETTERS = 5  # of short forms: fewer stand for many things
_LONGEST = 6  # letters of a short form; longer words are written in capitals
