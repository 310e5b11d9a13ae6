"""Two states of a plan as plain data by route, with all that means nothing taken out."""

from collections.abc import Collection, Mapping
from typing import Any

from smartplan.plan.files import FLAT, home, kind_of
from smartplan.plan.types import inside, plan_type
from smartplan.route import Route
from smartplan.shape.record import Record, fields
from smartplan.shape.types import ListOf, MapOf, RecordOf, Type
from smartplan.source.node import Lost
from smartplan.source.read import YamlFile

Tree = dict[str, Any]


def tree(documents: Mapping[str, YamlFile], *, without: Collection[str] = ()) -> Tree:
    """The data of a plan's files put together by route, each value in its plainest form.

    A key in a file where it does not belong stands under `<file>:<key>`. Files that hold no
    mapping, or could not be read, are left out.
    """
    found: Tree = {}
    for file, document in documents.items():
        kind = kind_of(file)
        if kind is None or file in without or not isinstance(document.data, dict):
            continue
        if file in FLAT:
            for key, value in document.data.items():
                belongs = home(Route((key,)))[0] == file
                found[key if belongs else f"{file}:{key}"] = value
        else:
            _put(found, inside(kind.at), document.data)
    return dict(plain(found, plan_type()))


def unread(documents: Mapping[str, YamlFile]) -> frozenset[str]:
    """The files whose data could not be read as a mapping, so that they cannot be compared."""
    return frozenset(
        file
        for file, document in documents.items()
        if kind_of(file) and (document.is_meant or not isinstance(document.data, dict | None))
    )


def plain(node: Any, held: Type) -> Any:
    """A node without empty values, with short forms written out and text without its edges."""
    if isinstance(held, ListOf) and held.or_one:
        return _one_or_list(node, held)
    if isinstance(node, str):
        short = held.text_field if isinstance(held, RecordOf) else ""
        return {short: _text(node)} if short else _text(node)
    if isinstance(node, dict):
        kept = {key: plain(value, held.inside(key)) for key, value in node.items()}
        if isinstance(held, MapOf) and isinstance(held.item, RecordOf):
            # An entry that says nothing is still there.
            return {key: {} if value is None else value for key, value in kept.items()}
        return {key: value for key, value in kept.items() if not _is_nothing(value)}
    if isinstance(node, list):
        items = [plain(item, held.inside(ANY_PLACE)) for item in node]
        return _unique(items) if held.is_set else items
    return node


def _one_or_list(node: Any, held: ListOf) -> Any:
    """A list that may be written as its one item: values then stand alone, records in a list."""
    items = [plain(item, held.item) for item in (node if isinstance(node, list) else [node])]
    kept = [item for item in items if not _is_nothing(item)]
    if held.is_rows:
        return kept
    unique = _unique(kept)
    return unique[0] if len(unique) == 1 else unique


def node_at(data: Any, route: Route) -> Any:
    """What stands at a route of a tree; None if nothing does."""
    for key in route:
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and key.isdigit() and int(key) < len(data):
            data = data[int(key)]
        else:
            return None
    return data


def is_lost(node: Any) -> bool:
    """Whether a node was reported as not readable when its file was read."""
    return isinstance(node, Lost)


def _is_nothing(value: Any) -> bool:
    return value is None or value in ({}, [])


def _text(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _unique(items: list[Any]) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _put(data: Tree, route: Route, value: Any) -> None:
    for key in route[:-1]:
        data = data.setdefault(key, {})
    data[route.key] = value


def settled(node: Any, held: Type) -> Any:
    """A node with everything whose order means nothing in one order: equal plans become equal."""
    if isinstance(node, dict):
        return {key: settled(node[key], held.inside(key)) for key in sorted(node)}
    if isinstance(node, list):
        items = [settled(item, held.inside(ANY_PLACE)) for item in node]
        return sorted(items, key=repr) if held.is_set or held.is_rows else items
    return node


def title_of(node: Any, record: type[Record] | None) -> str:
    """What a thing is called, on one line; empty if it bears no name."""
    if isinstance(node, dict):
        keys = [field.key for field in fields(record) if field.title] if record else []
        node = next((node[key] for key in keys if node.get(key)), "")
    return " ".join(node.split()) if isinstance(node, str) else ""


ANY_PLACE = "0"  # of a list, whose places are all alike
