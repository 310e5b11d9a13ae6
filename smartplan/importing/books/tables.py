"""The tables of a Word book as grids with what stands around them: chapter, caption, prose.

A table that goes on after a page ("Lanjutan Tabel 4.1", or the same head under the same caption)
is one with what it goes on with.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from smartplan.importing.spelling import folded
from smartplan.source.office.foreign import ForeignFile
from smartplan.source.office.wordfile import WordFile, WordParagraph, WordTable, word_file
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class BookHeading:
    """A heading: how deep it stands, and its words."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of a table: the words of each of its columns, a merged cell under all it covers.

    `starts` are the columns in which a cell begins in this row: what is merged over several rows
    counts in its first row only. `lines` is how many cells it has.
    """

    place: int
    texts: tuple[str, ...]
    starts: frozenset[int]
    spans: tuple[tuple[int, int], ...]  # first column, columns

    @property
    def said(self) -> tuple[str, ...]:
        """The words of its cells, those without any left out, each cell once."""
        return tuple(self.texts[at] for at, _ in self.spans if self.texts[at].strip())

    def owns(self, column: int) -> bool:
        """Whether the cell of a column begins in this row."""
        return any(at <= column < at + many for at, many in self.spans if at in self.starts)


@dataclass(frozen=True, slots=True)
class BookTable:
    """A table of a book; `place` is how a person finds it, `prose` the paragraphs before it."""

    place: str
    number: int
    caption: str
    headings: tuple[BookHeading, ...]
    above: str
    below: str
    prose: tuple[str, ...]
    rows: tuple[BookRow, ...]
    parts: int = 1  # of how many tables of the file it is put together

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row.texts) for row in self.rows), default=0)

    @property
    def heading(self) -> str:
        """The words of the nearest heading."""
        return self.headings[-1].text if self.headings else ""


@dataclass(frozen=True, slots=True)
class ForeignBook:
    """A Word book: its name, its tables, and its paragraphs outside of tables.

    `told` are all paragraphs, those in tables too, each with the heading above it.
    """

    name: str
    tables: tuple[BookTable, ...]
    paragraphs: tuple[WordParagraph, ...]
    told: tuple[tuple[str, str], ...]


def book_of(file: ForeignFile, prefix: str = "") -> ForeignBook:
    """Read a book; `prefix` is put before the places of its tables, to tell books apart."""
    held = _levels(word_file(file))
    tables = tuple(replace(one, place=f"{prefix}{one.place}") for one in _continued(_placed(held)))
    said = tuple(one for one in held.paragraphs if one.cell is None and not one.part)
    return ForeignBook(file.name, tables, said, tuple(_told(held)))


def _levels(held: WordFile) -> WordFile:
    """A file whose headings are known: in one without styles for them, by how they begin."""
    if any(one.level for one in held.paragraphs):
        return held
    paragraphs = (
        replace(one, level=_guessed_level(one.new.strip())) if one.cell is None else one
        for one in held.paragraphs
    )
    return replace(held, paragraphs=tuple(paragraphs))


def _guessed_level(text: str) -> int:
    """How deep a line stands that begins as a chapter or section does, and is no contents line."""
    if len(text) > _SHORT or re.search(r"(\.{3,}|\t)\s*\d+$", text) or text.endswith((".", ";")):
        return 0
    if re.match(r"(BAB|LAMPIRAN|CHAPTER)\s+[IVXLC\dA-Z]+\b", text):
        return 1
    match = re.match(r"(\d+(?:\.\d+)+)\.?\s+[A-Z]", text)
    return match[1].count(".") + 1 if match else 0


def _told(held: WordFile) -> Iterator[tuple[str, str]]:
    heading = ""
    for one in held.paragraphs:
        if one.level:
            heading = one.new
        else:
            yield heading, one.new


def _placed(held: WordFile) -> Iterator[BookTable]:
    """Each table that is no layout of others, with what stands before it in order of reading."""
    by_number = {one.number: one for one in held.tables if not one.inner}
    headings: list[BookHeading] = []
    prose: list[str] = []
    lines: list[str] = []
    made: list[BookTable] = []
    begun: set[int] = set()
    after: int | None = None  # the table after which the first line is still to come
    for paragraph in held.paragraphs:
        if paragraph.part:
            continue
        text = " ".join(paragraph.new.split())
        number = paragraph.cell[0] if paragraph.cell else None
        if number in by_number and number not in begun:
            begun.add(number)
            made.append(_table(by_number[number], headings, prose, lines, len(made)))
        if number in by_number:
            after = len(made) - 1
            lines = []
            continue
        if not text:
            continue
        if paragraph.level:
            while headings and headings[-1].level >= paragraph.level:
                headings.pop()
            headings.append(BookHeading(paragraph.level, text))
            prose, lines, after = [], [], None
            continue
        if after is not None:
            made[after] = replace(made[after], below=text)
            after = None
        prose.append(text)
        lines.append(text)
    yield from made


def _table(
    table: WordTable,
    headings: Sequence[BookHeading],
    prose: Sequence[str],
    lines: Sequence[str],
    at: int,
) -> BookTable:
    caption = table.caption or next((one for one in reversed(lines[-3:]) if _number(one)), "")
    label = _number(caption)
    return BookTable(
        place=f"tabel {label}" if label else f"tabel ke-{at + 1}",
        number=table.number,
        caption=caption or _sheet_line(lines),
        headings=tuple(headings),
        above=lines[-1] if lines else "",
        below="",
        prose=tuple(prose),
        rows=tuple(_rows(table.rows, table.spans)),
    )


def _rows(
    texts: Sequence[Sequence[str]], spans: Iterable[tuple[int, int, int, int]]
) -> Iterator[BookRow]:
    """The rows of a grid, with merged cells repeated under all that they cover."""
    width = max((len(row) for row in texts), default=0)
    grid = [[*row, *[""] * (width - len(row))] for row in texts]
    first = {(r, c): (r, c) for r in range(len(grid)) for c in range(width)}
    wide: dict[tuple[int, int], int] = {}
    for row, column, rows, columns in spans:
        for r in range(row, min(row + rows, len(grid))):
            wide[r, column] = columns
            for c in range(column, min(column + columns, width)):
                first[r, c] = (row, column)
    for r in range(len(grid)):
        cells = []
        c = 0
        while c < width:
            many = wide.get((r, c), 1)
            cells.append((c, many))
            c += many
        own = frozenset(c for c, _ in cells if first[r, c] == (r, c))
        words = tuple(grid[first[r, c][0]][first[r, c][1]].strip() for c in range(width))
        yield BookRow(r, words, own, tuple(cells))


def _continued(tables: Iterable[BookTable]) -> Iterator[BookTable]:
    """The tables, those that go on put together."""
    held: BookTable | None = None
    for table in tables:
        if held and _goes_on(held, table):
            head = header_rows(held)
            rows = table.rows[head:] if _head(table, head) == _head(held, head) else table.rows
            last = held.rows[-1].place + 1
            more = tuple(replace(row, place=last + at) for at, row in enumerate(rows))
            held = replace(held, rows=held.rows + more, below=table.below, parts=held.parts + 1)
            continue
        if held:
            yield held
        held = table
    if held:
        yield held


def _goes_on(held: BookTable, table: BookTable) -> bool:
    if held.width != table.width or not held.rows or not table.rows:
        return False
    label = _number(table.caption)
    if label and label == _number(held.caption):
        return True
    head = header_rows(held)
    same = bool(head) and _head(table, head) == _head(held, head)
    return same and not label and held.headings == table.headings and not _words(table.above)


def _head(table: BookTable, rows: int) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(folded(one) for one in row.texts) for row in table.rows[:rows])


def header_rows(table: BookTable) -> int:
    """How many rows at the top are the head: as many as its first row's cells reach down."""
    if not table.rows:
        return 0
    first = table.rows[0]
    deep = 1
    while deep < min(_DEEPEST, len(table.rows) - 1) and any(
        column not in table.rows[deep].starts for column, _ in table.rows[deep].spans
    ):
        deep += 1
    if deep == 1 and len(table.rows) > _HEAD_OF_TWO and any(n > 1 for _, n in first.spans):
        second = table.rows[1]
        if len(second.said) > 1 and not any(re.search(r"\d", one) for one in second.said):
            deep = 2
    while deep < len(table.rows) and _counts_columns(table.rows[deep]):
        deep += 1
    return deep


def _counts_columns(row: BookRow) -> bool:
    """Whether a row only numbers the columns: 1 to 15, or (1) to (15)."""
    said = [one.strip("() ") for one in row.said]
    return len(said) > _FEW and said == [str(at) for at in range(1, len(said) + 1)]


def _number(text: str) -> str:
    """The number in a caption: `4.1` of `Lanjutan Tabel 4.1 Program`."""
    match = re.match(_CAPTION, text.strip(), re.IGNORECASE)
    return match["number"].rstrip(".") if match else ""


def _sheet_line(lines: Sequence[str]) -> str:
    """A short line right above a table, which is its title where it has no caption."""
    return lines[-1] if lines and len(lines[-1]) < _SHORT else ""


def _words(text: str) -> bool:
    return bool(text) and not re.match(r"(lanjutan|continued)", text, re.IGNORECASE)


_CAPTION = (
    r"(?:\(?(?:lanjutan|sambungan|continued)\)?\s*:?\s*)?(?:tabel|table)\s*"
    r"(?P<number>[A-Z]{0,2}\.?\d+(?:[.-]\d+)*)\b"
)
_DEEPEST = 4
_HEAD_OF_TWO = 2
_FEW = 2
_SHORT = 90
