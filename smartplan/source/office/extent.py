"""How far the tables of a workbook reach, told before they are read.

The reader lays every sheet out as a whole rectangle and gives each cell its own copy of a shared
text: one cell in the last corner, or one long text named a million times, would fill the memory.
"""

import re
from typing import Final

from smartplan.source.office.foreign import FileForm
from smartplan.source.office.markup import stream
from smartplan.source.office.packed import MAX_UNPACKED, PackedFile
from smartplan.source.office.refused import refused

MAX_CELLS: Final = 2_000_000  # of all sheets together

_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr\s*=\s*[\"'](\d+)")
_COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Z]+)\d")
_FILLED = re.compile(rb"<(?:\w+:)?c\b[^>]*?\sr\s*=\s*[\"']([A-Z]+)(\d+)[^>]*(?<!/)>")
_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"'][^>]*>\s*<(?:\w+:)?v>\s*(\d+)")
_ITEM = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)


def hold_extent(packed: PackedFile, form: FileForm) -> None:
    """Refuse a workbook whose sheets would not fit into memory; every part is unpacked once."""
    if form is FileForm.ODS:
        _OdsExtent(packed).hold()
        return
    sizes = [len(item) for item in _ITEM.findall(_part(packed, "xl/sharedstrings.xml"))]
    longest, spoken, left = max(sizes, default=0), 0, MAX_CELLS
    for part in sorted(packed.parts):
        if not part.startswith("xl/") or not part.endswith((".xml", ".rels")):
            continue
        content = _part(packed, part)
        if not part.startswith("xl/worksheets/"):
            continue
        left -= _hold_sheet(packed, part, content, left)
        if longest * content.count(b"<") > MAX_UNPACKED:
            used = (int(index) for index in _SHARED.findall(content))
            spoken += sum(sizes[index] for index in used if index < len(sizes))
            if spoken > MAX_UNPACKED:
                raise refused("bomb", packed.name)


def _part(packed: PackedFile, part: str) -> bytes:
    content = packed.part(part) or b""
    if b"<!DOCTYPE" in content:
        raise refused("doctype", packed.name)
    return content


def _hold_sheet(packed: PackedFile, part: str, content: bytes, left: int) -> int:
    """How many cells a sheet's rectangle holds, of which so many may be."""
    rows = max(map(int, _ROW.findall(content)), default=0)
    columns = max(map(_number, set(_COLUMN.findall(content))), default=0)
    if rows * columns <= left:
        return rows * columns
    # Cells that are only coloured reach far, and cost nothing.
    rows = columns = 0
    for letters, row in _FILLED.findall(content):
        rows, columns = max(rows, int(row)), max(columns, _number(letters))
    if rows * columns > left:
        sheet = part.rpartition("/")[2].removesuffix(".xml")
        raise refused("wide", packed.name, sheet=sheet, rows=rows, columns=columns)
    return rows * columns


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


_ODS_CELLS: Final = {"table:table-cell", "table:covered-table-cell"}


class _OdsExtent:
    """The rectangles of the tables of an .ods file, its repeated cells counted."""

    def __init__(self, packed: PackedFile) -> None:
        self.packed = packed
        self.table = ""
        self.row = self.row_repeats = self.column = self.repeats = 0
        self.rows = self.columns = 0
        self.before = 0  # cells of the tables before
        self.is_filled = self.row_is_filled = False
        self.texts = self.cell_text = self.row_text = 0
        self.merged: dict[str, list[tuple[int, int, int, int]]] = {}

    def hold(self) -> None:
        content = self.packed.needed("content.xml")
        # Prefixes as they are written: so does the reader take them, whatever they stand for.
        stream(
            self.packed.name, content, self._started, self._ended, self._spoken, as_written=True
        )

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _ODS_CELLS:
            self.repeats = repeats(attributes.get("table:number-columns-repeated"))
            self.is_filled = "office:value-type" in attributes or "table:formula" in attributes
            self.cell_text = 0
            rows = repeats(attributes.get("table:number-rows-spanned"))
            columns = repeats(attributes.get("table:number-columns-spanned"))
            if rows > 1 or columns > 1:
                first = (self.row, self.column)
                range_ = (*first, first[0] + rows - 1, first[1] + columns - 1)
                self.merged.setdefault(self.table, []).append(range_)
        elif tag == "table:table-row":
            self.row_repeats = repeats(attributes.get("table:number-rows-repeated"))
            self.column = self.row_text = 0
            self.row_is_filled = False
        elif tag == "table:table":
            self.table = attributes.get("table:name", "")
            self.before += self.rows * self.columns
            self.row = self.rows = self.columns = 0

    def _ended(self, tag: str) -> None:
        if tag in _ODS_CELLS:
            self.column += self.repeats
            if self.is_filled or self.cell_text:
                self.row_is_filled = True
                self.row_text += self.cell_text * self.repeats
                self.columns = max(self.columns, self.column)
        elif tag == "table:table-row":
            self.row += self.row_repeats
            if self.row_is_filled:
                self.rows = self.row
                self.texts += self.row_text * self.row_repeats
            self._judge()

    def _judge(self) -> None:
        if self.before + self.rows * self.columns > MAX_CELLS:
            raise refused(
                "wide", self.packed.name, sheet=self.table, rows=self.rows, columns=self.columns
            )
        if self.texts > MAX_UNPACKED:
            raise refused("bomb", self.packed.name)

    def _spoken(self, text: str) -> None:
        self.cell_text += len(text)


def merged_in_ods(packed: PackedFile) -> dict[str, tuple[tuple[int, int, int, int], ...]]:
    """The merged ranges of each table of an .ods file, which the reader does not tell."""
    if not re.search(rb"-spanned=[\"'](?!1[\"'])", packed.needed("content.xml")):
        return {}
    extent = _OdsExtent(packed)
    extent.hold()
    return {table: tuple(ranges) for table, ranges in extent.merged.items()}


def repeats(text: str | None) -> int:
    """A number of repeats: one where none is given, and no more than there can be."""
    if text is None or not text.isascii() or not text.isdigit():
        return 1
    return min(int(text[:12]), 1 << 40)
