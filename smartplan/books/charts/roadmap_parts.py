"""A long roadmap as several charts, each with years and key of its own, each fit for a page."""

from collections.abc import Iterator

from smartplan.books.charts.data import DimensionLabel, RoadmapChart, RoadmapProgram
from smartplan.books.charts.roadmap_bars import grouped_programs
from smartplan.value import replace

MOST_ROWS = 25
FIRST_ROWS = 20  # of the first of several, which stands below the head of its chapter
MOST_BARE_ROWS = 40


def overview(data: RoadmapChart) -> RoadmapChart | None:
    """All bars on one page, without words below them; None where they are too many for it."""
    if len(data.programs) > MOST_BARE_ROWS:
        return None
    bare = (replace(one, milestones=(), depends=()) for one in data.programs)
    return replace(data, programs=tuple(bare), is_tight=True)


def roadmap_parts(data: RoadmapChart) -> tuple[RoadmapChart, ...]:
    """One chart where all fits, else whole dimensions together; a large one by itself, in parts.

    All share years and horizons. What a program waits for in another part is named there, too.
    """
    if sum(map(_rows, data.programs)) <= MOST_ROWS:
        return (data,)
    names = tuple((one.id, one.code or one.name) for one in data.programs)
    parts = [
        replace(
            data,
            programs=tuple(program for _, held in part for program in held),
            dimensions=tuple(label for label, _ in part),
            others=data.others + names,
        )
        for part in _packed(data)
    ]
    return tuple(parts)


Part = list[tuple[DimensionLabel, list[RoadmapProgram]]]


def _packed(data: RoadmapChart) -> Iterator[Part]:
    part: Part = []
    held, most = 0.0, FIRST_ROWS
    for label, programs in grouped_programs(data):
        for piece in _pieces(programs, MOST_ROWS if part else most):
            rows = sum(map(_rows, piece))
            if part and held + rows > most:
                yield part
                part, held, most = [], 0.0, MOST_ROWS
            part.append((label, piece))
            held += rows
    if part:
        yield part


def _pieces(programs: list[RoadmapProgram], most: int) -> Iterator[list[RoadmapProgram]]:
    """A dimension whole, or in as few pieces as it takes; the first of `most` rows."""
    piece: list[RoadmapProgram] = []
    held = 0.0
    for program in programs:
        if piece and held + _rows(program) > most:
            yield piece
            piece, held, most = [], 0.0, MOST_ROWS
        piece.append(program)
        held += _rows(program)
    if piece:
        yield piece


def _rows(program: RoadmapProgram) -> float:
    """How many plain rows a program is as tall as: each milestone adds a line of words."""
    lines = len(program.milestones) + bool(program.depends)
    return 1 + lines * _LINE


_LINE = 0.4
