"""Where a plan stands, as JSON: completeness by part, what each agency owes, one by one."""

from collections.abc import Sequence
from typing import Any

from smartplan.standing.agencies import AgencyStanding, RecommendationCount
from smartplan.standing.completeness import Completeness
from smartplan.standing.duties import Duty
from smartplan.wording import Lang


def completeness(found: Completeness, lang: Lang) -> dict[str, Any]:
    """Each part with its percent, whether that is all, and why not."""
    return {
        key: {
            "percent": part.percent,
            "filled": part.filled.value,
            "reasons": [reason.text.say(lang) for reason in part.reasons],
        }
        for key, part in found.parts.items()
    }


def agencies(found: Sequence[AgencyStanding]) -> list[dict[str, Any]]:
    """Each agency with what it owes, counted; null is what no agency is in charge of."""
    return [
        {
            "agency": one.id or None,
            "programs": len(one.programs),
            "no_progress": one.no_progress,
            "no_evidence": one.no_evidence,
            "late_data": one.late_data,
            "urgent": one.urgent,
        }
        for one in found
    ]


def owed(found: Sequence[Duty], lang: Lang) -> list[dict[str, Any]]:
    """Each duty with its rule, its place and its dates."""
    return [
        {
            "agency": one.agency or None,
            "kind": one.kind.value,
            "code": one.code or None,
            "route": str(one.route),
            "due": str(one.due) if one.due else None,
            "since": one.since.isoformat() if one.since else None,
            "text": one.text.say(lang),
        }
        for one in found
    ]


def recommendations(found: RecommendationCount) -> dict[str, int]:
    """How many recommendations are open, and how many too long."""
    return {"open": found.open, "overdue": found.overdue}
