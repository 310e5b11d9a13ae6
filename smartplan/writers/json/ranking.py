"""A ranking as the stable JSON that other tools build on (version 1)."""

from typing import Any

from smartplan.portfolio.figures import EvaluationFigures
from smartplan.portfolio.measured import RankedBy, evaluated
from smartplan.portfolio.names import label
from smartplan.portfolio.position import Position
from smartplan.portfolio.rank import BestOfKind, Ranked, Ranking
from smartplan.portfolio.summary import Summary
from smartplan.scoring.cohorts import Cohorts
from smartplan.wording import Lang
from smartplan.writers.json.scores import cohorts_shown
from smartplan.writers.json_text import name_of, text_of


def write(ranking: Ranking, counted: Cohorts, lang: Lang) -> str:
    """The ranking as one JSON document."""
    choice = ranking.choice
    return text_of(
        {
            "version": 1,
            "by": choice.measure.value,
            "standard": choice.basis.standard,
            "year": choice.basis.year,
            "rows": [_row(one, ranking, lang) for one in ranking.rows],
            "apart": [
                {**plan_of_many(one), "reason": lack.value, **_figures(one, ranking, lang)}
                for one, lack in ranking.apart
            ],
            "references": [_reference(one, ranking, lang) for one in ranking.references],
            "others": [
                {"standard": basis.standard, "year": basis.year, "plans": count}
                for basis, count in choice.others.items()
            ],
            "cohorts": cohorts_shown(counted),
        }
    )


def _row(one: Ranked, ranking: Ranking, lang: Lang) -> dict[str, Any]:
    position = one.position
    return {
        **plan_of_many(one.plan),
        "place": {"from": position.first, "to": position.last},
        **_figures(one.plan, ranking, lang),
        "percentiles": {
            "kind": _percentile(one.kind),
            "province": _percentile(one.province),
            "cohorts": {str(year): _percentile(held) for year, held in one.cohorts.items()},
        },
    }


def plan_of_many(one: Summary) -> dict[str, Any]:
    """What tells one plan of many apart."""
    return {
        "plan": name_of(one.plan),
        "region": one.region,
        "code": one.code,
        "kind": one.kind,
        "province": one.province,
        "cohorts": list(one.cohorts),
    }


def _figures(one: Summary, ranking: Ranking, lang: Lang) -> dict[str, Any]:
    """The figures of a plan; the evaluation is the one that is ranked by, else the latest."""
    held = one.readiness
    return {
        "readiness": {
            "standard": held.standard,
            "score": held.score,
            "low": held.low,
            "high": held.high,
            "assessed": held.assessed,
            "of": held.of,
            "band": held.band[lang == "en"] if held.band else None,
            "illustrated": held.illustrated,
            "components": {
                id: {"score": score, "low": low, "high": high}
                for id, (score, low, high) in held.components.items()
            },
        },
        "evaluation": _evaluation(one, ranking),
        "completeness": one.completeness,
        "stage": one.stage,
    }


def _evaluation(one: Summary, ranking: Ranking) -> dict[str, Any] | None:
    choice = ranking.choice
    held: EvaluationFigures | None
    if choice.measure is RankedBy.EVALUATION:
        of_year = [held for held in one.evaluations if held.year == choice.basis.year]
        held = evaluated(one, choice.basis) or (of_year[0] if of_year else None)
    else:
        held = one.evaluations[-1] if one.evaluations else None
    if held is None:
        return None
    return {
        "year": held.year,
        "standard": held.standard,
        "participated": held.participated,
        "index": held.index,
        "calculated": held.is_calculated,
        "printed": held.printed,
        "change": held.change,
        "since": held.since,
        "dimensions": dict(held.dimensions),
    }


def _percentile(held: Position | None) -> dict[str, Any] | None:
    if held is None:
        return None
    exact = held.percentile
    return {"value": None if exact is None else round(exact, 1), "of": held.of}


def _reference(one: BestOfKind, ranking: Ranking, lang: Lang) -> dict[str, Any]:
    kind = ranking.choice.measure.standards
    plans = [row.plan for row in ranking.rows]
    return {
        "dimension": one.part,
        "label": label(plans, kind, ranking.choice.basis.standard, one.part).say(lang),
        "kind": one.kind,
        "plans": [name_of(plan.plan) for plan in one.plans],
        "score": one.value,
        "of": one.of,
        "alike": one.alike,
    }
