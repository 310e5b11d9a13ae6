"""Where a change is, in words: the thing that a reader knows, and the part of it."""

from collections.abc import Iterator
from typing import Any

from smartplan.changes.case import Case, States
from smartplan.changes.guide import Form, Guide, inside, root
from smartplan.changes.nouns import CELLS, COMPONENTS, FIELDS, NOUNS, PARTS, THE_PLAN
from smartplan.changes.values import quoted
from smartplan.route import ROOT, Route
from smartplan.wording import Text, same


def top_of(route: Route) -> Route:
    """The route of the thing that a change is told under: a program, a goal, a source."""
    if not route or ":" in route[0]:
        return ROOT
    if route[0] in ("readiness", "progress", "swot", "standards"):
        return Route(route[: _DEPTHS.get(route[:3:2], _DEPTHS.get(route[:1], 1))])
    guide = root().at(route[0])
    if guide.form is Form.ENTRIES:
        return Route(route[:2])
    return Route(route[:1]) if route[0] in _BODIES else ROOT


def subject(top: Route) -> Text:
    """What the thing is called, as a heading: `Program layanan-izin`."""
    if not top:
        return THE_PLAN
    if top[0] == "progress":
        return _capital(_progress(top))
    if top[0] == "swot":
        return _capital(_swot(top))
    return _capital(_named(top, _guide_of(top)))


def name_of(top: Route, states: States) -> str:
    """The name or title that the plan gives to a thing; empty where it gives none."""
    node = states.either(top)
    if not isinstance(node, dict):
        return ""
    found = node.get("name") or node.get("title")
    return " ".join(found.split()) if isinstance(found, str) else ""


def origin(was: Route) -> Text:
    """Where a thing stood before it was moved: its part of the SWOT, or what it belonged to."""
    if was[0] == "swot":
        return _swot(was.parent)
    found = subject(top_of(was))
    return Text(found.id[:1].lower() + found.id[1:], found.en[:1].lower() + found.en[1:])


def part(case: Case, top: Route) -> Text | None:
    """The part of the thing that the change is in; None if the change is in the thing itself."""
    words = list(_steps(case, top))
    return Text(", ".join(w.id for w in words), ", ".join(w.en for w in words)) if words else None


def thing(case: Case) -> Text:
    """The record that came or went, named by its kind and what tells it from others."""
    return _named(case.change.route, case.guide, case.new or case.old)


def field(case: Case) -> Text:
    """The field that changed, with its year or id where it holds several."""
    name = FIELDS.get(f"{case.kind}.{case.field}") or FIELDS.get(case.field)
    if name is None:
        about = case.guide.about
        name = Text(about.id.partition(",")[0], about.en.partition(",")[0])
    if not name.en:
        name = same(case.field)
    if case.rest:
        key = str(case.rest)
        name = Text(f"{name.id} {key}", f"{name.en} {key}")
    return name


def row(node: Any, kind: str) -> Text:
    """A row of a list, by what it is about."""
    noun = NOUNS.get(kind, same(kind))
    held = node if isinstance(node, dict) else {}
    if kind == "BudgetRow":
        return same(str(held.get("year", "?")))
    known = next((held[key] for key in ("office", "topic", "name") if held.get(key)), "")
    label = quoted(str(known)) if known else str(held.get("date", ""))
    return Text(f"{noun.id} {label}".rstrip(), f"{noun.en} {label}".rstrip())


def _steps(case: Case, top: Route) -> Iterator[Text]:
    """The records between the thing and the field, outermost first."""
    guide, at = root(), ROOT
    for key in inside(case.change.route)[: len(case.at)]:
        is_row = guide.form is Form.ROWS
        guide, at = guide.at(key), at / key
        if len(at) <= len(top) or guide.form is not Form.RECORD or guide.kind is None:
            continue
        if at == case.at and not case.field:
            return
        if is_row and guide.kind.__name__ == "BudgetRow":
            return
        if is_row:
            yield row(case.record, guide.kind.__name__)
        elif _says_itself(case, at):
            return
        else:
            yield _named(Route(case.change.route[: len(at)]), guide)


def _says_itself(case: Case, at: Route) -> bool:
    """Whether the field's own name says already which part it is in."""
    return at == case.at and f"{case.kind}.{case.field}" in _WHOLE_NAMES


def _named(route: Route, guide: Guide, node: Any = None) -> Text:
    kind = guide.kind.__name__ if guide.kind else ""
    holder = _guide_of(route.parent) if route else root()
    if holder.form is Form.ROWS:
        return row(node, kind)
    if holder.form is Form.ENTRIES and kind in NOUNS:
        noun = NOUNS[kind]
        return Text(f"{noun.id} {route.key}", f"{noun.en} {route.key}")
    if found := PARTS.get(route.key):
        return found
    about = guide.about
    label = Text(about.id.partition(",")[0], about.en.partition(",")[0])
    if holder.form is Form.ENTRIES:
        return Text(f"{label.id} {route.key}".strip(), f"{label.en} {route.key}".strip())
    return label if label.en else same(route.key)


def _progress(top: Route) -> Text:
    if len(top) > _PROGRESS_PART and top[2] == "programs":
        return Text(
            f"realisasi {top[1]} program {top[3]}", f"progress of program {top[3]} in {top[1]}"
        )
    return Text(f"realisasi {top[1]}", f"progress in {top[1]}") if len(top) > 1 else same("")


def _swot(top: Route) -> Text:
    if len(top) < _SWOT_CELL:
        return PARTS["swot"]
    component, cell = COMPONENTS.get(top[1], same(top[1])), CELLS.get(top[2], same(top[2]))
    id = "".join(f" {key}" for key in top[_SWOT_CELL:])
    return Text(f"SWOT {component.id}, {cell.id}{id}", f"SWOT {component.en}, {cell.en}{id}")


def _guide_of(route: Route) -> Guide:
    guide = root()
    for key in inside(route):
        guide = guide.at(key)
    return guide


def _capital(text: Text) -> Text:
    return Text(text.id[:1].upper() + text.id[1:], text.en[:1].upper() + text.en[1:])


_BODIES = frozenset({"vision", "council", "team", "forum", "commitment", "selection"})
_DEPTHS: dict[tuple[str, ...], int] = {
    ("readiness", "indicators"): 3,
    ("readiness",): 3,
    ("progress", "programs"): 4,
    ("progress", "recommendations"): 2,
    ("progress",): 2,
    ("swot",): 4,
    ("standards",): 3,
}
_PROGRESS_PART, _SWOT_CELL = 3, 3
# Fields whose name in `nouns.FIELDS` names their part, too.
_WHOLE_NAMES = frozenset({"Baseline.value", "Baseline.year", "QuickWin.deadline",
                          "Confirmation.level", "Ceilings.ceilings"})  # fmt: skip
