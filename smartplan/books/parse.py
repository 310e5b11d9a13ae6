"""Markdown with directives becomes blocks, numbered in the order of reading."""

import re
from collections.abc import Iterator, Mapping
from typing import cast, get_args

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    BoxKind,
    Contents,
    ContentsEntry,
    Inlines,
    Letterhead,
    Note,
    PageBreak,
)
from smartplan.books.attributes import Attributes, split_attributes
from smartplan.books.inlines import InlineReader
from smartplan.books.lacks import Lacks, once_read
from smartplan.books.lists import clauses, facts, letterhead, signature
from smartplan.books.notes import Notes
from smartplan.books.numbers import Numbers
from smartplan.books.placeholders import WORD_LIST, Draft, HeldChart
from smartplan.books.printing import Printing
from smartplan.books.tables import pipes, table_of
from smartplan.books.tokens import TokenReader
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a document, and what was counted while they were read.

    `asked` are the ids that something refers to by their number.
    """

    blocks: Blocks
    labels: Mapping[str, str]
    contents: tuple[ContentsEntry, ...]
    tables: tuple[ContentsEntry, ...]
    figures: tuple[ContentsEntry, ...]
    notes: tuple[Note, ...]
    programs: tuple[ContentsEntry, ...] = ()
    has_illustrations: bool = False
    asked: frozenset[str] = frozenset()


def parse(
    draft: Draft,
    lang: Lang,
    *,
    numbered: bool = True,
    printing: Printing = Printing.DRAFT,
    annexed: bool = True,
    labelled: bool = True,
) -> Parsed:
    """Read a rendered template; what it gets wrong is a Failure that names it.

    Tables and figures of slides are not `labelled`: they cite those of a book.

    A final leaves out what is missing, and tells it in an annex where there may be one
    (`annexed`). Where headings go with it, the document is read a second time without them: what
    is numbered and what refers to it fits what is there.
    """
    how = {"numbered": numbered, "labelled": labelled}
    if not printing.is_final:
        return _parsed(draft, lang, None, annexed=False, **how)
    lacks = Lacks()
    first = _parsed(draft, lang, lacks, annexed=annexed, **how)
    again = once_read(first.blocks, lacks.headings, first.asked)
    if again.left_out or again.hollow:
        return _parsed(draft, lang, again, annexed=annexed, **how)
    return first


def _parsed(
    draft: Draft,
    lang: Lang,
    lacks: Lacks | None,
    *,
    numbered: bool,
    annexed: bool,
    labelled: bool,
) -> Parsed:
    printing = Printing.DRAFT if lacks is None else Printing.FINAL
    asked = set(_ASKED_ID.findall(draft.text))
    asked |= {held.id for held in draft.held if isinstance(held, HeldChart)}
    numbers = Numbers(lang, numbered, draft.file, frozenset(asked), labelled)
    draft.gallery.begin()
    notes = Notes(draft.sources, lang, printing)
    inline = InlineReader(draft.held, notes, printing=printing)
    tokens = TokenReader(draft.held, numbers, inline, draft.gallery, lacks=lacks)
    reader = _LineReader(draft.file, tokens)
    blocks = tuple(reader.read(_Lines(draft.text.split("\n")), None))
    if lacks is not None and annexed:
        blocks = (*blocks, *lacks.annex(numbers))
    for target in sorted(inline.bare - numbers.labels.keys()):
        raise Failure(
            Text(
                f"{draft.file}: rujukan ke #{target} tidak menunjuk apa pun",
                f"{draft.file}: the reference to #{target} leads to nothing",
            )
        )
    return Parsed(
        blocks,
        numbers.labels,
        tuple(numbers.contents),
        tuple(numbers.tables),
        tuple(numbers.figures),
        notes.listed(),
        tuple(numbers.programs),
        inline.has_illustrations
        or notes.has_illustrations
        or any(getattr(one, "illustration", False) for one in draft.held),
        frozenset(inline.bare),
    )


@dataclass(slots=True)
class _Lines:
    """The lines of a draft, and how far they have been read."""

    lines: list[str]
    at: int = 0

    def __iter__(self) -> Iterator[str]:
        while self.at < len(self.lines):
            self.at += 1
            yield self.lines[self.at - 1]

    def run(self, start: str) -> list[str]:
        """The further lines that begin so."""
        end = self.at
        while end < len(self.lines) and self.lines[end].startswith(start):
            end += 1
        found, self.at = self.lines[self.at : end], end
        return found


@dataclass(frozen=True, slots=True)
class _LineReader:
    """Reads what takes whole lines: containers, captions, tables; the rest is plain Markdown."""

    file: str
    tokens: TokenReader

    def read(self, lines: _Lines, closing: str | None) -> Iterator[Block]:
        """Blocks up to the closing line of a container, or to the end."""
        held: list[str] = []
        caption: Attributes | None = None
        title = ""
        for line in lines:
            if not line.startswith(_SIGNS):
                if caption and line.strip():
                    break
                held.append(line)
                continue
            if line.startswith("|"):
                table = [line, *lines.run("|")]
                if made := pipes(table):
                    yield from self.tokens.read("\n".join(held))
                    held = []
                    yield table_of(made, self.tokens.inline, self.tokens.numbers, title, caption)
                    caption = None
                else:
                    held += table
                continue
            yield from self.tokens.read("\n".join(held))
            held = []
            if line.startswith(_CAPTION):
                title, caption = split_attributes(line[len(_CAPTION) :])
                continue
            kind, rest = _container(line)
            if not kind and closing:
                return
            yield from self._container(kind, rest, lines)
        if caption:
            raise self._wrong(f"{_CAPTION}{title}", "tidak diikuti tabel", "has no table below it")
        if closing:
            raise self._wrong(f"::: {closing}", "tidak ditutup", "is not closed")
        yield from self.tokens.read("\n".join(held))

    def _container(self, kind: str, rest: str, lines: _Lines) -> Iterator[Block]:
        if kind in _EMPTY:
            yield _EMPTY[kind]
            return
        if not kind:
            raise self._wrong(":::", "tidak menutup apa pun", "closes nothing")
        if kind not in _CONTAINERS:
            raise self._wrong(f"::: {kind}", "tidak dikenal", "is unknown")
        title, attributes = split_attributes(rest)
        inlines = self.tokens.inline.read(title)
        if kind == "letterhead":
            yield self._letterhead(inlines, attributes.id, self._inside(kind, lines))
            return
        if attributes.id:
            self.tokens.numbers.claim(attributes.id, words(inlines), kind)
        blocks = self._inside(kind, lines)
        if (lacks := self.tokens.lacks) is not None:
            if kind == "missing":
                lacks.take(blocks)
                return
            if not blocks and not attributes.id and (kind == "details" or not inlines):
                return
        yield _made(kind, inlines, attributes, blocks)

    def _letterhead(self, name: Inlines, id: str, blocks: Blocks) -> Letterhead:
        """The head of a letter, which is listed among the headings by whom it is for."""
        if name:
            id, _ = self.tokens.numbers.heading(1, words(name), id, "unnumbered")
        return letterhead(name, blocks, id)

    def _inside(self, kind: str, lines: _Lines) -> Blocks:
        boxed = self.tokens.boxed or kind not in _OPEN
        inner = replace(self, tokens=replace(self.tokens, boxed=boxed))
        blocks = tuple(inner.read(lines, kind))
        if WORD_LIST in blocks:
            raise self._wrong("::: abbreviations", "ada di dalam wadah", "stands in a container")
        return blocks

    def _wrong(self, line: str, id: str, en: str) -> Failure:
        file = self.file
        return Failure(Text(f'{file}: baris "{line}" {id}', f'{file}: the line "{line}" {en}'))


def _made(kind: str, title: Inlines, attributes: Attributes, blocks: Blocks) -> Block:
    """The block of a container with what is in it."""
    match kind:
        case "facts":
            return facts(blocks)
        case "clauses":
            return clauses(blocks)
        case "signature":
            return signature(title, blocks, alone="alone" in attributes.classes)
        case _:
            hue = next(iter(attributes.classes), "")
            return Box(cast("BoxKind", kind), title, blocks, attributes.id, hue)


def _container(line: str) -> tuple[str, str]:
    kind, _, rest = line.lstrip(":").strip().partition(" ")
    return kind, rest


_CAPTION = "Table: "
_SIGNS = (":::", "|", _CAPTION)
_ASKED_ID = re.compile(r"\{#([\w.:-]+)")
_EMPTY: Mapping[str, Block] = {
    "pagebreak": PageBreak(),
    "contents": Contents(),
    "abbreviations": WORD_LIST,
}
_OPEN = {"landscape", "sheet"}  # whose headings are those of the document
_CONTAINERS = frozenset(get_args(BoxKind)) | {"facts", "signature", "clauses", "letterhead"}
