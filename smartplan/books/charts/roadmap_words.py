"""The words below a bar of the roadmap: what it waits for, and its milestones at their days."""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.books.charts.chart import Page
from smartplan.books.charts.colour import INK, MUTED
from smartplan.books.charts.data import RoadmapProgram
from smartplan.books.charts.marks import Anchor, line, words
from smartplan.books.charts.measure import Lines, shorten, width_of
from smartplan.books.charts.roadmap_bars import BAR, Years, span_of
from smartplan.value import dataclass

LANE = 14.0


@dataclass(frozen=True, slots=True)
class BarNote:
    """A line of words below a bar: what it belongs to, where it begins or ends, and its lane.

    `mark` is the place of its milestone; None is what the program waits for.
    """

    mark: float | None
    place: float
    anchor: Anchor
    text: Lines
    lane: int


def bar_notes(
    program: RoadmapProgram, names: Mapping[str, str], axis: Years, page: Page
) -> list[BarNote]:
    """The words of a program, in as few lanes as they fit in without touching."""
    found: list[BarNote] = []
    taken: list[list[tuple[float, float]]] = []
    for mark, place, anchor, text in _wanted(program, names, axis, page):
        wide = width_of(text.lines[0], NOTE)
        left = place - wide if anchor == "end" else place
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
        found.append(BarNote(mark, place, anchor, text, lane))
    return found


def lanes(notes: Sequence[BarNote]) -> int:
    """How many lanes some words take."""
    return max((note.lane + 1 for note in notes), default=0)


def noted(notes: Sequence[BarNote], middle: float) -> list[str]:
    """The words below a bar whose middle is given; a hair ties a low one to its diamond."""
    parts = []
    for note in notes:
        if note.mark is not None and note.lane:
            foot = _base(note, middle) - NOTE * 0.8
            parts.append(
                line((note.mark, middle + BAR / 2), (note.mark, foot), stroke=MUTED, width=0.7)
            )
    for note in notes:
        fill = MUTED if note.mark is None else INK
        place = (note.place, _base(note, middle))
        parts.append(words(*place, note.text, size=NOTE, fill=fill, anchor=note.anchor, halo=True))
    return parts


def _base(note: BarNote, middle: float) -> float:
    return middle + BAR / 2 + 11 + LANE * note.lane


def _wanted(
    program: RoadmapProgram, names: Mapping[str, str], axis: Years, page: Page
) -> Iterator[tuple[float | None, float, Anchor, Lines]]:
    """What is to be said, in the order in which it takes its place: the last milestone first.

    So the hair of an earlier one passes few words of later ones, which begin right of it.
    """
    span = span_of(program)
    if span is None:
        return
    marks = [m for m in program.milestones if axis.first <= m.day.year <= axis.last]
    for mark in sorted(marks, key=lambda one: one.day, reverse=True):
        x = axis.on(mark.day)
        yield x, *_placed(x - 4, mark.text, axis)
    before = [names[id] for id in program.depends if id in names and id != program.id]
    if before:
        said = page.say("setelah {names}", "after {names}", names=", ".join(before))
        yield None, *_placed(axis.x(span[0]), said, axis)


def _placed(x: float, said: str, axis: Years) -> tuple[float, Anchor, Lines]:
    """Words that begin at a place, or end where the axis ends if that is too far right."""
    text = shorten(said, NOTE, axis.right - axis.left - 4)
    wide = width_of(text.lines[0], NOTE) if text.lines else 0
    if x + wide > axis.right - 2:
        return axis.right - 2, "end", text
    return max(axis.left + 2, x), "start", text


NOTE = 11.0
_GAP = 5.0
_MOST_LANES = 8
