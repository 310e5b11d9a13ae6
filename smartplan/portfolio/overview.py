"""What has to be known of many plans before any of them is told beside the others."""

from collections import Counter
from collections.abc import Mapping, Sequence

from smartplan.portfolio.figures import EvaluationFigures
from smartplan.portfolio.summary import Summary
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Overview:
    """Many plans, in the order of their regions' codes.

    `names` is what each is called, by its name among the others. `standard` is the one by which
    most were scored, and `scored` are those; `evaluation` is the year and standard that most
    regions have an index of, the latest of several, because indices of different years or
    standards are no measure for one another; `others` counts those left out.
    """

    summaries: tuple[Summary, ...]
    names: Mapping[str, str]
    standard: str | None
    scored: tuple[Summary, ...]
    evaluation: tuple[int, str] | None
    others: int

    @property
    def scores(self) -> tuple[float, ...]:
        """The readiness of those that were scored."""
        return tuple(one.readiness.score for one in self.scored if one.readiness.score is not None)

    def evaluated(self, one: Summary) -> EvaluationFigures | None:
        """What the evaluation that is told says of a region."""
        for result in one.evaluations:
            if _key(result) == self.evaluation:
                return result
        return None

    def index(self, one: Summary) -> float | None:
        """A region's index in the evaluation that is told."""
        result = self.evaluated(one)
        return result.index if result else None


def overview(summaries: Sequence[Summary]) -> Overview:
    """The overview of some plans."""
    ordered = sorted(summaries, key=lambda one: (one.code or "~", one.plan))
    standards = Counter(
        one.readiness.standard for one in ordered if one.readiness.score is not None
    )
    standard = max(standards, key=lambda name: (standards[name], name), default=None)
    results = Counter(
        _key(result) for one in ordered for result in one.evaluations if result.index is not None
    )
    evaluation = max(results, key=lambda key: (results[key], key), default=None)
    return Overview(
        tuple(ordered),
        _names(ordered),
        standard,
        tuple(
            one
            for one in ordered
            if one.readiness.score is not None and one.readiness.standard == standard
        ),
        evaluation,
        max(len(results) - 1, 0),
    )


def _key(result: EvaluationFigures) -> tuple[int, str]:
    return result.year, result.standard or ""


def _names(summaries: Sequence[Summary]) -> Mapping[str, str]:
    """Each plan's region, with the plan's own name where two share that."""
    often = Counter(one.region for one in summaries)
    return {
        one.plan: one.region if often[one.region] == 1 else f"{one.region} ({one.plan})"
        for one in summaries
    }
