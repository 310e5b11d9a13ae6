"""Counts in rows and columns as a table with sums, for the matrix and the coverage map."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from smartplan.blocks import ChartTable
from smartplan.books.charts.data import Count
from smartplan.books.charts.measure import tidy
from smartplan.wording import Lang, grouped

# How many there are of a row and a column, by their ids; what is absent counts as none.
Counts = Mapping[tuple[str, str], int]
Codes = Mapping[tuple[str, str], Sequence[str]]


class Named(Protocol):
    """A row or a column: its id and its name."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""


def counted(counts: Sequence[Count]) -> dict[tuple[str, str], int]:
    """The counts by row and column, added up, never below 0."""
    added: dict[tuple[str, str], int] = {}
    for count in counts:
        place = (count.row, count.column)
        added[place] = added.get(place, 0) + max(count.count, 0)
    return added


def codes_of_cells(counts: Sequence[Count]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The codes by row and column, each once."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for count in counts:
        place = (count.row, count.column)
        both = (*found.get(place, ()), *map(tidy, count.codes))
        found[place] = tuple(dict.fromkeys(both))
    return found


def count_table(
    corner: str,
    rows: Iterable[Named],
    columns: Sequence[Named],
    counts: Counts,
    lang: Lang,
    *,
    codes: Codes | None = None,
) -> ChartTable:
    """A row of counts and their sum for each of `rows`, under the names of `columns`.

    Where there are `codes`, they stand behind the counts.
    """
    held = codes or {}
    head = (corner, *(tidy(column.name) for column in columns), "Total")
    told = []
    for row in rows:
        cells = [counts.get((row.id, column.id), 0) for column in columns]
        said = [
            f"{grouped(cell, lang)} ({', '.join(named)})"
            if (named := held.get((row.id, column.id)))
            else grouped(cell, lang)
            for cell, column in zip(cells, columns, strict=True)
        ]
        told.append((tidy(row.name), *said, grouped(sum(cells), lang)))
    return ChartTable(head, tuple(told))
