"""Scores as the stable JSON that other tools build on (version 1)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.crosswalk import Crosswalk, Placed
from smartplan.scoring.evaluation import Evaluation
from smartplan.scoring.explain import Trace
from smartplan.scoring.report import Report
from smartplan.scoring.scores import AnyScore, IndicatorScore, Scores
from smartplan.scoring.self_assessed import AssessedYear
from smartplan.scoring.sensitivity import Sensitivity
from smartplan.scoring.toward import Raise, Step, Toward
from smartplan.scoring.what_if import WhatIf
from smartplan.wording import Lang, Text
from smartplan.writers.json.places import evidence_shown, spot_shown
from smartplan.writers.json.self_assessments import estimate_shown
from smartplan.writers.json_text import HERE, framed, items_of, name_of, text_of


def write(report: Report, lang: Lang) -> str:
    """The report of a plan by itself as a JSON document."""
    return text_of({"version": 1, **_report(report, lang)})


def part(report: Report, lang: Lang) -> str:
    """The report of one plan among several, as it stands in their document."""
    return items_of([_report(report, lang)], 1)


def whole(parts: Sequence[str], cohorts: Cohorts) -> Iterator[str]:
    """The document of several plans, in pieces."""
    document = {"version": 1, "plans": HERE, "cohorts": cohorts_shown(cohorts)}
    return framed(document, parts)


def _report(report: Report, lang: Lang) -> dict[str, Any]:
    scores = report.scores
    traced = report.explained.traces if report.explained else ()
    traces = {trace.indicator.id: trace for trace in traced}
    shown: dict[str, Any] = {
        "plan": name_of(scores.plan),
        "standard": scores.standard,
        **_figures(scores),
        "band": _say(scores.band, lang),
        "label": scores.label.say(lang),
        "region": scores.region,
        "proposed": [part.say(lang) for part in scores.proposed],
        "unknown": list(scores.unknown),
        "problems": [
            {"route": str(route), "message": message.say(lang), "fix": fix.say(lang)}
            for route, message, fix in report.flaws
        ],
        "components": _components(scores, traces, lang),
    }
    if report.what_if:
        shown["what_if"] = _what_if(report.what_if, lang)
    if report.toward:
        shown["toward"] = _toward(report.toward)
    if report.sensitivity:
        shown["sensitivity"] = _sensitivity(report.sensitivity, lang)
    if report.evaluation is not None:
        shown["evaluation"] = _evaluations(report.evaluation, report.assessed, lang)
    if report.crosswalk:
        shown["dimensions"] = _crosswalk(report.crosswalk, lang)
    return shown


def _figures(node: AnyScore) -> dict[str, Any]:
    return {
        "score": node.score,
        "low": node.low,
        "high": node.high,
        "assessed": node.assessed,
        "of": node.of,
        "target": node.target,
        "claimed": node.claimed,
        "confirmed": node.confirmed,
    }


def _node(node: AnyScore, lang: Lang) -> dict[str, Any]:
    return {
        "id": node.id,
        "label": node.label.say(lang),
        "weight": node.weight,
        "share": round(node.share, 6),
        **_figures(node),
    }


def _components(scores: Scores, traces: Mapping[str, Trace], lang: Lang) -> dict[str, Any]:
    return {
        key: {
            **_node(component, lang),
            "elements": {
                element_key: {
                    **_node(element, lang),
                    "indicators": {
                        indicator_key: _indicator(indicator, traces.get(indicator.id), lang)
                        for indicator_key, indicator in element.indicators.items()
                    },
                }
                for element_key, element in component.elements.items()
            },
        }
        for key, component in scores.components.items()
    }


def _indicator(one: IndicatorScore, trace: Trace | None, lang: Lang) -> dict[str, Any]:
    value = one.value
    shown = {
        **_node(one, lang),
        "route": str(one.route),
        "level": one.level,
        "claimed": one.claimed_level,
        "confirmed": one.confirmed_level,
        "target": one.target_level,
        "why": _say(one.why, lang),
        "statement": one.statement,
        "basis": one.basis.value if one.basis else None,
        "sources": list(one.sources),
        "evidence": list(one.evidence),
        "value": value and {"amount": value.amount, "unit": value.unit, "year": value.year},
        "reached": _say(one.reached, lang),
        "next": _say(one.following, lang),
    }
    if trace:
        shown["explain"] = {
            "pull": None if trace.pull is None else round(float(trace.pull), 6),
            "points": None if trace.points is None else round(float(trace.points), 6),
            **spot_shown(trace.spot),
            "evidence": [evidence_shown(source, lang) for source in trace.evidence],
            "programs": dict(trace.programs),
        }
    return shown


def _what_if(answer: WhatIf, lang: Lang) -> dict[str, Any]:
    return {
        "levels": {
            before.id: {"from": before.level, "to": after.level}
            for before, after in answer.changes
        },
        "before": {"score": answer.before.score, "band": _say(answer.before.band, lang)},
        "after": {**_figures(answer.after), "band": _say(answer.after.band, lang)},
    }


def _toward(way: Toward) -> dict[str, Any]:
    return {
        "goal": way.goal,
        "before": way.before,
        "after": way.after,
        "reached": way.is_reached,
        "proved_cheapest": way.is_proved,
        "cost": way.cost,
        "year": way.year,
        "unpriced": list(way.unpriced),
        "programs": [_step(step) for step in way.steps],
        "missing": [_raise(one) for one in way.missing],
        "not_assessed": list(way.open),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.program,
        "name": step.name,
        "cost": step.cost,
        "approximate": step.is_approximate,
        "year": step.year,
        "raises": [_raise(one) for one in step.raises],
        "first_for": list(step.first_for),
    }


def _raise(one: Raise) -> dict[str, Any]:
    return {"id": one.id, "from": one.before, "to": one.after, "points": one.points}


def _sensitivity(found: Sensitivity, lang: Lang) -> dict[str, Any]:
    return {
        "lowest": found.lowest,
        "highest": found.highest,
        "lowest_band": _say(found.lowest_band, lang),
        "highest_band": _say(found.highest_band, lang),
        "weights": {
            sway.id: {
                "weight": sway.weight,
                "lighter": sway.lighter,
                "heavier": sway.heavier,
                "span": sway.span,
            }
            for sway in found.sways
        },
    }


def _evaluations(
    found: Sequence[Evaluation], assessed: Sequence[AssessedYear], lang: Lang
) -> dict[str, Any]:
    """Every year that was evaluated, or that the region assessed itself: then with an estimate."""
    told = {one.year: one for one in found}
    own = {one.estimate.year: {"estimate": estimate_shown(one, lang)} for one in assessed}
    years = sorted({*told, *own})
    return {str(year): _evaluation(told.get(year), lang) | own.get(year, {}) for year in years}


def _evaluation(one: Evaluation | None, lang: Lang) -> dict[str, Any]:
    if one is None:
        return dict(_NOT_EVALUATED)
    return {
        "standard": one.standard,
        "participated": one.participated,
        "dimensions": {key: _float(part.value) for key, part in one.parts.items()},
        "points": {key: _float(part.points) for key, part in one.parts.items()},
        "index": _float(one.index),
        "calculated": one.is_calculated,
        "printed": _float(one.printed),
        "difference": _float(one.difference),
        "change": _float(one.change),
        "since": one.since,
        "band": _say(one.band, lang),
        "missing": list(one.missing),
        "unknown": list(one.unknown),
        "told_by": list(one.told_by),
    }


def _crosswalk(found: Crosswalk, lang: Lang) -> dict[str, Any]:
    return {
        "set": found.other,
        "own": found.own,
        "known": found.is_known,
        "dimensions": {
            group.id: {
                "label": group.label.say(lang),
                "from": list(group.own),
                "programs": _ids(group.programs),
            }
            for group in found.groups
        },
        "without_counterpart": {
            lost.id: {
                "label": lost.label.say(lang),
                "note": _say(lost.note, lang),
                "programs": _ids(lost.programs),
            }
            for lost in found.lost
        },
        "without_dimension": _ids(found.unplaced),
    }


def _ids(programs: Sequence[Placed]) -> list[str]:
    return [one.id for one in programs]


def cohorts_shown(found: Cohorts) -> dict[str, Any]:
    """Participations and regions."""
    return {
        "participations": found.participations,
        "regions": found.regions,
        "years": {str(year): count for year, count in found.years.items()},
        "repeats": {name: list(years) for name, years in found.repeats.items()},
        "without": list(found.without),
    }


def _say(text: Text | None, lang: Lang) -> str | None:
    return text.say(lang) if text else None


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


# A year in which the region assessed itself, and nobody else did.
_NOT_EVALUATED: Mapping[str, Any] = {
    "standard": None,
    "participated": None,
    "dimensions": {},
    "points": {},
    "index": None,
    "calculated": False,
    "printed": None,
    "difference": None,
    "change": None,
    "since": None,
    "band": None,
    "missing": [],
    "unknown": [],
    "told_by": [],
}
