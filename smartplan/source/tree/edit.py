"""The one editor of plan files: edits made in the syntax tree, and proved by reading again."""

from collections import Counter
from collections.abc import Iterator, Sequence

from smartplan.edit import Edit, Insert, Refusal, Rename, Retype, Set
from smartplan.route import Route
from smartplan.source import prescan
from smartplan.source.node import LOST, Node
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.changing import Changing, RefusedError, in_order
from smartplan.source.tree.emit import written_quickly
from smartplan.source.tree.layout import Order
from smartplan.source.tree.nodes import SyntaxTree, UnusualError, comments, text_of
from smartplan.source.tree.scan import ending_of, scan
from smartplan.source.tree.steps import changed, steps
from smartplan.source.written import written
from smartplan.value import dataclass, replace
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Edited:
    """A file after edits, and the comments that went with what was removed."""

    file: YamlFile
    comments_gone: tuple[str, ...] = ()


def edit(file: YamlFile, edits: Sequence[Edit], order: Order) -> Edited | Refusal:
    """The file with the edits made, everything else in it as it was to the last character.

    Routes are the file's own, and name things as they are before any of the edits. The result is
    proved: it reads as the file's data with these edits made, no fault is new, and every comment
    is there but those of what was removed. `order` says where new keys go.
    """
    if any(isinstance(one, Retype) for one in edits):
        return retyped(file, edits)
    try:
        _check_characters(edits)
        single = steps(file.data, edits)
        if not single:
            return Edited(file)
        text, changing = _made(file, single, order)
        is_open = bool(file.text) and not file.text.endswith(("\n", "\r"))
        try:
            after = _proved(file, text.removesuffix(changing.ending) if is_open else text, single)
        except RefusedError:
            if not is_open:
                raise
            after = _proved(file, text, single)  # a `|` text at the end needs its line break
        return Edited(after, tuple(changing.gone))
    except RefusedError as refused:
        return Refusal(refused.why)
    except UnusualError:
        return Refusal(_UNUSUAL)


def retyped(file: YamlFile, edits: Sequence[Edit]) -> Edited | Refusal:
    """The file with stretches of its text typed again: what made it no YAML, or cut a text.

    It is proved by reading: there are fewer faults than before, and everything but what stands at
    the routes of the edits reads as it did, or as it was meant.
    """
    stretches = [one for one in edits if isinstance(one, Retype)]
    if len(stretches) < len(edits):
        return Refusal(_UNUSUAL)  # offsets are those of the text before any other edit
    text = file.text
    for one in sorted(stretches, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: one.start] + one.value + text[one.end :]
    again, faults = read(file.file, text.encode())
    _, old = read(file.file, file.text.encode())
    if len(faults) > len(old) or is_faulty(faults):
        is_better = len(faults) < len(old) and again.data is not LOST
    else:
        is_better = True
    routes = [one.route for one in stretches if one.route]
    if not is_better or _apart_from(again.data, routes) != _apart_from(file.data, routes):
        return Refusal(_UNPROVED)
    return Edited(again)


def _apart_from(data: Node, routes: Sequence[Route]) -> str:
    """Data as text, without what stands at some routes."""
    for route in routes:
        data = _without(data, route)
    return written(data or {}, in_order=False)


def _without(data: Node, route: Sequence[str]) -> Node:
    if not route:
        return None
    if isinstance(data, list):
        place = int(route[0])
        return [_without(one, route[1:]) if at == place else one for at, one in enumerate(data)]
    if not isinstance(data, dict) or route[0] not in data:
        return data
    return {**data, route[0]: _without(data[route[0]], route[1:])}


def _made(file: YamlFile, single: Sequence[Edit], order: Order) -> tuple[str, Changing]:
    """The text after the edits, in whose tree every comment is but those that have to go."""
    ending = ending_of(file.text)
    if not file.text and (text := _begun(single, order)) is not None:
        return text, Changing(ending, order)
    if file.text and not file.text.endswith(("\n", "\r")):
        # The last line gets its end while there may be something below it.
        file = replace(file, text=file.text + ending)
    try:
        return _made_in(scan(file, is_shallow=True), single, Changing(ending, order))
    except UnusualError:  # it may be about something in brackets
        return _made_in(scan(file), single, Changing(ending, order))


def _begun(single: Sequence[Edit], order: Order) -> str | None:
    """The text of a new file, written at once as it would be key by key; None where it cannot."""
    inserts = [one for one in single if isinstance(one, Insert) and len(one.route) == 1]
    if len(inserts) < len(single):
        return None
    return written_quickly(in_order({one.route.key: one.value for one in inserts}, order))


def _made_in(
    before: SyntaxTree, single: Sequence[Edit], changing: Changing
) -> tuple[str, Changing]:
    tree = before
    for one in single:
        tree = changing.made(tree, one)
    kept = Counter(comments(tree)) + Counter(changing.gone) + Counter(changing.taken)
    if kept != Counter(comments(before)):
        raise RefusedError(_UNPROVED)
    return text_of(tree), changing


def _proved(file: YamlFile, text: str, single: Sequence[Edit]) -> YamlFile:
    """The text read again, if it says what it should.

    With that the tree that it was put together from is proved, too: a comment that had become part
    of a value, or a value of a comment, would be read as another value.
    """
    again, faults = read(file.file, text.encode())
    wanted = changed(file.data, single)
    if written(again.data or {}, in_order=False) != written(wanted or {}, in_order=False):
        raise RefusedError(_UNPROVED)
    if faults:
        _, old = read(file.file, file.text.encode())
        if len(faults) > len(old):
            raise RefusedError(_UNPROVED)
    return again


def _check_characters(edits: Sequence[Edit]) -> None:
    for one in edits:
        for text in _texts(one):
            if faults := prescan.control_characters("", text):
                raise RefusedError(_CHARACTER.fill(what=faults[0].message))


def _texts(one: Edit) -> Iterator[str]:
    if isinstance(one, Rename):
        yield one.key
    elif isinstance(one, Set | Insert):
        yield one.route.key
        yield from _strings(one.value)


def _strings(value: Node) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for child in value.values():
            yield from _strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from _strings(child)


_UNUSUAL = Text("bentuk berkasnya tidak lazim di sana", "the file is of an unusual form there")
_UNPROVED = Text(
    "berkas terbaca lain daripada yang dimaksud", "the file would read otherwise than meant"
)
_CHARACTER = Text("isinya tidak dapat ditulis: {what}", "it cannot be written: {what}")
