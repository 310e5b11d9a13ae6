"""Which indicators are to be complete, and how a message names one."""

from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.answers import is_worked_out
from smartplan.wording import Text


def is_due(indicator: Indicator, plan: Plan) -> bool:
    """Whether an indicator is to be complete: not those of ideas and of stopped programs."""
    if indicator.at[0] != "programs":
        return True
    program = plan.programs.get(indicator.at[1])
    return program is not None and is_worked_out(program)


def owner(indicator: Indicator) -> Text:
    """Whose indicator it is: a program's or a goal's, with its id."""
    words = _OF_PROGRAM if indicator.at[0] == "programs" else _OF_GOAL
    return words.fill(id=indicator.at[1])


_OF_PROGRAM = Text("program {id}", "program {id}")
_OF_GOAL = Text("sasaran {id}", "goal {id}")
