"""Where the value of an indicator of a year stands in a plan."""

from smartplan.plan.files import YEARLY
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.progress import ProgramProgress, Progress
from smartplan.route import Route
from smartplan.shape.record import key_of


def value_at(indicator: Indicator, year: int) -> Route:
    """The route of the value that an indicator of a goal or a program reached in a year."""
    id = indicator.at.key
    holder = realisation_at(indicator, year)
    if holder:
        return holder / key_of(ProgramProgress.indicators) / id
    return _of_year(year) / key_of(Progress.indicators) / id


def realisation_at(indicator: Indicator, year: int) -> Route | None:
    """The route of the program's realisation that holds it; None for an indicator of a goal."""
    root, id = indicator.at[0], indicator.at[1]
    programs = key_of(Progress.programs)
    return _of_year(year) / programs / id if root == programs else None


def _of_year(year: int) -> Route:
    return Route((_PROGRESS, str(year)))


_PROGRESS = next(name for name, record in YEARLY.items() if record is Progress)
