"""A slide as a value: a statement, what proves it, where that stands, what is said to it."""

import re
from collections.abc import Iterable, Sequence

from smartplan.blocks import Picture
from smartplan.books.parts.part import BookPart
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class SlideFigure:
    """A number that stands large, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SlideText:
    """A point or a cell; `prose` is the plan's own Markdown, `who` is asked to do it."""

    text: str
    prose: bool = False
    who: str = ""


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A row of a table, which is marked as an `illustration` where others are none."""

    cells: tuple[SlideText, ...]
    illustration: bool = False


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A table: the head of each column with its relative width, and whether it holds numbers.

    `left` counts the rows that there was no room for, `more` says so; the last row is a sum where
    it `has_total`.
    """

    columns: tuple["SlideColumn", ...]
    rows: tuple[SlideRow, ...]
    left: int = 0
    more: str = ""
    has_total: bool = False

    @property
    def is_mixed(self) -> bool:
        """Whether some rows are illustrations and others are not."""
        return len({one.illustration for one in self.rows}) > 1


@dataclass(frozen=True, slots=True)
class SlideColumn:
    """A column of a table."""

    head: str
    width: int
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class SlideChart:
    """A chart by its name with its data; `caption` says what it shows to those who cannot see.

    The table of a slide with a chart has all its numbers, and stands in the notes.
    """

    name: str
    data: object
    caption: str


@dataclass(frozen=True, slots=True)
class SlidePhoto:
    """A photograph, and what is to be seen."""

    picture: Picture
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide(BookPart):
    """A slide. `title` is what it states; one of `chart`, `table` or `points` at least proves it.

    `targets` are ids in Buku II of what is shown, `places` where it has them in words; `origin`
    names the sources in short, `rests` each of them; `said` is what the speaker says to it.
    """

    id: str
    title: str
    lead: str = ""
    figures: tuple[SlideFigure, ...] = ()
    chart: SlideChart | None = None
    points: tuple[SlideText, ...] = ()
    table: SlideTable | None = None
    photos: tuple[SlidePhoto, ...] = ()
    targets: tuple[str, ...] = ()
    places: str = ""
    origin: str = ""
    said: tuple[SlideText, ...] = ()
    rests: tuple[str, ...] = ()


def row(*cells: str | SlideText, illustration: bool = False) -> SlideRow:
    """A row of cells, those that are mere words as they are."""
    made = (one if isinstance(one, SlideText) else SlideText(one) for one in cells)
    return SlideRow(tuple(made), illustration)


def prose(text: str | None, most: int, blank: str = "–") -> SlideText:
    """The plan's own words for a cell or a point, cut where a slide has no room for them."""
    return SlideText(shortened(text, most), prose=True) if text else SlideText(blank)


def shortened(text: str, most: int) -> str:
    """The first sentences of a text that fit into so many letters, else the words that do.

    What is cut in the middle loses its marks, which might be cut in two.
    """
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    held = ""
    for part in _SENTENCES.split(whole):
        longer = f"{held} {part}".strip()
        if len(longer) > most:
            break
        held = longer
    if held and len(held) >= most // _ENOUGH:
        return held
    bare = _LINKS.sub(r"\1", _MARKS.sub("", whole))
    cut = bare[: most + 1].rpartition(" ")[0] or bare[:most]
    return f"{cut.rstrip(' ,.;:–-(')}…"


def without_blanks(table: SlideTable) -> SlideTable:
    """A table without the columns that hold nothing in any of its rows."""
    kept = [
        at
        for at in range(len(table.columns))
        if any(one.cells[at].text != "–" for one in table.rows)
    ]
    rows = (replace(one, cells=tuple(one.cells[at] for at in kept)) for one in table.rows)
    return replace(table, columns=tuple(table.columns[at] for at in kept), rows=tuple(rows))


def first(rows: Sequence[SlideRow], most: int) -> tuple[tuple[SlideRow, ...], int]:
    """As many rows as a slide has room for, and how many are left out."""
    return tuple(rows[:most]), max(0, len(rows) - most)


def any_illustration(held: Iterable[BookPart]) -> bool:
    """Whether something of it is an illustration."""
    return any(one.illustration for one in held)


MOST_ROWS = 6  # of a table that is read from the last row of a hall
_ENOUGH = 3  # times: sentences that fill less than this part of the room are no short form
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_MARKS = re.compile(r"[*`_]")
_LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
