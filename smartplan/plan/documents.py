"""The documents that ship with smartplan, by their names; a plan may have templates for others."""

DOCUMENTS = (
    "action-matrix",
    "agency",
    "bimtek",
    "commitment",
    "completeness",
    "deck",
    "draft-decrees",
    "draft-regulation",
    "executive-summary",
    "index",
    "masterplan",
    "poster",
    "quick-wins",
    "readiness",
    "roadmap",
    "strategic-analysis",
    "traceability",
)
