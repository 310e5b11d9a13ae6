"""An export of which an engine works out the rows: what it needs to know before, and its end.

`examples/engines/` has such jobs. What they write is what `smartplan export` writes.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from smartplan.asking.plans import chosen, told_apart
from smartplan.asking.tables import asked_target, written
from smartplan.portfolio.extracts import Json
from smartplan.portfolio.tables.export import about, whole_rows
from smartplan.source.standing import heads
from smartplan.value import dataclass
from smartplan.wording import Text
from smartplan.writers.json_text import name_of
from smartplan.writers.tables import FORMS


@dataclass(frozen=True, slots=True)
class EngineJob:
    """The plans below some folder, in the order in which their rows are to come."""

    folders: tuple[Path, ...]
    names: tuple[str, ...]
    day: date

    def write(self, out: Path, rows: Iterable[Json], form: str = "sqlite") -> Text:
        """Write what `rows_of` gave for each folder, in their order, while it comes."""
        known = FORMS[form]
        target = asked_target(out, known, Path.cwd())
        standings = heads(self.folders, [])
        told = about(self.names, self.day, shard=1, shards=1, plans=len(self.folders))
        plans = (
            whole_rows(held, name, standings.get(folder), self.day)
            for folder, name, held in zip(self.folders, self.names, rows, strict=True)
        )
        return written(target, known, told, plans).fill(path=out.as_posix())


def engine_job(top: Path, day: date) -> EngineJob:
    """The job of all plans below a folder; a Failure where there are none."""
    found = told_apart(chosen([top], Path.cwd()))
    names = {folder: name_of(name.as_posix()) for folder, name in found.items()}
    ordered = sorted(names, key=names.__getitem__)
    return EngineJob(tuple(ordered), tuple(names[folder] for folder in ordered), day)
