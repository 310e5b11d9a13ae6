"""Which charts have a native form: the same values that the drawings are made of, never others."""

from typing import Any

from smartplan.books.charts.data import (
    BudgetByDimension,
    BudgetByYear,
    ElementBars,
    EvaluationHistory,
    IndicatorTrajectory,
    ReadinessRadar,
)
from smartplan.books.charts.data_talk import ComparedBars
from smartplan.wording import Lang
from smartplan.writers.pptx.native_chart import NativeChart
from smartplan.writers.pptx.native_money import by_dimension, by_year
from smartplan.writers.pptx.native_values import compared, evaluations, standings, trajectory


def native(data: Any, lang: Lang) -> NativeChart | None:
    """A chart of such values; None where an office has no form for it, or nothing is known."""
    made = _made(data, lang)
    return None if made is None or made.is_empty else made


def _made(data: Any, lang: Lang) -> NativeChart | None:
    match data:
        case BudgetByYear():
            return by_year(data, lang)
        case BudgetByDimension():
            return by_dimension(data, lang)
        case ElementBars(held, top) | ReadinessRadar(held, top):
            return standings(held, top, lang)
        case EvaluationHistory():
            return evaluations(data, lang)
        case IndicatorTrajectory():
            return trajectory(data, lang)
        case ComparedBars():
            return compared(data)
        case _:
            return None
