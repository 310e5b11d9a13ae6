"""The list of abbreviations and terms: what occurs in the finished text of a book, and no more."""

import re
from collections.abc import Iterator, Mapping

from smartplan.blocks import (
    Block,
    Blocks,
    BookRef,
    Box,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inlines,
    Items,
    Letterhead,
    Paragraph,
    Picture,
    Plain,
    Quote,
    Ref,
    Signature,
    Strong,
    Table,
    Terms,
)
from smartplan.books.parse import Parsed
from smartplan.books.placeholders import WORD_LIST
from smartplan.plan.plan import Plan
from smartplan.standards.glossary import glossary
from smartplan.value import replace
from smartplan.wording import Lang, Text


def listed(parsed: Parsed, own: Mapping[str, str], lang: Lang) -> Parsed:
    """A document with its list; without the heading above it where nothing is to be listed."""
    if WORD_LIST not in parsed.blocks:
        return parsed
    at = parsed.blocks.index(WORD_LIST)
    before, after = parsed.blocks[:at], parsed.blocks[at + 1 :]
    text = "\n".join(_texts((*before, *after)))
    found = (*_abbreviations(text, own, lang), *_terms(text, lang))
    if found or not before or not isinstance(before[-1], Heading):
        return replace(parsed, blocks=(*before, *found, *after))
    contents = tuple(one for one in parsed.contents if one.id != before[-1].id)
    return replace(parsed, blocks=(*before[:-1], *after), contents=contents)


def short_names(plan: Plan) -> Mapping[str, str]:
    """The short names of a plan's agencies, with their names in full."""
    found: dict[str, str] = {}
    for agency in plan.organization.agencies.values():
        # One that is a part of the name says nothing by itself: Inspektorat, Kecamatan.
        if agency.short and agency.short.casefold() not in agency.name.casefold():
            found.setdefault(agency.short, agency.name)
    return found


def _abbreviations(text: str, own: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """Those of the region go before the official ones."""
    ours = {short: name for short, name in own.items() if _stands(short, text)}
    for short in ours:
        if not short.isalnum():  # Satpol PP is no government regulation (PP)
            text = text.replace(short, " ")
    words = frozenset(_words(text))
    rows = {
        short: _told(one.text, lang)
        for short, one in glossary().abbreviations.items()
        if short in words
    }
    rows |= ours
    if rows:
        yield _title(_ABBREVIATIONS, lang)
        yield _table((_SHORT, _LONG), sorted(rows.items(), key=_alphabetical), (2, 9), lang)


def _told(text: Text, lang: Lang) -> str:
    """What an abbreviation stands for; another language says its Indonesian words, too."""
    return text.id if lang == "id" or text.id == text.en else f"{text.id} ({text.en})"


def _terms(text: str, lang: Lang) -> Iterator[Block]:
    low = text.casefold()
    rows = []
    for term in glossary().terms.values():
        if any(_stands(spelling.casefold(), low) for spelling in term.spellings(lang)):
            name, means = (one.text.say(lang) if one else "" for one in (term.name, term.means))
            rows.append((name, means, term.source or ""))
    if rows:
        yield _title(_TERMS, lang)
        yield _table((_TERM, _MEANS, _SOURCE), sorted(rows, key=_alphabetical), (2, 5, 4), lang)


def _alphabetical(row: tuple[str, ...]) -> str:
    return row[0].casefold()


def _title(text: Text, lang: Lang) -> Heading:
    return Heading(2, (Plain(text.say(lang)),), "")


def _table(
    head: tuple[Text, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...], lang: Lang
) -> Table:
    return Table(
        tuple((Plain(one.say(lang)),) for one in head),
        tuple(tuple((Plain(cell),) for cell in row) for row in rows),
        tuple("left" for _ in head),
        widths=widths,
        rowhead=True,
    )


def _words(text: str) -> Iterator[str]:
    """The words of a text; numbers of letters and other codes are none."""
    for piece in text.split():
        bare = piece.strip(_AROUND)
        if bare.isalpha():
            yield bare
        elif not (_DIGIT.search(bare) and _JOINT.search(bare)):
            yield from filter(None, _JOINT.split(bare))


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text as whole words."""
    if words not in text:
        return False
    return re.search(rf"(?<![\w/.-]){re.escape(words)}(?![\w/])", text) is not None


def _texts(blocks: Blocks) -> Iterator[str]:  # noqa: C901, PLR0912 -- one case per kind
    """The words of blocks, without what is typed as code and without links."""
    for block in blocks:
        match block:
            case Heading(inlines=inlines) | Paragraph(inlines):
                yield _said(inlines)
            case Items(items):
                for item in items:
                    yield from _texts(item)
            case Terms():
                yield from _texts((block.items,))
            case Quote(inner) | Box(blocks=inner):
                if isinstance(block, Box):
                    yield _said(block.title)
                yield from _texts(inner)
            case Table(head=head, rows=rows, caption=caption):
                yield _said(caption)
                yield from map(_said, head)
                for row in rows:
                    yield from map(_said, row)
            case Figure():
                yield from (_said(block.caption), block.chart.title)
                yield from (cell for row in block.chart.table.rows for cell in row)
            case Picture(caption=caption):
                yield _said(caption)
            case Facts(facts):
                for fact in facts:
                    yield from (_said(fact.value), _said(fact.label))
            case Letterhead(name):
                yield _said(name)
            case Signature(title, signatories):
                yield _said(title)
                for one in signatories:
                    yield _said(one.office)
            case _:
                pass


def _said(inlines: Inlines) -> str:
    return "".join(
        one.text
        if isinstance(one, Plain)
        else _said(one.inlines)
        if isinstance(one, Strong | Emphasis | Ref | BookRef)
        else " "
        for one in inlines
    )


_AROUND = "()[]{}.,;:!?\"'\u201c\u201d\u2018\u2019*\u2013\u2014\u2026"
_JOINT = re.compile(r"[^\w]+")
_DIGIT = re.compile(r"\d")

_ABBREVIATIONS = Text("Singkatan", "Abbreviations")
_SHORT = Text("Singkatan", "Abbreviation")
_LONG = Text("Kepanjangan", "In full")
_TERMS = Text("Istilah", "Terms")
_TERM = Text("Istilah", "Term")
_MEANS = Text("Arti", "Meaning")
_SOURCE = Text("Sumber", "Source")
