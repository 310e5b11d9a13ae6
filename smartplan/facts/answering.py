"""Which live programs answer an issue, a gap or a strategy: named by the program or by itself."""

from smartplan.facts.programs import live_programs
from smartplan.plan.model.analysis import Gap, Strategy
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def issue_programs(plan: Plan, id: str) -> tuple[Program, ...]:
    """The live programs that answer an issue."""
    return tuple(program for program in live_programs(plan) if id in program.issues)


def gap_programs(plan: Plan, gap: Gap) -> tuple[Program, ...]:
    """The live programs that close a gap."""
    return tuple(
        program
        for program in live_programs(plan)
        if gap.at.key in program.gaps or program.id in gap.programs
    )


def strategy_programs(plan: Plan, strategy: Strategy) -> tuple[Program, ...]:
    """The live programs that carry out a strategy."""
    return tuple(
        program
        for program in live_programs(plan)
        if strategy.at.key in program.strategies or program.id in strategy.programs
    )


def goal_programs(plan: Plan, id: str) -> tuple[Program, ...]:
    """The live programs that serve a goal."""
    return tuple(program for program in live_programs(plan) if id in program.goals)
