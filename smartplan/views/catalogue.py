"""Which view each document takes, by the document's name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.views import (
    agency,
    bimtek,
    commitment,
    executive_summary,
    index,
    masterplan,
    quick_wins,
    readiness,
    roadmap,
    strategic_analysis,
    traceability,
)
from smartplan.wording import Lang

View = Callable[[Plan, Scores, Lang], Any]

VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "index": index.view,
        "strategic-analysis": strategic_analysis.view,
        "masterplan": masterplan.view,
        "executive-summary": executive_summary.view,
        "quick-wins": quick_wins.view,
        "readiness": readiness.view,
        "roadmap": roadmap.view,
        "commitment": commitment.view,
        "bimtek": bimtek.view,
        "traceability": traceability.view,
        "agency": agency.view,
    }
)
"""A document that a plan brings itself, under a name not listed here, takes the masterplan's."""

OWN = masterplan.view
