"""The medium-term regional plans that a masterplan is linked to."""

from smartplan.plan.model.profile import LinkedPlan, PlanKind
from smartplan.plan.plan import Plan


def medium_term(plan: Plan) -> tuple[LinkedPlan, ...]:
    """The RPJMDs, and the RPDs that stand in for one until a new head of region takes office."""
    return tuple(linked for linked in plan.profile.plans.values() if linked.kind in _MEDIUM_TERM)


_MEDIUM_TERM = (PlanKind.RPJMD, PlanKind.RPD)
