"""What stands twice in a list of things that count once: agencies, goals, years, sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smartplan.plan.plan import Plan
from smartplan.route import Route


@dataclass(frozen=True, slots=True)
class Repeat:
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
    for holder, items in _others(plan):
        first: dict[object, Route] = {}
        for position, item in enumerate(items):
            at = holder / position
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
            holder, first = route[:-1], {}
        if id in first:
            yield Repeat(id, route, first[id], is_id=True)
        first.setdefault(id, route)


def _others(plan: Plan) -> Iterator[tuple[Route, Iterable[object]]]:
    """The lists of years, and of what else is no id."""
    manifest, process, data = plan.manifest, plan.process, plan.data
    yield manifest.at / "cohorts", manifest.cohorts
    yield manifest.at / "documents", manifest.documents
    for program in plan.programs.values():
        for action in program.actions.values():
            yield action.at / "years", action.years
        if program.alignment:
            yield program.alignment.at / "sdg", program.alignment.sdg
            yield program.alignment.at / "sni", program.alignment.sni
            yield program.alignment.at / "rpjmd", program.alignment.rpjmd
        if program.alignment and (wanted := program.alignment.priorities):
            for key, items in (
                ("national", wanted.national),
                ("province", wanted.province),
                ("region", wanted.region),
            ):
                yield wanted.at / key, items
        yield program.at / "with_regions", program.with_regions
    if process.selection:
        yield process.selection.at / "methods", [one.value for one in process.selection.methods]
    for stage in process.stages.values():
        yield stage.at / "groups", stage.groups
        yield stage.at / "facilitators", stage.facilitators
        yield stage.at / "outcomes", stage.outcomes
    for system in data.systems.values():
        yield system.at / "subjects", system.subjects
