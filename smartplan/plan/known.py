"""The ids that a plan's references can name, with what each is called: for choices and editors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.plan.types import plan_type
from smartplan.shape.record import Record, fields
from smartplan.shape.types import MapOf, RecordOf, typed_fields
from smartplan.standards.shelf import KINDS
from smartplan.wording import Lang

Known = dict[str, dict[str, str]]

_INDICATORS = "program-indicators"
IN_PROGRAM: Final = (_INDICATORS, "program-actions")
"""The collections whose ids their own program alone knows."""


def known(plan: Plan, lang: Lang) -> Known:
    """By collection, as references name it: the ids and what they are called in a language.

    Of dimensions, sub-dimensions and readiness indicators those of the standards that the plan
    follows; what is broken is left out.
    """
    found: Known = {}
    for key, one in plan_type().fields.items():
        if (
            isinstance(one.type, MapOf)
            and one.type.has_ids
            and isinstance(one.type.item, RecordOf)
        ):
            found[key] = _named(_held(plan, key))
    found["swot"] = {}
    cells: Any = plan.analysis.swot
    for part in _records(cells):
        for cell in _mappings(part):
            found["swot"] |= _named(cell)
    found["goal-indicators"] = _named(plan.goal_indicators)
    for collection in IN_PROGRAM:
        found[collection] = {}
        for program in plan.programs.values():
            found[collection] |= known_in(program, collection)
    dimensions = plan.dimensions.dimensions if plan.dimensions else {}
    found["dimensions"] = {id: held.label.say(lang) for id, held in dimensions.items()}
    found["subdimensions"] = {
        id: sub.name.text.say(lang) if sub.name else ""
        for held in dimensions.values()
        for id, sub in held.subdimensions.items()
    }
    ladder = plan.readiness_standard
    found["readiness"] = {
        id: indicator.label.say(lang) for id, indicator in (ladder.indicators() if ladder else ())
    }
    for kind in KINDS:
        collection = "dimension-sets" if kind == "dimensions" else f"{kind}-standards"
        found[collection] = {}
        for name in plan.shelf.names(kind):
            standard: Any = getattr(plan.shelf, kind.replace("-", "_"))(name)
            found[collection][name] = standard.label.say(lang) if standard else ""
    return found


def known_in(program: Program, collection: str) -> Mapping[str, str]:
    """The same of one program: what its own references alone can name (`IN_PROGRAM`)."""
    return _named(program.indicators if collection == _INDICATORS else program.actions)


def title_of(record: Record) -> str:
    """What a record is called: the first of its titles that is written, on one line."""
    held = (getattr(record, field.name) for field in fields(type(record)) if field.title)
    return next((" ".join(text.split()) for text in held if isinstance(text, str) and text), "")


def _named(entries: Mapping[str, Record]) -> dict[str, str]:
    return {id: title_of(record) or _text_of(record) for id, record in entries.items()}


def _text_of(record: Record) -> str:
    """What stands for a name where a thing has none: the first text that it has to have."""
    for one in typed_fields(type(record)).values():
        if one.is_required_text and (text := getattr(record, one.field.name)):
            return " ".join(text.split())
    return ""


def _held(plan: Plan, key: str) -> Mapping[str, Record]:
    """The entries at a first key of the plan's routes, in whichever of its parts they are."""
    for part in (
        plan,
        plan.manifest,
        plan.profile,
        plan.organization,
        plan.process,
        plan.analysis,
        plan.data,
    ):
        names = _names(part)
        if key in names:
            held: Mapping[str, Record] = getattr(part, names[key])
            return held
    return {}


def _names(part: Plan | Record) -> dict[str, str]:
    if isinstance(part, Record):
        return {field.key: field.name for field in fields(type(part))}
    return {"programs": "programs", "sources": "sources"}


def _records(record: Record | None) -> Iterator[Record]:
    if record is not None:
        for field in fields(type(record)):
            held = getattr(record, field.name)
            if isinstance(held, Record):
                yield held


def _mappings(record: Record) -> Iterable[Mapping[str, Record]]:
    for field in fields(type(record)):
        held = getattr(record, field.name)
        if isinstance(held, Mapping):
            yield held
