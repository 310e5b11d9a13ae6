"""What was worked out from plans before: one SQLite file in the user's cache folder, JSON in it.

It can be away, broken, full or locked at any moment: then everything is worked out anew, and
nobody is told. A text that does not have the sum that was kept with it is not believed.
"""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartplan.source.user_cache import own_folder, user_cache
from smartplan.value import dataclass, field

if TYPE_CHECKING:
    import sqlite3

LIMIT = 256_000_000  # bytes; beyond that what was used least recently goes
_FORM = 1  # of the tables: another one is another file
_WAIT = 5.0  # seconds that another process may take to write
_DAY = 86_400
_MANY = 4_000_000  # characters that are held back before they are written


def home() -> Path:
    """The folder that results are kept in."""
    asked = os.environ.get("SMARTPLAN_CACHE_DIR")
    return Path(asked) if asked else user_cache() / "smartplan"


def file_of(folder: Path) -> Path:
    """The file in that folder."""
    return folder / f"results-{_FORM}.sqlite3"


@dataclass(frozen=True, slots=True)
class Result:
    """A text that is kept: for what content, what it says of it, and from when to when."""

    content: bytes
    what: bytes
    first: date
    last: date
    text: str


@dataclass(slots=True)
class Cache:
    """The file, open; every question has the answer None, and nothing is kept, once it fails."""

    path: Path
    file: "sqlite3.Connection | None"
    now: int
    _results: list[Result] = field(default_factory=list)
    _looks: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)
    _used: list[tuple[bytes, bytes, int]] = field(default_factory=list)
    _held: int = 0

    def content(self, folder: bytes, stamp: bytes) -> bytes | None:
        """What a folder held when it had this stamp."""
        for found, used in self._ask(_CONTENT, (folder, stamp)):
            if used < self.now - _DAY:
                self._looks.append((folder, stamp, found))
            return bytes(found)
        return None

    def has(self, content: bytes, what: bytes, day: date) -> bool:
        """Whether it is kept what is said of a content on a day."""
        number = day.toordinal()
        return any(True for _ in self._ask(_HAS, (content, what, number, number)))

    def has_any(self, what: bytes) -> bool:
        """Whether anything of the kind is kept at all."""
        return any(True for _ in self._ask(_ANY, (what,)))

    def text(self, content: bytes, what: bytes, day: date) -> str | None:
        """What is said of a content on a day."""
        number = day.toordinal()
        for first, used, mark, text in self._ask(_TEXT, (content, what, number, number)):
            if mark != _sum(content, what, text):
                self._write([(_FORGET, [(content, what)])])
                return None
            if used < self.now - _DAY:
                self._used.append((content, what, first))
            return str(text)
        return None

    def keep(self, result: Result) -> None:
        """Keep a text; it is written with others, at the latest when the cache is closed."""
        self._results.append(result)
        self._held += len(result.text)
        if self._held > _MANY:
            self.flush()

    def saw(self, folder: bytes, stamp: bytes, content: bytes) -> None:
        """Keep what a folder with this stamp holds."""
        self._looks.append((folder, stamp, content))

    def flush(self) -> None:
        """Write what was held back, all or nothing."""
        now = self.now
        results = [
            (*(one.content, one.what, one.first.toordinal(), one.last.toordinal(), now),
             _sum(one.content, one.what, one.text), one.text)
            for one in self._results
        ]  # fmt: skip
        looks = [(*look, now) for look in self._looks]
        used = [(now, *key) for key in self._used]
        self._results, self._looks, self._used, self._held = [], [], [], 0
        if results or looks or used:
            self._write([(_KEEP, results), (_SAW, looks), (_USE, used)])
        if results:
            self._bound()

    def close(self) -> None:
        """Write the rest and let go of the file."""
        self.flush()
        if self.file is not None:
            with suppress(OSError, self._error):
                self.file.close()
            self.file = None

    def size(self) -> tuple[int, int]:
        """Of how many states of plans something is kept, and how many bytes that takes."""
        plans = next(self._ask("SELECT count(DISTINCT content) FROM results", ()), (0,))[0]
        return plans, _size(self.path)

    def clear(self) -> tuple[int, int]:
        """Forget everything: of how many states of plans, and how many bytes that frees."""
        plans, before = self.size()
        self._write([("DELETE FROM results", [()]), ("DELETE FROM looks", [()])])
        self._pragma("PRAGMA incremental_vacuum")
        self._pragma("PRAGMA wal_checkpoint(TRUNCATE)")
        if self.file is None:
            _remove(self.path)
        return plans, max(0, before - _size(self.path))

    def _bound(self) -> None:
        """Keep the file within its limit: what was used least recently goes, a quarter at once."""
        sizes = [next(self._ask(f"PRAGMA {name}", ()), (0,))[0] for name in _PAGES]
        pages, free, size = sizes
        if (pages - free) * size <= LIMIT:
            return
        excess = (pages - free) * size - LIMIT * 3 // 4
        gone = []
        for row, taken in self._ask(_OLDEST, ()):
            gone.append((row,))
            excess -= taken
            if excess <= 0:
                break
        self._write([("DELETE FROM results WHERE rowid = ?", gone), (_ORPHANS, [()])])
        self._pragma("PRAGMA incremental_vacuum")

    def _ask(self, query: str, values: Sequence[Any]) -> Iterator[Any]:
        if self.file is None:
            return iter(())
        try:
            return iter(self.file.execute(query, values).fetchall())
        except (self._error, OverflowError) as error:
            self._fail(error)
            return iter(())

    def _write(self, changes: Iterable[tuple[str, Sequence[Sequence[Any]]]]) -> None:
        if self.file is None:
            return
        try:
            self.file.execute("BEGIN IMMEDIATE")
            for query, rows in changes:
                self.file.executemany(query, rows)
            self.file.execute("COMMIT")
        except self._error as error:
            self._fail(error)

    def _pragma(self, said: str) -> None:
        if self.file is not None:
            with suppress(self._error):
                # A script, as that goes on until all is done: every step frees one page.
                self.file.executescript(said)

    def _fail(self, error: Exception) -> None:
        """Go on without; a file that is no database any more is taken away."""
        import sqlite3

        file, self.file = self.file, None
        if file is not None:
            with suppress(sqlite3.Error):
                file.close()
        if isinstance(error, sqlite3.DatabaseError) and not _is_passing(error):
            _remove(self.path)

    @property
    def _error(self) -> type[Exception]:
        import sqlite3

        return sqlite3.Error


@contextmanager
def opened(*, wanted: bool = True) -> Iterator[Cache | None]:
    """The user's cache, closed in the end; None where there is none, or none is wanted."""
    cache = _opened() if wanted else None
    try:
        yield cache
    finally:
        if cache:
            cache.close()


def _opened() -> Cache | None:
    try:
        folder = own_folder(home())
        if folder is None:
            return None
        import sqlite3
    except (ImportError, OSError, RuntimeError, ValueError):  # no SQLite, no home, no such name
        return None
    path = file_of(folder)
    for _ in range(2):
        file = None
        try:
            if not path.exists():
                path.touch(mode=0o600)
            file = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            file.execute("PRAGMA synchronous = NORMAL")
            if file.execute("PRAGMA user_version").fetchone() != (_FORM,):
                _lay_out(file)
            return Cache(path, file, int(time.time()))
        except (sqlite3.Error, OSError, ValueError) as error:
            if file is not None:
                with suppress(sqlite3.Error):
                    file.close()
            if not isinstance(error, sqlite3.DatabaseError) or _is_passing(error):
                return None
            _remove(path)
    return None


def _lay_out(file: "sqlite3.Connection") -> None:
    """Make the tables; whoever comes first does it."""
    file.execute("PRAGMA auto_vacuum = INCREMENTAL")
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        file.execute(table)
    file.execute(f"PRAGMA user_version = {_FORM}")
    file.execute("COMMIT")


def _is_passing(error: "sqlite3.DatabaseError") -> bool:
    """Whether it is the machine that fails, not the file: locked, full, not to be written."""
    import sqlite3

    return isinstance(error, sqlite3.OperationalError) and "no such" not in str(error)


def _remove(path: Path) -> None:
    for end in ("-wal", "-shm", ""):  # the database last: one without its log is a broken one
        with suppress(OSError):
            path.with_name(path.name + end).unlink()


def _size(path: Path) -> int:
    size = 0
    for end in ("-wal", "-shm", ""):
        with suppress(OSError):
            size += path.with_name(path.name + end).stat().st_size
    return size


def _sum(content: bytes, what: bytes, text: str) -> int:
    from binascii import crc32

    return crc32(text.encode("utf-8", "surrogatepass"), crc32(content + what))


_TABLES = (
    """CREATE TABLE IF NOT EXISTS looks (
        folder BLOB PRIMARY KEY, stamp BLOB NOT NULL, content BLOB NOT NULL,
        used INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS results (
        content BLOB NOT NULL, what BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        used INTEGER NOT NULL, mark INTEGER NOT NULL, text TEXT NOT NULL,
        UNIQUE (what, content, first))""",
)
_CONTENT = "SELECT content, used FROM looks WHERE folder = ? AND stamp = ?"
_ON = "FROM results WHERE content = ? AND what = ? AND first <= ? AND last >= ?"
_HAS = f"SELECT 1 {_ON} LIMIT 1"
_TEXT = f"SELECT first, used, mark, text {_ON} LIMIT 1"
_ANY = "SELECT 1 FROM results WHERE what = ? LIMIT 1"
_KEEP = "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?)"
_SAW = "INSERT OR REPLACE INTO looks VALUES (?, ?, ?, ?)"
_USE = "UPDATE results SET used = ? WHERE content = ? AND what = ? AND first = ?"
_FORGET = "DELETE FROM results WHERE content = ? AND what = ?"
_OLDEST = "SELECT rowid, length(text) + 200 FROM results ORDER BY used, rowid"
_ORPHANS = "DELETE FROM looks WHERE content NOT IN (SELECT content FROM results)"
_PAGES = ("page_count", "freelist_count", "page_size")
