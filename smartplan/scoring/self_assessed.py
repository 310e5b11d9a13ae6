"""A year's self-assessment: its estimate, what the plan proposes, and where each answer stands."""

from collections.abc import Mapping
from decimal import Decimal

from smartplan.facts import item_answers
from smartplan.facts.evidence import is_evidence, is_illustration
from smartplan.finding import Place, Spot
from smartplan.plan.model.assessment import ItemAnswer, Verdict
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.estimate import IndexEstimate, estimates
from smartplan.scoring.explain import Evidence, Where, evidence_at
from smartplan.scoring.proposals import ItemProposal, proposals
from smartplan.shape.record import key_of
from smartplan.standards.criteria import EvaluationItem
from smartplan.standards.index import exact, half_up
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTrace:
    """One item with all that its answer rests on, and the lines where that stands.

    `value` is the one that counts, of the assessors or of the region, with its place. `places`
    are those that the plan's proposal rests on.
    """

    item: EvaluationItem
    value: Decimal | None
    by_assessors: bool
    spot: Spot | None
    answer: str | None
    answer_spot: Spot | None
    is_illustration: bool
    evidence: tuple[Evidence, ...]
    proposal: ItemProposal
    places: tuple[tuple[Route, Spot], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedYear:
    """The self-assessment of a year; `traces` item by item where they were asked for.

    `proposed` is how many of the items without a value the plan has an answer to.
    """

    estimate: IndexEstimate
    scale: tuple[float, float]
    proposed: int
    traces: tuple[ItemTrace, ...] | None = None


def self_assessed(plan: Plan, where: Where | None = None) -> tuple[AssessedYear, ...]:
    """Every year's self-assessment, the earliest first; with traces where places are told."""
    held = ((one, plan.shelf.evaluation(one.standard)) for one in estimates(plan))
    return tuple(
        _year(plan, one, standard, standard.bounds, where)
        for one, standard in held
        if standard is not None and standard.bounds is not None
    )


def item_trace(
    plan: Plan, year: int, standard: EvaluationStandard, id: str, where: Where
) -> ItemTrace:
    """One item in an evaluation of a year, whether the region has begun to answer it or not."""
    held = plan.assessment.get(str(year))
    answer = held.items.get(id) if held else None
    said = proposals(plan, year, standard)
    return _trace(plan, standard.items[id], answer, said[id], where)


def asked_in(plan: Plan, id: str) -> tuple[int, EvaluationStandard] | None:
    """The year and the instrument by which a plan looks at an item; None where none has it.

    Those of the self-assessment that is worked on; else this year, by the plan's own standard or
    the newest one that asks the item.
    """
    year = item_answers.assessed_year(plan)
    held = plan.assessment[str(year)].instrument if year is not None else None
    own = plan.manifest.standards.evaluation if plan.manifest.standards else None
    every = [
        one for name in plan.shelf.names("evaluation") if (one := plan.shelf.evaluation(name))
    ]
    newest = sorted(every, key=lambda one: one.year or 0, reverse=True)
    named = [plan.shelf.evaluation(name) for name in (held, own) if name]
    for one in (*named, *newest):
        if one is not None and id in one.items:
            return (year if one.at.key == held and year else plan.as_of.year), one
    return None


def helped(
    said: Mapping[str, ItemProposal],
    answers: Mapping[str, ItemAnswer],
    standard: EvaluationStandard,
) -> int:
    """How many of the items without a value the plan has an answer to."""
    return sum(
        one.is_answered and not item_answers.is_answered(answers.get(id), standard)
        for id, one in said.items()
    )


def _year(
    plan: Plan,
    estimate: IndexEstimate,
    standard: EvaluationStandard,
    scale: tuple[float, float],
    where: Where | None,
) -> AssessedYear:
    said = proposals(plan, estimate.year, standard)
    answers = plan.assessment[str(estimate.year)].items
    return AssessedYear(
        estimate=estimate,
        scale=scale,
        proposed=helped(said, answers, standard),
        traces=None
        if where is None
        else tuple(
            _trace(plan, item, answers.get(id), said[id], where)
            for id, item in standard.items.items()
        ),
    )


def _trace(
    plan: Plan,
    item: EvaluationItem,
    answer: ItemAnswer | None,
    proposal: ItemProposal,
    where: Where,
) -> ItemTrace:
    value = item_answers.value_of(answer)
    by_assessors = answer is not None and item_answers.is_assessed(answer)
    at = None if answer is None or value is None else _place(answer, by_assessors=by_assessors)
    told = answer.answer if answer else None
    return ItemTrace(
        item=item,
        value=None if value is None else half_up(exact(value)),
        by_assessors=by_assessors,
        spot=where(Place(at)) if at else None,
        answer=told,
        answer_spot=where(Place(answer.at / key_of(ItemAnswer.answer)))
        if answer and told
        else None,
        is_illustration=answer is not None and is_illustration(answer),
        evidence=tuple(
            evidence_at(plan, id, counts=is_evidence(id, plan), where=where)
            for id in (answer.sources if answer else ())
        ),
        proposal=proposal,
        places=tuple((route, where(Place(route, on_key=True))) for route in proposal.routes),
    )


def _place(answer: ItemAnswer, *, by_assessors: bool) -> Route:
    """Where the value that counts is written."""
    if by_assessors:
        return answer.at / key_of(ItemAnswer.assessor) / key_of(Verdict.value)
    return answer.at / key_of(ItemAnswer.claim)
