"""Tables: lines with pipes become cells, and cells with a caption become a table."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from smartplan.blocks import Align, Table
from smartplan.books.attributes import Attributes
from smartplan.books.inlines import InlineReader
from smartplan.books.numbers import Numbers
from smartplan.books.words import words
from smartplan.value import dataclass

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Pipes:
    """The cells of a pipe table as text; every row has as many as the head."""

    head: tuple[str, ...]
    align: tuple[Align, ...]
    rows: tuple[tuple[str, ...], ...]


def pipes(lines: Sequence[str]) -> Pipes | None:
    """The table that lines beginning with `|` make; None if their second line is no rule."""
    if len(lines) < _LEAST or not _RULE.match(lines[1]):
        return None
    head = _cells(lines[0])
    count = len(head)
    align = [_align(cell) for cell in _cells(lines[1])]
    align += ["left"] * (count - len(align))
    rows = []
    for line in lines[2:]:
        cells = _cells(line)
        rows.append(cells if len(cells) == count else (*cells, *[""] * count)[:count])
    return Pipes(head, tuple(align[:count]), tuple(rows))


def pipes_of(tokens: "list[Token]") -> Pipes:
    """The same from the parser's tokens: a table in the plan's own Markdown, or in a quotation."""
    align: list[Align] = []
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    for token in tokens:
        if token.type == "inline":
            cells.append(token.content)
        elif token.type == "th_open":
            style = str(token.attrs.get("style", ""))
            align.append(cast("Align", style.partition(":")[2] or "left"))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
            cells = []
    return Pipes(rows[0], tuple(align), tuple(rows[1:]))


def table_of(
    cells: Pipes,
    inline: InlineReader,
    numbers: Numbers | None = None,
    title: str = "",
    attributes: Attributes | None = None,
) -> Table:
    """A table; one with a caption has attributes, and gets an id and a number."""
    caption = inline.read(title) if attributes else ()
    id, label = "", ""
    if attributes and numbers:
        id, label = numbers.table(words(caption), attributes.id)
    attributes = attributes or Attributes()
    classes, options = attributes.classes, attributes.options
    count = len(cells.head)
    return Table(
        head=tuple(map(inline.read, cells.head)),
        rows=tuple(tuple(map(inline.read, row)) for row in cells.rows),
        align=cells.align,
        id=id,
        label=label,
        caption=caption,
        wide="wide" in classes,
        filter="filter" in classes,
        filter_by=_columns(options.get("by", ""), count),
        total="total" in classes,
        rowhead="rowhead" in classes,
        widths=_widths(options.get("widths", ""), count),
    )


def _columns(text: str, count: int) -> tuple[int, ...]:
    numbers = (int(part) - 1 for part in text.split(",") if part.isdecimal())
    return tuple(number for number in numbers if 0 <= number < count)


def _widths(text: str, count: int) -> tuple[float, ...]:
    parts = [part for part in text.split(",") if re.fullmatch(r"\d+(\.\d+)?", part)]
    return tuple(map(float, parts)) if len(parts) == count else ()


def _cells(line: str) -> tuple[str, ...]:
    line = line.strip()
    line = line[1:-1] if line.endswith("|") and not line.endswith("\\|") else line[1:]
    if "\\" not in line:
        return tuple([cell.strip() for cell in line.split("|")])
    return tuple(cell.strip().replace("\\|", "|") for cell in _BARS.split(line))


def _align(rule: str) -> Align:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left"


_LEAST = 2
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*\|?)\s*$")
_BARS = re.compile(r"(?<!\\)\|")
