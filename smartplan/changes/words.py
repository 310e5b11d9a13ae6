"""Changes put into words that a planner uses: what moved, from what to what, and by how much."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes import phrases, places, signs, values
from smartplan.changes.case import Case, States, case_of
from smartplan.changes.guide import Form
from smartplan.changes.judge import judged
from smartplan.changes.things import came, gist, went
from smartplan.changes.weights import Topic, Weight
from smartplan.changes.wordiff import Piece, word_diff
from smartplan.route import Route
from smartplan.shape.days import parse_iso
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


def _told(change: Change, states: States) -> Told:
    case = case_of(change, states)
    rule = judged(case)
    top = places.top_of(change.route)
    phrase, pieces = _phrase(case, top)
    if rule.says:
        phrase = Text(f"{phrase.id} {rule.says.id}", f"{phrase.en} {rule.says.en}")
    return Told(
        change,
        rule.weight,
        rule.topic,
        rule.name,
        top,
        places.subject(top),
        places.name_of(top, states),
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
    step = values.step(case.old, case.new, case.guide) if _is_number(case.old) else None
    if step and _is_number(case.new):
        halves = [words.split(" → ") for words in (step.id, step.en)]
        return Text(halves[0][0], halves[1][0]), Text(halves[0][1], halves[1][1])
    return gist(case, case.old), gist(case, case.new)


def _phrase(case: Case, top: Route) -> tuple[Text, tuple[Piece, ...]]:
    change = case.change
    if change.kind is ChangeKind.RENAMED:
        return _inner(case, top, _renamed(case, top)), ()
    if change.kind is ChangeKind.MOVED and change.was is not None:
        return _moved(case, top), ()
    if signs.is_misplaced(case):
        return (phrases.STRAY_GONE if case.is_removed else phrases.STRAY).fill(
            key=_file_of(change.route)
        ), ()
    if not case.field and case.at == change.route and case.is_added:
        return _inner(case, top, came(case, top)), ()
    if not case.field and case.at == change.route and case.is_removed:
        return _inner(case, top, went(case, top)), ()
    return _field(case, top)


def _inner(case: Case, top: Route, phrase: Text) -> Text:
    """The phrase with the part that it is about in front: `indikator jam-bocor: ...`."""
    part = places.part(case, top)
    return Text(f"{part.id}: {phrase.id}", f"{part.en}: {phrase.en}") if part else phrase


def _renamed(case: Case, top: Route) -> Text:
    old, new = case.change.before.key, case.change.route.key
    if case.change.route[0] == "progress" and case.states.renamed.get(old) == new:
        return phrases.OLD_ID.fill(old=new, new=old)
    if case.change.route == top:
        return phrases.NEW_ID.fill(old=old, new=new)
    return phrases.INNER_NEW_ID.fill(old=old, thing=places.thing(case))


def _moved(case: Case, top: Route) -> Text:
    change, was = case.change, case.change.before
    if ":" in was[0] or ":" in change.route[0]:
        return phrases.MOVED_FILE.fill(old=_file_of(was), new=_file_of(change.route))
    origin = places.origin(was)
    if change.route == top:
        return phrases.MOVED.fill(old=origin)
    return phrases.PART_MOVED.fill(thing=places.thing(case), old=origin)


def _file_of(route: Route) -> str:
    file, _, key = route[0].rpartition(":")
    return f"{key} ({file})" if file else key


def _field(case: Case, top: Route) -> tuple[Text, tuple[Piece, ...]]:
    name = places.field(case) if case.field else places.thing(case)
    old, new, guide = case.old, case.new, case.guide
    pieces: tuple[Piece, ...] = ()
    if case.kind == "BudgetRow" and case.field:
        phrase = _budget(case)
    elif guide.form is Form.SET and all(isinstance(side, list | None) for side in (old, new)):
        phrase = _list(name, case)
    elif case.is_added:
        phrase = phrases.FILLED.fill(name=name, new=_value(new, case))
    elif case.is_removed:
        phrase = phrases.EMPTIED.fill(name=name, old=_value(old, case))
    elif isinstance(old, list) and isinstance(new, list):
        phrase = _list(name, case)
    elif _is_number(old) and _is_number(new):
        phrase = _number(name, case)
    elif (days := signs.slipped(case)) is not None and days:
        phrase = _day(name, case, days)
    elif isinstance(old, str) and isinstance(new, str) and signs.is_prose(case):
        phrase, pieces = _prose(name, old, new)
    else:
        phrase = phrases.STEP.fill(name=name, step=values.step(old, new, guide))
    return _inner(case, top, phrase), pieces


def _value(value: Any, case: Case) -> Text:
    return values.shown(value, case.guide)


def _budget(case: Case) -> Text:
    """Budget rows are named by their year, and by their fund where the year has several."""
    held = case.record
    label = _budget_label(case)
    if case.field == "amount" and _is_number(case.old) and _is_number(case.new):
        return _number(label, case)
    if case.field == "year" and not case.is_added and not case.is_removed:
        amount = values.money(held.get("amount") or 0)
        return phrases.ANOTHER_YEAR.fill(amount=amount, old=case.old, new=case.new)
    if case.field == "fund" and not case.is_added and not case.is_removed:
        step = values.step(case.old, case.new, case.guide)
        return phrases.ANOTHER_FUND.fill(label=label, step=step)
    name = places.field(case)
    inner = Text(f"{label.id}: {name.id}", f"{label.en}: {name.en}")
    if case.is_added:
        return phrases.FILLED.fill(name=inner, new=_value(case.new, case))
    if case.is_removed:
        return phrases.EMPTIED.fill(name=inner, old=_value(case.old, case))
    return phrases.STEP.fill(name=inner, step=values.step(case.old, case.new, case.guide))


def _budget_label(case: Case) -> Text:
    held = case.record
    rows = case.states.either(case.at.parent)
    alike = [
        r
        for r in (rows if isinstance(rows, list) else ())
        if isinstance(r, dict) and r.get("year") == held.get("year")
    ]
    label = phrases.BUDGET.fill(year=held.get("year", "?"))
    fund = held.get("fund")
    if len(alike) > 1 and isinstance(fund, str):
        return Text(f"{label.id} ({fund.upper()})", f"{label.en} ({fund.upper()})")
    return label


def _number(name: Text, case: Case) -> Text:
    old, new, guide = case.old, case.new, case.guide
    step = values.step(old, new, guide)
    is_year = values.is_year(guide)
    verb = (
        (phrases.LATER if new > old else phrases.EARLIER)
        if is_year
        else (phrases.UP if new > old else phrases.DOWN)
    )
    plain = is_year or values.is_percent(guide) or case.kind in _LEVELS or case.field in _NO_SHARE
    return verb.fill(name=name, step=step, share=same("") if plain else values.share(old, new))


def _day(name: Text, case: Case, days: int) -> Text:
    verb = phrases.SLIPPED if days > 0 else phrases.BROUGHT_FORWARD
    step = values.step(case.old, case.new, case.guide)
    if parse_iso(case.old) is None:  # pragma: no cover -- slipped() has seen two dates
        return phrases.STEP.fill(name=name, step=step)
    return verb.fill(name=name, stretch=values.stretch(days), step=step)


def _list(name: Text, case: Case) -> Text:
    old, new = ([str(item) for item in side or ()] for side in (case.old, case.new))
    if sorted(old) == sorted(new):
        return phrases.REORDERED.fill(name=name)
    come = [item for item in new if item not in old]
    gone = [item for item in old if item not in new]
    if case.guide.refers_to and come == [case.states.renamed.get(id) for id in gone]:
        return phrases.STILL.fill(
            name=name, old=values.code_list(come), new=values.code_list(gone)
        )
    is_text = not case.guide.refers_to and any(" " in item for item in come + gone)
    show = [[values.quoted(i) if is_text else i for i in items] for items in (come, gone)]
    if come and gone:
        return phrases.SWAPPED.fill(
            name=name, come=values.code_list(show[0]), gone=values.code_list(show[1])
        )
    if come:
        return phrases.GAINED.fill(name=name, come=values.code_list(show[0]))
    if gone:
        return phrases.LOST.fill(name=name, gone=values.code_list(show[1]))
    return phrases.REORDERED.fill(name=name)


def _prose(name: Text, old: str, new: str) -> tuple[Text, tuple[Piece, ...]]:
    if len(old) <= _SHORT and len(new) <= _SHORT:
        step = same(f"{values.quoted(old)} → {values.quoted(new)}")
        return phrases.STEP.fill(name=name, step=step), ()
    return phrases.REWORDED.fill(name=name), word_diff(old, new, around=_AROUND)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_SHORT, _AROUND = 60, 5
_LEVELS = frozenset({"Assessment", "Confirmation", "EvaluationResult", "Risk"})
_NO_SHARE = frozenset({"readiness", "stage", "smartplan", "rank", "of", "sdg"})
