"""What is unique in each of two programs that share wording, field by field."""

from collections.abc import Sequence

from smartplan.changes.wordiff import Fate, Piece, word_diff
from smartplan.portfolio.pairs import LEAST
from smartplan.portfolio.sketch import ProgramText, shingles
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class SharedField:
    """A text of each of two programs with much in common, and how the one becomes the other."""

    a: ProgramText
    b: ProgramText
    pieces: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return all(piece.fate not in _DIFFERENT for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """A stretch of text that stands in one of two programs only, and where."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Two programs beside each other: what they share, and what each has for itself."""

    shared: tuple[SharedField, ...]
    only_a: tuple[OnlyIn, ...]
    only_b: tuple[OnlyIn, ...]


def beside(a: Sequence[ProgramText], b: Sequence[ProgramText]) -> Beside:
    """The fields of two programs laid beside each other: each with the one most like it."""
    left = [(field, shingles([field.text])) for field in a]
    right = [(field, shingles([field.text])) for field in b]
    likeness = sorted(
        (
            (-len(held & other) / min(len(held), len(other)), one, two)
            for one, (_, held) in enumerate(left)
            for two, (_, other) in enumerate(right)
            if held and other
        ),
    )
    pairs: dict[int, int] = {}
    for share, one, two in likeness:
        if -share >= LEAST and one not in pairs and two not in pairs.values():
            pairs[one] = two
    shared = tuple(
        SharedField(a[one], b[two], word_diff(a[one].text, b[two].text))
        for one, two in sorted(pairs.items())
    )
    return Beside(
        shared,
        _only(a, shared, Fate.GONE, alone=set(range(len(a))) - set(pairs)),
        _only(b, shared, Fate.COME, alone=set(range(len(b))) - set(pairs.values())),
    )


def _only(
    fields: Sequence[ProgramText], shared: Sequence[SharedField], fate: Fate, *, alone: set[int]
) -> tuple[OnlyIn, ...]:
    parts = [
        OnlyIn((one.a if fate is Fate.GONE else one.b).key, piece.text)
        for one in shared
        for piece in one.pieces
        if piece.fate is fate
    ]
    whole = [OnlyIn(fields[place].key, fields[place].text) for place in sorted(alone)]
    return (*parts, *whole)


_DIFFERENT = (Fate.GONE, Fate.COME)
