"""What counts as evidence: sources, but not those that are made up for illustration."""

from smartplan.plan.model.common import Basis, Entity
from smartplan.plan.plan import Plan


def is_illustration(entity: Entity) -> bool:
    """Whether it says openly that it is made up: evidence cannot be asked of it."""
    return entity.own_basis is Basis.ILLUSTRATION


def has_evidence(entity: Entity, plan: Plan) -> bool:
    """Whether it names a source that is not itself an illustration."""
    return any(is_evidence(id, plan) for id in entity.sources)


def is_evidence(source: str, plan: Plan) -> bool:
    """Whether a source counts; one that the plan does not list is reported elsewhere."""
    return source not in plan.sources or not is_illustration(plan.sources[source])


# Our proposal, by what the ladder says: level 3 is "running, and evidenced", level 4 "measured
# every year". Assessors complain most of claims without evidence (evaluations of 2022 and 2023).
PROVEN_FROM = 3
MEASURED_FROM = 4
