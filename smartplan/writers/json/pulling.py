"""What data files say of a plan as JSON: that of incoming changes, besides each value."""

from collections.abc import Sequence
from typing import Any

from smartplan.incoming.outcome import Uptake
from smartplan.measure import Measured, NumberRange
from smartplan.pulling.series import PulledSeries
from smartplan.reviewing.differences import Differences
from smartplan.wording import Lang
from smartplan.writers.json.changes import unreadable
from smartplan.writers.json.incoming import shown
from smartplan.writers.json_text import name_of, text_of


def write(
    outcome: Uptake,
    changes: Differences,
    series: Sequence[PulledSeries],
    fetches: Sequence[tuple[str, str]],
    lang: Lang,
) -> str:
    """The changes, and the values; `fetches` are ids of datasets, each with its command."""
    held: dict[str, Any] = {
        **shown(outcome, changes, lang),
        "values": [_series(one) for one in series],
        "fetch": [{"dataset": id, "command": command} for id, command in fetches],
    }
    return text_of(held, default=unreadable)


def _series(one: PulledSeries) -> dict[str, Any]:
    return {
        "dataset": one.dataset.at.key,
        "file": name_of(one.file),
        "indicator": str(one.indicator.at) if one.indicator else None,
        "unit": one.unit or None,
        "date": str(one.day),
        "source": one.source or None,
        "values": [
            {
                "year": value.year,
                "old": _value(value.was),
                "new": _value(value.now),
                "state": value.fate.value,
                "place": value.place,
            }
            for value in one.values
        ],
    }


def _value(value: Measured | None) -> object:
    if isinstance(value, NumberRange):
        return {"min": value.low, "max": value.high}
    return value
