"""An export as a folder of Parquet files, a folder a table, divided as engines like to read it.

`budget_rows/province=33/year=2024/1-of-1-0.parquet`: who asks for a province reads no other. The
tables of plans are divided by province, the money by year, too; `regions` and `about` are not.
What is divided by stands in the names of folders, not in the files.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smartplan.portfolio.tables.columns import FactTable
from smartplan.portfolio.tables.every import TABLES
from smartplan.portfolio.tables.export import About, TablesOfPlans
from smartplan.portfolio.tables.fixed import ABOUT
from smartplan.portfolio.tables.of_programs import BUDGET_ROWS
from smartplan.writers.tables import csv_folder
from smartplan.writers.tables.duck import connected, filled
from smartplan.writers.tables.sql import name_of, text_of

PROVINCE, YEAR = "province", "year"


def divided_by(table: FactTable) -> tuple[str, ...]:
    """What the files of a table are divided by, in the order of their folders."""
    if table.fixed:
        return ()
    return (PROVINCE, YEAR) if table is BUDGET_ROWS else (PROVINCE,)


def write(path: Path, export: TablesOfPlans) -> None:
    """Write the export into a new folder."""
    path.mkdir()
    with connected() as held:
        filled(held, export, keyed=False)
        for table in TABLES.values():
            if table is not ABOUT:
                _write(path, table, export.about, held)
    csv_folder.files(path, export, {ABOUT.name: ABOUT})


def _write(path: Path, table: FactTable, about: About, held: Any) -> None:
    """The files of a table; those of several shards may stand side by side."""
    part = f"{about.shard}-of-{about.shards}-"
    rows, below = f"SELECT * FROM {name_of(table.name)}", path / table.name  # noqa: S608 -- declared names
    keys = divided_by(table)
    if not keys or not held.execute(f"{rows} LIMIT 1").fetchall():
        # No row, no folder: the columns are to be known all the same.
        left = name_of(YEAR) if YEAR in keys else ""
        columns = f"SELECT * EXCLUDE ({left}) FROM" if left else "SELECT * FROM"
        below = below.joinpath(*(f"{key}=__HIVE_DEFAULT_PARTITION__" for key in keys))
        below.mkdir(parents=True)
        file = text_of((below / f"{part}0.parquet").as_posix())
        held.execute(f"COPY ({columns} {name_of(table.name)}) TO {file} ({_FORM})")
        return
    held.execute(
        f"COPY (SELECT *, left(region_code, 2) AS {PROVINCE} FROM {name_of(table.name)}) "  # noqa: S608
        f"TO {text_of(below.as_posix())} "
        f"({_FORM}, PARTITION_BY ({', '.join(keys)}), FILENAME_PATTERN '{part}{{i}}')"
    )


def is_ours(path: Path) -> bool:
    """Whether a folder is an export and holds nothing else."""
    if not csv_folder.has_about(path):
        return False
    names = {csv_folder.ABOUT_FILE, *TABLES} - {ABOUT.name}
    return {one.name for one in path.iterdir()} == names and all(
        one.suffix == ".parquet"
        for one in path.rglob("*")
        if not one.is_dir() and one.parent != path
    )


about = csv_folder.about


def lay_together(path: Path, parts: Sequence[Path], about: About) -> None:
    """Put the files of several shards side by side into a new folder; none of them is read."""
    path.mkdir()
    for part in parts:
        for file in sorted(part.glob("*/**/*.parquet")):
            below = file.relative_to(part)
            if below.parts[0] in _FIXED and part != parts[0]:
                continue  # alike in all
            (path / below).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, path / below)
    csv_folder.files(path, TablesOfPlans(about, iter(())), {ABOUT.name: ABOUT})


_FIXED = {table.name for table in TABLES.values() if table.fixed}
_FORM = "FORMAT parquet, COMPRESSION zstd"
