"""The ministry's yearly evaluation: items to dimension values to the weighted index."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from smartplan.facts.evaluation_standards import standard_of
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.figures import band_of
from smartplan.standards.index import (
    TOLERANCE,
    exact,
    half_up,
    index_of,
    mean_of_items,
    points,
    shares,
)
from smartplan.standards.model import INDEX, EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPart:
    """One dimension of an evaluation: its value, what it was taken from, what it adds.

    `origin` is "items", "dimensions" or "printed". `points` is weight times value, rounded as the
    ministry rounds it; the index is the sum of the points.
    """

    id: str
    label: Text
    weight: float
    share: float
    value: Decimal | None
    origin: str | None
    items: int
    expected_items: int | None
    points: Decimal | None
    printed: Decimal | None

    @property
    def differs(self) -> bool:
        """Whether the printed value is not the one calculated."""
        return None not in (self.printed, self.value) and self.printed != self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One year's evaluation.

    `standard` is None where none is named: then the index is what somebody printed, and `told_by`
    names the documents. `index` is calculated where the dimensions are known, else the printed
    one, None where the region did not take part; `difference` is printed minus calculated.
    `change` is the index minus that of `since`, the year before in which the region was evaluated.
    """

    year: int
    route: Route
    standard: str | None
    label: Text
    is_official: bool
    participated: bool | None
    parts: Mapping[str, EvaluationPart]
    index: Decimal | None
    is_calculated: bool
    printed: Decimal | None
    difference: Decimal | None
    change: Decimal | None
    since: int | None
    band: Text | None
    told_by: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the printed index is further off than rounding explains."""
        return self.difference is not None and abs(self.difference) > TOLERANCE


def evaluations(plan: Plan) -> tuple[Evaluation, ...]:
    """Every year's evaluation of a plan, the earliest first."""
    made: list[Evaluation] = []
    for year in sorted(plan.progress):
        result = plan.progress[year].evaluation
        if result is not None:
            made.append(_evaluation(plan, int(year), result, made))
    return tuple(made)


def _evaluation(
    plan: Plan, year: int, result: EvaluationResult, before: Sequence[Evaluation]
) -> Evaluation:
    name = standard_of(result, plan)
    standard = plan.shelf.evaluation(name) if name else None
    took_part = result.participated is not False
    parts = _parts(standard, result) if standard and took_part else {}
    values = {key: part.value for key, part in parts.items() if part.value is not None}
    calculated = index_of(standard, values) if standard and took_part else None
    printed = _decimal(result.printed.get(INDEX)) if took_part else None
    index = printed if calculated is None else calculated
    last = next((one for one in reversed(before) if one.index is not None), None)
    given = {*result.items, *result.dimensions, *result.printed} - {INDEX}
    return Evaluation(
        year=year,
        route=result.at,
        standard=name,
        label=standard.label if standard else same(name) if name else _NO_STANDARD,
        is_official=bool(standard and standard.official),
        participated=result.participated,
        parts=parts,
        index=index,
        is_calculated=calculated is not None,
        printed=printed,
        difference=None if None in (printed, calculated) else _minus(printed, calculated),
        change=_minus(index, last.index) if last else None,
        since=last.year if last and index is not None else None,
        band=band_of(standard.bands, float(index)) if standard and index is not None else None,
        told_by=tuple(_title(key, plan) for key in result.sources),
        missing=tuple(key for key, part in parts.items() if part.share and part.value is None),
        unknown=tuple(sorted(given - set(standard.dimensions))) if standard else (),
    )


def _parts(standard: EvaluationStandard, result: EvaluationResult) -> Mapping[str, EvaluationPart]:
    parts = {}
    for key, share in shares(standard).items():
        dimension = standard.dimensions[key]
        items = result.items.get(key, ())
        value, origin = _value(key, result)
        parts[key] = EvaluationPart(
            id=key,
            label=dimension.label,
            weight=float(dimension.weight or 0),
            share=float(share),
            value=value,
            origin=origin,
            items=len(items),
            expected_items=dimension.items,
            points=None if value is None else points(share, value),
            printed=_decimal(result.printed.get(key)),
        )
    return parts


def _value(key: str, result: EvaluationResult) -> tuple[Decimal | None, str | None]:
    """A dimension's value: the mean of its items, else as given, else as printed."""
    if result.items.get(key):
        return mean_of_items(result.items[key]), "items"
    if key in result.dimensions:
        return _decimal(result.dimensions[key]), "dimensions"
    if key in result.printed:
        return _decimal(result.printed[key]), "printed"
    return None, None


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else half_up(exact(value))


def _minus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _title(source: str, plan: Plan) -> str:
    """What a source is called, or its id where the plan does not hold it."""
    held = plan.sources.get(source)
    return held.title if held and held.title else source


_NO_STANDARD = Text("standar tidak disebut", "no standard named")
