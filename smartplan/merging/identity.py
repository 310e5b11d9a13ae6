"""Which item of a list is which on the three sides: names that say what an item is about."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from smartplan.changes.rows import paired
from smartplan.shape.record import Record
from smartplan.shape.types import Type, record_in
from smartplan.source.tree.nodes import Branch, Item, data_of
from smartplan.source.written import written
from smartplan.value import replace

Named = dict[str, Item]


def is_ordered(held: Type, branches: Iterable[Branch]) -> bool:
    """Whether the order of a list means something, or its items are prose and not names."""
    if held.is_rows:
        return False
    if not held.is_set:
        return True
    if held.refers_to:
        return False
    items = (data_of(item.value) for branch in branches for item in branch.items)
    return any(isinstance(one, str) and " " in one for one in items)


def named(base: Branch, ours: Branch, theirs: Branch, held: Type) -> tuple[Named, Named, Named]:
    """The entries of the three sides by name; what has one name on two sides is one thing."""
    if not ours.is_list:
        return _by_key(base), _by_key(ours), _by_key(theirs)
    if not held.is_rows:
        return _by_content(base), _by_content(ours), _by_content(theirs)
    rows = [[data_of(item.value) for item in branch.items] for branch in (base, ours, theirs)]
    record = record_in(held)
    counted: Counter[str] = Counter()
    firsts = []
    for row in rows[0]:
        label = _label(row, record)
        firsts.append(f"{label}#{counted[label]}")
        counted[label] += 1
    return (
        _as(base, firsts),
        _as(ours, _row_names(rows[0], rows[1], firsts, record)),
        _as(theirs, _row_names(rows[0], rows[2], firsts, record)),
    )


def shown(name: str) -> str:
    """A name as a reader sees it."""
    return name.partition("#")[0]


def _by_key(branch: Branch) -> Named:
    return {item.name: item for item in branch.items}


def _by_content(branch: Branch) -> Named:
    seen: Counter[str] = Counter()
    found: Named = {}
    for item in branch.items:
        text = written(data_of(item.value))
        name = f"{text}#{seen[text]}"
        seen[text] += 1
        found[name] = replace(item, name=name)
    return found


def _as(branch: Branch, names: list[str]) -> Named:
    return {name: replace(item, name=name) for name, item in zip(names, branch.items, strict=True)}


def _row_names(
    old: list[Any], new: list[Any], names: list[str], record: type[Record] | None
) -> list[str]:
    """The names of a side's rows: those of the base's rows that they are, else what they say."""
    known = {after: before for before, after in paired(old, new, record)}
    seen: Counter[str] = Counter()
    found = []
    for place, row in enumerate(new):
        if place in known:
            found.append(names[known[place]])
            continue
        label = _label(row, record)
        found.append(f"{label}#new{seen[label]}")
        seen[label] += 1
    return found


def _label(row: Any, record: type[Record] | None) -> str:
    """What a row is known by: two new rows that agree in it are one row, told by both sides."""
    if isinstance(row, dict) and record and record.known_by:
        keys = [field.key for field in record.known_by[0]]
        parts = [str(row[key]) for key in keys if row.get(key) is not None]
        if parts:
            return " ".join(parts)
    return written(row, in_order=False)
