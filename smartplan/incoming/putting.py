"""The edits that bring data to a route of a file, making what is missing on the way."""

from collections.abc import Iterator

from smartplan.edit import Edit, Insert, Set
from smartplan.route import ROOT, Route
from smartplan.source.node import Node


def put(route: Route, node: Node, data: Node, at: Route = ROOT) -> Iterator[Edit]:
    """The edits that make `node` stand at a route; `data` is what stands `at` now."""
    if len(at) == len(route):
        if node != data:
            yield Set(route, node)
        return
    key = route[len(at)]
    if isinstance(data, list) and key.isdigit() and int(key) < len(data):
        yield from put(route, node, data[int(key)], at / key)
        return
    is_there = isinstance(data, dict) and key in data
    held = data[key] if is_there else None
    if isinstance(held, dict | list) and held:
        yield from put(route, node, held, at / key)
        return
    if is_there and at / key == route:
        yield from put(route, node, held, at / key)
        return
    for inner in reversed(route[len(at) + 1 :]):
        node = {inner: node}
    yield (Set if is_there else Insert)(at / key, node)


def value_at(data: Node, route: Route) -> Node:
    """What stands at a route inside a file's data; None where nothing does."""
    for key in route:
        if isinstance(data, list) and key.isdigit() and int(key) < len(data):
            data = data[int(key)]
        elif isinstance(data, dict):
            data = data.get(key)
        else:
            return None
    return data
