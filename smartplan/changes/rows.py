"""Which row of a list is which in a later state: by what the row is about, not by its place."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from smartplan.shape.record import Record

Pair = tuple[int, int]


def paired(old: Sequence[Any], new: Sequence[Any], record: type[Record] | None) -> list[Pair]:
    """The places of rows that are the same row in both lists, in the order of the newer one.

    What rows of this record are `known_by` is tried from the strictest to the loosest.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    pairs: list[Pair] = []
    identities = record.known_by if record else ()
    for keys in ((), *([field.key for field in held] for held in identities)):
        waiting: dict[str, list[int]] = defaultdict(list)
        for place, row in left.items():
            if (mark := _mark(row, keys)) is not None:
                waiting[mark].append(place)
        for place, row in list(right.items()):
            mark = _mark(row, keys)
            if mark is not None and waiting.get(mark):
                before = waiting[mark].pop(0)
                pairs.append((before, place))
                del left[before], right[place]
    return sorted(pairs, key=lambda pair: pair[1])


def _mark(row: Any, keys: Sequence[str]) -> str | None:
    """What a row is known by; None for one that does not say."""
    if not keys:
        return json.dumps(row, sort_keys=True, default=str)
    if not isinstance(row, dict) or row.get(keys[0]) is None:
        return None
    return json.dumps([row.get(key) for key in keys], default=str)
