"""What stands twice in a list of things that count once: agencies, goals, years, sources."""

from collections.abc import Hashable, Iterator, Sequence

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.value import Value


class Repeat(Value):
    """An item that stands in a list again: what it is, where, and where it stands first.

    A year or a number may be a slip for another one; an id is the same id again.
    """

    item: str
    at: Route
    first: Route
    is_id: bool


def repeats(plan: Plan) -> Iterator[Repeat]:
    """Every item that a list holds twice."""
    yield from _of_ids(plan)
    for record, key, items in _others(plan):
        if len(set(items)) == len(items):
            continue
        first: dict[object, Route] = {}
        for position, item in enumerate(items):
            at = record.at / key / position
            if item in first:
                yield Repeat(str(item), at, first[item], is_id=False)
            first.setdefault(item, at)


def _of_ids(plan: Plan) -> Iterator[Repeat]:
    """The ids, which are known from reading: in every list of every record."""
    holder: tuple[str, ...] = ()
    first: dict[str, Route] = {}
    for reference in plan.references:
        route, id = reference.route, reference.id
        if reference.on_key or not route[-1].isdigit():
            continue
        if route[:-1] != holder:  # the items of a list are read one after the other
            holder, first = route[:-1], {id: route}
            continue
        if id in first:
            yield Repeat(id, route, first[id], is_id=True)
        first.setdefault(id, route)


def _others(plan: Plan) -> Iterator[tuple[Record, str, Sequence[Hashable]]]:
    """The lists of years, and of what else is no id: what holds them, and their keys there."""
    manifest, process, data = plan.manifest, plan.process, plan.data
    yield manifest, "cohorts", manifest.cohorts
    yield manifest, "documents", manifest.documents
    for program in plan.programs.values():
        for action in program.actions.values():
            yield action, "years", action.years
        if own := program.alignment:
            yield own, "sdg", own.sdg
            yield own, "sni", own.sni
            yield own, "rpjmd", own.rpjmd
            if wanted := own.priorities:
                yield wanted, "national", wanted.national
                yield wanted, "province", wanted.province
                yield wanted, "region", wanted.region
        yield program, "with_regions", program.with_regions
    if process.selection:
        yield process.selection, "methods", [one.value for one in process.selection.methods]
    for stage in process.stages.values():
        yield stage, "groups", stage.groups
        yield stage, "facilitators", stage.facilitators
        yield stage, "outcomes", stage.outcomes
    for system in data.systems.values():
        yield system, "subjects", system.subjects
