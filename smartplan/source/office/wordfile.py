"""A Word file as paragraphs, with their words before and after tracked changes, and tables."""

from collections.abc import Iterator
from datetime import datetime

from smartplan.source.office.foreign import ForeignFile
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment: who, when, what; the words that it is about, and whether it is settled."""

    id: str
    author: str
    day: datetime | None
    text: str
    words: str = ""
    answers: str = ""  # the id of the comment that it answers
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class WordRevision:
    """A stretch that was put in or taken out, by whom and when."""

    author: str
    day: datetime | None
    is_insertion: bool
    text: str


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A bookmark's range in a paragraph: letters of `old` and of `new`, ends excluded."""

    name: str
    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: its text without the tracked insertions (`old`) and without deletions (`new`).

    `marks` are the bookmarks that begin in it; `cell` is the place of the table cell that it
    stands in (table, row, column), from 0.
    """

    number: int
    style: str
    level: int  # of a heading, from 1; 0 for others
    old: str
    new: str
    marks: tuple[str, ...] = ()
    spans: tuple[WordSpan, ...] = ()
    revisions: tuple[WordRevision, ...] = ()
    comments: tuple[str, ...] = ()  # ids
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table as a grid: its texts by row and column, each merged cell once, at its first place.

    `spans` tells of merged cells their rows and columns. `caption` and `heading` are what stands
    above, `above` the line directly before it.
    """

    number: int
    rows: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()  # row, column, rows, columns
    caption: str = ""
    heading: str = ""
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class WordFile:
    """All that is read of a Word file; `properties` are the custom ones of the document."""

    name: str
    paragraphs: tuple[WordParagraph, ...]
    comments: tuple[WordComment, ...]
    properties: dict[str, str]
    revision: str = ""  # the version that smartplan wrote into the core properties


def word_file(file: ForeignFile) -> WordFile:
    """Read a .docx file with its comments and tracked changes."""
    raise NotImplementedError(file.name)


def word_tables(file: ForeignFile) -> Iterator[WordTable]:
    """The tables of a .docx file that hold data, tables inside tables as their own."""
    raise NotImplementedError(file.name)
