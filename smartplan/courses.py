"""Blocks that draw a course: the values of an indicator on a bar, dates on a line of time."""

from __future__ import annotations

from typing import Literal

from smartplan.inlines import Inlines
from smartplan.value import Value

ValueKind = Literal["baseline", "target", "actual"]


class BarValue(Value):
    """A value of an indicator in words; `at` is its place on the bar, from 0 to 1."""

    kind: ValueKind
    words: str
    at: float | None = None

    @property
    def sign(self) -> str:
        """The sign that marks it, on the bar and before its words."""
        return SIGNS[self.kind]


class IndicatorBar(Value):
    """An indicator, what else there is to say of it, and its values in the order of time.

    `marks` are those of its notes and sources, which stand behind the values.
    """

    name: Inlines
    about: str
    values: tuple[BarValue, ...]
    marks: Inlines = ()

    @property
    def placed(self) -> dict[ValueKind, list[float]]:
        """The places of the values that can be drawn, by what they are."""
        found: dict[ValueKind, list[float]] = {"baseline": [], "target": [], "actual": []}
        for one in self.values:
            if one.at is not None:
                found[one.kind].append(one.at)
        return found

    @property
    def way(self) -> tuple[float, float] | None:
        """From where to where its values are to go."""
        known = self.placed
        ends = [*known["baseline"], *known["target"]]
        return (min(ends), max(ends)) if len(ends) > 1 else None

    @property
    def gone(self) -> tuple[float, float] | None:
        """How much of it is behind."""
        known = self.placed
        if not (known["baseline"] and known["actual"]):
            return None
        start, end = sorted((known["baseline"][0], known["actual"][-1]))
        return start, end

    @property
    def is_drawn(self) -> bool:
        """Whether there is something to see: one value alone is no course."""
        return sum(one.at is not None for one in self.values) > 1


class IndicatorBars(Value):
    """Indicators below each other, each with its bar."""

    bars: tuple[IndicatorBar, ...]


class TimelinePoint(Value):
    """Something that is to happen: in which span of the line, on what day, and what."""

    span: int | None
    day: str
    inlines: Inlines


class Timeline(Value):
    """Spans of time side by side, years or months, and what falls into them.

    `end` is the span in which a deadline falls; what it is for says the text around the line.
    """

    spans: tuple[str, ...]
    points: tuple[TimelinePoint, ...]
    end: int | None = None

    def numbers(self, span: int) -> list[int]:
        """The numbers of the points that fall into a span."""
        return [at for at, one in enumerate(self.points, 1) if one.span == span]


SIGNS: dict[ValueKind, str] = {"baseline": "○", "target": "◇", "actual": "◆"}
