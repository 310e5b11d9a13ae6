"""How a sheet stands on paper: A4 lying, one page wide or two, each column wide enough to read."""

from collections.abc import Iterator, Sequence

from smartplan.shape.kinds import Kind
from smartplan.sheets.layout import GridColumn, Role, SheetGrid
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet's columns as wide as they are on paper.

    `breaks_at` is the column with which the second page begins, on which those that say what a
    row is are repeated; None where all stand on one. `scale` in percent.
    """

    columns: tuple[GridColumn, ...]
    breaks_at: int | None
    scale: int


def on_paper(grid: SheetGrid) -> Paper:
    """A sheet made as wide as one page, or two: what holds text gives way, or takes what is left.

    What stands aside has no part in it.
    """
    shown = _width(grid.columns)
    repeated = _width([one for one in grid.columns if one.role in REPEATED])
    if shown <= PAGE * _SQUEEZED:
        columns = tuple(_fitted(grid.columns, PAGE))
        return Paper(columns, None, _scale(_width(columns)))
    # A column is not cut in two: the halves are never quite alike.
    columns = tuple(_fitted(grid.columns, int(2 * PAGE * _EVEN) - repeated))
    places = [n for n, one in enumerate(columns) if one.role not in REPEATED]
    place = min(places, key=lambda n: _widest(columns, n, repeated))
    for n in places:
        column = columns[n].column
        if column and column.begins_part and _scale(_widest(columns, n, repeated)) >= _WELL_READ:
            place = n
    return Paper(columns, place, _scale(_widest(columns, place, repeated)))


def _fitted(columns: Sequence[GridColumn], room: int) -> Iterator[GridColumn]:
    """The columns, those that hold text as wide as the others leave room for."""
    given = _width([one for one in columns if not _is_loose(one)])
    loose = _width([one for one in columns if _is_loose(one)])
    factor = (room - given) / loose if loose else 1.0
    for one in columns:
        if one.is_aside or not _is_loose(one):
            yield one
        else:
            width = int(one.width * min(max(factor, _NARROWED), _STRETCHED))
            yield replace(one, width=max(width, _longest_word(one)))


def _is_loose(one: GridColumn) -> bool:
    """Whether a column holds text that can be broken anywhere."""
    if one.role is Role.CONTENT or (one.role is Role.OWNER and one.width > _NAMES):
        return True
    scalar = one.column.scalar if one.column else None
    return scalar is not None and scalar.kind in _TEXTS


def _longest_word(one: GridColumn) -> int:
    return max(len(word) for said in (one.label.id, one.label.en) for word in said.split()) + 1


def _widest(columns: Sequence[GridColumn], place: int, repeated: int) -> int:
    """How wide the wider of two pages is, of which the second begins with a column."""
    return max(_width(columns[:place]), repeated + _width(columns[place:]))


def _width(columns: Sequence[GridColumn]) -> int:
    """How wide the columns are on paper, in points of the screen: digits, and the cells' edges."""
    return sum(_DIGIT * one.width + _EDGES for one in columns if not one.is_aside)


def _scale(width: int) -> int:
    """The percentage at which a width is as wide as the page."""
    return min(_LARGEST, 100 * PAGE // width)


REPEATED = (Role.CODE, Role.OWNER)
PAGE = 975  # points of the screen across A4 lying; offices make columns up to a tenth wider
SMALLEST = 75  # percent: letters of 9 points are then still as large as in a footnote
_LARGEST, _WELL_READ = 100, 84
_DIGIT, _EDGES = 7, 5
_SQUEEZED = 1.25  # as much as columns of text give way, so that a sheet stays on one page
_NARROWED, _STRETCHED = 0.75, 1.7
_EVEN = 0.97
_NAMES = 38  # letters of an owner that says which thing a row is about as well
_TEXTS = (Kind.PROSE, Kind.TEXT, Kind.REF)
