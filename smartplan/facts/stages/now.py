"""The bimtek stage that a team works in on a day."""

from smartplan.facts.events import stages
from smartplan.plan.plan import Plan


def stage_now(plan: Plan) -> int:
    """The stage that the plan says, or an earlier one that was not over yet on the day.

    A plan is looked at on earlier days, too: then the dates of its stages tell where it stood.
    """
    ahead = [
        int(event.at[1]) for event in stages(plan.process) if not event.limit.is_before(plan.as_of)
    ]
    return min((plan.stage, *ahead))
