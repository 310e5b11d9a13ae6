"""What a plan holds along a route: what stands under its first key, and so on to its end."""

from collections.abc import Iterator, Mapping
from typing import Any

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Record, fields


def along(plan: Plan, route: Route) -> tuple[Any, ...]:
    """The values of a plan from the first key of a route to the last, None from where it ends."""
    held: Any = _root(plan).get(route[0]) if route else None
    found = [held]
    for key in route[1:]:
        held = _inside(held, key)
        found.append(held)
    return tuple(found)[: len(route)]


def thing_at(plan: Plan, route: Route) -> Any:
    """What stands at a route; None, or something empty, where nothing does."""
    return along(plan, route)[-1] if route else None


def _root(plan: Plan) -> Mapping[str, Any]:
    """What the plan holds, by the first keys of its routes."""
    return plan.once(_parts)


def _parts(plan: Plan) -> dict[str, Any]:
    return dict(_pairs(plan))


def _pairs(plan: Plan) -> Iterator[tuple[str, Any]]:
    flat = (
        plan.manifest, plan.profile, plan.organization, plan.process, plan.analysis, plan.data
    )  # fmt: skip
    for part in flat:
        for field in fields(type(part)):
            yield field.key, getattr(part, field.name)
    yield "readiness", plan.readiness
    yield "programs", plan.programs
    yield "progress", plan.progress
    yield "assessment", plan.assessment
    yield "surveys", plan.surveys
    yield "sources", plan.sources


def _inside(held: Any, key: str) -> Any:
    if isinstance(held, Record):
        name = next((field.name for field in fields(type(held)) if field.key == key), None)
        return getattr(held, name) if name else None
    if isinstance(held, Mapping):
        return held.get(key, held.get(int(key)) if key.isdecimal() else None)
    if isinstance(held, tuple) and key.isdecimal():
        return held[int(key)] if int(key) < len(held) else None
    return None
