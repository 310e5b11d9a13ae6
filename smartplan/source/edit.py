"""Edits of single keys and values: exact splices of a text, read again and compared."""

import codecs
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import Document, read


@dataclass(frozen=True, slots=True)
class Edit:
    """New source text for the stretch from `start` to `end` of a file's text.

    `route` leads to what is edited inside the file: to the value, or when `on_key` to the entry
    whose key is edited. A key that is written in quotes keeps them.
    """

    route: Route
    start: int
    end: int
    new: str
    on_key: bool = False


def edited(document: Document, edits: Iterable[Edit]) -> Document | None:
    """The document with the edits made; every character outside their stretches stays.

    None when the new text would not read as the old one with exactly these values and keys
    changed, or would lose a comment.
    """
    made = tuple(edits)
    text = spliced(document.text, made)
    after, faults = read(document.file, text.encode())
    _, faults_before = read(document.file, document.text.encode())
    wanted = _changed(
        document.data,
        ROOT,
        {edit.route: _value(edit.new) for edit in made if not edit.on_key},
        {edit.route: edit.new for edit in made if edit.on_key},
    )
    if len(faults) > len(faults_before) or written(after.data) != written(wanted):
        return None
    return after if comments(after) == comments(document) else None


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """A text with the stretches of edits replaced."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        old = text[edit.start : edit.end]
        quote = old[0] if edit.on_key and old[:1] in ("'", '"') else ""
        text = f"{text[: edit.start]}{quote}{edit.new}{quote}{text[edit.end :]}"
    return text


def encoded(text: str, raw: bytes) -> bytes:
    """A text as the bytes of the file that held `raw`: with its byte order mark, if it has one."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def written(data: Node, *, in_order: bool = True) -> str:
    """Data as one text, so that 1, 1.0, true and "1" differ and not-a-number equals itself."""
    return json.dumps(data, ensure_ascii=False, sort_keys=not in_order, default=repr)


def comments(document: Document) -> list[str]:
    """Every comment of a document in order, without the blanks behind it."""
    found: list[str] = []
    before = 0
    for start, end in (*_stretches(document), (len(document.text),) * 2):
        found += _COMMENT.findall(document.text, before, max(start, before))
        before = max(before, end)
    return [comment.rstrip() for comment in found]


def leaves(document: Document) -> Iterator[tuple[int, int]]:
    """The stretch of every key and every scalar, in the order in which they are written."""
    return (
        _leaves(document.data, iter(document.offsets).__next__) if document.offsets else iter(())
    )


def _leaves(node: Node, take: Callable[[], int]) -> Iterator[tuple[int, int]]:
    start, end = take(), take()
    if isinstance(node, dict):
        for child in node.values():
            yield take(), take()
            yield from _leaves(child, take)
    elif isinstance(node, list):
        for child in node:
            yield from _leaves(child, take)
    else:
        yield start, end


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches in which a # begins no comment: of a `|` text, all but its first line."""
    text = document.text
    for start, end in leaves(document):
        if text[start:end][:1] in ("|", ">"):
            first = _BREAK.search(text, start, end)
            yield (first.start(), end) if first else (end, end)
        else:
            yield start, end


def _changed(node: Node, at: Route, values: dict[Route, Node], keys: dict[Route, str]) -> Node:
    """Data with some values and keys replaced, in the same order."""
    if at in values:
        return values[at]
    if isinstance(node, dict):
        return {
            keys.get(at / key, key): _changed(child, at / key, values, keys)
            for key, child in node.items()
        }
    if isinstance(node, list):
        return [_changed(child, at / place, values, keys) for place, child in enumerate(node)]
    return node


def _value(source: str) -> Node:
    document, _ = read("", source.encode())
    return document.data


_COMMENT = re.compile(r"#[^\r\n]*")
_BREAK = re.compile(r"[\r\n]")
