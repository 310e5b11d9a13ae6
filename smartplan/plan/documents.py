"""The documents that ship with smartplan, by their names; a plan may have templates for others."""

DOCUMENTS = (
    "action-matrix",
    "agency",
    "agency-letter",
    "annual-report",
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
    "self-assessment",
    "strategic-analysis",
    "traceability",
)
