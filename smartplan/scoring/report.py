"""All that `score` tells of one plan, gathered as one value for the writers."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smartplan.plan.plan import Plan
from smartplan.scoring.crosswalk import Crosswalk, crosswalk
from smartplan.scoring.evaluation import Evaluation, evaluations
from smartplan.scoring.explain import Explained, Where, explain
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Scores
from smartplan.scoring.sensitivity import Sensitivity, sensitivity
from smartplan.scoring.toward import Toward, toward
from smartplan.scoring.what_if import WhatIf, what_if
from smartplan.standards.flaws import Flaw, problems
from smartplan.standards.model import DimensionSet, ReadinessStandard
from smartplan.value import dataclass, field
from smartplan.wording import Text

if TYPE_CHECKING:  # loaded where evaluations are asked for
    from smartplan.scoring.self_assessed import AssessedYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is asked for besides the scores."""

    explain: bool = False
    supposed: Mapping[str, int] = field(default_factory=dict)
    goal: float | None = None
    sensitivity: bool = False
    evaluation: bool = False
    dimensions: DimensionSet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The scores of one plan and what was asked for besides; None is what was not asked.

    `assessed` are the self-assessments, told of with the evaluations; `without_items` the years of
    those whose instrument does not tell its items, with its name.
    `folder` is where the plan is, as the reader can type it, empty for the folder they are in;
    `errors` counts what could not be read in the plan's files, `flaws` are the standard's own.
    """

    scores: Scores
    folder: str = ""
    errors: int = 0
    flaws: tuple[Flaw, ...] = ()
    explained: Explained | None = None
    what_if: WhatIf | None = None
    toward: Toward | None = None
    sensitivity: Sensitivity | None = None
    evaluation: tuple[Evaluation, ...] | None = None
    assessed: "tuple[AssessedYear, ...]" = ()
    without_items: tuple[tuple[int, Text], ...] = ()
    crosswalk: Crosswalk | None = None

    @property
    def is_special(self) -> bool:
        """Whether something was asked for that is an answer by itself, without the table."""
        asked = (self.what_if, self.toward, self.sensitivity, self.evaluation, self.crosswalk)
        return self.explained is None and any(one is not None for one in asked)


def report(
    plan: Plan,
    where: Where,
    wishes: Wishes,
    standard: ReadinessStandard | None = None,
    *,
    folder: str = "",
    errors: int = 0,
) -> Report:
    """The scores of a plan, under its own standard or the one given, and what is wished for."""
    chosen = standard or plan.readiness_standard
    scores = score(plan, chosen)
    assessed = _assessed(plan, where, wishes) if wishes.evaluation else ()
    return Report(
        scores=scores,
        folder=folder,
        errors=errors,
        flaws=tuple(problems(chosen)) if chosen else (),
        explained=explain(plan, scores, chosen, where) if wishes.explain else None,
        what_if=what_if(plan, chosen, wishes.supposed) if wishes.supposed else None,
        toward=None if wishes.goal is None else toward(plan, wishes.goal, chosen),
        sensitivity=sensitivity(plan, chosen) if wishes.sensitivity else None,
        evaluation=evaluations(plan) if wishes.evaluation else None,
        assessed=assessed,
        without_items=_without_items(plan, assessed) if wishes.evaluation else (),
        crosswalk=crosswalk(plan, wishes.dimensions) if wishes.dimensions else None,
    )


def _assessed(plan: Plan, where: Where, wishes: Wishes) -> "tuple[AssessedYear, ...]":
    """The self-assessments; what they are worked out with is not loaded for a score alone."""
    if not plan.assessment:
        return ()
    from smartplan.scoring.self_assessed import self_assessed

    return self_assessed(plan, where if wishes.explain else None)


def _without_items(
    plan: Plan, assessed: "tuple[AssessedYear, ...]"
) -> tuple[tuple[int, Text], ...]:
    """The years that have no estimate, with the instrument; one that is unknown is an error."""
    told = {one.estimate.year for one in assessed}
    years = {int(year): held.instrument for year, held in sorted(plan.assessment.items())}
    known = {
        year: plan.shelf.evaluation(name or "") for year, name in years.items() if year not in told
    }
    return tuple((year, one.label) for year, one in known.items() if one is not None)
