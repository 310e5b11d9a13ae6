"""What a file says of parts that a plan may have already: only what is empty there is filled."""

from collections.abc import Iterator, Mapping

from smartplan.incoming.said import GONE, Provenance, Said
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.shape.types import typed_fields
from smartplan.source.node import Node


def filled(at: Route, held: object, node: Node, origin: Provenance) -> Iterator[Said]:
    """What of a node is new at a route where something is held; what a team wrote stays."""
    if held in (None, "", ()) or (isinstance(held, Mapping) and not held):
        yield Said(at, GONE, node, origin)
    elif isinstance(held, Record) and isinstance(node, dict):
        known = typed_fields(type(held))
        for key, inner in node.items():
            if key in known:
                value = getattr(held, known[key].field.name)
                yield from filled(at / key, value, inner, origin)
    elif isinstance(held, Mapping) and isinstance(node, dict):
        for key, inner in node.items():
            yield from filled(at / key, held.get(key), inner, origin)
