"""Which programs wait for which: what has to come first, and what holds others up."""

from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan


def waiting(plan: Plan) -> dict[str, tuple[Program, ...]]:
    """The live programs that wait for each program, by its id; only where one does."""
    found: dict[str, tuple[Program, ...]] = {}
    for program in live_programs(plan):
        for ref in dict.fromkeys(program.depends):
            if ref in plan.programs and ref != program.id:
                found[ref] = (*found.get(ref, ()), program)
    return found


def awaited(program: Program, plan: Plan) -> tuple[Program, ...]:
    """What a program still waits for: the programs that come first and are not done."""
    before = (plan.programs.get(ref) for ref in dict.fromkeys(program.depends))
    return tuple(one for one in before if one and one.status is not ProgramStatus.DONE)
