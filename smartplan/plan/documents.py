"""The documents that ship with smartplan, by their names; a plan may have templates for others."""

DOCUMENTS = (
    "action-matrix",
    "agency",
    "agency-letter",
    "bimtek",
    "commitment",
    "completeness",
    "deck",
    "draft-decrees",
    "draft-regulation",
    "evidence",
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
