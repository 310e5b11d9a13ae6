"""What a final leaves out: boxes of what is missing, gathered, and headings above nothing."""

from collections.abc import Iterable, Iterator, Sequence

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Divider,
    Heading,
    Inline,
    Inlines,
    Items,
    PageBreak,
    Paragraph,
    Plain,
    Ref,
    Table,
)
from smartplan.books.numbers import Numbers
from smartplan.value import dataclass, field
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class LackPlace:
    """The heading under which something is missing; without an id where it is left out, too."""

    id: str
    title: str


@dataclass(slots=True)
class Lacks:
    """Takes what is missing while a final is read, in the order of reading.

    `left_out` are the headings, counted from 0, under which nothing stands, `hollow` those of
    them that stay, because something refers to them by their number. Both are known when the
    document has been read once.
    """

    left_out: frozenset[int] = frozenset()
    hollow: frozenset[int] = frozenset()
    headings: list[Heading | None] = field(default_factory=list)
    _at: LackPlace = field(default_factory=lambda: LackPlace("", ""))
    _found: dict[Inlines, list[LackPlace]] = field(default_factory=dict)

    def leaves_out(self, title: str) -> bool:
        """Whether the next heading is one of those under which nothing stands."""
        if len(self.headings) not in self.left_out:
            return False
        self.headings.append(None)
        self._at = LackPlace("", title)
        return True

    def heads(self, heading: Heading, title: str, lang: Lang) -> Blocks:
        """Take a heading that stays, and give it back with a word where nothing is under it."""
        is_hollow = len(self.headings) in self.hollow
        self.headings.append(heading)
        self._at = LackPlace(heading.id, title)
        return (heading, Paragraph((Plain(_HOLLOW.say(lang)),))) if is_hollow else (heading,)

    def take(self, blocks: Blocks) -> None:
        """Take what stands in a box of what is missing."""
        for block in blocks:
            if isinstance(block, Items):
                for item in block.items:
                    self.take(item)
            elif isinstance(block, Paragraph):
                places = self._found.setdefault(block.inlines, [])
                if self._at not in places:
                    places.append(self._at)

    def annex(self, numbers: Numbers) -> Iterator[Block]:
        """All that was missing as an annex of its own; nothing where nothing was."""
        if not self._found:
            return
        lang = numbers.lang
        title = _TITLE.say(lang)
        id, number = numbers.heading(1, title, "", "appendix")
        yield Heading(1, (Plain(title),), id, number)
        yield Paragraph((Plain(_ABOUT.say(lang)),))
        caption = _CAPTION.say(lang)
        table, label = numbers.table(caption, "")
        yield Table(
            head=tuple((Plain(text.say(lang)),) for text in _HEAD),
            rows=tuple(
                (told, tuple(_named(places, numbers))) for told, places in self._found.items()
            ),
            align=("left", "left"),
            id=table,
            label=label,
            caption=(Plain(caption),),
            widths=(5, 6),
        )


def once_read(blocks: Blocks, headings: Iterable[Heading | None], asked: frozenset[str]) -> Lacks:
    """What the second reading has to leave out, by what the first one found.

    Nothing stands under a heading if nothing does until the next of its rank. One that is `asked`
    for, since a reference reads its number, stays, and so do those above it.
    """
    filled: set[int] = set()
    above: list[Heading] = []
    for one in _flat(blocks):
        if isinstance(one, Heading):
            above = [held for held in above if held.level < one.level]
        if not isinstance(one, Heading) or one.id in asked:
            filled |= {id(held) for held in above}
        if isinstance(one, Heading):
            above.append(one)
    bare = {at: held for at, held in enumerate(headings) if held and id(held) not in filled}
    hollow = frozenset(at for at, held in bare.items() if held.id in asked)
    return Lacks(frozenset(bare) - hollow, hollow)


def _flat(blocks: Blocks) -> Iterator[Block]:
    """Headings and what stands under them, in the order of reading; no boxes, no blank pages."""
    for block in blocks:
        if isinstance(block, Box):
            yield from _flat(block.blocks)
        elif not isinstance(block, PageBreak | Divider):
            yield block


def _named(places: Sequence[LackPlace], numbers: Numbers) -> Iterator[Inline]:
    """The places where something is missing, by number and title; of very many only some."""
    more = len(places) - _SOME if len(places) > _MANY else 0
    known = {entry.id: entry.number for entry in numbers.contents}
    for at, one in enumerate(places[:_SOME] if more else places):
        if at:
            yield Plain("; ")
        number = known.get(one.id, "")
        said = f"{number} {one.title}".strip() or "–"
        yield Ref(one.id, (Plain(said),)) if one.id else Plain(said)
    if more:
        yield Plain(_MORE.fill(count=more).say(numbers.lang))


_MANY, _SOME = 9, 6
_MORE = Text("; dan {count} bagian lainnya", "; and {count} more")
_TITLE = Text("Daftar Kelengkapan", "What is still to come")
_ABOUT = Text(
    "Hal-hal berikut belum tersedia ketika dokumen ini dicetak. Bagian yang seluruhnya belum "
    "tersedia tidak dimuat.",
    "The following was not available when this document was printed. Parts of which nothing is "
    "available yet are left out.",
)
_HOLLOW = Text("Isi bagian ini belum tersedia.", "Nothing is available for this part yet.")
_CAPTION = Text("Hal yang belum tersedia", "What is not available yet")
_HEAD = (Text("Yang belum tersedia", "What is not available yet"), Text("Bagian", "Part"))
