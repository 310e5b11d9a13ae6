"""A change with what has to be known of it to weigh it and to put it into words."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.tree import node_at
from smartplan.plan.files import home
from smartplan.plan.types import RouteStep, plan_type, steps
from smartplan.route import ROOT, Route
from smartplan.shape.record import Field, Record, field_of, key_of
from smartplan.shape.types import RecordOf, Type
from smartplan.source.read import YamlFile
from smartplan.value import dataclass, field


@dataclass(frozen=True)
class States:
    """The two states that changes lie between, as documents."""

    old: Mapping[str, YamlFile]
    new: Mapping[str, YamlFile]
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

    `kind` is the type of the record, None for the plan itself, and `at` its route. `key` is that
    of the field, empty where the change is the record's own coming, going, moving or renaming;
    of an unknown key there is no `field`. `rest` leads on from the field.
    """

    change: Change
    states: States
    steps: tuple[RouteStep, ...]
    kind: type[Record] | None
    at: Route
    key: str
    field: Field | None
    rest: Route

    @property
    def type(self) -> Type:
        """What may stand where the change is."""
        return self.steps[-1].type if self.steps else plan_type()

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
        if not self.key and isinstance(found := self.new or self.old, dict):
            return found
        found = self.states.either(self.at)
        return found if isinstance(found, dict) else {}

    def is_in(self, attribute: object) -> bool:
        """Whether the change is in a field, named as an attribute: `is_in(Program.horizon)`."""
        return self.field is field_of(attribute)

    def value_of(self, attribute: object) -> Any:
        """What the record holds in a field, named as an attribute of its class."""
        return self.record.get(key_of(attribute))


def case_of(change: Change, states: States) -> Case:
    """The case of a change."""
    taken = tuple(steps(change.route))
    inner = next((step for step in reversed(taken) if isinstance(step.type, RecordOf)), None)
    at = inner.at if inner else ROOT
    kind = inner.type.record if inner and isinstance(inner.type, RecordOf) else None
    key, *rest = change.route[len(at) :] or ("",)
    field = taken[-1].field if key and taken else None
    return Case(change, states, taken, kind, at, key, field, Route(rest))


def _read(documents: Mapping[str, YamlFile], route: Route) -> Any:
    file, within = home(route)
    document = documents.get(file)
    return node_at(document.data, within) if document else None
