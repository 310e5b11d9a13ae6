"""What is said of a whole thing: it has come, has gone, was moved, or bears another id."""

from collections.abc import Sequence
from typing import Any

from smartplan.changes import predicates
from smartplan.changes.case import Case
from smartplan.changes.tree import title_of
from smartplan.changes.wording import names, values
from smartplan.facts.money import as_written
from smartplan.plan.model.program import BudgetRow, Program
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.types import RecordOf
from smartplan.wording import Text, same


def came(case: Case, top: Route) -> Text:
    """What is new."""
    if case.kind is BudgetRow:
        return _NEW_MONEY.fill(**_money_row(case.new))
    said = gist(case, case.new)
    if case.change.route == top:
        return _joined(_NEW, said)
    return _joined(_NEW_PART.fill(thing=names.thing(case)), said)


def went(case: Case, top: Route) -> Text:
    """What is gone, and what hung on it."""
    if case.kind is BudgetRow:
        return _LOST_MONEY.fill(**_money_row(case.old))
    is_self = case.change.route == top
    said = _GONE if is_self else _GONE_PART.fill(thing=names.thing(case))
    if case.kind is Program:
        return _program_gone(case, said)
    return _joined(said, gist(case, case.old))


def renamed(case: Case, top: Route) -> Text:
    """What bears another id, or should by now."""
    old, new = case.change.before.key, case.change.route.key
    if case.change.route[0] == "progress" and case.states.renamed.get(old) == new:
        return _OLD_ID.fill(old=new, new=old)
    if case.change.route == top:
        return _NEW_ID.fill(old=old, new=new)
    return _INNER_NEW_ID.fill(old=old, thing=names.thing(case))


def moved(case: Case, top: Route) -> Text:
    """What stands elsewhere."""
    change, was = case.change, case.change.before
    if predicates.is_misplaced(case):
        return _MOVED_FILE.fill(old=_file_of(was), new=_file_of(change.route))
    origin = names.origin(was)
    if change.route == top:
        return _MOVED.fill(old=origin)
    return _PART_MOVED.fill(thing=names.thing(case), old=origin)


def strayed(case: Case) -> Text:
    """What has come into a file where it does not belong, or has gone from one."""
    return (_STRAY_GONE if case.is_removed else _STRAY).fill(key=_file_of(case.change.route))


def gist(case: Case, node: Any) -> Text | None:
    """A few words on a thing: its name, and of a program who leads it and what it costs."""
    if not isinstance(node, dict):
        return None if node is None else values.shown(node, case.type)
    if case.kind is BudgetRow:
        return _MONEY_ROW.fill(**_money_row(node))
    if not isinstance(case.type, RecordOf):
        return None
    parts = []
    if name := title_of(node, case.kind):
        parts.append(same(values.quoted(name, _LONG)))
    for key, one in case.type.fields.items():
        if one.field.told and node.get(key) is not None:
            parts.append(one.field.told.fill(value=values.shown(node[key], one.type)))
    if case.kind is Program and (total := as_written(node)):
        parts.append(_COSTS.fill(amount=values.money(total)))
    return Text(", ".join(p.id for p in parts), ", ".join(p.en for p in parts)) if parts else None


def _program_gone(case: Case, said: Text) -> Text:
    parts = [said]
    held = case.states.dependants.get(case.change.route.key, ())
    if held:
        parts.append(_DEPENDANTS.fill(n=len(held), ids=values.code_list(held), **_plural(held)))
    if total := as_written(case.old):
        parts.append(_MONEY_GONE.fill(amount=values.money(total)))
    return Text("; ".join(p.id for p in parts), "; ".join(p.en for p in parts))


def _file_of(route: Route) -> str:
    file, _, key = route[0].rpartition(":")
    return f"{key} ({file})" if file else key


def _joined(said: Text, more: Text | None) -> Text:
    return Text(f"{said.id}: {more.id}", f"{said.en}: {more.en}") if more else said


def _money_row(row: Any) -> dict[str, Any]:
    held = row if isinstance(row, dict) else {}
    fund = held.get(key_of(BudgetRow.fund)) or []
    funds = fund if isinstance(fund, list) else [fund]
    amount = held.get(key_of(BudgetRow.amount))
    return {
        "year": held.get(key_of(BudgetRow.year), "?"),
        "fund": f" ({' + '.join(map(str, funds)).upper()})" if funds else "",
        "amount": values.money(amount) if isinstance(amount, int) else same(str(amount)),
    }


def _plural(items: Sequence[str]) -> dict[str, str]:
    is_many = len(items) != 1
    return {"s": "s" * is_many, "verb": "depend" if is_many else "depends"}


_LONG = 80
_NEW = Text("baru", "is new")
_NEW_PART = Text("{thing} baru", "new {thing}")
_GONE = Text("dihapus", "was removed")
_GONE_PART = Text("{thing} dihapus", "{thing} removed")
_NEW_MONEY = Text("anggaran {year}{fund} baru: {amount}", "new {year} budget{fund}: {amount}")
_LOST_MONEY = Text(
    "anggaran {year}{fund} dihapus: {amount}", "{year} budget{fund} removed: {amount}"
)
_MONEY_ROW = Text("{year}{fund}: {amount}", "{year}{fund}: {amount}")
_DEPENDANTS = Text("{n} program bergantung padanya ({ids})", "{n} program{s} {verb} on it ({ids})")
_MONEY_GONE = Text("anggaran {amount} hilang", "{amount} of budget gone")
_COSTS = Text("anggaran {amount}", "budget {amount}")
_NEW_ID = Text("berganti id, sebelumnya {old}", "has a new id, it was {old}")
_INNER_NEW_ID = Text("{thing} berganti id, sebelumnya {old}", "{thing} has a new id, it was {old}")
_OLD_ID = Text(
    "masih memakai id lama {old}, seharusnya {new}",
    "is still under the old id {old} instead of {new}",
)
_MOVED = Text("dipindahkan dari {old}", "was moved here from {old}")
_PART_MOVED = Text("{thing} dipindahkan dari {old}", "{thing} moved here from {old}")
_STRAY = Text("kunci {key} tidak dikenal di sana", "key {key} is not known there")
_STRAY_GONE = Text("kunci {key} dihapus", "key {key} removed")
_MOVED_FILE = Text("isi {old} dipindahkan menjadi {new}", "{old} moved to {new}")
