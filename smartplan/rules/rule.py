"""What a rule is: a defect's words, and a function that finds it in records of one type."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from smartplan.edit import Edit, Safety
from smartplan.finding import Defect, Many, Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.wording import Text

R = TypeVar("R", bound=Record | Plan)
T = TypeVar("T")


class Problem:
    """What a rule yields: where, the values of the message's slots, and what silences it.

    `at` is the primary place. A problem is not told when anything at `at`, or at one of the routes
    in `needs`, has been told already: as not understood, or by a rule that this one comes after.
    What was not understood does not silence one that `tells_broken`: it is the report of that,
    such as an id that names nothing, or its rule has looked for itself at what it rests on.
    `covers` are the places that need not be told of again; `at`, where none are given. `edits`
    would mend it; they are proposed, not made unasked, as what a plan means is for people to say,
    but where a rule calls them safe: nothing is lost by them.
    """

    __slots__ = (
        "at", "covers", "edits", "file", "fix", "needs", "on_key", "related",
        "safety", "tells_broken", "values",
    )  # fmt: skip

    def __init__(  # noqa: D107 -- the class says it
        self,
        at: Route,
        *,
        needs: Iterable[Route] = (),
        covers: Iterable[Route] = (),
        related: tuple[Place, ...] = (),
        fix: Text | None = None,
        on_key: bool = False,
        file: str = "",
        tells_broken: bool = False,
        edits: tuple[Edit, ...] = (),
        safety: Safety = Safety.ASK,
        **values: object,
    ) -> None:
        self.at = at
        self.needs = tuple(needs)
        self.covers = tuple(covers) or (at,)
        self.related = related
        self.fix = fix
        self.on_key = on_key
        self.file = file
        self.tells_broken = tells_broken
        self.edits = edits
        self.safety = safety
        self.values = values


class Several(Generic[T]):
    """What a rule yields where it tells of several things in one finding.

    The runner leaves out those that have been told already, each by its own route, and asks
    `tell` for the problems that the others make.
    """

    __slots__ = ("parts", "tell")

    def __init__(  # noqa: D107 -- the class says it
        self, parts: Iterable[tuple[Route, T]], tell: Callable[[list[T]], Iterator[Problem]]
    ) -> None:
        self.parts = parts
        self.tell = tell


Found = Iterator[Problem | Several[Any]]
Check = Callable[[Any, Plan], Found]


class Rule:
    """A rule: what it says, the type of record it is offered, its function, and whom it follows.

    `after` names the rules whose findings may be the cause of this one's: where one of them has
    told of a place, this one does not. All that may be the cause are named, near and far.
    """

    __slots__ = ("after", "check", "defect", "on")

    def __init__(  # noqa: D107 -- the class says it
        self, defect: Defect, on: type[Any], check: Check, after: tuple[str, ...] = ()
    ) -> None:
        self.defect = defect
        self.on = on  # a record type, or Plan
        self.check = check
        self.after = after


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
    after: tuple[str, ...] = (),
    many: Many | None = None,
) -> Callable[[Callable[[R, Plan], Found]], Rule]:
    """Make a function a rule; the function's name is the defect's name.

    `due` is the bimtek stage from which a plan is expected to be free of it, `error_from` the
    stage from which a warning becomes an error. `wrong` and `right` are YAML that `explain` shows,
    indented as the code is.
    `after` are the codes of the rules that may have told of the same mistake before. `many` tells
    several of its findings as one.
    """

    def made(check: Callable[[R, Plan], Found]) -> Rule:
        name = getattr(check, "__name__", code)
        words = Defect(
            code, name, severity, message, why, instead,
            wrong, right, fix, due, error_from, many,
        )  # fmt: skip
        return Rule(words, on, check, after)

    return made
