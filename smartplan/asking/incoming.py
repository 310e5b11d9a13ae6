"""What people outside say of a plan, taken in: merged, checked, told, written. One way for all.

`receiving` reads the plan once; a command reads its own files against `Receiving.loaded`, makes a
`Heard` of each, and hands all of them to `take_in`, whose result is its exit code.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.asking.plans import shown
from smartplan.asking.writing import known_to_editors
from smartplan.failure import Failure
from smartplan.incoming.checked import checked
from smartplan.incoming.merged import Settle, Settling, all_merged
from smartplan.incoming.outcome import Totals, Uptake, UptakeKind
from smartplan.incoming.said import Heard, NewEntry
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.repairing.rewrite import Rewrite, write_all
from smartplan.source.bundle import Bundle
from smartplan.source.commit import branch_start
from smartplan.source.folder import read_folder
from smartplan.value import dataclass, replace
from smartplan.wording import Lang
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.reviewing.differences import Differences
    from smartplan.telling.telling import Telling

FORMATS = ("text", "json", "markdown")


@dataclass(frozen=True, slots=True)
class Receiving:
    """A plan that is to take something in: its folder, its files, and the plan as it is."""

    folder: Path
    bundle: Bundle
    loaded: Loaded


@dataclass(frozen=True, slots=True)
class Taking:
    """How it is taken in.

    `writes` is whether the files are written (`not dry_run`, or `--apply`); with a `branch` they
    are committed there instead. `settle` says whose word counts in a conflict, or asks of each.
    `form` is one of FORMATS; `totals` are those of an import, counted in the plan as it is then.
    `offers` are the options with which the command settles or asks what is open.
    """

    day: date
    lang: Lang
    form: str = "text"
    writes: bool = True
    settle: Settling = Settle.NOBODY
    branch: str = ""
    totals: Callable[[Plan], Totals] | None = None
    out: Path | None = None
    offers: tuple[str, ...] = ()


def receiving(folder: Path, day: date) -> Receiving:
    """The plan of a folder, read once."""
    bundle = read_folder(folder)
    return Receiving(folder, bundle, load(bundle, day))


def take_in(plan: Receiving, heard: Sequence[Heard], taking: Taking) -> int:
    """Take in what several say, tell what becomes of it, and return the exit code."""
    outcome = taken_in(plan, heard, taking)
    tell(plan, outcome, taking)
    return outcome.exit_code


def taken_in(plan: Receiving, heard: Sequence[Heard], taking: Taking) -> Uptake:
    """Take in what several say, without a word; nothing is written as long as anything is open.

    Raises Failure where the files cannot be written.
    """
    start = branch_start(plan.folder, taking.branch) if taking.branch else None
    documents = plan.loaded.documents
    made = all_merged(plan.bundle, heard, settle=taking.settle, documents=documents)
    incoming = checked(plan.loaded, plan.bundle, made, taking.day)
    kind = UptakeKind.COMMITTED if start else UptakeKind.WRITTEN
    if not taking.writes:
        kind = UptakeKind.WOULD
    if incoming.is_open:
        kind = UptakeKind.OPEN
    elif not incoming.changed:
        kind = UptakeKind.NOTHING
    totals = taking.totals(incoming.plan) if taking.totals else None
    outcome = Uptake(tuple(heard), incoming, kind, totals, taking.branch)
    if kind is UptakeKind.WRITTEN:
        _write(plan, outcome, taking)
    elif start and kind is UptakeKind.COMMITTED:
        from smartplan.asking.branching import commit_steps

        commits = commit_steps(start, plan.bundle, plan.loaded, incoming.steps)
        outcome = replace(outcome, commits=commits)
    return outcome


def tell(plan: Receiving, outcome: Uptake, taking: Taking) -> None:
    """Tell what was said and what became of it, in the form that was asked for."""
    changes = changes_of(plan, outcome)

    def told() -> "Telling":
        from smartplan.telling import incoming

        return incoming.told(outcome, changes, taking.lang, taking.offers)

    def json() -> str:
        from smartplan.writers.json import incoming

        return incoming.write(outcome, changes, taking.lang)

    show(taking.form, told, json, taking.lang, out=taking.out)


def changes_of(plan: Receiving, outcome: Uptake) -> "Differences":
    """What changes in the plan, in words."""
    from smartplan.reviewing.differences import differences_of
    from smartplan.source.pairs import Pair

    where = shown(plan.folder, Path.cwd())
    pair = Pair(where, plan.bundle, outcome.incoming.after)
    return differences_of(pair, plan.loaded.documents, outcome.documents)


def _write(plan: Receiving, outcome: Uptake, taking: Taking) -> None:
    """Write all files that say something else, or none."""
    was, cwd = plan.bundle.contents, Path.cwd()
    made: list[Rewrite] = []
    for file in outcome.files:
        path, before = plan.folder / file, was.get(file)
        after = outcome.incoming.after.contents[file]
        is_new = before is None
        made.append(Rewrite(path, shown(path, cwd), before or b"", after, is_new=is_new))
    if complaint := write_all(made):
        raise Failure(complaint)
    said = (one for heard in outcome.heard for one in heard.said)
    if any(isinstance(one, NewEntry) for one in said):
        known_to_editors(plan.folder, taking.day, taking.lang)
