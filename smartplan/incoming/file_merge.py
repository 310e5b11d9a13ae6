"""What is said in one file of a plan, merged into its text.

Where the plan says something else by now, the base is put back into our text: our text, that one,
and that one with what is said in it are the three sides of the merge that branches go through.
"""

from collections.abc import Sequence

from smartplan.incoming.entering import Entering, row_twin
from smartplan.incoming.file_edit import FileEdit, FileStep
from smartplan.incoming.file_text import text_with
from smartplan.incoming.judging import Judge, SaidBefore
from smartplan.incoming.placing import Earlier, Placing, RoutePlaced, Whither
from smartplan.incoming.putting import Putting
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    Concern,
    ConcernKind,
    NewEntry,
    Rows,
    Said,
    Settle,
)
from smartplan.incoming.standing import are_alike, are_equal, in_our_order
from smartplan.merging.merge import CHANGED, NEW_ROW_TWICE, REMOVED
from smartplan.plan.files import kind_of
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import ANYTHING, ListOf
from smartplan.source.bundle import Bundle
from smartplan.source.node import LOST, Node
from smartplan.source.read import is_faulty, read
from smartplan.value import replace
from smartplan.wording import Text


class FileMerge:
    """One file's merge under way."""

    def __init__(
        self, file: str, bundle: Bundle, rows: Rows, judge: Judge, earlier: Earlier | None
    ) -> None:
        """Take the file as it is now; `rows` are its lists as they were.

        `earlier` is what it was before the call, where it has been merged into already.
        """
        self.file, self.raw = file, bundle.contents.get(file, b"")
        self.is_unread = file in bundle.unread
        again, faults = read(file, self.raw)
        self.is_faulty = is_faulty(faults) or again.data is LOST
        kind = kind_of(file)
        self.earlier = earlier or Earlier(again.data)
        self.placing = Placing(file, again.data, rows, self.earlier)
        self.edit = FileEdit(again, kind.type if kind else ANYTHING, self.placing)
        self.judge = judge
        self.concerns: list[Concern] = []
        self.steps: list[FileStep] = []
        self.woven: list[FileStep] = []
        self.taken: dict[Route, Said] = {}
        self.revived: dict[Route, tuple[Putting, FileStep]] = {}

    def content(self, those: Sequence[Said | Entering]) -> bytes | None:
        """The file with what is said in it, but for what is open; None where nothing changes.

        Nothing of it may be written while anything is open: it shows what else there is.
        """
        if self.is_unread or self.is_faulty:
            why = _UNREADABLE if self.is_unread else _FAULTY
            first = those[0]
            at = first.route if isinstance(first, Said) else first.at
            said = first if isinstance(first, Said) else first.entry
            self._open(said, why.fill(file=self.file), ConcernKind.WRONG, at)
            return None
        self.placing.expect([one for one in those if isinstance(one, Said)])
        for one in those:
            if isinstance(one, Said):
                self._said(one)
            else:
                self._entry(one)
        self.steps += [replace(step, value=put.now) for put, step in self.revived.values()]
        return self._made() if self.steps or self.woven else None

    def spoken_now(self, before: dict[Route, SaidBefore]) -> dict[Route, SaidBefore]:
        """What was said in this call by the routes that it has now, with what was said here."""
        gone = self.edit.removed(self.steps)
        if gone:
            self.earlier.moved(lambda at: self.edit.shifted(at, gone))
            moved = ((self.edit.shifted(at, gone), one) for at, one in before.items())
            before = {at: one for at, one in moved if at}
        ends: dict[Route, int] = {}
        for step in (*self.steps, *self.woven):
            at = self.edit.shifted(step.at, gone)
            if at and step.is_row:
                place = ends.setdefault(at, self.edit.count(step.at, gone))
                ends[at] += 1
                at /= place
            if at:
                before[at] = SaidBefore(step.one.origin, step.one.who, step.value)
        return before

    def _said(self, one: Said) -> None:
        """Sort out what is said: it holds already, it is new, or both have changed the thing."""
        placed = self.placing.placed(one.route, is_made=one.base is NOTHING)
        if placed.whither is not Whither.HERE:
            self._of_what_is_gone(one, placed)
            return
        at, held = placed.at, type_at(placed.at)
        earlier = self.taken.setdefault(at, one)
        if earlier is not one:
            if not are_equal(earlier.value, one.value, held):
                self._twice(one, earlier, at)
            return
        now = self.placing.now(at)
        if are_equal(now, one.value, held):
            return
        step = FileStep(at, one, one.value)
        if one.base is NOTHING:
            is_ours = self._before(at) is not None
        else:
            is_ours = not are_alike(now, one.base, held)
        if not is_ours:
            value = in_our_order(one.value, now, held)
            self.steps.append(replace(step, value=value))
        elif one.base is not NOTHING and self.edit.weaves(step, now):
            self.woven.append(step)
        else:
            self._clash(step, REMOVED if GONE in (one.value, now) else CHANGED, now)

    def _before(self, at: Route) -> SaidBefore | None:
        """Who has said in this call what stands at a route."""
        above = (Route(at[:size]) for size in range(len(at), 0, -1))
        return next((said for to in above if (said := self.judge.spoken.get(to))), None)

    def _clash(self, step: FileStep, why: Text, now: Node) -> None:
        """Two different words for one thing: whose counts, if that is settled."""
        one, other = step.one, self._before(step.at)
        if other and other.who and other.who != one.who:
            why = _BOTH.fill(one=other.who, other=one.who)
        conflict = Concern(
            one.origin,
            why,
            ConcernKind.CONFLICT,
            route=step.at,
            base=step.base,
            ours=now,
            theirs=step.value,
            who=one.who,
            against=other.origin if other else None,
        )
        verdict = self.judge.verdict(conflict)
        if verdict is Settle.THEIRS:
            self.steps.append(step)
        else:
            self._left(conflict, verdict)

    def _left(self, conflict: Concern, verdict: Settle) -> None:
        """What is not taken, because the plan's word counts or because that is open."""
        if verdict is Settle.OURS:
            conflict = replace(conflict, kind=ConcernKind.KEPT, message=_KEPT)
        self.concerns.append(conflict)

    def _twice(self, one: Said, earlier: Said, at: Route) -> None:
        """One file says two things of one place."""
        conflict = Concern(
            one.origin,
            _TWICE.fill(place=earlier.origin.place),
            ConcernKind.CONFLICT,
            route=at,
            base=one.base,
            ours=earlier.value,
            theirs=one.value,
            who=one.who,
            against=earlier.origin,
        )
        self.concerns.append(conflict)

    def _of_what_is_gone(self, one: Said, placed: RoutePlaced) -> None:
        """What is said of a row or an entry that the plan has no more."""
        is_row = placed.whither is Whither.NO_ROW
        inner = Route(one.route[len(placed.at) :])
        if one.value is GONE and not inner:
            return  # both have taken it out
        conflict = Concern(
            one.origin,
            _ROW_GONE if is_row else _ENTRY_GONE,
            ConcernKind.CONFLICT,
            route=one.route,
            base=one.base,
            ours=GONE,
            theirs=one.value,
            who=one.who,
        )
        verdict = self.judge.verdict(conflict)
        was = self.placing.rows.get(placed.at.parent)
        if verdict is Settle.THEIRS and is_row and was and one.value is not GONE:
            self._revive(one, placed.at, inner, was[int(placed.at.key)])
        else:
            self._left(conflict, verdict)

    def _revive(self, one: Said, row: Route, inner: Route, was: Node) -> None:
        """Bring a row back that the plan has no more, with what is said of it."""
        if row not in self.revived:
            holder = self.placing.placed(row.parent, is_made=True).at
            putting = Putting(was, type_at(row))
            self.revived[row] = putting, FileStep(holder, one, None, is_row=True)
        self.revived[row][0].put(inner, one.value)

    def _entry(self, entering: Entering) -> None:
        """Sort out a new entry: it comes, it is there already, or another one is."""
        one = entering.entry
        if not isinstance(type_at(entering.at), ListOf):
            step = FileStep(entering.at, one, one.data)
            if self.placing.placed(entering.at.parent, is_made=False).whither is not Whither.HERE:
                self._open(one, _HOLDER_GONE, ConcernKind.CONFLICT, one.holder)
            elif entering.clash:
                self._clash(step, entering.clash, self.placing.now(entering.at))
            else:
                self.steps.append(step)
            return
        holder = self.placing.placed(one.holder, is_made=False)
        if holder.whither is not Whither.HERE:
            self._open(one, _HOLDER_GONE, ConcernKind.CONFLICT, one.holder)
            return
        twin = row_twin(one, holder, self.placing)
        if twin is None:
            self.steps.append(FileStep(holder.at, one, one.data, is_row=True))
        elif not twin.is_equal:
            step = FileStep(twin.at, one, one.data)
            self._clash(step, NEW_ROW_TWICE, self.placing.now(twin.at))

    def _made(self) -> bytes | None:
        made = text_with(self.edit, self.raw, self.steps, self.woven)
        self.concerns += made.concerns
        if made.is_clashing:  # alone each of them could be merged
            for step in self.woven:
                self._clash(step, CHANGED, self.placing.now(step.at))
        return made.content

    def _open(self, one: Said | NewEntry, message: Text, kind: ConcernKind, at: Route) -> None:
        self.concerns.append(Concern(one.origin, message, kind, route=at, who=one.who))


_FAULTY = Text(
    "YAML di {file} belum benar; perbaiki dahulu menurut smartplan validate",
    "the YAML of {file} is not right; mend it first, as smartplan validate says",
)
_UNREADABLE = Text(
    "{file} tidak dapat dibaca; lihat smartplan validate",
    "{file} cannot be read; see smartplan validate",
)
_ROW_GONE = Text(
    "baris ini sudah dihapus dari rencana, tetapi diubah di sini",
    "this row has been taken out of the plan, but is changed here",
)
_ENTRY_GONE = Text(
    "sudah dihapus dari rencana, atau berganti id, tetapi diubah di sini",
    "it has been taken out of the plan, or has another id, but is changed here",
)
_HOLDER_GONE = Text(
    "yang memuat isian baru ini sudah dihapus dari rencana, atau berganti id",
    "what holds this new entry has been taken out of the plan, or has another id",
)
_TWICE = Text(
    "isinya lain daripada di {place}, padahal untuk hal yang sama",
    "it says something else than {place}, which is about the same thing",
)
_BOTH = Text(
    "{one} dan {other} mengisinya dengan nilai yang berbeda",
    "{one} and {other} fill it in with different values",
)
_KEPT = Text("isi rencana yang berlaku", "what the plan says holds")
