"""An export as a folder of CSV files, one a table."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from smartplan.failure import Failure
from smartplan.portfolio.tables.columns import FactTable
from smartplan.portfolio.tables.every import OF_PLANS, TABLES
from smartplan.portfolio.tables.export import About, Cells, PlanRows, TablesOfPlans, by_plan
from smartplan.portfolio.tables.fixed import ABOUT
from smartplan.source.aside import begun
from smartplan.source.opening import Unopened, first_bytes, opened
from smartplan.wording import Text
from smartplan.writers.tables.csv_text import head, lines, values

ABOUT_FILE = f"{ABOUT.name}.csv"


def write(path: Path, export: TablesOfPlans) -> None:
    """Write the export into a new folder."""
    path.mkdir()
    files(path, export, TABLES)


def files(
    path: Path, export: TablesOfPlans, tables: Mapping[str, FactTable], *, guarded: bool = True
) -> None:
    """Write a file for each of these tables into a folder."""
    with ExitStack() as held:
        into = {}
        for name, table in tables.items():
            into[name] = held.enter_context(begun(path / f"{name}.csv"))
            into[name].write(head(table))
        for name, rows in export.fixed.items():
            if name in into:
                into[name].writelines(lines(tables[name], rows, guarded=guarded))
        for plan in export.plans:
            for table in OF_PLANS:
                rows = plan.tables[table.name]
                into[table.name].writelines(lines(table, rows, guarded=guarded))


def is_ours(path: Path) -> bool:
    """Whether a folder is an export and holds nothing else."""
    names = {f"{name}.csv" for name in TABLES}
    return has_about(path) and {one.name for one in path.iterdir()} == names


def has_about(path: Path) -> bool:
    """Whether what says that it is an export stands in a folder."""
    first = head(ABOUT).encode()
    return first_bytes(path / ABOUT_FILE, len(first)) == first


def about(path: Path) -> About:
    """What an export is."""
    return About(*next(_rows(path, ABOUT)))


def read(path: Path) -> Iterator[PlanRows]:
    """The plans of an export, in its order."""
    yield from by_plan({table.name: _rows(path, table) for table in OF_PLANS})


def _rows(path: Path, table: FactTable) -> Iterator[Cells]:
    file = path / f"{table.name}.csv"
    content = opened(file, limit=_LIMIT)
    if isinstance(content, Unopened):
        raise Failure(_UNREAD.fill(path=file.as_posix(), reason=content.reason))
    yield from values(table, content.decode("utf-8", "surrogateescape"))


_LIMIT = 4_000_000_000
_UNREAD = Text("{path} tidak dapat dibaca: {reason}", "{path} cannot be read: {reason}")
