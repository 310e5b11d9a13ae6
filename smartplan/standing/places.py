"""In which file, and under which key, something stands or is to be written."""

from smartplan.facts.dimensions import PLACE
from smartplan.plan.files import home
from smartplan.route import Route


def place(at: Route) -> str:
    """The file in which something is written that stands at a route or is not there yet.

    A program that a dimension still has to get has no file so far, only the folder.
    """
    return "programs/" if at == PLACE else home(at)[0]


def key(at: Route) -> str:
    """The key of a route within its file."""
    return str(home(at)[1])
