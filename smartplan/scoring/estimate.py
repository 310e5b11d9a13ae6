"""The index that a self-assessment comes to, with its range: what is open counts both ways.

What counts is what people gave: the assessors' value, else the region's own. What the plan
proposes has none but that of surveys, which stays a proposal until the region claims it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from smartplan.facts import item_answers
from smartplan.facts.evidence import is_illustration
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.plan import Plan
from smartplan.standards.index import index_of, mean_of_items
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimatedPart:
    """A dimension of the estimate: its least and highest value, and how much of it is answered."""

    id: str
    label: Text
    low: Decimal
    high: Decimal
    answered: int
    proven: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEstimate:
    """The least and the highest index that a year's answers leave open.

    Of all items (`of`), `answered` have a value, the assessors' before the region's own, and
    `proven` have evidence, too; `assessed` is how many of the values are the assessors'. An item
    without a value counts as the lowest and the highest mark; a value that the scale does not
    have is none. `illustrations` is how many answers are made up, which prove nothing.
    """

    year: int
    standard: str
    label: Text
    low: Decimal
    high: Decimal
    answered: int
    assessed: int
    proven: int
    illustrations: int
    of: int
    parts: Mapping[str, EstimatedPart]


def estimates(plan: Plan) -> tuple[IndexEstimate, ...]:
    """The estimate of every year with a self-assessment, the earliest first."""
    found = (estimate(plan, int(year)) for year in sorted(plan.assessment))
    return tuple(one for one in found if one is not None)


def estimate(plan: Plan, year: int) -> IndexEstimate | None:
    """The estimate of a year; None without a self-assessment on an instrument with items."""
    held = plan.assessment.get(str(year))
    standard = plan.shelf.evaluation(held.instrument or "") if held else None
    if held is None or standard is None or not standard.items or standard.bounds is None:
        return None
    ends = dict(zip(("low", "high"), standard.bounds, strict=True))
    items = {
        key: [id for id, one in standard.items.items() if one.dimension == key]
        for key in standard.dimensions
    }
    values = {
        end: {
            key: mean_of_items([_value(held, id, standard, bound) for id in ids])
            for key, ids in items.items()
            if ids
        }
        for end, bound in ends.items()
    }
    low, high = (index_of(standard, values[end]) for end in ends)
    if low is None or high is None:  # a dimension with weight whose items are not told
        return None
    answers = {id: held.items[id] for ids in items.values() for id in ids if id in held.items}
    given = {id: one for id, one in answers.items() if item_answers.is_answered(one, standard)}
    proven = {id for id, one in given.items() if item_answers.is_proven(one, plan)}
    return IndexEstimate(
        year=year,
        standard=held.instrument or "",
        label=standard.label,
        low=low,
        high=high,
        answered=len(given),
        assessed=sum(map(item_answers.is_assessed, given.values())),
        proven=len(proven),
        illustrations=sum(map(is_illustration, given.values())),
        of=sum(map(len, items.values())),
        parts={
            key: EstimatedPart(
                id=key,
                label=standard.dimensions[key].label,
                low=values["low"][key],
                high=values["high"][key],
                answered=_count(ids, given),
                proven=_count(ids, proven),
                of=len(ids),
            )
            for key, ids in items.items()
            if ids
        },
    )


def _value(held: SelfAssessment, id: str, standard: EvaluationStandard, bound: float) -> float:
    """What an item counts for at one end of the range."""
    value = item_answers.value_of(held.items.get(id), standard)
    return bound if value is None else value


def _count(ids: Sequence[str], held: Mapping[str, object] | set[str]) -> int:
    return sum(id in held for id in ids)
