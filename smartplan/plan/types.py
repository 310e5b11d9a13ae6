"""What may stand at each route of a plan: the types of all its files put together."""

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from smartplan.plan.files import FLAT, YEARLY
from smartplan.plan.model.common import YearKey
from smartplan.plan.model.program import Program
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.route import ROOT, Route
from smartplan.shape.record import Field
from smartplan.shape.types import (
    Held,
    ListOf,
    MapOf,
    RecordOf,
    Type,
    TypedField,
    type_of,
    typed_fields,
)
from smartplan.standards.shelf import KINDS
from smartplan.standards.words import StandardId
from smartplan.value import dataclass
from smartplan.wording import same


@dataclass(frozen=True, slots=True)
class PlanType(Type):
    """A plan as if it were one record: the keys of the flat files, and one key for each folder."""

    parts: Mapping[str, TypedField]

    @property
    def fields(self) -> Mapping[str, TypedField]:
        """What the plan holds, by the first keys of its routes."""
        return self.parts


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One key of a route: what may stand there, in what, and as which field.

    What lies in a mapping or list belongs to the field that holds that; `field` is None where
    the plan format knows none.
    """

    at: Route
    holder: Type
    type: Type
    field: Field | None


@functools.cache
def plan_type() -> PlanType:
    """The type of a whole plan, as `changes.tree` puts it together."""
    parts = {key: one for kind in FLAT.values() for key, one in typed_fields(kind).items()}
    parts |= {
        "readiness": _part("readiness", RecordOf(Readiness)),
        "programs": _part("programs", MapOf(RecordOf(Program))),
        **{name: _part(name, type_of(Mapping[YearKey, kind])) for name, kind in YEARLY.items()},  # type: ignore[valid-type]
        "sources": _part("sources", MapOf(RecordOf(Source))),
    }
    for name, kind in KINDS.items():
        shelf = f"{_OWN}{name}"
        parts[shelf] = _part(shelf, type_of(Mapping[StandardId, kind]))  # type: ignore[valid-type]
    return PlanType(MappingProxyType(parts))


def steps(route: Route) -> Iterator[RouteStep]:
    """The steps from the plan to what a route leads to; their routes are those of the plan."""
    held: Type = plan_type()
    field: Field | None = None
    at = ROOT
    for key in inside(route):
        holder, held, at = held, held.inside(key), at / key
        if not isinstance(holder, MapOf | ListOf):
            known = holder.fields.get(key)
            field = known.field if known else None
        yield RouteStep(outside(at), holder, held, field)


def type_at(route: Route) -> Type:
    """What may stand at a route."""
    held: Type = plan_type()
    for key in inside(route):
        held = held.inside(key)
    return held


def route_of(text: str) -> Route:
    """The route that keys joined with dots mean: what `str(route)` says, read again."""
    held: Type = plan_type()
    route, words = ROOT, text.split(".")
    while words:
        size = 1 + (held.dots if isinstance(held, MapOf) else 0)
        key = ".".join(words[:size])
        route, held, words = route / key, held.inside(key), words[size:]
    return route


def inside(route: Route) -> Route:
    """A plan's route as a route of the tree, where own standards have keys of their own.

    In the plan they share their first two keys with the manifest's `standards`.
    """
    if len(route) > _SHELF and route[0] == "standards":
        return Route((f"{_OWN}{route[1]}", *route[2:]))
    return route


def outside(route: Route) -> Route:
    """A route of the tree as the plan's route."""
    if route and route[0].startswith(_OWN):
        return Route(("standards", route[0].removeprefix(_OWN), *route[1:]))
    return route


def _part(key: str, held: Held) -> TypedField:
    return TypedField(Field(same(""), required=False, name=key, key=key), held)


_OWN = "standards/"
_SHELF = 2
