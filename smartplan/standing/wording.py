"""What is owed in words for people: names instead of ids, never a rule's own words."""

from smartplan.plan.plan import Plan
from smartplan.standing.duties import Duty
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class DutyWords:
    """A duty as letters, workbooks and screens say it: what it is about, and what is wanted."""

    thing: str
    text: Text


def duty_words(duty: Duty, plan: Plan) -> DutyWords:
    """The words of a duty."""
    return DutyWords(plan.region_name, duty.text)
