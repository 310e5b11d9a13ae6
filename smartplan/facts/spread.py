"""How something is spread over those that share it: the largest, the smallest, ties, a few."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def largest(sums: Mapping[K, int]) -> tuple[K, ...]:
    """The keys with the most, all of them where several are tied; none where all is nothing."""
    most = max(sums.values(), default=0)
    return tuple(key for key, amount in sums.items() if amount == most) if most > 0 else ()


def smallest(sums: Mapping[K, int]) -> tuple[K, ...]:
    """The keys with the least, all of them where several are tied."""
    least = min(sums.values(), default=0)
    return tuple(key for key, amount in sums.items() if amount == least)


def ranked(sums: Mapping[K, int]) -> tuple[K, ...]:
    """The keys from the most to the least; those that are tied in the order in which they came."""
    return tuple(sorted(sums, key=lambda key: -sums[key]))


def place(key: K, sums: Mapping[K, int]) -> int:
    """The place of a key from the top, 1 for the most; those that are tied share one."""
    return 1 + sum(held > sums[key] for held in sums.values())


def majority(sums: Mapping[K, int], *, most: int = 2) -> tuple[K, ...]:
    """The fewest keys that together hold over half, if they are few and no others could stand in.

    With 40, 20, 20 and 20 there is no telling which two: none are given.
    """
    order: Sequence[K] = ranked(sums)
    whole = sum(sums.values())
    for count in range(1, most + 1):
        if 2 * sum(sums[key] for key in order[:count]) > whole:
            is_tied = count < len(order) and sums[order[count - 1]] == sums[order[count]]
            return () if is_tied else tuple(order[:count])
    return ()


def is_most(part: int, whole: int) -> bool:
    """Whether a part is more than half."""
    return 2 * part > whole
