"""The plan that a command writes to: which one it is, and what editors then know of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.asking.plans import chosen, shown
from smartplan.failure import Failure
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal

if TYPE_CHECKING:  # with them come all rules
    from smartplan.scaffold.adding.added import Added
    from smartplan.writers.findings.additions import Addition


def plan_to_write(asked: Path | None, option: str) -> Path:
    """The one plan folder that is meant; `option` is the one that names it."""
    folders = chosen([asked] if asked else [], Path.cwd())
    if len(folders) > 1:
        names = ", ".join(folder.name for folder in folders[:_SHOWN])
        raise Failure(_SEVERAL.fill(names=names, option=option))
    return folders[0]


def laid_down(made: "Added", folder: Path, day: date, lang: Lang, *, dry_run: bool) -> "Addition":
    """Write a new entry, unless that was only to be tried, and say what became of it.

    Raises Failure where the file cannot be written.
    """
    from smartplan.repairing import rewrite
    from smartplan.writers.findings.additions import Addition
    from smartplan.writers.findings.checked import Checked

    change = made.rewrite
    if change and not dry_run:
        if complaint := rewrite.write(change):
            raise Failure(complaint)
        known_to_editors(folder, day, lang)
    where = shown(folder, Path.cwd())
    return Addition(
        checked=Checked(folder.name, where, made.findings, made.texts, 1),
        file=made.file,
        route=made.route,
        node=made.node,
        patch=rewrite.diff([change]) if change else "",
        is_new=bool(change and change.is_new),
        is_written=bool(change) and not dry_run,
    )


def known_to_editors(folder: Path, day: date, lang: Lang) -> None:
    """Let editors know the new id; the entry stands, whatever comes of that."""
    from smartplan.plan.load import load
    from smartplan.scaffold.editor import renew
    from smartplan.source.folder import read_folder
    from smartplan.source.trouble import reason

    try:
        renew(folder, load(read_folder(folder), day).plan, ids_only=True)
    except OSError as error:
        terminal.complain(_NOT_RENEWED.fill(reason=reason(error)), lang)


_SHOWN = 5
_NOT_RENEWED = Text(
    "id baru belum dikenal editor: skemanya tidak dapat ditulis ({reason})",
    "editors do not know the new id yet: their schemas cannot be written ({reason})",
)
_SEVERAL = Text(
    "ada beberapa rencana di sini ({names}); pilih satu dengan {option}",
    "there are several plans here ({names}); choose one with {option}",
)
