"""A new entry in its file: what stands there stays as it is, what was in form stays in form."""

from collections.abc import Iterator, Mapping

from smartplan.edit import END, Edit, Insert, Refusal, Set
from smartplan.failure import Failure
from smartplan.plan.files import home, order_in
from smartplan.plan.types import type_at
from smartplan.route import ROOT, Route
from smartplan.shape.types import ListOf
from smartplan.source.bundle import Bundle
from smartplan.source.node import LOST, Node
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.edit import edit
from smartplan.source.tree.layout import formatted
from smartplan.source.write import encoded
from smartplan.wording import Text


def written(
    route: Route, node: Node, bundle: Bundle, documents: Mapping[str, YamlFile]
) -> tuple[str, bytes]:
    """The file that holds an entry, with the entry in it; what stands there stays as it is."""
    file, inside = home(route)
    raw = bundle.contents.get(file, b"")
    if file in bundle.unread:
        raise Failure(_UNREADABLE.fill(file=file))
    document, faults = read(file, raw) if file not in documents else (documents[file], ())
    if is_faulty(faults) or document.data is LOST:
        raise Failure(_FAULTY.fill(file=file))
    is_row = isinstance(type_at(route.parent), ListOf)
    order = order_in(file)
    made = edit(document, _edits(inside, node, document.data, is_row=is_row), order)
    if isinstance(made, Refusal):
        raise Failure(_REFUSED.fill(file=file, why=made.why))
    text = made.file.text
    if not raw or formatted(document, order) == document.text:
        text = formatted(made.file, order) or text
    return file, encoded(text, raw)


def _edits(inside: Route, node: Node, data: Node, *, is_row: bool) -> list[Edit]:
    if not is_row:
        return list(_inserts(inside, node, data))
    held = data
    for key in inside.parent:
        held = held.get(key) if isinstance(held, dict) else None
    if isinstance(held, list):
        return [Insert(inside.parent / END, node)]
    return list(_inserts(inside.parent, [node], data))


def _inserts(route: Route, node: Node, data: Node, at: Route = ROOT) -> Iterator[Edit]:
    """The edits that bring data to a route, as far as it is not there yet; `data` stands `at`."""
    if len(at) < len(route):
        key = route[len(at)]
        held = data.get(key) if isinstance(data, dict) else None
        if held is not None or (isinstance(data, dict) and key in data and at / key != route):
            yield from _inserts(route, node, held, at / key)
            return
        for inner in reversed(route[len(at) + 1 :]):
            node = {inner: node}
        is_empty = isinstance(data, dict) and key in data
        yield (Set if is_empty else Insert)(at / key, node)
    elif isinstance(node, dict) and isinstance(data, dict | None):
        for key, value in node.items():
            yield from _inserts(at / key, value, data, at)
    elif node != data:
        raise Failure(_THERE.fill(route=route))


_UNREADABLE = Text(
    "{file} tidak dapat dibaca; lihat smartplan validate",
    "{file} cannot be read; see smartplan validate",
)
_FAULTY = Text(
    "YAML di {file} belum benar, jadi tidak ditambah apa pun; lihat smartplan validate",
    "the YAML of {file} is not right, so nothing is added to it; see smartplan validate",
)
_REFUSED = Text(
    "{file} tidak dapat ditambah: {why}; tulis entrinya sendiri di sana",
    "{file} cannot be added to: {why}; write the entry there yourself",
)
_THERE = Text(
    "{route} sudah ada isinya dan tidak ditimpa; ubah di berkasnya",
    "{route} is there already and is not overwritten; change it in its file",
)
