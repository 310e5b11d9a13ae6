"""Changes told in words that a planner uses, each with its weight and what it is about."""

from collections.abc import Iterable

from smartplan.change import Change, ChangeKind
from smartplan.changes import predicates
from smartplan.changes.case import Case, States, case_of
from smartplan.changes.weights import Topic, Weight, weighed
from smartplan.changes.wordiff import Piece
from smartplan.changes.wording import fields, names, things, values
from smartplan.route import Route
from smartplan.source.node import is_number
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words.

    `top` is the route of the thing that it is told under, `subject` what that is called, `name`
    its name in the plan. `phrase` goes on from the subject; `pieces` shows the changed words of a
    long text, `old` and `new` the values before and after, for a table that shows both. `rule`
    is the row of the table that gave the change its weight.
    """

    change: Change
    weight: Weight
    topic: Topic
    rule: str
    top: Route
    subject: Text
    name: str
    phrase: Text
    pieces: tuple[Piece, ...] = ()
    old: Text | None = None
    new: Text | None = None

    @property
    def sentence(self) -> Text:
        """The whole sentence: `Program layanan-izin: anggaran 2024 naik ...`."""
        link = " " if self.is_whole else ": "
        return Text(
            f"{self.subject.id}{link}{self.phrase.id}", f"{self.subject.en}{link}{self.phrase.en}"
        )

    @property
    def is_whole(self) -> bool:
        """Whether the phrase speaks of the thing as a whole: it is new, gone, renamed, moved."""
        kinds = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RENAMED, ChangeKind.MOVED)
        return self.top == self.change.route and self.change.kind in kinds


def told(changes: Iterable[Change], states: States) -> tuple[Told, ...]:
    """Changes with their weight, in words, in the order given."""
    changes = tuple(changes)
    ids = {
        one.route.key: one.before.key
        for one in changes
        if one.kind is ChangeKind.RENAMED and one.route[0] != "progress"
    }
    known = replace(states, renamed=ids)
    return tuple(_told(change, known) for change in changes)


def subject_of(route: Route, states: States) -> Text:
    """What stands at a route, in words: `Program layanan-izin: anggaran 2024`."""
    case = case_of(Change(ChangeKind.CHANGED, route), states)
    top = names.top_of(route)
    inner = fields.called(case) if route != top else None
    words = [names.subject(top), names.part(case, top), inner]
    held = [one for one in words if one]
    return Text(": ".join(one.id for one in held), ": ".join(one.en for one in held))


def _told(change: Change, states: States) -> Told:
    case = case_of(change, states)
    rule = weighed(case)
    top = names.top_of(change.route)
    phrase, pieces = _phrase(case, top)
    if rule.says:
        phrase = Text(f"{phrase.id} {rule.says.id}", f"{phrase.en} {rule.says.en}")
    return Told(
        change,
        rule.weight,
        rule.topic,
        rule.name,
        top,
        names.subject(top),
        names.heading_name(top, states),
        phrase,
        pieces,
        *_sides(case),
    )


def _sides(case: Case) -> tuple[Text | None, Text | None]:
    """The values before and after, of whole things what they are called."""
    change = case.change
    if change.kind is ChangeKind.RENAMED:
        return same(change.before.key), same(change.route.key)
    if change.was is not None and change.kind is ChangeKind.MOVED:
        return same(str(change.was)), same(str(change.route))
    if is_number(case.old) and is_number(case.new):
        return values.both_shown(case.old, case.new, case.type)
    return things.gist(case, case.old), things.gist(case, case.new)


def _phrase(case: Case, top: Route) -> tuple[Text, tuple[Piece, ...]]:
    change = case.change
    pieces: tuple[Piece, ...] = ()
    is_whole = not case.key and case.at == change.route
    if change.kind is ChangeKind.MOVED and change.was is not None:
        return things.moved(case, top), ()
    if change.kind is ChangeKind.RENAMED:
        phrase = things.renamed(case, top)
    elif predicates.is_misplaced(case):
        return things.strayed(case), ()
    elif is_whole and case.is_added:
        phrase = things.came(case, top)
    elif is_whole and case.is_removed:
        phrase = things.went(case, top)
    else:
        phrase, pieces = fields.changed(case)
    part = names.part(case, top)
    # In front stands the part that it is about: `indikator jam-bocor: ...`.
    return Text(f"{part.id}: {phrase.id}", f"{part.en}: {phrase.en}") if part else phrase, pieces
