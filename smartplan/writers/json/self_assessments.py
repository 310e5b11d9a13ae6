"""Self-assessments as JSON: the estimate of the index, and every item where it was asked for."""

from typing import Any

from smartplan.scoring.estimate import IndexEstimate
from smartplan.scoring.self_assessed import AssessedYear, ItemTrace
from smartplan.wording import Lang
from smartplan.writers.json.places import evidence_shown, spot_shown


def estimate_shown(found: AssessedYear, lang: Lang) -> dict[str, Any]:
    """The range of a year's index and what it rests on."""
    one = found.estimate
    shown = {
        "standard": one.standard,
        "low": float(one.low),
        "high": float(one.high),
        "answered": one.answered,
        "assessed": one.assessed,
        "proven": one.proven,
        "illustrations": one.illustrations,
        "proposed": found.proposed,
        "of": one.of,
        "dimensions": _parts(one),
    }
    if found.traces is not None:
        shown["items"] = {trace.item.at.key: _item(trace, lang) for trace in found.traces}
    return shown


def _parts(one: IndexEstimate) -> dict[str, Any]:
    return {
        key: {
            "low": float(part.low),
            "high": float(part.high),
            "answered": part.answered,
            "proven": part.proven,
            "of": part.of,
        }
        for key, part in one.parts.items()
    }


def _item(trace: ItemTrace, lang: Lang) -> dict[str, Any]:
    """An item with what is written of it, and what the plan proposes with all its places."""
    proposal = trace.proposal
    return {
        "row": trace.item.row,
        "number": trace.item.number,
        "value": None if trace.value is None else float(trace.value),
        "by_assessors": trace.by_assessors,
        **spot_shown(trace.spot),
        "answer": trace.answer,
        "illustration": trace.is_illustration,
        "evidence": [evidence_shown(source, lang) for source in trace.evidence],
        "proposal": {
            "answered": proposal.is_answered,
            "text": proposal.text.say(lang),
            "value": None if proposal.value is None else float(proposal.value),
            "illustration": proposal.is_illustration,
            "sources": list(proposal.sources),
            "places": [{"route": str(route), **spot_shown(at)} for route, at in trace.places],
        },
    }
