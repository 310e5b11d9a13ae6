"""Every text of a plan that people read, with its place: what the rules of wording look at."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.hints import annotations_of, marks_of, unwrap_optional
from smartplan.shape.kinds import Code, Prose, Ref
from smartplan.shape.record import Record, fields


class Passage(NamedTuple):
    """One text of the plan: what holds it, the keys that lead from there to it, and its words."""

    holder: Record
    keys: tuple[str | int, ...]
    text: str
    is_prose: bool
    is_required: bool

    @property
    def at(self) -> Route:
        """The text's route."""
        return Route((*self.holder.at, *map(str, self.keys)))


def passages(plan: Plan) -> tuple[Passage, ...]:
    """Every text but ids, codes, units and notes, which are remarks of the team to itself.

    Several rules ask for those of one plan, which are listed once.
    """
    return plan.once(_listed)


def _listed(plan: Plan) -> tuple[Passage, ...]:
    return tuple(_passages(plan))


def _passages(plan: Plan) -> Iterator[Passage]:
    for record in walk(plan):
        for name, key, is_prose, is_required in _text_fields(type(record)):
            held = getattr(record, name)
            if type(held) is str:
                yield Passage(record, (key,), held, is_prose, is_required)
            elif held:
                inner = enumerate(held) if type(held) is tuple else held.items()
                for place, text in inner:
                    yield Passage(record, (key, place), text, is_prose, is_required=False)


@functools.cache
def _text_fields(kind: Any) -> tuple[tuple[str, str, bool, bool], ...]:
    """The fields of a record type that hold texts: name, key, whether prose, whether required."""
    hints = annotations_of(kind)
    found = []
    for field in fields(kind):
        marks = _text_marks(hints[field.name])
        if marks is not None and field.key not in _SILENT:
            is_prose = any(isinstance(mark, Prose) for mark in marks)
            found.append((field.name, field.key, is_prose, field.required))
    return tuple(found)


def _text_marks(hint: Any) -> tuple[Any, ...] | None:
    """The marks of the text that a hint describes, alone or in a list or mapping, else None."""
    plain, marks = marks_of(unwrap_optional(hint)[0])
    origin = get_origin(plain)
    if origin is tuple or origin is get_origin(Mapping[str, str]):
        return _text_marks(get_args(plain)[0 if origin is tuple else 1])
    is_text = plain is str and not any(isinstance(mark, Ref | Code) for mark in marks)
    return marks if is_text else None


_SILENT = frozenset({"note", "unit", "page", "sni", "documents"})
