"""What is told of a score, a diff, a review or a history, before it takes any form."""

from collections.abc import Iterable, Iterator

from smartplan.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Plain,
    Strong,
    Tone,
    Toned,
)
from smartplan.value import Value


class Section(Value):
    """What is told of one plan or one thing, under its title."""

    title: Inlines
    blocks: Blocks


class Telling(Value):
    """All that a command has to tell.

    `name` is what a file of it is about, in one word; `title` stands over several sections, a
    single one has its own. `before` and `after` belong to none of them; `hint` is what to run
    next, for a terminal only. `comment` is the name by which a comment on a git host is known
    again, and `more` says where all of it is if the host takes only a part.
    """

    name: str
    title: str
    sections: tuple[Section, ...]
    before: Blocks = ()
    after: Blocks = ()
    hint: tuple[str, str] = ("", "")
    comment: str = ""
    more: Inlines = ()

    def blocks(self) -> Blocks:
        """What stands before the sections, and these one after another, each under a heading."""
        sections = tuple(
            block for one in self.sections for block in (Heading(1, one.title, ""), *one.blocks)
        )
        return (*self.before, *sections)


def heading(level: int, text: str) -> Heading:
    """A heading without a number."""
    return Heading(level, (Plain(text),), "")


def paragraph(*inlines: Inline | str) -> Paragraph:
    """A paragraph; bare words are plain."""
    return Paragraph(said(*inlines))


def said(*inlines: Inline | str) -> Inlines:
    """Inlines; bare words are plain."""
    return tuple(Plain(one) if isinstance(one, str) else one for one in inlines)


def typed(text: str) -> Inlines:
    """A sentence of ours in which what is typed stands between backticks."""
    return tuple(
        Code(part) if position % 2 else Plain(part)
        for position, part in enumerate(text.split("`"))
        if part
    )


def strong(text: str) -> Strong:
    """Bold words."""
    return Strong((Plain(text),))


def toned(tone: Tone, text: str) -> Toned:
    """Words with a tone."""
    return Toned(tone, (Plain(text),))


def muted(text: str) -> Toned:
    """Words that may be passed over."""
    return toned("muted", text)


def bullets(texts: Iterable[Inlines]) -> Items:
    """A list of single sentences."""
    return Items(tuple((Paragraph(text),) for text in texts))


def lines(texts: Iterable[Inlines]) -> Iterator[Block]:
    """Sentences below each other in one paragraph; no paragraph where there are none."""
    found = joined(texts)
    if found:
        yield Paragraph(found)


def joined(texts: Iterable[Inlines]) -> Inlines:
    """Words below each other."""
    found: list[Inline] = []
    for text in texts:
        found += (Break(), *text) if found else text
    return tuple(found)


STEP = "\u00a0\u00a0"  # by so much a row of a table stands in below the one that it belongs to
