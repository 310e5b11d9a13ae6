"""An export as one DuckDB file.

The same plans give the same rows, though not the same bytes: DuckDB puts them where it likes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smartplan.portfolio.tables.columns import ColumnType, FactTable
from smartplan.portfolio.tables.every import OF_PLANS
from smartplan.portfolio.tables.export import About, Cells, PlanRows, TablesOfPlans, by_plan
from smartplan.portfolio.tables.fixed import ABOUT
from smartplan.source.opening import first_bytes
from smartplan.writers.tables.duck import connected, filled
from smartplan.writers.tables.sql import name_of, text_of


def write(path: Path, export: TablesOfPlans) -> None:
    """Write the export into a new file."""
    with connected(path) as held:
        filled(held, export, keyed=True)


def is_ours(path: Path) -> bool:
    """Whether a file is an export, which another one may replace."""
    if first_bytes(path, 12)[8:] != b"DUCK":
        return False
    with connected() as held:
        try:
            held.execute(f"ATTACH {text_of(path.as_posix())} AS it (READ_ONLY)")
            told = held.execute(f"SELECT * FROM it.{ABOUT.name} LIMIT 0").description  # noqa: S608
        except Exception:  # noqa: BLE001 -- its own kinds of errors, which are not known before it is loaded
            return False
    return tuple(column[0] for column in told) == ABOUT.names


def about(path: Path) -> About:
    """What an export is; ValueError where the file is broken."""
    with _reading(path) as held:
        return About(*next(_rows(held, ABOUT)))


def read(path: Path) -> Iterator[PlanRows]:
    """The plans of an export, in its order; ValueError where the file is broken."""
    with _reading(path) as held:
        yield from by_plan({table.name: _rows(held.cursor(), table) for table in OF_PLANS})


@contextmanager
def _reading(path: Path) -> Iterator[Any]:
    import duckdb

    try:
        with connected(path, read_only=True) as held:
            yield held
    except duckdb.Error as error:
        raise ValueError(path) from error


def _rows(held: Any, table: FactTable) -> Iterator[Cells]:
    columns = ", ".join(
        f"CAST({name_of(one.name)} AS VARCHAR)"
        if one.type is ColumnType.DAY
        else name_of(one.name)
        for one in table.columns
    )
    held.execute(f"SELECT {columns} FROM {name_of(table.name)} ORDER BY rowid")  # noqa: S608 -- declared names
    while rows := held.fetchmany(_SOME):
        yield from rows


_SOME = 5000
