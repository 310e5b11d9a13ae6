"""Which programs answer what: their links to goals, issues, gaps and strategies."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smartplan.finding import Place
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Text, listed, same

NOTHING = same("")
ONLY_STOPPED = Text(" selain yang dihentikan", " but stopped ones")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Something that no live program answers; `related` shows the stopped ones that would have."""

    id: str
    at: Route
    but: Text
    related: tuple[Place, ...]


def is_live(program: Program) -> bool:
    """Whether a program counts as an answer: every one that has not been stopped."""
    return program.status is not ProgramStatus.STOPPED


def is_worked_out(program: Program) -> bool:
    """Whether a program is to have all its parts: it is neither a mere idea nor stopped."""
    return program.status not in (ProgramStatus.IDEA, ProgramStatus.STOPPED)


def live_programs(plan: Plan) -> tuple[Program, ...]:
    """The programs that have not been stopped."""
    return tuple(program for program in plan.programs.values() if is_live(program))


def are_unclear(plan: Plan, *keys: str, root: str = "programs") -> bool:
    """Whether what some entry says under one of the keys was reported as not understood."""
    return any(
        route[:1] == (root,) and (len(route) <= _WHOLE or route[2] in keys)
        for route in plan.broken
    )


def unanswered(plan: Plan, key: str, wanted: Mapping[str, Entity]) -> Iterator[Unanswered]:
    """What no live program names under `key`, nor names a live program itself.

    Nothing while there is no live program at all: that is one cause, told by COV001.
    """
    if not live_programs(plan) or are_unclear(plan, key):
        return
    namers: dict[str, list[Program]] = {name: [] for name in wanted}
    for program in plan.programs.values():
        for name in getattr(program, key):
            namers.get(name, []).append(program)
    for name, entity in wanted.items():
        back = (plan.programs.get(program) for program in getattr(entity, "programs", ()))
        programs = [*namers[name], *(program for program in back if program)]
        if not any(is_live(program) for program in programs):
            yield Unanswered(name, entity.at, but(programs), stopped_places(programs))


def but(stopped: Sequence[Program]) -> Text:
    """What a message adds after "no program" when there are stopped ones."""
    return ONLY_STOPPED if stopped else NOTHING


def stopped_places(stopped: Sequence[Program]) -> tuple[Place, ...]:
    """Where programs say that they are stopped, each once."""
    unique = {program.id: program for program in stopped}
    return tuple(
        Place(program.at / "status", word=_STOPPED.fill(id=program.id))
        for program in unique.values()
    )


def some_of(names: Sequence[Text], *, limit: int = 6) -> Text:
    """The names as a sentence lists them, cut short when there are many."""
    if len(names) <= limit:
        return listed(tuple(names))
    more = len(names) - limit + 1
    return listed((*names[: limit - 1], Text(f"{more} lainnya", f"{more} more")))


_WHOLE = 2  # a route as short as `programs.<id>`: nothing of the entry was understood
_STOPPED = Text("program {id} dihentikan", "program {id} is stopped")
