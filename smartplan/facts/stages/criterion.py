"""What a bimtek stage has to bring: a criterion, and what a plan still lacks for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a plan lacks; `told_by` is the code of the rule that reports it.

    `owner` is the id of the program that lacks it, where what is missing has one.
    """

    at: Route
    what: Text
    told_by: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that a stage has to bring before the next one begins.

    `lack` puts what is missing in words, in its slot `{what}`; `fix` is what to do about it.
    """

    id: str
    stage: int
    name: Text
    lack: Text
    fix: Text
    check: Callable[[Plan], Iterator[Missing]]
