"""The bodies of a plan as data of their chart: who leads, how many sit, who reports to whom."""

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import BodiesChart, BodyBox
from smartplan.books.parts.acts import act_head
from smartplan.books.parts.bodies import body_name
from smartplan.books.parts.part import illustrated
from smartplan.facts.bodies import BodyKind, PlanBody, all_of, sitting
from smartplan.plan.model.organization import Member, Sector
from smartplan.plan.plan import Plan
from smartplan.wording import Lang


def reporting(plan: Plan, lang: Lang) -> BodiesChart | None:
    """The council, the team and the forums below the head of the region; None where none is."""
    held = all_of(plan)
    if not any(one.body for one in held):
        return None
    return BodiesChart(
        head=act_head(plan, lang).seat,
        bodies=tuple(_box(plan, one, lang) for one in held),
        about=ChartHeading(illustration=any(one.body and illustrated(one.body) for one in held)),
    )


def _box(plan: Plan, one: PlanBody, lang: Lang) -> BodyBox:
    members = sitting(one.body, plan)
    return BodyBox(
        name=body_name(one).say(lang),
        rank=_RANKS[one.kind],
        chair=(one.body.chair or "") if one.body else "",
        members=len(members),
        external=sum(_is_external(plan, member) for member in members),
        meetings=len(one.body.meetings) if one.body else 0,
        founded=one.body is not None,
    )


def _is_external(plan: Plan, member: Member) -> bool:
    """Whether somebody sits there for a partner outside government."""
    partner = plan.organization.partners.get(member.partner or "")
    return partner is not None and partner.sector is not Sector.GOVERNMENT


_RANKS: dict[BodyKind, int] = {"council": 1, "team": 2, "task_force": 2, "forum": 3}
