"""What is at hand while a Word file is written: styles, links, pictures, numbers of lists."""

from collections.abc import Callable, Mapping
from itertools import count
from typing import TYPE_CHECKING

from smartplan.blocks import FieldMark
from smartplan.books.compose import Book
from smartplan.books.fields.bookmarks import anchor
from smartplan.value import dataclass, field, replace
from smartplan.writers.docx.markup import attributes, props, safe, val
from smartplan.writers.docx.styles import STEP, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class Numbering:
    """The lists of a file: one sort of bullets, and for each ordered list numbers of its own.

    `base` is the first number that the file has free.
    """

    base: int = 1
    starts: list[int] = field(default_factory=list)

    @property
    def bullets(self) -> int:
        """The number of all lists with bullets."""
        return self.base

    def ordered(self, start: int) -> int:
        """The number of a new ordered list."""
        self.starts.append(min(max(start, 0), _HIGHEST))
        return self.base + len(self.starts)

    def kinds(self) -> str:
        """How the levels of both sorts look."""
        return _levels(self.base, "bullet", _BULLETS) + _levels(
            self.base + 1, "decimal", [f"%{level}." for level in range(1, _DEPTH + 1)]
        )

    def lists(self) -> str:
        """The lists themselves."""
        found = [f'<w:num w:numId="{self.base}"><w:abstractNumId {val(self.base)}/></w:num>']
        for number, start in enumerate(self.starts, self.base + 1):
            levels = "".join(
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride {val(start)}/></w:lvlOverride>'
                for level in range(_DEPTH)
            )
            kind = f"<w:abstractNumId {val(self.base + 1)}/>"
            found.append(f'<w:num w:numId="{number}">{kind}{levels}</w:num>')
        return "".join(found)


@dataclass(frozen=True, slots=True)
class WordContext:
    """Where the text of a document goes, and how it looks there.

    `link` and `picture` give the ids of relations; `width` and `tall` are the room for text in
    twentieths of a point; `text` is the style of paragraphs; `depth` counts lists around it;
    `pages` are the numbers of pages that the lists of contents show until Word fills them in,
    `share` how much of the room charts take; with `has_own_head` the base brings the letterhead
    of a first page.
    """

    document: Book
    ids: Mapping[str, str]
    link: Callable[[str], str]
    picture: Callable[[bytes], str]
    width: int
    tall: int
    numbering: Numbering = field(default_factory=Numbering)
    serial: "Iterator[int]" = field(default_factory=lambda: count(1))
    text: str = "Normal"
    depth: int = 0
    indent: int = 0
    chaptered: bool = False
    has_own_head: bool = False
    share: float = 1.0
    pages: Mapping[str, str] = field(default_factory=dict)
    opened: dict[str, int] = field(default_factory=dict)

    def inside(self, width: int, text: str) -> "WordContext":
        """The same in a cell of a table."""
        return replace(self, width=width, text=text, depth=0, indent=0)

    def on(self, width: int, tall: int) -> "WordContext":
        """The same on paper of another size."""
        return replace(self, width=width, tall=tall)

    def id(self, style: str) -> str:
        """The id of a style."""
        return self.ids[style]

    @property
    def lang(self) -> str:
        """The language as a property of runs."""
        return val(TAGS[self.document.lang])

    def run(self, text: str, **look: str) -> str:
        """Words."""
        if not text:
            return ""
        rpr = props("rPr", lang=self.lang, **look)
        return f'<w:r>{rpr}<w:t xml:space="preserve">{safe(text)}</w:t></w:r>'

    def mark(self, id: str) -> str:
        """The bookmark of an id, for links to lead to."""
        if not id:
            return ""
        number = next(self.serial)
        start = attributes(id=number, name=anchor(id))
        return f'<w:bookmarkStart {start}/><w:bookmarkEnd w:id="{number}"/>'

    def field_mark(self, mark: FieldMark) -> str:
        """One end of the bookmark around a text of the plan."""
        if mark.ends:
            return f'<w:bookmarkEnd w:id="{self.opened.pop(mark.name, 0)}"/>'
        number = self.opened[mark.name] = next(self.serial)
        return f"<w:bookmarkStart {attributes(id=number, name=mark.name)}/>"


def _levels(number: int, form: str, signs: list[str]) -> str:
    levels = []
    for level, sign in enumerate(signs):
        ppr = props("pPr", ind=attributes(left=STEP * (level + 1), hanging=STEP))
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt {val(form)}/>'
            f'<w:lvlText {val(sign)}/><w:lvlJc w:val="left"/>{ppr}</w:lvl>'
        )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


_DEPTH = 9
_HIGHEST = 32_000
_BULLETS = ["•", "–", "·"] * 3
NARROWEST = 2200  # twentieths of a point that text needs at least
