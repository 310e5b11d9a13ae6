"""Systems and applications with the agencies that exchange data over them, as data of a chart."""

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import DataFlows, FlowSystem
from smartplan.books.parts import names
from smartplan.books.parts.part import illustrated
from smartplan.plan.model.data import Application, DataSystem
from smartplan.plan.plan import Plan
from smartplan.wording import Lang


def flows(plan: Plan, lang: Lang) -> DataFlows | None:
    """What connects agencies; None where nothing does."""
    every: list[DataSystem | Application] = [*plan.data.systems.values()]
    every += plan.data.applications.values()
    held = [one for one in every if one.connects]
    if not held:
        return None
    return DataFlows(
        systems=tuple(_system(plan, one, lang) for one in held),
        agencies=tuple(names.agency_short(plan, ref, lang) for ref in plan.organization.agencies),
        about=ChartHeading(illustration=any(illustrated(one) for one in held)),
    )


def _system(plan: Plan, one: DataSystem | Application, lang: Lang) -> FlowSystem:
    status = one.status if isinstance(one, DataSystem) else None
    return FlowSystem(
        name=one.name,
        owner=names.agency_short(plan, one.owner, lang) if one.owner else "",
        agencies=tuple(names.agency_short(plan, ref, lang) for ref in one.connects),
        state=status.label.say(lang) if status else "",
    )
