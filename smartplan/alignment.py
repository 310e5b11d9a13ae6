"""What two sequences have in common, in order: exact for usual sizes, nearly so for huge ones."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import Match, SequenceMatcher

Items = Sequence[Hashable]
Opcode = tuple[str, int, int, int, int]


def matching(left: Items, right: Items) -> list[Match]:
    """The stretches that stand in both, in order, as `difflib` finds them.

    It takes time that grows with the square. Beyond some size the sequences are first cut where
    an item that either has only once stands in both, and `difflib` sees what lies between two
    cuts; a long stretch without any such item counts as different.
    """
    if len(left) * len(right) <= _WHOLE:
        return [match for match in _exact(left, right) if match.size]
    return _joined(_cut(left, right))


def opcodes(left: Items, right: Items) -> list[Opcode]:
    """How the left becomes the right: the same list that `difflib` gives."""
    found: list[Opcode] = []
    a = b = 0
    for match in (*matching(left, right), Match(len(left), len(right), 0)):
        if (a, b) != (match.a, match.b):
            kind = "delete" if b == match.b else "insert" if a == match.a else "replace"
            found.append((kind, a, match.a, b, match.b))
        a, b = match.a + match.size, match.b + match.size
        if match.size:
            found.append(("equal", match.a, a, match.b, b))
    return found


def _exact(left: Items, right: Items) -> list[Match]:
    return SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()


def _cut(left: Items, right: Items) -> Iterator[Match]:
    """Stretches in order, some of which touch: cuts, what is equal beside, what is between."""
    a = b = 0
    for x, y in (*_anchors(left, right), (len(left), len(right))):
        if x < a:
            continue  # the last stretch reached beyond it
        head = _same(left, right, (a, b), (x, y), 1)
        yield Match(a, b, head)
        a, b = a + head, b + head
        tail = _same(left, right, (x - 1, y - 1), (a - 1, b - 1), -1)
        if 0 < (x - tail - a) * (y - tail - b) <= _BETWEEN:
            for match in _exact(left[a : x - tail], right[b : y - tail]):
                yield Match(a + match.a, b + match.b, match.size)
        yield Match(x - tail, y - tail, tail)
        a, b = x, y


def _same(
    left: Items, right: Items, start: tuple[int, int], end: tuple[int, int], step: int
) -> int:
    """How many items in a row are equal from a start on, before an end."""
    (a, b), count = start, 0
    while a != end[0] and b != end[1] and left[a] == right[b]:
        a, b, count = a + step, b + step, count + 1
    return count


def _anchors(left: Items, right: Items) -> list[tuple[int, int]]:
    """The longest rise of pairs of places of the items that stand once in each sequence."""
    once, twice = Counter(left), Counter(right)
    places = {item: place for place, item in enumerate(right) if twice[item] == 1}
    pairs = [
        (place, places[item])
        for place, item in enumerate(left)
        if once[item] == 1 and item in places
    ]
    # Patience: the last of each rise of a length, and for every pair the one before it.
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    rise: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        rise.append(pairs[number])
        number = before[number]
    return rise[::-1]


def _joined(matches: Iterator[Match]) -> list[Match]:
    """Stretches that touch as one, without the empty ones."""
    found: list[Match] = []
    for match in matches:
        if not match.size:
            continue
        if found and found[-1].a + found[-1].size == match.a:
            was = found[-1]
            if was.b + was.size == match.b:
                found[-1] = Match(was.a, was.b, was.size + match.size)
                continue
        found.append(match)
    return found


_WHOLE = 1_000_000  # pairs of items: two paragraphs of 1,000 words, a tenth of a second
_BETWEEN = 10_000  # pairs between two cuts
