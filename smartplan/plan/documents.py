"""The documents that ship with smartplan, by their names; a plan may have templates for others."""

DOCUMENTS = (
    "agency",
    "bimtek",
    "commitment",
    "completeness",
    "executive-summary",
    "index",
    "masterplan",
    "quick-wins",
    "readiness",
    "roadmap",
    "strategic-analysis",
    "traceability",
)
