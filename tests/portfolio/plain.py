"""Summaries as values, with what a test says of them, for what needs no plan folder."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from smartplan.portfolio.figures import (
    EvaluationFigures,
    MoneyFigures,
    ProgramFigures,
    ReadinessFigures,
    Span,
)
from smartplan.portfolio.summary import Summary

NO_READINESS = ReadinessFigures("dua-komponen", None, 0, 5, 0, 4, None, {}, {}, {})


def ready(score: float | None, low: float | None = None, high: float | None = None) -> Any:
    """Readiness of a score, known if no limits are given; its only component is the same."""
    if score is None:
        return NO_READINESS
    span: Span = (score, score if low is None else low, score if high is None else high)
    return replace(
        NO_READINESS, score=score, low=span[1], high=span[2], assessed=4, components={"alat": span}
    )


def index(
    value: float | None,
    year: int = 2022,
    standard: str | None = "lama",
    *,
    took_part: bool | None = True,
    dimensions: Mapping[str, float] | None = None,
) -> EvaluationFigures:
    """The evaluation of a year."""
    return EvaluationFigures(
        year=year,
        standard=standard,
        participated=took_part,
        index=value,
        is_calculated=True,
        printed=None,
        change=None,
        since=None,
        dimensions=dimensions or {},
    )


def parts(*names: str, unplaced: Sequence[str] = ()) -> ProgramFigures:
    """One program in each part of a dimension (`governance.public-service`), others in none."""
    dimensions = [one.partition(".")[0] for one in names] + list(unplaced)
    return ProgramFigures(
        count=len(dimensions),
        statuses={},
        dimensions={one: dimensions.count(one) for one in dimensions},
        parts=dict.fromkeys(names, 1),
        quick_wins={},
    )


def money(total: int, **more: Mapping[str, int]) -> MoneyFigures:
    """Money of so much."""
    return MoneyFigures(**{"total": total, "years": {}, "funds": {}, "dimensions": {}} | more)


def summary(plan: str, readiness: ReadinessFigures = NO_READINESS, **more: Any) -> Summary:
    """A summary of a kota, with what is said of it."""
    held: dict[str, Any] = {
        "title": "Rencana uji",
        "region": f"Kota {plan.title()}",
        "code": None,
        "kind": "kota",
        "province_code": "33",
        "province": "Jawa Tengah",
        "period": (2022, 2031),
        "stage": 2,
        "status": None,
        "cohorts": (),
        "evaluations": (),
        "self_assessments": (),
        "completeness": 50,
        "parts": {},
        "findings": {},
        "programs": parts(),
        "money": money(0),
        "population": None,
        "dimension_set": "kominfo",
        "dimensions": ("governance", "economy"),
        "instruments": (),
        "words": {},
    }
    return Summary(plan=plan, readiness=readiness, **held | more)
