"""The heads of tables: which rows they are, what stands above each column, what that says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from smartplan.importing.codes import code_in, depth
from smartplan.importing.recipe import ColumnRecipe, MoneyUnit
from smartplan.source.office.grids import Grid, GridCell, column_letters
from smartplan.value import dataclass

JOINED = " / "


@dataclass(frozen=True, slots=True)
class TableHead:
    """The rows of a head, from 0, and what stands above each column of it."""

    top: int
    height: int
    headings: tuple[str, ...]

    @property
    def end(self) -> int:
        """The first row below it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class HeadingMeaning:
    """What the heading of a column says by one of the lines of a recipe: `key`."""

    key: str
    recipe: ColumnRecipe
    year: int | None


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A text without what people type differently: capitals, blanks, a colon at its end."""
    plain = " ".join(text.replace("\u00a0", " ").split()).casefold()
    return re.sub(r" ?/ ?", "/", plain).strip(" :;*")


def said_in(cell: GridCell) -> str:
    """What a cell says, on one line; a whole number without its point."""
    if cell is None or cell is True or cell is False:
        return ""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return " ".join(str(cell).split())


def heads(grid: Grid) -> Iterator[TableHead]:
    """All rows near the top of a grid, alone and together, that may be its head."""
    for top in range(min(len(grid.rows), _DEEPEST)):
        if sum(bool(said_in(cell)) for cell in grid.rows[top]) < _LEAST_COLUMNS:
            continue
        for height in range(1, _HIGHEST + 1):
            if top + height > len(grid.rows) or (
                height > 1 and _holds_values(grid.rows[top + height - 1])
            ):
                break
            yield head_at(grid, top, height)


def _holds_values(row: Sequence[GridCell]) -> bool:
    """Whether a row is no part of a head: a number other than a year stands in it, or a code."""
    return any(
        (isinstance(cell, float) and not _FIRST_YEAR <= cell <= _LAST_YEAR)
        or depth(code_in([cell])) >= _CODE
        for cell in row
    )


def head_at(grid: Grid, top: int, height: int) -> TableHead:
    """The head of so many rows; what is written once above several columns counts for each."""
    rows = [_spread(grid, at, top + height) for at in range(top, top + height)]
    width = max(map(len, rows))
    found = []
    for column in range(width):
        parts: list[str] = []
        for row in rows:
            text = row[column] if column < len(row) else ""
            if text and text not in parts[-1:]:
                parts.append(text)
        found.append(JOINED.join(parts))
    return TableHead(top, height, tuple(found))


def _spread(grid: Grid, at: int, end: int) -> list[str]:
    """The texts of a row of a head; an empty cell has that of the merged one on its left.

    Where nothing is known of merged cells: of any on its left, if something stands below it.
    """
    width = max(len(row) for row in grid.rows[at:end])
    texts = [said_in(cell) for cell in grid.rows[at]]
    texts += [""] * (width - len(texts))
    merged = {
        column: first
        for top, first, bottom, last in grid.merged
        if top <= at <= bottom
        for column in range(first, last + 1)
        if last > first and top == at
    }
    for column in range(1, width):
        if texts[column]:
            continue
        if column in merged:
            texts[column] = texts[merged[column]]
        if grid.merged or at + 1 >= end:
            continue
        below = [row[column] if column < len(row) else None for row in grid.rows[at + 1 : end]]
        if any(said_in(cell) for cell in below):
            texts[column] = texts[column - 1]
    return texts


def meaning(heading: str, column: int, known: Mapping[str, ColumnRecipe]) -> HeadingMeaning | None:
    """What a heading says by the first line of a recipe that fits it, or its column's letter."""
    plain = folded(heading)
    for key, recipe in known.items():
        if plain and (match := _pattern(key).fullmatch(plain)):
            year = match.groupdict().get("year")
            return HeadingMeaning(key, recipe, recipe.year or (int(year) if year else None))
    letters = column_letters(column)
    if letters in known:
        return HeadingMeaning(letters, known[letters], known[letters].year)
    return None


def unit_in(texts: Sequence[str]) -> MoneyUnit | None:
    """The unit of money that the first of some texts names: `(Rp juta)`, `dalam ribuan rupiah`."""
    for text in texts:
        for pattern, unit in _UNITS:
            if re.search(pattern, folded(text)):
                return unit
    return None


@cache
def _pattern(key: str) -> re.Pattern[str]:
    parts = re.split(r"(\{year\}|\*)", key)
    made = "".join(
        _YEAR if part == "{year}" else ".*" if part == "*" else re.escape(_loose(part))
        for part in parts
    )
    first, *more = made.split(_YEAR)
    return re.compile(_YEAR.join([first, "(?P=year)".join(more)]) if more else first)


def _loose(part: str) -> str:
    """A part of a pattern folded, with the blanks at its ends."""
    plain = re.sub(r"\s+", " ", part).casefold()
    return re.sub(r" ?/ ?", "/", plain)


_YEAR = r"(?P<year>(?:19|20|21)[0-9]{2})"
_FIRST_YEAR, _LAST_YEAR, _CODE = 1900, 2199, 3
_DEEPEST, _HIGHEST, _LEAST_COLUMNS = 40, 3, 2
_UNITS = (
    (r"\b(juta|jutaan)\s*(rupiah|rp)|\brp\.?\s*\(?(juta|jutaan|jt)\b", MoneyUnit.MILLION),
    (r"\b(ribu|ribuan)\s*(rupiah|rp)|\brp\.?\s*\(?(ribu|ribuan|000)\b", MoneyUnit.THOUSAND),
    (
        r"\b(miliar|milyar)\s*(rupiah|rp)|\brp\.?\s*\(?(miliar|milyar|m)\b",
        MoneyUnit.BILLION,
    ),
    (r"(^|[\s(/])(rp|rupiah)\.?($|[\s)/])", MoneyUnit.RUPIAH),
)
