"""Where an export goes: never in the place of anything but an export."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Annotated

from smartplan.asking.options import option
from smartplan.failure import Failure
from smartplan.portfolio.tables.export import About, PlanRows, TablesOfPlans, together
from smartplan.source.aside import put
from smartplan.source.opening import status
from smartplan.value import replace
from smartplan.wording import Text, numbered
from smartplan.writers.tables import TableForm

OutOfTables = Annotated[
    Path | None,
    option(
        "berkas hasil (sqlite, duckdb) atau folder hasil (csv, parquet)",
        "file (sqlite, duckdb) or folder (csv, parquet) to write",
        "--out",
        metavar=Text("BERKAS|FOLDER", "FILE|DIR"),
    ),
]


def asked_target(out: Path | None, form: TableForm, cwd: Path) -> Path:
    """The place that an export was asked to go to; a Failure where something else stands there."""
    if out is None:
        raise Failure(_NO_OUT)
    path = cwd / out
    if not path.name:
        raise Failure(_NOT_OURS.fill(path=out.as_posix()))
    held = status(path)
    if held is None:
        return path
    if form.is_folder:
        is_free = S_ISDIR(held.st_mode) and (not any(path.iterdir()) or form.writer.is_ours(path))
    else:
        is_free = S_ISREG(held.st_mode) and form.writer.is_ours(path)
    if not is_free:
        raise Failure(_NOT_OURS.fill(path=out.as_posix()))
    return path


def written(target: Path, form: TableForm, about: About, plans: Iterable[PlanRows]) -> Text:
    """Write an export into its place; returns what was written, with a slot for its `path`."""
    rows = 0

    def counted() -> Iterator[PlanRows]:
        nonlocal rows
        for one in plans:
            rows += sum(map(len, one.tables.values()))
            yield one

    export = TablesOfPlans(about, counted())
    put(target, lambda path: form.writer.write(path, export), advice=_ELSEWHERE)
    return _WRITTEN.fill(path="{path}", plans=numbered(about.plans), rows=numbered(rows))


def laid_together(target: Path, form: TableForm, parts: Sequence[tuple[Path, About]]) -> Text:
    """Write what several exports hold as one; returns what was written, as `written` does."""
    count = sum(about.plans for _, about in parts)
    about = replace(parts[0][1], shard=1, shards=1, plans=count)
    paths = [path for path, _ in parts]
    if hasattr(form.writer, "lay_together"):
        make = partial(form.writer.lay_together, parts=paths, about=about)
        put(target, make, advice=_ELSEWHERE)
        return _COPIED.fill(path="{path}", plans=numbered(count))
    rows = [_read(form, path) for path in paths]
    return written(target, form, about, together(rows))


def _read(form: TableForm, path: Path) -> Iterator[PlanRows]:
    """The plans of an export; a Failure where somebody has changed it."""
    try:
        yield from form.writer.read(path)
    except ValueError:
        raise Failure(CHANGED.fill(path=path.as_posix())) from None


_ELSEWHERE = Text("pilih tempat lain dengan --out", "choose another place with --out")
CHANGED = Text(
    "{path} tidak lagi seperti yang ditulis smartplan export; buat lagi pecahan itu",
    "{path} is no more as smartplan export wrote it; make that shard again",
)
_COPIED = Text("{path} (rencana: {plans})", "{path} (plans: {plans})")
_WRITTEN = Text(
    "{path} (rencana: {plans}, baris: {rows})", "{path} (plans: {plans}, rows: {rows})"
)
_NO_OUT = Text(
    "sebut tempat hasilnya: --out rencana.sqlite, atau folder untuk csv dan parquet",
    "say where it is to go: --out plans.sqlite, or a folder for csv and parquet",
)
_NOT_OURS = Text(
    "{path} sudah ada dan bukan hasil smartplan export dalam bentuk itu, jadi tidak ditimpa; "
    "pilih tempat lain dengan --out",
    "{path} is there already and is no export of smartplan in that form, so it is not replaced; "
    "choose another place with --out",
)
