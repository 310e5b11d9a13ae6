"""Numbers of chapters, tables and figures, and the ids that references point at."""

from smartplan.blocks import ContentsEntry
from smartplan.books.words import slug
from smartplan.failure import Failure
from smartplan.value import dataclass, field
from smartplan.wording import Lang, Text

FRONT = "front"  # the kind of a heading before the first chapter
DEPTH = 3  # levels of headings that have numbers


@dataclass(slots=True)
class Numbers:
    """Counts through a document in reading order.

    `reserved` has the ids that are asked for somewhere; made ones keep off them.
    Where nothing is `labelled`, as on slides, tables and figures have no number of their own.
    `labels` says what a reference to an id reads as: "Bab II", "Bagian 2.1", "Tabel 2.3".
    """

    lang: Lang
    numbered: bool
    file: str
    reserved: frozenset[str] = frozenset()
    labelled: bool = True
    labels: dict[str, str] = field(default_factory=dict)
    contents: list[ContentsEntry] = field(default_factory=list)
    tables: list[ContentsEntry] = field(default_factory=list)
    figures: list[ContentsEntry] = field(default_factory=list)
    programs: list[ContentsEntry] = field(default_factory=list)
    _counts: list[int] = field(default_factory=lambda: [0] * DEPTH)
    _chapter: str = ""
    _appendices: int = 0
    _tables: int = 0
    _figures: int = 0

    def program(self, level: int, title: str, id: str, code: str) -> str:
        """Id of the heading of a program, which has a code for a number and a list of its own."""
        id = self.claim(id, title, "program")
        entry = ContentsEntry(id, code, title, level)
        self.contents.append(entry)
        self.programs.append(entry)
        self.labels[id] = code or title
        return id

    def heading(self, level: int, title: str, id: str, kind: str) -> tuple[str, str]:
        """Id and number of a heading; `kind` is "", "unnumbered", "front" or "appendix"."""
        id = self.claim(id, title, "bagian" if self.lang == "id" else "section")
        number = label = ""
        if self.numbered and level <= DEPTH:
            number, label = self._number(level, kind)
        self.contents.append(ContentsEntry(id, number, title, level))
        self.labels[id] = label or title
        return id, number

    def _number(self, level: int, kind: str) -> tuple[str, str]:
        if level == 1:
            self._tables = self._figures = 0
            self._counts[1:] = [0] * (DEPTH - 1)
            return self._number_chapter(kind)
        if not self._chapter or kind:
            return "", ""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (DEPTH - level)
        number = ".".join([self._chapter, *map(str, self._counts[1:level])])
        return number, f"{_SECTION.say(self.lang)} {number}"

    def _number_chapter(self, kind: str) -> tuple[str, str]:
        if kind in _BARE:
            self._chapter = ""
            return "", ""
        if kind == "appendix":
            self._appendices += 1
            self._chapter = chr(ord("A") + (self._appendices - 1) % 26)
            label = f"{_APPENDIX.say(self.lang)} {self._chapter}"
            return label, label
        self._counts[0] += 1
        self._chapter = str(self._counts[0])
        shown = roman(self._counts[0]) if self.lang == "id" else self._chapter
        label = f"{_CHAPTER.say(self.lang)} {shown}"
        return label, label

    def table(self, caption: str, id: str) -> tuple[str, str]:
        """Id and label of a table."""
        self._tables += 1
        return self._labelled(_TABLE, self._tables, caption, id, self.tables)

    def figure(self, caption: str, id: str) -> tuple[str, str]:
        """Id and label of a figure."""
        self._figures += 1
        return self._labelled(_FIGURE, self._figures, caption, id, self.figures)

    def _labelled(
        self, word: Text, count: int, caption: str, id: str, entries: list[ContentsEntry]
    ) -> tuple[str, str]:
        number = f"{self._chapter}.{count}" if self._chapter else str(count)
        label = f"{word.say(self.lang)} {number}"
        id = self.claim(id, label, label)
        if not self.labelled:
            self.labels[id] = caption or label
            return id, ""
        self.labels[id] = label
        entries.append(ContentsEntry(id, label, caption))
        return id, label

    def claim(self, id: str, title: str, fallback: str) -> str:
        """An id that nothing else has; one that was asked for twice is a Failure."""
        if id:
            if id in self.labels:
                raise Failure(
                    Text(
                        f"{self.file}: id {id} dipakai dua kali",
                        f"{self.file}: the id {id} is used twice",
                    )
                )
            self.labels[id] = title
            return id
        stem = slug(title) or slug(fallback)
        id, count = stem, 1
        while id in self.labels or id in self.reserved:
            count += 1
            id = f"{stem}-{count}"
        self.labels[id] = title
        return id


def roman(value: int) -> str:
    """A number as chapters have it: 4 is IV."""
    text = ""
    for size, sign in _ROMAN:
        times, value = divmod(value, size)
        text += sign * times
    return text


_BARE = frozenset({"unnumbered", FRONT})
_CHAPTER = Text("Bab", "Chapter")
_APPENDIX = Text("Lampiran", "Appendix")
_SECTION = Text("Bagian", "Section")
_TABLE = Text("Tabel", "Table")
_FIGURE = Text("Gambar", "Figure")

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
