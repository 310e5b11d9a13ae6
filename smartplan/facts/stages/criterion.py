"""What a bimtek stage has to bring: a criterion, and what a plan still lacks for it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import Value
from smartplan.wording import Text


class MissingThing(NamedTuple):
    """Something that a plan lacks, and where.

    `owner` is the id of the program that lacks it, where what is missing has one. `part` tells
    apart what is missing at one place, such as programs of several dimensions.
    """

    at: Route
    what: Text
    owner: str = ""
    part: str = ""

    @property
    def route(self) -> Route:
        """What names this and nothing else that is missing."""
        return self.at / self.part if self.part else self.at


class Criterion(Value):
    """One thing that a stage has to bring before the next one begins.

    `lack` puts what is missing in words, in its slot `{what}`; `fix` is what to do about it.
    """

    id: str
    stage: int
    name: Text
    lack: Text
    fix: Text
    check: Callable[[Plan], Iterator[MissingThing]]
