"""DuckDB, which the extra `facts` brings: loaded where it is used, and filled by way of CSV.

It reads a file of CSV faster than rows one by one: half a million in about a second.
"""

import importlib
import tempfile
from pathlib import Path
from typing import Any

from smartplan.failure import Failure
from smartplan.portfolio.tables.every import TABLES
from smartplan.portfolio.tables.export import TablesOfPlans
from smartplan.wording import Text
from smartplan.writers.tables import csv_folder
from smartplan.writers.tables.sql import DUCKDB, create, name_of, text_of


def connected(path: Path | None = None, *, read_only: bool = False) -> Any:
    """A DuckDB in a file, else in memory; a Failure where it is not installed."""
    try:
        duckdb = importlib.import_module("duckdb")
    except ImportError:
        raise Failure(_NOT_INSTALLED) from None
    # Nothing is fetched, and one thread writes rows in the order in which they come.
    settings = {"autoinstall_known_extensions": False, "threads": 1}
    return duckdb.connect(str(path or ":memory:"), read_only=read_only, config=settings)


def filled(held: Any, export: TablesOfPlans, *, keyed: bool) -> None:
    """Make all tables in a database, with the rows of an export."""
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        there = Path(name)
        csv_folder.files(there, export, TABLES, guarded=False)
        for table in TABLES.values():
            held.execute(create(table, DUCKDB, keyed=keyed))
            file = text_of((there / f"{table.name}.csv").as_posix())
            held.execute(f"COPY {name_of(table.name)} FROM {file} ({_AS_WRITTEN})")


_AS_WRITTEN = (
    "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', "
    "ALLOW_QUOTED_NULLS false, AUTO_DETECT false, MAX_LINE_SIZE 20000000"
)
_NOT_INSTALLED = Text(
    'format parquet dan duckdb memerlukan DuckDB; pasang dengan: pip install "smartplan[facts]"',
    'the formats parquet and duckdb need DuckDB; install it with: pip install "smartplan[facts]"',
)
