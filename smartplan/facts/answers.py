"""What the programs of a plan answer: its goals, issues, gaps and strategies."""

from collections.abc import Iterator, Mapping

from smartplan.facts.programs import is_live, live_programs
from smartplan.facts.unclear import perhaps_named
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import Value


class Unanswered(Value):
    """Something that no live program answers, and the stopped ones that would have."""

    id: str
    at: Route
    stopped: tuple[Program, ...]


def unanswered(plan: Plan, key: str, wanted: Mapping[str, Entity]) -> Iterator[Unanswered]:
    """What no live program names under `key`, nor names a live program itself.

    Nothing while there is no live program at all: then nothing can be answered yet.
    """
    perhaps = perhaps_named(plan, key)
    if not live_programs(plan) or perhaps is None:
        return
    namers: dict[str, list[Program]] = {name: [] for name in wanted}
    for program in plan.programs.values():
        for name in getattr(program, key):
            namers.get(name, []).append(program)
    for name, entity in wanted.items():
        back = (plan.programs.get(program) for program in getattr(entity, "programs", ()))
        programs = [*namers[name], *(program for program in back if program)]
        if name not in perhaps and not any(is_live(program) for program in programs):
            yield Unanswered(name, entity.at, tuple(programs))
