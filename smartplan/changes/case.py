"""A change with what has to be known of it to weigh it and to put it into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.guide import Form, Guide, inside, root
from smartplan.changes.tree import node_at
from smartplan.plan.files import home
from smartplan.route import ROOT, Route
from smartplan.source.read import Document


@dataclass(frozen=True)
class States:
    """The two states that changes lie between, as documents."""

    old: Mapping[str, Document]
    new: Mapping[str, Document]
    renamed: Mapping[str, str] = field(default_factory=dict)  # old ids by new ones

    def before(self, route: Route) -> Any:
        """What stood at a route."""
        return _read(self.old, route)

    def after(self, route: Route) -> Any:
        """What stands at a route."""
        return _read(self.new, route)

    def either(self, route: Route) -> Any:
        """What stands at a route, or stood there."""
        found = self.after(route)
        return self.before(route) if found is None else found

    @cached_property
    def dependants(self) -> Mapping[str, tuple[str, ...]]:
        """The programs that depended on each program, by id."""
        found: dict[str, list[str]] = {}
        for file, document in self.old.items():
            if file.startswith("programs/") and isinstance(document.data, dict):
                named = document.data.get("depends")
                for id in named if isinstance(named, list) else ():
                    found.setdefault(str(id), []).append(file[len("programs/") : -len(".yaml")])
        return {id: tuple(sorted(held)) for id, held in found.items()}


@dataclass(frozen=True)
class Case:
    """A change, the record that it happened to or in, and the field of that record.

    `kind` is the record type's name, "Plan" for the plan itself; `field` is empty where the
    change is the record's own coming, going, moving or renaming. `rest` leads on from the field.
    """

    change: Change
    states: States
    kind: str
    at: Route
    field: str
    rest: Route
    guide: Guide

    @property
    def old(self) -> Any:
        """The value before."""
        return self.change.old

    @property
    def new(self) -> Any:
        """The value after."""
        return self.change.new

    @property
    def is_added(self) -> bool:
        """Whether it was not there before."""
        return self.change.kind is ChangeKind.ADDED

    @property
    def is_removed(self) -> bool:
        """Whether it is there no more."""
        return self.change.kind is ChangeKind.REMOVED

    @property
    def record(self) -> Mapping[str, Any]:
        """The record that the change is in, as it is now; as it was where it is gone."""
        if not self.field and isinstance(found := self.new or self.old, dict):
            return found
        found = self.states.either(self.at)
        return found if isinstance(found, dict) else {}

    def has(self, kind: str, field: str | None = None) -> bool:
        """Whether the change is in that field of that kind of record; any field if not said."""
        return self.kind == kind and (field is None or self.field == field)


def case_of(change: Change, states: States) -> Case:
    """The case of a change."""
    guide, at = root(), ROOT
    kind, owner, field, rest = "Plan", ROOT, "", ROOT
    keys = inside(change.route)
    for place, key in enumerate(keys):
        guide, at = guide.at(key), at / key
        if guide.form is Form.RECORD and guide.kind is not None:
            kind, owner = guide.kind.__name__, Route(change.route[: place + 1])
            field, rest = "", ROOT
        elif not field:
            field = key
        else:
            rest = rest / key
    if kind != "Plan" and len(owner) < len(keys):
        field, rest = keys[len(owner)], Route(keys[len(owner) + 1 :])
    return Case(change, states, kind, owner, field, rest, guide)


def _read(documents: Mapping[str, Document], route: Route) -> Any:
    file, within = home(route)
    document = documents.get(file)
    return node_at(document.data, within) if document else None
