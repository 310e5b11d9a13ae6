"""How a quick win is traced to a strategic problem of the RPJMD."""

from smartplan.plan.model.profile import PlanKind
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan


def has_rpjmd(plan: Plan) -> bool:
    """Whether there is an RPJMD to refer to; that there is none is LAW002's to say."""
    return any(linked.kind in _MEDIUM_TERM for linked in plan.profile.plans.values())


def is_orphan(program: Program, plan: Plan) -> bool:
    """Whether COV012 already says that the program serves no goal either."""
    has_aims = plan.profile.goals or plan.profile.issues
    return bool(has_aims) and not program.goals and program.status is not ProgramStatus.IDEA


def is_traced(plan: Plan, id: str) -> bool:
    """Whether an issue says where the RPJMD has it, or its words were not understood."""
    issue = plan.profile.issues.get(id)
    return issue is None or bool(issue.plan_ref) or plan.is_broken(issue.at / "plan_ref")


_MEDIUM_TERM = (PlanKind.RPJMD, PlanKind.RPD)
