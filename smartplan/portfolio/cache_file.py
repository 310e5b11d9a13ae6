"""The file of the cache: where it lies, how it is laid out, how large it is, and its end."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.source.user_cache import user_cache

if TYPE_CHECKING:
    import sqlite3

FORM = 1  # of the tables: another one is another file


def home() -> Path | None:
    """The folder that results are kept in, if the user has a place for such."""
    if asked := os.environ.get("SMARTPLAN_CACHE_DIR"):
        return Path(asked)
    place = user_cache()
    return place / "smartplan" if place else None


def file_of(folder: Path) -> Path:
    """The file in that folder."""
    return folder / f"results-{FORM}.sqlite3"


def lay_out(file: "sqlite3.Connection") -> None:
    """Make the tables; whoever comes first does it."""
    file.execute("PRAGMA auto_vacuum = INCREMENTAL")
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        file.execute(table)
    file.execute(f"PRAGMA user_version = {FORM}")
    file.execute("COMMIT")


def removed(path: Path) -> None:
    """Take the file away, as far as that can be."""
    for end in ("-wal", "-shm", ""):  # the database last: one without its log is a broken one
        with suppress(OSError):
            path.with_name(path.name + end).unlink()


def size_of(path: Path) -> int:
    """How many bytes it takes."""
    size = 0
    for end in ("-wal", "-shm", ""):
        with suppress(OSError):
            size += path.with_name(path.name + end).stat().st_size
    return size


_TABLES = (
    """CREATE TABLE IF NOT EXISTS looks (
        folder BLOB PRIMARY KEY, stamp BLOB NOT NULL, content BLOB NOT NULL,
        used INTEGER NOT NULL, mark INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS results (
        content BLOB NOT NULL, what BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        used INTEGER NOT NULL, mark INTEGER NOT NULL, text TEXT NOT NULL,
        UNIQUE (what, content, first))""",
)
