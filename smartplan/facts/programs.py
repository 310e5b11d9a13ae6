"""Which programs count: those that have not been stopped, those that are more than an idea."""

from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan


def is_live(program: Program) -> bool:
    """Whether a program counts as an answer: every one that has not been stopped."""
    return program.status is not ProgramStatus.STOPPED


def has_begun(program: Program) -> bool:
    """Whether the work on a program has begun: it runs, is done, or was stopped."""
    return program.status in _BEGUN


def is_worked_out(program: Program) -> bool:
    """Whether a program is to have all its parts: it is neither a mere idea nor stopped."""
    return program.status not in (ProgramStatus.IDEA, ProgramStatus.STOPPED)


def worked_out_programs(plan: Plan) -> tuple[Program, ...]:
    """The programs that are to have all their parts."""
    return plan.once(_worked_out)


def live_programs(plan: Plan) -> tuple[Program, ...]:
    """The programs that have not been stopped."""
    return plan.once(_live)


def _worked_out(plan: Plan) -> tuple[Program, ...]:
    return tuple(program for program in plan.programs.values() if is_worked_out(program))


def _live(plan: Plan) -> tuple[Program, ...]:
    return tuple(program for program in plan.programs.values() if is_live(program))


_BEGUN = (ProgramStatus.RUNNING, ProgramStatus.DONE, ProgramStatus.STOPPED)
