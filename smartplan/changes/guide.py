"""What a reader of changes has to know of each place in a plan, taken from the record types."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, get_args, get_origin

from smartplan.plan.files import FLAT
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.route import Route
from smartplan.shape.hints import MAPPING, annotations_of, marks_of, unwrap_optional
from smartplan.shape.kinds import Keys, OrText, Ref
from smartplan.shape.record import Record, fields
from smartplan.standards.shelf import KINDS
from smartplan.wording import Text, same

# Own standards share their first two keys with the manifest's `standards`: kept apart by this one.
OWN_STANDARDS = "standards/"


class Form(Enum):
    """How the data of a place is compared."""

    RECORD = auto()  # field by field
    ENTRIES = auto()  # a mapping, entry by entry
    ROWS = auto()  # a list of records, each row by what it is about
    SET = auto()  # a list whose order means nothing
    LIST = auto()  # a list whose order means something
    VALUE = auto()


@dataclass(frozen=True, slots=True)
class Guide:
    """What one place in a plan may hold.

    `kind` is the record type of a record or row, `type` the Python type of a value. `keyed_by`
    names the collection that a mapping's keys refer to; `has_ids` says that the keys are names
    which the plan itself gives, so that one can be renamed.
    """

    form: Form
    about: Text = field(default_factory=lambda: same(""))
    kind: type[Record] | None = None
    type: Any = None
    marks: tuple[Any, ...] = ()
    within: Mapping[str, "Guide"] = field(default_factory=dict)
    item: "Guide | None" = None
    keyed_by: str = ""
    has_ids: bool = False
    text_field: str = ""

    def at(self, key: str) -> "Guide":
        """The guide one key further in; of an unknown key, that it may hold anything."""
        if self.form is Form.RECORD:
            return self.within.get(key, ANYTHING)
        return self.item or ANYTHING

    @property
    def is_collection(self) -> bool:
        """Whether it only holds entries, so that one that is new is told entry by entry."""
        if self.form is Form.RECORD:
            return bool(self.within) and all(one.is_collection for one in self.within.values())
        return self.form is Form.ENTRIES

    @property
    def refers_to(self) -> str:
        """The collection that the value, or each item of a set, refers to; empty if none."""
        held = self.item if self.form is Form.SET and self.item else self
        return next((mark.to for mark in held.marks if isinstance(mark, Ref)), "")


@functools.cache
def root() -> Guide:
    """The guide of a whole plan, as `changes.tree` puts it together."""
    within = {
        entry.key: found
        for kind in FLAT.values()
        for entry in fields(kind)
        for found in [of(kind).within[entry.key]]
    }
    shelves: dict[str, Guide] = {name: _entries(of(kind)) for name, kind in KINDS.items()}
    within |= {
        "readiness": of(Readiness),
        "programs": _entries(of(Program), has_ids=True),
        "progress": _entries(of(Progress)),
        "sources": _entries(of(Source), has_ids=True),
        OWN_STANDARDS: Guide(Form.RECORD, within=MappingProxyType(shelves)),
    }
    return Guide(Form.RECORD, within=MappingProxyType(within))


def guide_at(route: Route) -> Guide:
    """The guide of a route."""
    found = root()
    for key in inside(route):
        found = found.at(key)
    return found


def inside(route: Route) -> Route:
    """A plan's route as a route of the tree, where own standards have a key of their own."""
    return Route((OWN_STANDARDS, *route[1:])) if _is_own_standard(route) else route


def outside(route: Route) -> Route:
    """A route of the tree as the plan's route."""
    return Route(("standards", *route[1:])) if route[:1] == (OWN_STANDARDS,) else route


def of(kind: type[Record]) -> Guide:
    """The guide of a record type."""
    return _of(kind)


@functools.cache
def _of(kind: Any) -> Guide:
    hints = annotations_of(kind)
    within = {
        entry.key: _guide(unwrap_optional(hints[entry.name])[0], entry.about, entry.key)
        for entry in fields(kind)
    }
    return Guide(Form.RECORD, kind=kind, within=MappingProxyType(within))


def _guide(hint: Any, about: Text, key: str) -> Guide:
    plain, marks = marks_of(hint)
    origin = get_origin(plain)
    if origin is MAPPING:
        key_hint, value_hint = get_args(plain)
        _, key_marks = marks_of(key_hint)
        ref = next((mark.to for mark in key_marks if isinstance(mark, Ref)), "")
        named = not ref and not any(isinstance(mark, Keys) for mark in key_marks)
        item = _guide(value_hint, about, key)
        return Guide(
            Form.ENTRIES, about, item=item, keyed_by=ref, has_ids=named and _is_thing(item, key)
        )
    if origin is tuple:
        item = _guide(get_args(plain)[0], about, key)
        if item.form is Form.RECORD:
            return Guide(Form.ROWS, about, kind=item.kind, item=item)
        form = Form.LIST if key in _ORDERED or item.form is not Form.VALUE else Form.SET
        return Guide(form, about, item=item)
    if isinstance(plain, type) and issubclass(plain, Record):
        found = of(plain)
        text = next((mark.field for mark in marks if isinstance(mark, OrText)), "")
        return Guide(
            Form.RECORD, about, kind=plain, within=found.within, marks=marks, text_field=text
        )
    return Guide(Form.VALUE, about, type=plain, marks=marks)


def _is_thing(item: Guide, key: str) -> bool:
    return item.form is Form.RECORD or key == "goals"


def _entries(item: Guide, *, has_ids: bool = False) -> Guide:
    return Guide(Form.ENTRIES, item=item, has_ids=has_ids)


def _is_own_standard(route: Route) -> bool:
    return len(route) > _SHELF and route[0] == "standards"


ANYTHING = Guide(Form.VALUE)
_SHELF = 2
# Lists that are read from top to bottom; all others are sets.
_ORDERED = frozenset({"documents", "decisions", "outcomes", "items"})
