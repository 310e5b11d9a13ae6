"""An export as one SQLite file, which everything that knows SQL can open.

The rows of one plan after those of another, in one transaction: the same plans give the same bytes
from the same SQLite.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from smartplan.portfolio.tables.columns import FactTable
from smartplan.portfolio.tables.every import OF_PLANS, TABLES
from smartplan.portfolio.tables.export import About, PlanRows, TablesOfPlans, by_plan
from smartplan.portfolio.tables.fixed import ABOUT
from smartplan.source.opening import first_bytes
from smartplan.writers.tables.sql import SQLITE, create, name_of

APPLICATION = 0x73706C6E  # "spln": what the head of the file says that it belongs to
_HEAD = 100


def write(path: Path, export: TablesOfPlans) -> None:
    """Write the export into a new file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("PRAGMA journal_mode = OFF")  # nobody sees the file before it is whole
        held.execute("PRAGMA synchronous = OFF")  # who puts it in its place sees to that
        held.execute(f"PRAGMA application_id = {APPLICATION}")
        held.execute("BEGIN")
        for table in TABLES.values():
            held.execute(create(table, SQLITE))
        for name, rows in export.fixed.items():
            held.executemany(_insert(TABLES[name]), rows)
        for plan in export.plans:
            for table in OF_PLANS:
                held.executemany(_insert(table), plan.tables[table.name])
        held.execute("COMMIT")


def is_ours(path: Path) -> bool:
    """Whether a file is an export, which another one may replace."""
    first = first_bytes(path, _HEAD)
    return first.startswith(b"SQLite format 3\0") and first[68:72] == APPLICATION.to_bytes(
        4, "big"
    )


def about(path: Path) -> About:
    """What an export is; ValueError where the file is broken."""
    with _reading(path) as held:
        return About(*held.execute(_select(ABOUT)).fetchone())


def read(path: Path) -> Iterator[PlanRows]:
    """The plans of an export, in its order; ValueError where the file is broken."""
    with _reading(path) as held:
        yield from by_plan({table.name: held.execute(_select(table)) for table in OF_PLANS})


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        held = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        with closing(held):
            yield held
    except sqlite3.Error as error:
        raise ValueError(path) from error


def _insert(table: FactTable) -> str:
    return f"INSERT INTO {name_of(table.name)} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 -- declared names


def _select(table: FactTable) -> str:
    columns = ", ".join(map(name_of, table.names))
    return f"SELECT {columns} FROM {name_of(table.name)} ORDER BY rowid"  # noqa: S608 -- declared names
