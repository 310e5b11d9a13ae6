"""TIM011: a plan that the masterplan has to fit, but that is over."""

from collections.abc import Iterator

from smartplan.facts.periods import of_plan
from smartplan.finding import Many, Severity
from smartplan.plan.model.profile import LinkedPlan, PlanKind
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


def _has_successor(linked: LinkedPlan, plan: Plan) -> bool:
    """Whether a linked plan of the same sort is in force; an RPD stands in for an RPJMD."""
    kinds = _ONE_SORT if linked.kind in _ONE_SORT else {linked.kind}
    return any(
        other.kind in kinds
        for other in plan.profile.plans.values()
        if other.period and plan.as_of.year in other.period.years
    )


@rule(
    "TIM011",
    on=LinkedPlan,
    severity=Severity.WARNING,
    message=Text(
        "rencana acuan {id} berakhir {end}, sedangkan masterplan berlaku sampai {last}",
        "linked plan {id} ended in {end}, but the masterplan runs until {last}",
    ),
    why=Text(
        "Masterplan yang mengacu ke rencana yang sudah berakhir tidak lagi selaras dengan arah "
        "daerah, dan programnya sulit dianggarkan.",
        "A masterplan that follows a plan which is over no longer fits where the region is going, "
        "and its programs are hard to fund.",
    ),
    instead=Text(
        "Tambahkan rencana penggantinya di plans, lalu selaraskan kembali program. Yang lama "
        "boleh tetap tercatat.",
        "Add the plan that follows it to plans, then align the programs anew. The old one may "
        "stay.",
    ),
    fix=Text(
        "tambahkan {kind} penggantinya di plans dan selaraskan kembali program",
        "add the {kind} that follows it to plans, and align the programs anew",
    ),
    many=Many(
        Text(
            "{count} rencana acuan berakhir sebelum masterplan: {names}",
            "{count} linked plans ended before the masterplan does: {names}",
        ),
        each=same("{id} ({end})"),
        fix=Text(
            "tambahkan rencana penggantinya di plans dan selaraskan kembali program",
            "add the plans that follow them to plans, and align the programs anew",
        ),
    ),
    wrong="""
        period: {start: 2022, end: 2032}
        plans:
          rpjmd: {kind: rpjmd, title: RPJMD 2019-2024, period: {start: 2019, end: 2024}}
    """,
    right="""
        plans:
          rpjmd: {kind: rpjmd, title: RPJMD 2019-2024, period: {start: 2019, end: 2024}}
          rpjmd-2025: {kind: rpjmd, title: RPJMD 2025-2029, period: {start: 2025, end: 2029}}
    """,
)
def linked_plan_expired(linked: LinkedPlan, plan: Plan) -> Iterator[Problem]:
    """Yield the end of a linked plan that is over as of now, unless one like it is in force.

    Not of one of another kind, such as an earlier edition of the masterplan: what follows it is
    not known.
    """
    whole, today = of_plan(plan), plan.as_of.year
    if whole is None or whole.last < today or not linked.period or not linked.period.years:
        return
    end = linked.period.years[-1]
    kind = linked.kind
    if kind and kind is not PlanKind.OTHER and end < today and not _has_successor(linked, plan):
        at = linked.period.at / "end"
        yield Problem(at, id=linked.at.key, end=end, last=whole.last, kind=kind.label)


_ONE_SORT = {PlanKind.RPD, PlanKind.RPJMD}
