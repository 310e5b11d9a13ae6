"""Plans side by side as the stable JSON that other tools build on (version 1)."""

from collections.abc import Mapping
from typing import Any

from smartplan.portfolio.compare import Comparison, Line
from smartplan.portfolio.figures import kept
from smartplan.portfolio.holdings import Holdings
from smartplan.portfolio.names import label
from smartplan.portfolio.summary import Summary
from smartplan.wording import Lang
from smartplan.writers.json.ranking import plan_of_many
from smartplan.writers.json_text import name_of, text_of


def write(found: Comparison, lang: Lang) -> str:
    """The comparison as one JSON document; what is kept per plan is by its name."""
    return text_of(
        {
            "version": 1,
            "plans": [_plan(one) for one in found.plans],
            "group": found.group or None,
            "standard": found.standard,
            "components": _components(found, lang),
            "dimensions": _dimensions(found, lang),
            "programs": {
                "set": found.dimension_set,
                "count": _line(found.program_count),
                "quick_wins": _line(found.quick_wins),
                "dimensions": {
                    id: {"label": _dimension(found, id, lang), **_line(line)}
                    for id, line in found.programs.items()
                },
            },
            "completeness": _line(found.completeness),
            "money": {
                "total": _line(found.total),
                "per_year": _line(found.per_year),
                "per_head_and_year": _line(found.per_head) if found.per_head else None,
                "funds": {key: _line(line) for key, line in found.funds.items()},
                "dimensions": {key: _line(line) for key, line in found.shares.items()},
            },
            "only": {name_of(plan): _held(one) for plan, one in found.has.items()},
            "lacks": {name_of(plan): _held(one) for plan, one in found.lacks.items()},
        }
    )


def _plan(one: Summary) -> dict[str, Any]:
    return {
        **plan_of_many(one),
        "period": list(one.period) if one.period else None,
        "stage": one.stage,
        "status": one.status,
        "findings": {key: one.findings.get(key, 0) for key in ("error", "warning", "info")},
        "population": kept(one.population),
        "money": kept(one.money),
    }


def _components(found: Comparison, lang: Lang) -> dict[str, Any]:
    """The components by id, the whole under "score"."""
    return {
        id or "score": {
            "label": label(found.plans, "readiness", found.standard, id).say(lang),
            "values": {
                name_of(plan): dict(zip(("score", "low", "high"), held, strict=True))
                if held
                else None
                for plan, held in line.values.items()
            },
            "median": line.median,
        }
        for id, line in found.components.items()
    }


def _dimensions(found: Comparison, lang: Lang) -> dict[str, Any] | None:
    """The dimensions of the evaluation, its index under "index"."""
    basis = found.evaluation
    if basis is None:
        return None
    return {
        "year": basis.year,
        "standard": basis.standard,
        "values": {
            id or "index": {
                "label": label(found.plans, "evaluation", basis.standard, id).say(lang),
                **_line(line),
            }
            for id, line in found.dimensions.items()
        },
    }


def _dimension(found: Comparison, id: str, lang: Lang) -> str:
    return label(found.plans, "dimensions", found.dimension_set, id).say(lang)


def _line(line: Line) -> dict[str, Any]:
    values = {name_of(plan): _rounded(value) for plan, value in line.values.items()}
    return {"values": values, "median": _rounded(line.median)}


def _rounded(value: float | None) -> float | None:
    return value if value is None or value == int(value) else round(value, 2)


def _held(one: Holdings) -> Mapping[str, list[str]]:
    return {
        "subdimensions": list(one.parts),
        "indicators": list(one.indicators),
        "instruments": list(one.instruments),
    }
