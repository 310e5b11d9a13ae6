"""What a new year of progress begins with: an empty entry for each program that runs in it."""

from smartplan.facts.periods import of_plan, of_program
from smartplan.facts.programs import worked_out_programs
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.shape.record import Record, key_of
from smartplan.source.node import Node


def begun(record: type[Record] | None, year: str, plan: Plan) -> dict[str, Node]:
    """The data to begin with; nothing where what is added is no year of progress."""
    if record is not Progress:
        return {}
    running: dict[str, Node] = {
        program.id: {}
        for program in worked_out_programs(plan)
        if (bounds := of_program(program) if program.period else of_plan(plan))
        if not bounds.outside([int(year)])
    }
    return {key_of(Progress.programs): running}
