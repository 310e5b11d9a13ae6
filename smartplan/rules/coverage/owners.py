"""How a message names the owner of an indicator."""

from smartplan.plan.model.common import Indicator
from smartplan.wording import Text


def owner(indicator: Indicator) -> Text:
    """Whose indicator it is: a program's or a goal's, with its id."""
    words = _OF_PROGRAM if indicator.at[0] == "programs" else _OF_GOAL
    return words.fill(id=indicator.at[1])


_OF_PROGRAM = Text("program {id}", "program {id}")
_OF_GOAL = Text("sasaran {id}", "goal {id}")
