"""What is said of a field that has changed: by how much, from what to what, what came and went."""

from smartplan.changes import predicates
from smartplan.changes.case import Case
from smartplan.changes.wordiff import Piece, word_diff
from smartplan.changes.wording import names, values
from smartplan.changes.wording.values import kind_of
from smartplan.plan.model.data import Application, DataRequest, Dataset
from smartplan.plan.model.program import BudgetRow
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.shape.kinds import Kind
from smartplan.shape.record import key_of
from smartplan.source.node import is_number
from smartplan.wording import Text, same


def changed(case: Case) -> tuple[Text, tuple[Piece, ...]]:
    """The phrase on a field, and of a long text the words that changed."""
    name = names.field(case) if case.key else names.thing(case)
    old, new = case.old, case.new
    if case.kind is BudgetRow and case.key:
        return _budget(case), ()
    if case.type.is_set and all(isinstance(side, list | None) for side in (old, new)):
        return _list(name, case), ()
    if case.is_added or case.is_removed:
        return _one_sided(name, case), ()
    if isinstance(old, list) and isinstance(new, list):
        return _list(name, case), ()
    if is_number(old) and is_number(new):
        return _number(name, case), ()
    if (days := predicates.slipped(case)) and not _looks_back(case):
        return _day(name, case, days), ()
    if isinstance(old, str) and isinstance(new, str) and predicates.is_prose(case):
        return _prose(name, old, new)
    return _step(name, case), ()


def _looks_back(case: Case) -> bool:
    """Whether a date tells when something was done: a later one is news, and nobody's delay."""
    return any(case.is_in(field) for field in _DONE_ON)


def called(case: Case) -> Text:
    """What a field is called that a change is in, a row of a budget by its year."""
    name = names.field(case) if case.key else names.thing(case)
    if case.kind is not BudgetRow or not case.key:
        return name
    label = _budget_label(case)
    if case.is_in(BudgetRow.amount):
        return label
    return Text(f"{label.id}: {name.id}", f"{label.en}: {name.en}")


def _step(name: Text, case: Case) -> Text:
    return _STEP.fill(name=name, step=values.step(case.old, case.new, case.type))


def _one_sided(name: Text, case: Case) -> Text:
    if case.is_added:
        return _FILLED.fill(name=name, new=values.shown(case.new, case.type))
    return _EMPTIED.fill(name=name, old=values.shown(case.old, case.type))


def _budget(case: Case) -> Text:
    """Budget rows are named by their year, and by their fund where the year has several."""
    label = _budget_label(case)
    if case.is_in(BudgetRow.amount) and is_number(case.old) and is_number(case.new):
        return _number(label, case)
    if not case.is_added and not case.is_removed:
        if case.is_in(BudgetRow.year):
            amount = values.money(case.value_of(BudgetRow.amount) or 0)
            return _ANOTHER_YEAR.fill(amount=amount, old=case.old, new=case.new)
        if case.is_in(BudgetRow.fund):
            step = values.step(case.old, case.new, case.type)
            return _ANOTHER_FUND.fill(label=label, step=step)
    name = names.field(case)
    inner = Text(f"{label.id}: {name.id}", f"{label.en}: {name.en}")
    is_one_sided = case.is_added or case.is_removed
    return _one_sided(inner, case) if is_one_sided else _step(inner, case)


def _budget_label(case: Case) -> Text:
    year, fund = case.value_of(BudgetRow.year), case.value_of(BudgetRow.fund)
    rows = case.states.either(case.at.parent)
    key = key_of(BudgetRow.year)
    alike = [
        row
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and row.get(key) == year
    ]
    label = _BUDGET.fill(year=case.record.get(key, "?"))
    if len(alike) > 1 and isinstance(fund, str):
        return Text(f"{label.id} ({fund.upper()})", f"{label.en} ({fund.upper()})")
    return label


def _number(name: Text, case: Case) -> Text:
    old, new, kind = case.old, case.new, kind_of(case.type)
    step = values.step(old, new, case.type)
    up, down = (_LATER, _EARLIER) if kind is Kind.YEAR else (_UP, _DOWN)
    share = same("") if kind in _NO_QUANTITIES else values.share(old, new)
    return (up if new > old else down).fill(name=name, step=step, share=share)


def _day(name: Text, case: Case, days: int) -> Text:
    step = values.step(case.old, case.new, case.type)
    phrase = _SLIPPED if days > 0 else _BROUGHT_FORWARD
    return phrase.fill(name=name, stretch=values.stretch(days), step=step)


def _list(name: Text, case: Case) -> Text:
    old, new = ([str(item) for item in side or ()] for side in (case.old, case.new))
    if sorted(old) == sorted(new):
        return _REORDERED.fill(name=name)
    come = [item for item in new if item not in old]
    gone = [item for item in old if item not in new]
    if case.type.refers_to and come == [case.states.renamed.get(id) for id in gone]:
        return _STILL.fill(name=name, old=values.code_list(come), new=values.code_list(gone))
    is_text = not case.type.refers_to and any(" " in item for item in come + gone)
    come, gone = ([values.quoted(i) if is_text else i for i in ids] for ids in (come, gone))
    shown = {"name": name, "come": values.code_list(come), "gone": values.code_list(gone)}
    phrase = _SWAPPED if come and gone else _GAINED if come else _LOST if gone else _REORDERED
    return phrase.fill(**shown)


def _prose(name: Text, old: str, new: str) -> tuple[Text, tuple[Piece, ...]]:
    if len(old) <= _SHORT and len(new) <= _SHORT:
        step = same(f"{values.quoted(old)} → {values.quoted(new)}")
        return _STEP.fill(name=name, step=step), ()
    return _REWORDED.fill(name=name), word_diff(old, new, around=_AROUND)


_DONE_ON = (
    Application.since,
    DataRequest.asked,
    DataRequest.received,
    Dataset.updated,
    Readiness.assessed,
    Source.accessed,
    Source.date,
)
_SHORT, _AROUND = 60, 5
# Numbers of which nobody says that they have grown by a fifth.
_NO_QUANTITIES = (Kind.YEAR, Kind.PERCENT, Kind.LEVEL, Kind.RANK)
_BUDGET = Text("anggaran {year}", "{year} budget")
_UP = Text("{name} naik {step}{share}", "{name} up {step}{share}")
_DOWN = Text("{name} turun {step}{share}", "{name} down {step}{share}")
_LATER = Text("{name} mundur {step}", "{name} later: {step}")
_EARLIER = Text("{name} maju {step}", "{name} earlier: {step}")
_SLIPPED = Text("{name} mundur {stretch}: {step}", "{name} slips by {stretch}: {step}")
_BROUGHT_FORWARD = Text(
    "{name} maju {stretch}: {step}", "{name} brought forward by {stretch}: {step}"
)
_STEP = Text("{name} {step}", "{name} {step}")
_FILLED = Text("{name} diisi: {new}", "{name} filled in: {new}")
_EMPTIED = Text("{name} dihapus (sebelumnya {old})", "{name} removed (it was {old})")
_REWORDED = Text("{name} diubah", "{name} changed")
_REORDERED = Text("urutan {name} diubah", "{name} put in another order")
_GAINED = Text("{name} bertambah {come}", "{name}: {come} added")
_LOST = Text("{name} berkurang {gone}", "{name}: {gone} removed")
_SWAPPED = Text(
    "{name} bertambah {come}; berkurang {gone}", "{name}: {come} added; {gone} removed"
)
_ANOTHER_YEAR = Text(
    "anggaran {amount} bergeser dari {old} ke {new}", "{amount} moved from {old} to {new}"
)
_ANOTHER_FUND = Text("sumber dana {label}: {step}", "fund of the {label}: {step}")
_STILL = Text(
    "{name} masih menyebut id lama {old}, seharusnya {new}",
    "{name}: still the old id {old} instead of {new}",
)
