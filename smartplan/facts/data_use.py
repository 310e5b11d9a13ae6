"""What rests on a dataset: indicators, the programs and goals they belong to, who asks for it."""

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class DataUse:
    """Where a dataset is used, by routes; `requests` are the requests for data that ask for it."""

    indicators: tuple[Route, ...]
    programs: tuple[Route, ...]
    goals: tuple[Route, ...]
    requests: tuple[Route, ...]


def uses(plan: Plan, dataset: str) -> DataUse:
    """What rests on the dataset of an id."""
    found = [
        indicator.at
        for program in plan.programs.values()
        for indicator in program.indicators.values()
        if indicator.dataset == dataset
    ]
    goals = [one.at for one in plan.goal_indicators.values() if one.dataset == dataset]
    asked = [one.at for one in plan.data.requests.values() if dataset in one.items]
    return DataUse(
        (*found, *goals),
        tuple(dict.fromkeys(Route(one[:2]) for one in found)),
        tuple(dict.fromkeys(Route(one[:2]) for one in goals)),
        tuple(asked),
    )
