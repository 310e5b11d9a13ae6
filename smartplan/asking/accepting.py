"""The baseline that `validate` was asked for: opened, asked what is stale in it, renewed."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.asking.looking import OfBaseline
from smartplan.value import replace
from smartplan.wording import Text, same, some_of

if TYPE_CHECKING:  # most runs have none
    from smartplan.reviewing.baseline import BaselineFile


def opened(path: Path | None, *, is_written: bool) -> "BaselineFile | None":
    """The baseline at a path; one that is to be written may be new."""
    if path is None:
        return None
    from smartplan.reviewing import baseline

    return baseline.BaselineFile(path) if is_written and not path.exists() else baseline.read(path)


def stale(
    held: "BaselineFile | None", looked: Iterable[tuple[str, OfBaseline | None]]
) -> Iterator[Text]:
    """What the baseline accepts and no run will find any more, a sentence for each plan.

    A plan stands beside the path by which it is told.
    """
    for plan, accepted in looked:
        if held and accepted and accepted.stale:
            names = [same(f"{entry.code} {entry.at}") for entry in accepted.stale]
            yield _STALE.fill(
                path=held.path.as_posix(),
                plan=plan,
                count=len(names),
                names=some_of(names, limit=4),
            )


def accept(
    held: "BaselineFile", folders: Sequence[Path], looked: Sequence[OfBaseline | None]
) -> Iterator[Text]:
    """Write what is accepted of the plans now, beside what the baseline accepts of others."""
    from smartplan.reviewing import baseline

    plans, count = dict(held.plans), 0
    for folder, accepted in zip(folders, looked, strict=True):
        if accepted:
            plans.pop(accepted.key, None)
            plans[held.key(folder)] = accepted.renewed
            count += len(accepted.renewed.entries)
    baseline.write(replace(held, plans=plans))
    yield _ACCEPTED.fill(count=count, path=held.path.as_posix())
    if kept := sum(len(one.entries) for one in plans.values()) - count:
        yield _KEPT.fill(count=kept)


_STALE = Text(
    "{path} menerima {count} temuan rencana {plan} yang sudah tidak ada ({names}); hapus dari "
    "berkas itu dengan --write-baseline",
    "{path} accepts {count} finding(s) of plan {plan} that are no more ({names}); take them out "
    "of it with --write-baseline",
)
_KEPT = Text(
    "{count} temuan rencana lain tetap diterima",
    "{count} findings of other plans stay accepted",
)
_ACCEPTED = Text(
    "{count} temuan diterima dan ditulis ke {path}",
    "{count} findings accepted and written to {path}",
)
