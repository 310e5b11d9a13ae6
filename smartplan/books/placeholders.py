"""What a template puts into its text besides words: figures, marks, the plan's own Markdown."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from smartplan.blocks import Block, Inlines, Picture, Table
from smartplan.books.amount import AmountWords
from smartplan.books.escape import PLACEHOLDER_CLOSE, PLACEHOLDER_OPEN, Markdown
from smartplan.books.notes import Remark
from smartplan.books.pictures.gallery import Gallery
from smartplan.value import dataclass, field


@dataclass(frozen=True, slots=True)
class HeldChart:
    """A chart for pages and one for phones, its caption as Markdown, its id for references.

    `data` is what it is drawn of.
    """

    chart: Any
    narrow: Any
    caption: str = ""
    id: str = ""
    source: str = ""
    illustration: bool = False
    data: object | None = None


@dataclass(frozen=True, slots=True)
class HeldPicture:
    """A picture as a block without caption and number, its caption as Markdown, its id."""

    picture: Picture
    caption: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class HeldProse:
    """The plan's own Markdown; `inline` keeps it on one line."""

    text: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class HeldAmount:
    """A sum of rupiah in words, and its figure."""

    words: AmountWords


@dataclass(frozen=True, slots=True)
class HeldCitation:
    """Ids of sources, and remarks with a text of their own."""

    sources: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldFootnote:
    """A note, as Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class HeldMark:
    """The word that says that something is an illustration."""


@dataclass(frozen=True, slots=True)
class HeldGap:
    """What is to be filled in."""


@dataclass(frozen=True, slots=True)
class HeldBreak:
    """A line break."""


@dataclass(frozen=True, slots=True)
class HeldBlock:
    """A block of which only the words are Markdown: `made` takes what reads them."""

    made: Callable[[Callable[[str], Inlines]], Block]


Held = (
    HeldChart
    | HeldAmount
    | HeldPicture
    | HeldProse
    | HeldCitation
    | HeldFootnote
    | HeldMark
    | HeldGap
    | HeldBreak
    | HeldBlock
)


GAP = Markdown(f"{PLACEHOLDER_OPEN}0{PLACEHOLDER_CLOSE}")  # the first one that is held


@dataclass(slots=True)
class Placeholders:
    """Takes the values while a template is rendered and hands out marks that stand for them."""

    values: list[Held] = field(default_factory=lambda: [HeldGap()])

    def put(self, value: Held) -> Markdown:
        """The mark that stands for a value in the text."""
        self.values.append(value)
        return Markdown(f"{PLACEHOLDER_OPEN}{len(self.values) - 1}{PLACEHOLDER_CLOSE}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A rendered template: Markdown with directives, and the values that its marks stand for."""

    text: str
    held: tuple[Held, ...]
    file: str = ""
    sources: Mapping[str, Any] = field(default_factory=dict)
    gallery: Gallery = field(default_factory=partial(Gallery, None))


# Where the list of abbreviations and terms goes, until it is known what occurs.
WORD_LIST = Table((), (), (), id="word-list")
