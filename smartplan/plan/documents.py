"""The documents that ship with smartplan, by their names; a plan may have templates for others."""

DOCUMENTS = (
    "action-matrix",
    "agency",
    "bimtek",
    "commitment",
    "executive-summary",
    "index",
    "masterplan",
    "quick-wins",
    "readiness",
    "roadmap",
    "strategic-analysis",
    "traceability",
)
