"""What rests on a dataset: indicators, the programs and goals they belong to, who asks for it."""

from smartplan.facts.indicators import every_indicator
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass

_ENTRY = 2  # programs.<id>, goals.<id>


@dataclass(frozen=True, slots=True)
class DataUse:
    """Where a dataset is used, by routes; `requests` are the requests for data that ask for it."""

    indicators: tuple[Route, ...]
    programs: tuple[Route, ...]
    goals: tuple[Route, ...]
    requests: tuple[Route, ...]


def uses(plan: Plan, dataset: str) -> DataUse:
    """What rests on the dataset of an id."""
    found = [one.at for one in resting_on(plan, dataset)]
    holders = dict.fromkeys(Route(at[:_ENTRY]) for at in found)
    return DataUse(
        tuple(found),
        tuple(one for one in holders if one[0] == "programs"),
        tuple(one for one in holders if one[0] == "goals"),
        tuple(one.at for one in plan.data.requests.values() if dataset in one.items),
    )


def resting_on(plan: Plan, dataset: str) -> tuple[Indicator, ...]:
    """The indicators that are computed from the dataset of an id: of goals, then of programs."""
    return plan.once(_by_dataset).get(dataset, ())


def _by_dataset(plan: Plan) -> dict[str, tuple[Indicator, ...]]:
    found: dict[str, tuple[Indicator, ...]] = {}
    for one in every_indicator(plan):
        if one.dataset:
            found[one.dataset] = (*found.get(one.dataset, ()), one)
    return found
