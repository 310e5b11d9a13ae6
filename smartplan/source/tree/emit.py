"""New entries as text: what was not there before is written by ruamel.yaml."""

import functools
import io
import re
from typing import TYPE_CHECKING, Any

from smartplan.source.node import Node
from smartplan.source.read import read
from smartplan.source.tree.folding import folded
from smartplan.source.tree.nodes import Branch, Item, UnusualError
from smartplan.source.tree.quick_emit import quickly
from smartplan.source.tree.reindent import shifted
from smartplan.source.tree.scalars import is_plain
from smartplan.source.tree.scan import scan

if TYPE_CHECKING:
    from ruamel.yaml import YAML


def emitted(key: str | None, value: Node, *, in_brackets: bool, ending: str) -> Item:
    """A new entry at the left edge, or (`key` None) a new item; in brackets without a parting."""
    entry: Node = [value] if key is None else {key: value}
    quick = None if in_brackets else written_quickly(entry)
    text = quick or by_ruamel(entry, in_brackets=in_brackets)
    text = text.replace("\n", ending)
    document, faults = read("", text.encode())
    root = scan(document).root
    if faults or not isinstance(root, Branch) or not root.items:
        raise UnusualError
    item = root.items[0]
    return item if in_brackets else shifted(item, -root.column)


def written_quickly(entry: Node) -> str | None:
    """The text of entries at the left edge, as ruamel.yaml writes it; None for unusual ones."""
    return quickly(entry, _is_short, _LONG)


def by_ruamel(entry: Node, *, in_brackets: bool) -> str:
    """The text of an entry as ruamel.yaml writes it."""
    page = io.StringIO()
    _yaml().dump(_Writer(in_brackets=in_brackets).node(entry), page)
    return page.getvalue()


class _Writer:
    """Turns data into what ruamel.yaml writes in the form wanted."""

    def __init__(self, *, in_brackets: bool) -> None:
        from ruamel.yaml import comments, scalarstring

        self.in_brackets = in_brackets
        self.comments: Any = comments
        self.strings: Any = scalarstring

    def node(self, value: Node, depth: int = 0) -> Any:
        if isinstance(value, dict):
            made = self.comments.CommentedMap(
                (self.key(key), self.node(child, depth + 1)) for key, child in value.items()
            )
        elif isinstance(value, list):
            made = self.comments.CommentedSeq(self.node(child, depth + 1) for child in value)
        else:
            return self.text(value) if isinstance(value, str) else value
        if self.in_brackets or not value or (depth and _is_short(value)):
            made.fa.set_flow_style()
            self.in_brackets, was = True, self.in_brackets
            if not was:  # its scalars stand in brackets, too
                made = self.node(value, depth)
            self.in_brackets = was
        return made

    def key(self, key: str) -> Any:
        plain = is_plain(key, in_brackets=True)
        return key if plain else self.strings.DoubleQuotedScalarString(key)

    def text(self, value: str) -> Any:
        if not self.in_brackets:
            body = value.rstrip("\n")
            if "\n" in body and _fits_literal(value, body):
                return self.strings.LiteralScalarString(value)
            if "\n" not in value and len(value) > _LONG and (lines := folded(value)):
                made = self.strings.FoldedScalarString(value)
                made.fold_pos = _breaks(lines)
                return made
        if is_plain(value, in_brackets=self.in_brackets):
            return self.strings.PlainScalarString(value)
        return self.strings.DoubleQuotedScalarString(value)


def _fits_literal(value: str, body: str) -> bool:
    is_ended = len(value) - len(body) <= 1
    return (
        is_ended
        and value[0] not in " \n"
        and not any(line != line.rstrip() for line in body.split("\n"))
    )


def _breaks(lines: list[str]) -> list[int]:
    """Where in a text its lines end."""
    found = []
    at = 0
    for line in lines[:-1]:
        at += len(line)
        found.append(at)
        at += 1
    return found


def _is_short(value: Node) -> bool:
    """Whether a list holds only names and numbers and fits on a line, as planners write it."""
    if isinstance(value, dict):
        return False
    length = sum(len(str(one)) + 2 for one in value)
    return length < _SHORT and not any(
        isinstance(one, dict | list) or (isinstance(one, str) and _BLANK.search(one))
        for one in value
    )


@functools.cache
def _yaml() -> "YAML":
    from ruamel.yaml import YAML
    from ruamel.yaml.resolver import VersionedResolver

    class Resolver(VersionedResolver):
        """A date is text for the reader, and planners write it without quotes."""

        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            tag = super().resolve(kind, value, implicit)
            return self.DEFAULT_SCALAR_TAG if str(tag).endswith(":timestamp") else tag

    yaml = YAML()
    yaml.Resolver = Resolver
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 1_000_000
    yaml.brace_single_entry_mapping_in_flow_sequence = True  # [a: 1] could not be edited again
    return yaml


_LONG, _SHORT = 88, 72
_BLANK = re.compile(r"\s")
