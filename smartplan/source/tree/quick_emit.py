"""What ruamel.yaml would write of plain data, written at once; the unusual is left to it.

It takes the form of every entry from `emit`, so that both write the same to the last character.
"""

import math
import re
from collections.abc import Callable, Iterator

from smartplan.source.node import Node
from smartplan.source.tree.folding import folded
from smartplan.source.tree.nodes import UnusualError
from smartplan.source.tree.scalars import is_plain


def quickly(value: Node, is_short: Callable[[Node], bool], longest: int) -> str | None:
    """The text of entries that stand in no brackets; None where they hold anything unusual."""
    try:
        return "".join(f"{line}\n" for line in _Quick(is_short, longest).block(value, 0))
    except UnusualError:
        return None


class _Quick:
    """Writes data in one form."""

    def __init__(self, is_short: Callable[[Node], bool], longest: int) -> None:
        self.is_short, self.longest = is_short, longest

    def block(self, value: Node, column: int) -> Iterator[str]:
        """The lines of a mapping, or of a list, that stands in a block."""
        pad = " " * column
        if isinstance(value, dict):
            for key, child in value.items():
                head, *more = self.under(child, column, is_item=False)
                yield f"{pad}{self.key(key)}:{head}"
                yield from more
            return
        if not isinstance(value, list):
            raise UnusualError
        for child in value:
            if isinstance(child, list):
                raise UnusualError
            if isinstance(child, dict) and child and not self.is_short(child):
                first, *more = self.block(child, column + 4)
                yield f"{pad}  - {first[column + 4 :]}"
                yield from more
                continue
            head, *more = self.under(child, column + 2, is_item=True)
            yield f"{pad}  -{head}"
            yield from more

    def under(self, child: Node, column: int, *, is_item: bool) -> Iterator[str]:
        """What stands behind the colon of a key, or the dash of an item, and the lines below."""
        if isinstance(child, dict | list):
            if not child or self.is_short(child):
                yield f" {self.flow(child)}"
                return
            if is_item:
                raise UnusualError
            yield ""
            yield from self.block(child, column + 2 if isinstance(child, dict) else column)
            return
        if isinstance(child, str) and "\n" in child:
            raise UnusualError
        if isinstance(child, str) and len(child) > self.longest and (lines := folded(child)):
            pad = " " * (column + 2)
            yield " >-"
            yield from (pad + line for line in lines)
            return
        said = self.scalar(child, in_brackets=False)
        if is_item and not said:
            raise UnusualError
        yield f" {said}" if said else ""

    def flow(self, value: Node) -> str:
        """A list of names and numbers, or something empty, in brackets."""
        if not value:
            return "{}" if isinstance(value, dict) else "[]"
        if not isinstance(value, list) or None in value:
            raise UnusualError
        return f"[{', '.join(self.scalar(one, in_brackets=True) for one in value)}]"

    def key(self, key: str) -> str:
        """A key; one that is not plain stands in double quotes."""
        return _text(key, in_brackets=True)

    def scalar(self, value: Node, *, in_brackets: bool) -> str:
        """A single value."""
        if isinstance(value, str):
            return _text(value, in_brackets=in_brackets)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        said = repr(value)
        if not isinstance(value, int) and ("e" in said or not math.isfinite(value)):
            raise UnusualError
        return said


def _text(text: str, *, in_brackets: bool) -> str:
    if not text or not text.isprintable():
        raise UnusualError
    if is_plain(text, in_brackets=in_brackets):
        if " " not in text and not (text[0].isalpha() or _SURE.fullmatch(text)):
            raise UnusualError  # `1_000`, `=`, `~`: ruamel.yaml takes some of these for no text
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# Codes of the nomenclature, and days: what plans hold that begins with a digit.
_SURE = re.compile(r"[0-9]+(\.[0-9X]+){2,}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
