"""Which indicators are to be complete, and the years for which they can have targets."""

from dataclasses import replace

from smartplan.facts.periods import Bounds, of_plan, of_program
from smartplan.facts.programs import is_worked_out
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def is_due(indicator: Indicator, plan: Plan) -> bool:
    """Whether an indicator is to be complete: not those of ideas and of stopped programs."""
    if indicator.at[0] != "programs":
        return True
    program = plan.programs.get(indicator.at[1])
    return program is not None and is_worked_out(program)


def bounds_of(indicator: Indicator, plan: Plan) -> Bounds | None:
    """The plan's years; for a program's indicator from its first year on, as its effects last.

    Horizons that outlast the plan are TIM010's, and so is what is planned for them.
    """
    whole, horizons = of_plan(plan), plan.manifest.horizons
    if whole is None:
        return None
    last = max(whole.last, (horizons and horizons.long) or whole.last)
    program = plan.programs.get(indicator.at[1]) if indicator.at[0] == "programs" else None
    if program is None or program.period is None:
        return replace(whole, last=last)
    own = of_program(program)
    if own is None:
        return None
    # Years with money or actions are the program's own; TIM004 and BUD002 tell what is wrong.
    years = [own.first, own.last, *(row.year for row in program.budget if row.year)]
    years += [year for action in program.actions.values() for year in action.years]
    return Bounds(min(years), max([last, *years]), own.at, _NAME)


_NAME = Text("masa program dan rencana", "the years of its program and the plan")
