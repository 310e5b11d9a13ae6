"""Histories as JSON, for other tools."""

from collections.abc import Sequence
from typing import Any

from smartplan.history.events import Event
from smartplan.history.scores import Point
from smartplan.source.log import Commit, Log
from smartplan.wording import Lang
from smartplan.writers.json_text import text_of

VERSION = 1


def events(found: Sequence[Event], log: Log, what: str, lang: Lang) -> str:
    """The commits that changed a thing, newest first, each with its changes."""
    commits = [
        {
            **_commit(event.commit),
            "changes": [
                {
                    "kind": one.change.kind.value,
                    "route": str(one.change.route),
                    "old": one.change.old,
                    "new": one.change.new,
                    "weight": one.weight.value,
                    "words": one.sentence.say(lang),
                }
                for one in event.told
            ],
        }
        for event in found
    ]
    return _written({"what": what, "complete": log.is_complete, "commits": commits})


def scores(course: Sequence[Point], log: Log, lang: Lang) -> str:
    """The commits that moved the score, newest first."""
    commits = [
        {
            **_commit(point.commit),
            "standard": point.scores.standard,
            "score": point.scores.score,
            "low": point.scores.low,
            "high": point.scores.high,
            "assessed": point.scores.assessed,
            "of": point.scores.of,
            "not_compared": [label.say(lang) for label in point.renewed],
        }
        for point in course
    ]
    return _written({"what": "score", "complete": log.is_complete, "commits": commits})


def _commit(commit: Commit) -> dict[str, Any]:
    return {
        "commit": commit.id,
        "date": commit.day.isoformat() if commit.day else None,
        "author": commit.author,
        "subject": commit.subject,
    }


def _written(found: dict[str, Any]) -> str:
    whole = {"version": VERSION, **found}
    return text_of(whole, default=str)
