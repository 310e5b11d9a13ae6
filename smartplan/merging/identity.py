"""Which item of a list is which on the three sides: names that say what an item is about."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from smartplan.changes.guide import Form, Guide
from smartplan.changes.rows import paired
from smartplan.source.tree.nodes import Branch, Item, data_of
from smartplan.source.written import written

Named = dict[str, Item]


def is_ordered(guide: Guide, branches: Iterable[Branch]) -> bool:
    """Whether the order of a list means something, or its items are prose and not names."""
    if guide.form is Form.ROWS:
        return False
    if guide.form is not Form.SET:
        return True
    if guide.refers_to:
        return False
    items = (data_of(item.value) for branch in branches for item in branch.items)
    return any(isinstance(one, str) and " " in one for one in items)


def named(base: Branch, ours: Branch, theirs: Branch, guide: Guide) -> tuple[Named, Named, Named]:
    """The entries of the three sides by name; what has one name on two sides is one thing."""
    if not ours.is_list:
        return _by_key(base), _by_key(ours), _by_key(theirs)
    if guide.form is not Form.ROWS:
        return _by_content(base), _by_content(ours), _by_content(theirs)
    rows = [[data_of(item.value) for item in branch.items] for branch in (base, ours, theirs)]
    kind = guide.kind.__name__ if guide.kind else ""
    counted: Counter[str] = Counter()
    firsts = []
    for row in rows[0]:
        label = _label(row, kind)
        firsts.append(f"{label}#{counted[label]}")
        counted[label] += 1
    return (
        _as(base, firsts),
        _as(ours, _row_names(rows[0], rows[1], firsts, kind)),
        _as(theirs, _row_names(rows[0], rows[2], firsts, kind)),
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


def _row_names(old: list[Any], new: list[Any], names: list[str], kind: str) -> list[str]:
    """The names of a side's rows: those of the base's rows that they are, else what they say."""
    known = {after: before for before, after in paired(old, new, kind)}
    seen: Counter[str] = Counter()
    found = []
    for place, row in enumerate(new):
        if place in known:
            found.append(names[known[place]])
            continue
        label = _label(row, kind)
        found.append(f"{label}#new{seen[label]}")
        seen[label] += 1
    return found


def _label(row: Any, kind: str) -> str:
    if isinstance(row, dict) and kind in _KNOWN_BY:
        parts = [str(row[key]) for key in _KNOWN_BY[kind] if row.get(key) is not None]
        if parts:
            return " ".join(parts)
    return written(row, in_order=False)


# Two new rows that agree in these are one row, told by both sides.
_KNOWN_BY: Mapping[str, tuple[str, ...]] = {
    "BudgetRow": ("year", "fund", "code"),
    "Member": ("office", "name"),
    "Meeting": ("date", "topic"),
    "Signatory": ("office", "name", "agency"),
}
