"""What is said of a whole thing that has come into a plan or has gone from it."""

from typing import Any

from smartplan.changes import places, values
from smartplan.changes.case import Case
from smartplan.changes.guide import Form, guide_at
from smartplan.facts.money import as_written
from smartplan.route import Route
from smartplan.wording import Text, same


def came(case: Case, top: Route) -> Text:
    """What is new."""
    if case.kind == "BudgetRow":
        return _NEW_MONEY.fill(**_money_row(case.new))
    said = gist(case, case.new)
    if case.change.route == top:
        return _joined(_NEW, said)
    return _joined(_NEW_PART.fill(thing=places.thing(case)), said)


def went(case: Case, top: Route) -> Text:
    """What is gone, and what hung on it."""
    if case.kind == "BudgetRow":
        return _LOST_MONEY.fill(**_money_row(case.old))
    is_self = case.change.route == top
    said = _GONE if is_self else _GONE_PART.fill(thing=places.thing(case))
    if case.kind == "Program":
        return _program_gone(case, said)
    return _joined(said, gist(case, case.old))


def _program_gone(case: Case, said: Text) -> Text:
    parts = [said]
    held = case.states.dependants.get(case.change.route.key, ())
    if held:
        parts.append(_DEPENDANTS.fill(n=len(held), ids=values.code_list(held), **_plural(held)))
    if total := as_written(case.old):
        parts.append(_MONEY_GONE.fill(amount=values.money(total)))
    return Text("; ".join(p.id for p in parts), "; ".join(p.en for p in parts))


def gist(case: Case, node: Any) -> Text | None:
    """A few words on a thing: its name, and of a program who leads it and what it costs."""
    if not isinstance(node, dict):
        return None if node is None else values.shown(node, case.guide)
    if case.kind == "BudgetRow":
        return _MONEY_ROW.fill(**_money_row(node))
    parts = []
    name = next((node[k] for k in ("name", "title", "text", "problem") if node.get(k)), None)
    if isinstance(name, str):
        parts.append(same(values.quoted(name, _LONG)))
    for key, words in _TOLD.get(case.kind, {}).items():
        if node.get(key) is not None:
            guide = guide_at(case.change.route).at(key)
            parts.append(words.fill(value=values.shown(node[key], guide)))
    if case.kind == "Program" and (total := as_written(node)):
        parts.append(_COSTS.fill(amount=values.money(total)))
    if case.guide.form is not Form.RECORD or not parts:
        return None
    return Text(", ".join(p.id for p in parts), ", ".join(p.en for p in parts))


def _joined(said: Text, more: Text | None) -> Text:
    return Text(f"{said.id}: {more.id}", f"{said.en}: {more.en}") if more else said


def _money_row(row: Any) -> dict[str, Any]:
    held = row if isinstance(row, dict) else {}
    fund = held.get("fund")
    amount = held.get("amount")
    return {
        "year": held.get("year", "?"),
        "fund": f" ({fund.upper()})" if isinstance(fund, str) else "",
        "amount": values.money(amount) if isinstance(amount, int) else same(str(amount)),
    }


def _plural(items: Any) -> dict[str, str]:
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
_AS_IT_IS = same("{value}")
_TOLD = {
    "Program": {
        "dimension": Text("dimensi {value}", "dimension {value}"),
        "lead": Text("penanggung jawab {value}", "lead {value}"),
    },
    "QuickWin": {"deadline": Text("tenggat {value}", "deadline {value}")},
    "Milestone": {"date": _AS_IT_IS},
    "Instrument": {"status": _AS_IT_IS},
    "Assessment": {"level": Text("tingkat {value}", "level {value}")},
    "Source": {"date": _AS_IT_IS},
    "YearState": {"status": _AS_IT_IS},
    "RuleSetting": {"severity": _AS_IT_IS, "reason": _AS_IT_IS},
    "Baseline": {"value": _AS_IT_IS},
    "Confirmation": {"level": Text("tingkat {value}", "level {value}")},
    "Span": {
        "start": Text("dari {value}", "from {value}"),
        "end": Text("sampai {value}", "to {value}"),
    },
    "ProgramProgress": {"status": _AS_IT_IS},
}
