"""Markdown with directives becomes blocks, numbered in the order of reading."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from smartplan.blocks import Block, Blocks, Box, BoxKind, Contents, ContentsEntry, Note, PageBreak
from smartplan.books.attributes import Attributes, split_attributes
from smartplan.books.inlines import InlineReader
from smartplan.books.lists import clauses, facts, signature
from smartplan.books.notes import Notes
from smartplan.books.numbers import Numbers
from smartplan.books.placeholders import Draft, HeldChart
from smartplan.books.printing import Printing
from smartplan.books.tables import pipes, table_of
from smartplan.books.tokens import TokenReader
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a document, and what was counted while they were read."""

    blocks: Blocks
    labels: Mapping[str, str]
    contents: tuple[ContentsEntry, ...]
    tables: tuple[ContentsEntry, ...]
    figures: tuple[ContentsEntry, ...]
    notes: tuple[Note, ...]
    programs: tuple[ContentsEntry, ...] = ()
    has_illustrations: bool = False


def parse(
    draft: Draft,
    lang: Lang,
    *,
    numbered: bool = True,
    printing: Printing = Printing.DRAFT,
) -> Parsed:
    """Read a rendered template; what it gets wrong is a Failure that names it."""
    asked = set(_ASKED_ID.findall(draft.text))
    asked |= {held.id for held in draft.held if isinstance(held, HeldChart)}
    numbers = Numbers(lang, numbered, draft.file, frozenset(asked))
    notes = Notes(draft.sources, lang)
    inline = InlineReader(draft.held, notes, printing=printing)
    reader = _LineReader(draft.file, TokenReader(draft.held, numbers, inline))
    blocks = tuple(reader.read(_Lines(draft.text.split("\n")), None))
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
        inline.has_illustrations or any(getattr(one, "illustration", False) for one in draft.held),
    )


@dataclass(slots=True)
class _Lines:
    """The lines of a draft, and how far they have been read."""

    lines: list[str]
    at: int = field(default=0)

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
        if attributes.id:
            self.tokens.numbers.claim(attributes.id, words(inlines), kind)
        boxed = self.tokens.boxed or kind not in _OPEN
        inner = replace(self, tokens=replace(self.tokens, boxed=boxed))
        blocks = tuple(inner.read(lines, kind))
        if kind == "facts":
            yield facts(blocks)
        elif kind == "clauses":
            yield clauses(blocks)
        elif kind == "signature":
            yield signature(inlines, blocks, alone="alone" in attributes.classes)
        else:
            hue = next(iter(attributes.classes), "")
            yield Box(cast("BoxKind", kind), inlines, blocks, attributes.id, hue)

    def _wrong(self, line: str, id: str, en: str) -> Failure:
        file = self.file
        return Failure(Text(f'{file}: baris "{line}" {id}', f'{file}: the line "{line}" {en}'))


def _container(line: str) -> tuple[str, str]:
    kind, _, rest = line.lstrip(":").strip().partition(" ")
    return kind, rest


_CAPTION = "Table: "
_SIGNS = (":::", "|", _CAPTION)
_ASKED_ID = re.compile(r"\{#([\w.:-]+)")
_EMPTY: Mapping[str, Block] = {"pagebreak": PageBreak(), "contents": Contents()}
_OPEN = {"landscape", "sheet"}  # whose headings are those of the document
_CONTAINERS = frozenset(get_args(BoxKind)) | {"facts", "signature", "clauses"}
