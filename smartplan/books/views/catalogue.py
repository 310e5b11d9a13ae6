"""Which view each document takes, by the document's name."""

import importlib
from collections.abc import Callable
from typing import Any, cast

from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.wording import Lang

View = Callable[[Plan, Scores, Lang], Any]

DOCUMENTS = (
    "index",
    "strategic-analysis",
    "masterplan",
    "executive-summary",
    "quick-wins",
    "readiness",
    "roadmap",
    "commitment",
    "bimtek",
    "traceability",
    "agency",
)


def view_of(document: str) -> View:
    """The view of a document; one that a plan brings itself takes the masterplan's."""
    name = document if document in DOCUMENTS else "masterplan"
    module = importlib.import_module(f"smartplan.books.views.{name.replace('-', '_')}")
    return cast("View", module.view)
