"""What a rule is: a defect's words, and a function that finds it in records of one type."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from smartplan.edit import Edit
from smartplan.finding import Defect, Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.wording import Text

R = TypeVar("R", bound=Record | Plan)


class Problem:
    """What a rule yields: where, the values of the message's slots, and what silences it.

    `at` is the primary place. A problem is not told when anything at `at`, or at one of the routes
    in `needs`, has been reported as not understood; unless it `tells_broken`: it is the report
    of what was not understood there, such as an id that names nothing. `edits` would mend it; they
    are proposed, never made unasked: what a plan means is for people to say.
    """

    __slots__ = (
        "at",
        "edits",
        "file",
        "fix",
        "needs",
        "on_key",
        "related",
        "tells_broken",
        "values",
    )

    def __init__(  # noqa: D107 -- the class says it
        self,
        at: Route,
        *,
        needs: Iterable[Route] = (),
        related: tuple[Place, ...] = (),
        fix: Text | None = None,
        on_key: bool = False,
        file: str = "",
        tells_broken: bool = False,
        edits: tuple[Edit, ...] = (),
        **values: object,
    ) -> None:
        self.at = at
        self.needs = tuple(needs)
        self.related = related
        self.fix = fix
        self.on_key = on_key
        self.file = file
        self.tells_broken = tells_broken
        self.edits = edits
        self.values = values


Check = Callable[[Any, Plan], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it says, the type of record it is offered, and its function."""

    defect: Defect
    on: type[Any]  # a record type, or Plan
    check: Check


def rule(
    code: str,
    *,
    on: type[R],
    severity: Severity,
    message: Text,
    why: Text,
    instead: Text,
    fix: Text | None = None,
    wrong: str = "",
    right: str = "",
    due: int = 1,
    error_from: int | None = None,
) -> Callable[[Callable[[R, Plan], Iterator[Problem]]], Rule]:
    """Make a function a rule; the function's name is the defect's name.

    `due` is the bimtek stage from which a plan is expected to be free of it, `error_from` the
    stage from which a warning becomes an error. `wrong` and `right` are YAML that `explain` shows.
    """

    def made(check: Callable[[R, Plan], Iterator[Problem]]) -> Rule:
        name = getattr(check, "__name__", code)
        words = Defect(
            code, name, severity, message, why, instead,
            inspect.cleandoc(wrong), inspect.cleandoc(right), fix, due, error_from,
        )  # fmt: skip
        return Rule(words, on, check)

    return made
