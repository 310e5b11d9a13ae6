"""A new entry in its file: what stands there stays as it is, what was in form stays in form."""

from collections.abc import Mapping

from smartplan.edit import Refusal
from smartplan.failure import Failure
from smartplan.incoming.forming import in_form
from smartplan.incoming.putting import Putting, UnfitError
from smartplan.incoming.standing import standing
from smartplan.plan.files import home, order_in
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import ListOf, Type
from smartplan.source.bundle import Bundle
from smartplan.source.node import LOST, Node
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.edit import edit
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
    order = order_in(file)
    putting = Putting(document.data, order)
    try:
        if isinstance(type_at(route.parent), ListOf):
            putting.append(inside.parent, node)
        else:
            _add(putting, inside, node, document.data, order)
    except UnfitError as unfit:
        raise Failure(_THERE.fill(route=unfit.at)) from None
    made = edit(document, putting.edits(), order)
    if isinstance(made, Refusal):
        raise Failure(_REFUSED.fill(file=file, why=made.why))
    return file, in_form(made.file, document, raw)


def _add(putting: Putting, at: Route, node: Node, data: Node, held: Type) -> None:
    """Put an entry where nothing stands yet, or key by key where none of them does."""
    there = standing(data, at, held)
    if there is None or there.node is None:
        putting.put(at, node)
    elif isinstance(node, dict) and isinstance(there.node, dict):
        for key, value in node.items():
            _add(putting, at / key, value, data, held)
    elif node != there.node:
        raise Failure(_THERE.fill(route=at))


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
