"""What the books of a plan tell of: the plan itself, how ready it is, what was found in it."""

from collections.abc import Callable
from pathlib import Path

from smartplan.books.cited import CitedBook
from smartplan.finding import Finding
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class Subject:
    """A plan with its scores and findings; `findings` is None where nobody has looked for them.

    `root` is its folder, where pictures and annexed files are; None where there is none. `cited`
    gives, in a language, what the masterplan numbers, for documents that cite it.
    """

    plan: Plan
    scores: Scores
    findings: tuple[Finding, ...] | None = None
    root: Path | None = None
    cited: Callable[[Lang], CitedBook] | None = None
