"""A history as stable JSON (version 1), newest first."""

from collections.abc import Sequence
from typing import Any

from smartplan.source.past import Commit
from smartplan.views.history import Event, Reading
from smartplan.wording import Lang
from smartplan.writers.changes_json import one_change, text_of


def write_events(asked: str, found: Sequence[Event], lang: Lang) -> str:
    """The commits that changed a thing."""
    rows = [
        {**_commit(event.commit), "changes": [one_change(one, lang) for one in event.told]}
        for event in found
    ]
    return text_of({"version": 1, "of": asked, "history": rows})


def write_readings(found: Sequence[Reading]) -> str:
    """The score after every commit."""
    rows = [
        {
            **_commit(one.commit),
            "score": one.score,
            "low": one.low,
            "high": one.high,
            "assessed": one.assessed,
            "of": one.of,
        }
        for one in found
    ]
    return text_of({"version": 1, "of": "score", "history": rows})


def _commit(commit: Commit) -> dict[str, Any]:
    return {
        "commit": commit.id,
        "date": commit.day,
        "author": commit.author,
        "subject": commit.subject,
    }
