"""Where something stands, and the sources that show it, as JSON."""

from typing import Any

from smartplan.finding import Spot
from smartplan.scoring.explain import Evidence
from smartplan.wording import Lang
from smartplan.writers.json_text import name_of


def spot_shown(spot: Spot | None) -> dict[str, Any]:
    """The file and line of a place; null where there is none."""
    return {"file": name_of(spot.file) if spot else None, "line": spot.line if spot else None}


def evidence_shown(source: Evidence, lang: Lang) -> dict[str, Any]:
    """A source that is named as evidence, whether it counts, and where it is listed."""
    return {
        "id": source.id,
        "title": source.title,
        "counts": source.counts,
        "why": source.why.say(lang) if source.why else None,
        **spot_shown(source.spot),
    }
