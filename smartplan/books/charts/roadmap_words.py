"""The words below a bar of the roadmap: what it waits for, and its milestones at their days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smartplan.books.charts.chart import Page
from smartplan.books.charts.colour import INK, MUTED
from smartplan.books.charts.data import RoadmapProgram
from smartplan.books.charts.marks import Anchor, line, words
from smartplan.books.charts.measure import Lines, shorten, tidy, width_of
from smartplan.books.charts.roadmap_bars import BAR, Years, span_of

LANE = 14.0


@dataclass(frozen=True, slots=True)
class BarNote:
    """A line of words below a bar: where it begins or ends, and the lane that it lies in."""

    x: float
    text: Lines
    anchor: Anchor
    lane: int
    milestone: bool = True


def bar_notes(
    program: RoadmapProgram, names: Mapping[str, str], axis: Years, page: Page
) -> list[BarNote]:
    """The words of a program, in as few lanes as they fit in without touching."""
    found: list[BarNote] = []
    taken: list[list[tuple[float, float]]] = []
    for x, text, anchor, milestone in _wanted(program, names, axis, page):
        wide = width_of(text.lines[0], NOTE)
        left = x - wide if anchor == "end" else x
        span = (left - _GAP, left + wide + _GAP)
        lane = next(
            (
                at
                for at, held in enumerate(taken)
                if all(span[1] <= a or b <= span[0] for a, b in held)
            ),
            len(taken),
        )
        if lane == _MOST_LANES:
            continue
        taken += [[]] if lane == len(taken) else []
        taken[lane].append(span)
        found.append(BarNote(x, text, anchor, lane, milestone))
    return found


def lanes(notes: Sequence[BarNote]) -> int:
    """How many lanes some words take."""
    return max((note.lane + 1 for note in notes), default=0)


def noted(notes: Sequence[BarNote], middle: float) -> list[str]:
    """The words below a bar whose middle is given; a hair ties a low one to its diamond."""
    parts = []
    for note in notes:
        base = middle + BAR / 2 + 11 + LANE * note.lane
        if note.milestone and note.lane:
            foot = base - NOTE * 0.8
            parts.append(line((note.x, middle + BAR / 2), (note.x, foot), stroke=MUTED, width=0.7))
    for note in notes:
        base = middle + BAR / 2 + 11 + LANE * note.lane
        fill = INK if note.milestone else MUTED
        shift = 0 if not note.milestone else 2 if note.anchor == "end" else -2
        x = note.x + shift
        parts.append(
            words(x, base, note.text, size=NOTE, fill=fill, anchor=note.anchor, halo=True)
        )
    return parts


def _wanted(
    program: RoadmapProgram, names: Mapping[str, str], axis: Years, page: Page
) -> Iterator[tuple[float, Lines, Anchor, bool]]:
    """What is to be said, in the order in which it takes its place: the last milestone first.

    So the hair of an earlier one passes the words of no later one, which begin right of it.
    """
    span = span_of(program)
    if span is None:
        return
    marks = [m for m in program.milestones if axis.first <= m.day.year <= axis.last]
    for mark in sorted(marks, key=lambda one: one.day, reverse=True):
        yield _placed(axis.on(mark.day), mark.text, axis, milestone=True)
    before = [names[id] for id in program.depends if id in names and id != program.id]
    if before:
        said = page.say("setelah {names}", "after {names}", names=", ".join(before))
        yield _placed(axis.x(span[0]), said, axis, milestone=False)


def _placed(
    x: float, said: str, axis: Years, *, milestone: bool
) -> tuple[float, Lines, Anchor, bool]:
    """Words that begin at a place, or end there where more room is left of it than right."""
    right, left = axis.right - x, x - axis.left
    wide = width_of(tidy(said), NOTE)
    anchor: Anchor = "start" if wide <= right or right >= left else "end"
    room = max(right if anchor == "start" else left, 30)
    return x, shorten(said, NOTE, room - 2), anchor, milestone


NOTE = 11.0
_GAP = 5.0
_MOST_LANES = 8
