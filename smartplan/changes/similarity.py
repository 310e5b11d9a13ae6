"""How alike two things of a plan are: by the words and values that they share, field by field."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from smartplan.changes.tree import title_of
from smartplan.shape.record import Record

Words = Counter[tuple[str, str]]


def words(node: Any, field: str = "") -> Words:
    """The words and values of a node with the field that each stands in."""
    return Counter(_words(node, field))


def similarity(one: Words, other: Words) -> float:
    """The share of words that two nodes have in common, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def likely_pairs(
    gone: Mapping[str, Words], come: Mapping[str, Words], *, every: int = 10_000
) -> Iterator[tuple[str, str]]:
    """The pairs of ids that are worth a look: all of them, up to so many.

    Of more, those with the same words, one to one; and for what is then left, those that share
    their rarest words: what stands in one thing only tells best which one it is.
    """
    if len(gone) * len(come) <= every:
        yield from ((before, after) for before in gone for after in come)
        return
    same = dict(_equal(gone, come))
    yield from same.items()
    taken = set(same.values())
    left = {id: words for id, words in come.items() if id not in taken}
    holding: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id, held in left.items():
        for word in held:
            holding[word].append(id)
    for id in gone.keys() - same.keys():
        rare = sorted((word for word in gone[id] if word in holding), key=_rarity(holding))
        near: dict[str, None] = {}
        for word in rare:
            near.update(dict.fromkeys(holding[word][:_NEAR]))
            if len(near) >= _NEAR:
                break
        yield from ((id, other) for other in near)


def _equal(gone: Mapping[str, Words], come: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Ids of things with the same words, in alphabetical order."""
    waiting: dict[frozenset[tuple[tuple[str, str], int]], list[str]] = defaultdict(list)
    for id in sorted(come, reverse=True):
        waiting[frozenset(come[id].items())].append(id)
    for id in sorted(gone):
        if others := waiting.get(frozenset(gone[id].items())):
            yield id, others.pop()


def _rarity(
    holding: Mapping[tuple[str, str], list[str]],
) -> Callable[[tuple[str, str]], tuple[int, tuple[str, str]]]:
    return lambda word: (len(holding[word]), word)


def are_same(old: Any, new: Any, share: float, record: type[Record] | None) -> bool:
    """Whether two things with a share of words in common are one thing under two ids.

    Short entries share words by chance: they have to bear the same name, or be nearly equal.
    """
    size = (words(old).total() + words(new).total()) / 2
    name = title_of(old, record).lower()
    is_named_alike = bool(name) and name == title_of(new, record).lower()
    if size < _SHORT:
        return share >= _NEARLY_EQUAL or (is_named_alike and share >= _HALF)
    return share >= _MOSTLY or (is_named_alike and share >= _THIRD)


def _words(node: Any, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _words(value, f"{field}.{key}")
    elif isinstance(node, list):
        for item in node:
            yield from _words(item, field)
    elif node is not None:
        for word in str(node).lower().split():
            yield field, word


WORTH_A_LOOK = 0.3  # below the lowest limit of `are_same`: nothing there is the same thing
_NEAR = 40  # things that share rare words, of which the likest is looked for

# Our own values, measured in the four example plans: two different programs of one plan share 17 %
# of their words at most, goals 24 %, agencies 48 %, issues 50 %, laws of the same field 55 %.
_MOSTLY = 0.6  # above all of these
_THIRD = 0.35  # twice what programs share, where the name is the same besides
_SHORT = 12  # words; two partners of so few share up to 80 %, so little else tells them apart
_NEARLY_EQUAL, _HALF = 0.8, 0.5
