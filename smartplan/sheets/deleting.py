"""A row that is wished gone: what stood there, so that nothing goes that has changed since.

The workbook does not show all that the plan says of a thing. What it showed, of the thing and of
all that belongs to it, is compared; where that is as it was, so is the rest taken to be.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from smartplan.incoming.standing import are_equal, rows_of
from smartplan.plan.entries import node_at
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.sheets.hidden import HiddenBase
from smartplan.sheets.workbook import SheetRow
from smartplan.source.node import Node
from smartplan.source.read import YamlFile


def base_of(row: SheetRow, base: HiddenBase, documents: Mapping[str, YamlFile]) -> Node:
    """What stood at a row when the workbook was made, as far as anybody can know that."""
    rows = base.lists.get(row.route.parent)
    if rows is not None:
        return rows[int(row.route.key)]
    if all(_is_as_it_was(row.route, base, documents)):
        return node_at(row.route, documents)
    shown: dict[str, Node] = {}
    for keys, value in row.values.items():
        held = shown
        for key in keys[:-1]:
            held = held.setdefault(key, {})
        held[keys[-1]] = value
    return shown


def _is_as_it_was(
    top: Route, base: HiddenBase, documents: Mapping[str, YamlFile]
) -> Iterator[bool]:
    """Whether each thing that was shown at a route and below it is there, and no more is."""
    known: dict[Route, set[str]] = defaultdict(set)
    for rows in base.rows.values():
        for row in rows:
            if not row.route.within(top) or row.route.parent in base.lists:
                continue
            known[row.route.parent].add(row.route.key)
            for keys, value in row.values.items():
                at = Route((*row.route, *keys))
                yield are_equal(node_at(at, documents), value, type_at(at))
    for at, held in base.lists.items():
        if at.within(top):
            yield are_equal(rows_of(node_at(at, documents)), list(held), type_at(at))
    for owners in base.owners.values():
        for at in owners.values():
            if at.within(top) and at != top and at not in base.lists:
                now = node_at(at, documents)
                ids = list(now) if isinstance(now, dict) else range(len(rows_of(now)))
                yield {str(id) for id in ids} <= known[at]
