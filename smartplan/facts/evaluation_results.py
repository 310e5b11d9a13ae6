"""What the figures of an evaluation result add up to, and where others are written."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standards.index import TOLERANCE, exact, half_up, index_of, mean_of_items
from smartplan.standards.model import INDEX, EvaluationStandard
from smartplan.value import Value
from smartplan.wording import Text, listed, same


class Difference(Value):
    """A value as written, and what it should be by what lies below it.

    `fitting` names the standards by which the written index would be right.
    """

    at: Route
    written: Decimal
    computed: Decimal
    basis: Text
    fitting: Text | None = None


def differences(result: EvaluationResult, plan: Plan) -> Iterator[Difference]:
    """Dimension values and the index where they differ by more than rounding explains.

    The index is not doubted for what is wrong with a dimension: one that follows from the values
    as written is right by them.
    """
    values = _values(result)
    for where, said in (("dimensions", result.dimensions), ("printed", result.printed)):
        for key, value in said.items():
            if key != INDEX and abs(_cents(value) - values[key]) > TOLERANCE:
                basis = _ITEMS if result.items.get(key) else _GIVEN
                yield Difference(result.at / where / key, _cents(value), values[key], basis)
    standard = plan.shelf.evaluation(result.standard or "")
    computed = index_of(standard, values) if standard else None
    if standard is None or computed is None or INDEX not in result.printed:
        return
    printed = _cents(result.printed[INDEX])
    readings = [values, *(values | _known(said) for said in (result.dimensions, result.printed))]
    if not any(_makes(printed, standard, reading) for reading in readings):
        at, basis = result.at / "printed" / INDEX, _WEIGHTS.fill(standard=result.standard)
        yield Difference(at, printed, computed, basis, _fitting(plan, values, printed))


def _values(result: EvaluationResult) -> dict[str, Decimal]:
    """Each dimension's value: the mean of its items, else as given, else as printed."""
    values = _known(result.printed) | _known(result.dimensions)
    return values | {key: mean_of_items(items) for key, items in result.items.items() if items}


def _known(said: Mapping[str, float]) -> dict[str, Decimal]:
    return {key: _cents(value) for key, value in said.items() if key != INDEX}


def _makes(printed: Decimal, standard: EvaluationStandard, values: Mapping[str, Decimal]) -> bool:
    """Whether the weights of a standard turn the values into the printed index."""
    index = index_of(standard, values)
    return index is not None and abs(index - printed) <= TOLERANCE


def _fitting(plan: Plan, values: Mapping[str, Decimal], printed: Decimal) -> Text | None:
    """The standards whose weights turn the dimension values into the printed index."""
    found = []
    for name in plan.shelf.names("evaluation"):
        standard = plan.shelf.evaluation(name)
        is_whole = standard and standard.dimensions.keys() == values.keys()
        if standard and is_whole and _makes(printed, standard, values):
            found.append(same(name))
    return listed(found, last=Text("atau", "or")) if found else None


def _cents(value: float) -> Decimal:
    return half_up(exact(value))


_ITEMS = Text("rata-rata butirnya", "the mean of its items")
_GIVEN = Text("nilai di dimensions", "its value in dimensions")
_WEIGHTS = Text("hitungan menurut {standard}", "the sum by {standard}")
