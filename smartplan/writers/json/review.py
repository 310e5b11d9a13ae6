"""A review as the stable JSON that other tools build on (version 1)."""

from typing import Any

from smartplan.changes.weights import Weight
from smartplan.reviewing.figures import FigureChange
from smartplan.reviewing.review import PlanReview, Review
from smartplan.wording import Lang
from smartplan.writers.findings.json import one_finding, one_silenced
from smartplan.writers.json.changes import one_plan, unreadable
from smartplan.writers.json_text import text_of


def write(review: Review, lang: Lang) -> str:
    """The review of a plan by itself, of several (or none) under `plans`."""
    result: dict[str, Any] = {
        "version": 1,
        "base": review.base.say(lang),
        "head": review.head.say(lang),
        "changed": not review.is_silent,
    }
    shown = [_plan(plan, lang) for plan in review.plans]
    if len(shown) == 1:
        result |= shown[0]
    else:
        result["plans"] = shown
    if review.unseen:
        result["unseen"] = [one.say(lang) for one in review.unseen]
    if review.owners:
        result["owners"] = review.owners
    return text_of(result, default=unreadable)


def _plan(plan: PlanReview, lang: Lang) -> dict[str, Any]:
    name, figures = plan.differences.name, plan.figures
    ready = figures.ready
    return {
        **one_plan(plan.differences, lang),
        "weights": {weight.value: plan.count(weight) for weight in Weight},
        "findings": {
            "new": [one_finding(name, one, lang) for one in plan.new],
            "mended": [one_finding(name, one, lang) for one in plan.mended],
            "silenced": [one_silenced(name, one, lang) for one in plan.silenced],
        },
        "scores": {
            "readiness": {
                "score": _step(ready.score),
                "low": _step(ready.low),
                "high": _step(ready.high),
                "assessed": _step(ready.assessed),
                "of": ready.of,
            }
        },
        "totals": {
            "money": _step(figures.money),
            "by_year": {one.key: _step(one) for one in figures.by_year},
            "by_fund": {one.key: _step(one) for one in figures.by_fund},
            "programs": _step(figures.programs),
            "by_status": {one.key: _step(one) for one in figures.by_status},
        },
        "gates": [
            {"stage": one.stage, "name": one.name.say(lang), "met": one.is_met}
            for one in figures.gates
        ],
        "agencies": [
            {"id": one.id, "name": one.name, "leads": one.leads, "supports": one.supports}
            for one in plan.agencies
        ],
        "checklist": [question.text.say(lang) for question in plan.questions],
    }


def _step(step: FigureChange) -> dict[str, float | None]:
    return {"old": step.old, "new": step.new}
