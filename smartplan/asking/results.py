"""The results of shards, as files and folders: JSON of a command, or tables in some form."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from stat import S_ISDIR
from typing import Any

from smartplan.asking.plans import NOT_THERE
from smartplan.asking.shards import ShardMark
from smartplan.asking.tables import CHANGED
from smartplan.failure import Failure
from smartplan.portfolio.tables.export import About
from smartplan.source.opening import asked_file, status
from smartplan.value import dataclass
from smartplan.wording import Text
from smartplan.writers.tables import FORMS


@dataclass(frozen=True, slots=True)
class ShardResult:
    """A result: where it lies, what it says it is, and of JSON what it holds."""

    path: Path
    mark: ShardMark
    held: Mapping[str, Any] | None = None
    places: Mapping[str, int] | None = None
    about: About | None = None


def results(paths: Sequence[Path], cwd: Path) -> list[ShardResult]:
    """Each result that was named, in the order of the shards; a Failure for what is none."""
    found = [_result(cwd / path, path.as_posix()) for path in paths]
    return sorted(found, key=lambda one: one.mark.shard)


def _result(path: Path, said: str) -> ShardResult:
    there = status(path)
    if there is None:
        raise Failure(NOT_THERE.fill(path=said))
    is_folder = S_ISDIR(there.st_mode)
    for word, form in FORMS.items():
        if form.is_folder is is_folder and form.writer.is_ours(path):
            try:
                about = form.writer.about(path)
            except (ValueError, TypeError, StopIteration):
                raise Failure(CHANGED.fill(path=said)) from None
            return ShardResult(path, _mark_of(about, said, word), about=about)
    content = None if is_folder else asked_file(path, limit=_LIMIT)
    try:
        held = json.loads(content or b"")
        mark = held.pop("shard")
        places, kind = mark.pop("places"), mark.pop("command")
        if kind in _COMMANDS:
            return ShardResult(path, ShardMark(said, kind, **mark), held, places)
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    raise Failure(_NO_RESULT.fill(path=said))


def _mark_of(about: About, said: str, form: str) -> ShardMark:
    return ShardMark(
        path=said,
        kind=form,
        smartplan=about.smartplan,
        as_of=about.as_of,
        shard=about.shard,
        shards=about.shards,
        whole=about.whole,
        digest=about.digest,
    )


_COMMANDS = ("validate", "rank")
_LIMIT = 4_000_000_000
_NO_RESULT = Text(
    "{path} bukan hasil --shard dari validate --format json, rank --format json, atau export",
    "{path} is no --shard result of validate --format json, rank --format json or export",
)
