"""What has to be known of many plans before any of them is told beside the others."""

from collections.abc import Mapping, Sequence

from smartplan.failure import Failure
from smartplan.portfolio.group import called
from smartplan.portfolio.measured import Lack, Measured, RankedBy, Yardstick, choice
from smartplan.portfolio.rank import Ranking, ranked
from smartplan.portfolio.summary import Summary
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Overview:
    """Many plans, in the order of their regions' codes.

    `names` is what each is called, by its name among the others. `readiness` has them in order by
    the standard that most were scored by, `evaluation` by the year and standard that most have an
    index of; None where no plan has one.
    """

    summaries: tuple[Summary, ...]
    names: Mapping[str, str]
    readiness: Ranking
    evaluation: Ranking | None

    @property
    def scored(self) -> tuple[Summary, ...]:
        """Those with a readiness that can be compared, in order of code."""
        held = {row.plan.plan for row in self.readiness.rows}
        return tuple(one for one in self.summaries if one.plan in held)


def overview(summaries: Sequence[Summary]) -> Overview:
    """The overview of some plans, of which there is one at least."""
    ordered = tuple(sorted(summaries, key=lambda one: (one.code or "~", one.plan)))
    readiness = choice(ordered, RankedBy.READINESS)
    try:
        evaluation = choice(ordered, RankedBy.EVALUATION)
    except Failure:  # no plan tells of an evaluation
        held = None
    else:
        held = ranked(ordered, ordered, evaluation)
    return Overview(ordered, called(ordered), ranked(ordered, ordered, readiness), held)


def figure(choice: Yardstick, one: Summary) -> float | Lack:
    """A plan's figure, or why it has none."""
    found = choice.of(one)
    return found.value if isinstance(found, Measured) else found
