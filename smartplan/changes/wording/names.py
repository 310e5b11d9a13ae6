"""What a change is told under, and what things, their parts and their fields are called."""

import re
from collections.abc import Iterator
from typing import Any

from smartplan.changes.case import Case, States
from smartplan.changes.wording.values import kind_of, quoted, shown
from smartplan.plan.model.analysis import Analysis
from smartplan.plan.model.manifest import Manifest
from smartplan.plan.model.program import BudgetRow
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.types import RouteStep, steps, type_at
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Field, Record, key_of
from smartplan.shape.types import ListOf, MapOf, RecordOf, record_in, typed_fields
from smartplan.wording import Text, same


def top_of(route: Route) -> Route:
    """The route of the thing that a change is told under: a program, a goal, a source."""
    top = ROOT
    if not route or ":" in route[0]:
        return top
    for place, step in enumerate(steps(route)):
        if place == 0 and isinstance(step.type, MapOf):
            top = Route(route[: len(step.at) + 1])
        record = _record(step)
        if record and record.depth is not None:
            top = Route(route[: len(step.at) + record.depth])
    return top


def subject(top: Route) -> Text:
    """What the thing is called, as a heading: `Program layanan-izin`."""
    if not top:
        return _THE_PLAN
    *_, last = taken = tuple(steps(top))
    if top[0] == "progress":
        return _capital(_progress(last))
    if _is_swot(top):
        return _capital(_swot(taken))
    return _capital(_named(last))


def heading_name(top: Route, states: States) -> str:
    """The name or title that the plan gives to a thing; empty where it gives none, or a text."""
    record = record_in(type_at(top)) if top else Manifest
    node = states.either(top)
    if record is None or not isinstance(node, dict):
        return ""
    names = [
        node.get(key)
        for key, one in typed_fields(record).items()
        if one.field.title and kind_of(one.type) is not Kind.PROSE
    ]
    return " ".join(names[0].split()) if names and isinstance(names[0], str) else ""


def origin(was: Route) -> Text:
    """Where a thing stood before it was moved: its part of the SWOT, or what it belonged to."""
    if _is_swot(was):
        return _swot(tuple(steps(was.parent)))
    found = subject(top_of(was))
    return Text(found.id[:1].lower() + found.id[1:], found.en[:1].lower() + found.en[1:])


def part(case: Case, top: Route) -> Text | None:
    """The part of the thing that the change is in; None if the change is in the thing itself."""
    words = list(_parts(case, top))
    return Text(", ".join(w.id for w in words), ", ".join(w.en for w in words)) if words else None


def thing(case: Case) -> Text:
    """The record that came or went, named by its kind and what tells it from others."""
    return _named(case.steps[-1], case.new or case.old)


def field(case: Case) -> Text:
    """The field that changed, with its year or id where it holds several."""
    name = _field_name(case.field, case.key)
    return _with(name, str(case.rest)) if case.rest else name


def row(node: Any, record: type[Record]) -> Text:
    """A row of a list: by its name, else by what else it is known by."""
    held = node if isinstance(node, dict) else {}
    known = record.known_by[0] if record.known_by else ()
    types = typed_fields(record)
    said = [(types[one.key].type, held[one.key]) for one in known if held.get(one.key)]
    names = [
        same(quoted(str(value))) for held_type, value in said if kind_of(held_type) is Kind.TEXT
    ]
    ranges = [shown(value, held_type) for held_type, value in said if isinstance(value, dict)]
    label = next(iter(names or ranges or [same(str(value)) for _, value in said]), same(""))
    noun = record.noun or same("")
    return Text(f"{noun.id} {label.id}".strip(), f"{noun.en} {label.en}".strip())


def _parts(case: Case, top: Route) -> Iterator[Text]:
    """The records between the thing and the field, outermost first."""
    for step in case.steps:
        record = _record(step)
        if record is None or not len(top) < len(step.at) <= len(case.at):
            continue
        is_last = step.at == case.at
        is_row = isinstance(step.holder, ListOf)
        if (is_last and not case.key) or (is_row and record is BudgetRow):
            return
        if is_row:
            yield row(case.record, record)
        elif is_last and case.field and case.field.stands_alone:
            return
        else:
            yield _named(step)


def _named(step: RouteStep, node: Any = None) -> Text:
    """What a step leads to: by its noun and id, or as the field that it stands in."""
    record = _record(step)
    if record and isinstance(step.holder, ListOf):
        return row(node, record)
    if not isinstance(step.holder, MapOf):
        return _field_name(step.field, step.at.key, is_called=record is not None)
    if record and record.noun:
        return _with(record.noun, step.at.key)
    return _with(_about(step.field), step.at.key)


def _field_name(field: Field | None, key: str, *, is_called: bool = True) -> Text:
    found = field.called if field and is_called else None
    found = found or _about(field)
    return found if found.en else same(key)


def _about(field: Field | None) -> Text:
    """The first words of what a field is about."""
    if field is None:
        return same("")
    return Text(*(re.split("[,:]", said)[0] for said in (field.about.id, field.about.en)))


def _with(name: Text, key: str) -> Text:
    return Text(f"{name.id} {key}".strip(), f"{name.en} {key}".strip())


def _record(step: RouteStep) -> type[Record] | None:
    return step.type.record if isinstance(step.type, RecordOf) else None


def _progress(top: RouteStep) -> Text:
    year = top.at[1] if len(top.at) > 1 else ""
    if _record(top) is ProgramProgress:
        id = top.at.key
        return Text(f"realisasi {year} program {id}", f"progress of program {id} in {year}")
    return Text(f"realisasi {year}", f"progress in {year}") if year else same("")


def _is_swot(route: Route) -> bool:
    return route[0] == key_of(Analysis.swot)


def _swot(taken: tuple[RouteStep, ...]) -> Text:
    """A part of the SWOT: `SWOT struktur, kekuatan`, with an id where it is an entry."""
    swot, *inner = (_field_name(step.field, step.at.key) for step in taken[:_SWOT_CELL])
    if len(taken) < _SWOT_CELL:
        return swot
    component, cell = inner
    id = "".join(f" {step.at.key}" for step in taken[_SWOT_CELL:])
    return Text(
        f"{swot.id} {component.id}, {cell.id}{id}", f"{swot.en} {component.en}, {cell.en}{id}"
    )


def _capital(text: Text) -> Text:
    return Text(text.id[:1].upper() + text.id[1:], text.en[:1].upper() + text.en[1:])


_THE_PLAN = Text("Rencana", "The plan")
_SWOT_CELL = 3
