"""The text of a Word file as it flows: paragraphs opened and closed, changes and ranges in them.

Knows nothing of XML: `wordtags` tells it what begins and ends. Two texts grow side by side, the
one before and the one after the tracked changes.
"""

from typing import Final

from smartplan.source.office.refused import refused
from smartplan.source.office.wordgrid import WordGrids
from smartplan.source.office.wordparagraph import OpenParagraph, WordEdit
from smartplan.source.office.wordtexts import WordParagraph, WordSpan
from smartplan.value import dataclass

MAX_THINGS: Final = 400_000
"""Paragraphs, cells, ranges in paragraphs: a book of a thousand pages has a tenth of that."""
MAX_PARAGRAPHS_OF_A_RANGE: Final = 100
MAX_WORDS: Final = 4_000


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph style: its name, and the level of a heading."""

    name: str
    level: int


@dataclass(slots=True)
class _Range:
    """A bookmark or comment that is open, and in how many paragraphs it was by now."""

    name: str
    is_comment: bool
    paragraphs: int = 0


class _Container:
    """What paragraphs follow each other in: the body, a cell, a text box, a note."""

    def __init__(self, part: str, cell: tuple[int, int, int] | None) -> None:
        self.part, self.cell = part, cell
        self.waiting: OpenParagraph | None = None
        self.host: OpenParagraph | None = None  # the paragraph that a text box hangs at


class WordFlow:
    """The paragraphs and tables of a file, as they are read."""

    def __init__(self, name: str, styles: dict[str, WordStyle]) -> None:
        """Nothing read yet."""
        self._name = name
        self._styles = styles
        self._left = MAX_THINGS
        self._paragraphs: list[WordParagraph] = []
        self._count = 0
        self._containers: list[_Container] = []
        self._ranges: dict[str, _Range] = {}
        self._next_marks: list[str] = []  # ranges that begin between paragraphs
        self._words: dict[str, list[tuple[str, str]]] = {}
        self._edits: list[WordEdit] = []
        self.paragraph: OpenParagraph | None = None
        self.tables = WordGrids()

    def count(self, things: int = 1) -> None:
        """Count what is kept; Failure for a file that is made to fill the memory."""
        self._left -= things
        if self._left < 0:
            raise refused("bomb", self._name)

    def begin(self, part: str) -> None:
        """Begin a part of the file, or a text box in it."""
        cell = self.tables.place if part == "textbox" else None
        container = _Container(part, cell)
        container.host, self.paragraph = self.paragraph, None
        self._containers.append(container)
        self.tables.enter()

    def end(self) -> None:
        """End it."""
        self.settle()
        self.tables.leave()
        self.paragraph = self._containers.pop().host
        if not self._containers:
            self._ranges.clear()
            self._edits.clear()

    def enter_cell(self) -> None:
        """Begin the cell that the tables have just begun."""
        self.count()
        within = self._containers[-1]
        container = _Container(within.part, self.tables.place)
        self._containers.append(container)
        self.tables.enter()

    def leave_cell(self) -> None:
        """End it."""
        self.settle()
        self.tables.leave()
        self._containers.pop()

    def settle(self) -> None:
        """Let go of a paragraph that waits to be joined: something else follows."""
        waiting = self._containers[-1].waiting
        self._containers[-1].waiting = None
        if waiting is not None:
            self._let_go(waiting)

    def begin_paragraph(self) -> None:
        """Begin a paragraph; ranges that are open go on in it."""
        self.end_paragraph()  # one in another stands after it
        self.count(1 + len(self._ranges))
        container = self._containers[-1]
        self.paragraph = OpenParagraph(self._count, container.part, container.cell)
        self._count += 1
        for id_, held in list(self._ranges.items()):
            held.paragraphs += 1
            if held.paragraphs > MAX_PARAGRAPHS_OF_A_RANGE:
                del self._ranges[id_]
            else:
                self.paragraph.open[id_] = (0, 0)
        self.paragraph.marks += self._next_marks
        self._next_marks = []

    def style(self, id_: str) -> None:
        """The paragraph's style."""
        if self.paragraph is not None:
            style = self._styles.get(id_, WordStyle(id_, 0))
            self.paragraph.style, self.paragraph.level = style.name, style.level

    def end_paragraph(self) -> None:
        """End it; what is still open is told up to here."""
        ended, self.paragraph = self.paragraph, None
        if ended is None:
            return
        for id_, start in ended.open.items():
            self._close(ended, id_, start)
        container = self._containers[-1]
        if container.waiting is not None:
            container.waiting.take(ended)
            ended = container.waiting
            container.waiting = None
        if ended.end is not None and not _stands_alone(ended, ended.end):
            container.waiting = ended
        else:
            self._let_go(ended)

    def _let_go(self, ended: OpenParagraph) -> None:
        written = ended.written()
        for span in written.commented:
            slices = (written.old[slice(*span.old)], written.new[slice(*span.new)])
            self._words.setdefault(span.name, []).append(slices)
        self.tables.paragraph(written)
        if written.old or written.new or written.marks or written.spans or written.commented:
            self._paragraphs.append(written)

    def say(self, text: str) -> None:
        """Text of the paragraph, as the edits around it want it."""
        paragraph = self.paragraph
        if paragraph is None:
            return
        edits = self._edits
        if not edits:
            paragraph.say(text, in_old=True, in_new=True)
        elif len({edit.is_insertion for edit in edits}) == 1:
            paragraph.revise(edits[-1], text)
        # What was put in and taken out again is in neither text.

    def edit(self, edit: WordEdit) -> None:
        """Begin a tracked change."""
        self.count()
        self._edits.append(edit)

    def end_edit(self) -> None:
        """End it."""
        if self._edits:
            self._edits.pop()

    def begin_range(self, id_: str, name: str, *, is_comment: bool) -> None:
        """Begin a bookmark or what a comment is about."""
        key = f"{'c' if is_comment else 'b'}{id_}"
        if key in self._ranges:
            return
        self.count()
        self._ranges[key] = _Range(name, is_comment)
        if self.paragraph is None:
            if not is_comment:
                self._next_marks.append(name)
            return
        self.paragraph.open[key] = self.paragraph.here
        if not is_comment:
            self.paragraph.marks.append(name)

    def end_range(self, id_: str, *, is_comment: bool) -> None:
        """End it."""
        key = f"{'c' if is_comment else 'b'}{id_}"
        if key not in self._ranges:
            return
        if self.paragraph is not None and key in self.paragraph.open:
            self._close(self.paragraph, key, self.paragraph.open.pop(key))
        del self._ranges[key]

    def _close(self, paragraph: OpenParagraph, key: str, start: tuple[int, int]) -> None:
        held = self._ranges.get(key)
        if held is None:
            return
        span = WordSpan(
            held.name, (start[0], paragraph.old_length), (start[1], paragraph.new_length)
        )
        (paragraph.commented if held.is_comment else paragraph.spans).append(span)

    def refer(self, id_: str) -> None:
        """The place of a comment, which counts where it has no range."""
        paragraph = self.paragraph
        if paragraph is None or id_ in self._words:
            return
        if f"c{id_}" not in paragraph.open and not any(
            one.name == id_ for one in paragraph.commented
        ):
            old, new = paragraph.here
            paragraph.commented.append(WordSpan(id_, (old, old), (new, new)))

    def written(self) -> tuple[WordParagraph, ...]:
        """All paragraphs that hold something, in their order."""
        return tuple(sorted(self._paragraphs, key=lambda one: one.number))

    def words_of(self, comment: str) -> str:
        """The words that a comment is about; the deleted ones where none are left."""
        held = self._words.get(comment, [])
        new = "\n".join(new for _, new in held).strip()
        return (new or "\n".join(old for old, _ in held).strip())[:MAX_WORDS]


def _stands_alone(paragraph: OpenParagraph, end: WordEdit) -> bool:
    """Whether it was put in or taken out as a whole: it is no part of its neighbour."""
    return paragraph.old_length == 0 if end.is_insertion else paragraph.new_length == 0
