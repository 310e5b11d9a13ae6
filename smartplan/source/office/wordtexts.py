"""What is read of a Word file: paragraphs before and after tracked changes, comments, tables."""

from datetime import datetime

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
    """A stretch that was put in or taken out, by whom and when; a line break for an end.

    `old` and `new` are where it stands in the two texts: an insertion is empty in `old`.
    """

    author: str
    day: datetime | None
    is_insertion: bool
    text: str
    is_move: bool = False
    old: tuple[int, int] = (0, 0)
    new: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A bookmark's range in a paragraph: letters of `old` and of `new`, ends excluded.

    For comments the name is the comment's id. A bookmark of no length is a span of no length.
    """

    name: str
    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: its text without the tracked insertions (`old`) and without deletions (`new`).

    One that a tracked change parted in two, or two that it joined, are one here: its parts stand
    on lines of their own in the text where they are apart. `marks` are the bookmarks that begin in
    it; `cell` is the place of the table cell that it stands in (table, row, column), from 0.
    `part` says where it stands when that is not the body: textbox, footnote, endnote, header,
    footer.
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
    commented: tuple[WordSpan, ...] = ()
    cell: tuple[int, int, int] | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table as a grid: its texts by row and column, each merged cell once, at its first place.

    Texts are those after all tracked changes; paragraphs of a cell stand on lines of their own.
    `spans` tells of merged cells their rows and columns. `caption` and `heading` are what stands
    above, `above` the line directly before the table that is neither. `headings` are all headings
    that it stands under, the highest first. `outer` is the table that it stands in: one that
    holds others (`inner`) is mostly a layout.
    """

    number: int
    rows: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()  # row, column, rows, columns
    caption: str = ""
    heading: str = ""
    above: str = ""
    below: str = ""
    headings: tuple[str, ...] = ()
    header_rows: int = 0  # marked as repeated on each page
    outer: int | None = None
    inner: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WordFile:
    """All that is read of a Word file; `properties` are the custom ones of the document."""

    name: str
    paragraphs: tuple[WordParagraph, ...]
    comments: tuple[WordComment, ...]
    properties: dict[str, str]
    revision: str = ""  # the version that smartplan wrote into the core properties
    tables: tuple[WordTable, ...] = ()
