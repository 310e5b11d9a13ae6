"""A document as a PDF for print and archive: PDF/UA-1, the same bytes every time.

Typst sets it by one fixed template that reads the document as JSON, so that no text of a plan is
ever taken for Typst. The charts lie beside it as SVG; nothing else can be read from there.
"""

import json
import re
import tempfile
from calendar import timegm
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from smartplan import wording
from smartplan.blocks import Contents
from smartplan.books.charts.colour import LIGHT
from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.books.paths import shipped
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.fixed_words import FIXED_WORDS, stamp
from smartplan.writers.json.blocks import Json, places
from smartplan.writers.paper.turning import sections
from smartplan.writers.pdf.data import MEASURE, TABLE_LETTERS, TURNED, UPRIGHT, PdfBlocks


def write(document: Book) -> bytes:
    """A whole document as PDF; a Failure where typst is missing or cannot set it."""
    typst = _typst()
    data, drawings = document_json(document)
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        folder = Path(name)
        template = folder / _TEMPLATE
        template.write_bytes((shipped() / "theme" / _TEMPLATE).read_bytes())
        (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        for number, (suffix, drawn) in enumerate(drawings, 1):
            (folder / f"{number}.{suffix}").write_bytes(drawn)
        try:
            pdf = typst.compile(
                template.as_posix(),
                root=folder.as_posix(),
                ignore_system_fonts=True,
                pdf_standards=["ua-1"],
                timestamp=timegm((document.imprint.updated or _NO_DATE).timetuple()),
            )
        except typst.TypstError as error:
            reason = " ".join(error.message.split())
            raise Failure(_NOT_SET.fill(name=document.kind.name, reason=reason)) from None
    return bytes(pdf)


def document_json(document: Book) -> tuple[dict[str, Json], tuple[tuple[str, bytes], ...]]:
    """A document as the template takes it, and its drawings, each the form and the file."""
    ids = frozenset(places(document.blocks))
    plain = PdfBlocks(document, ids).within(UPRIGHT)
    say, spell, kind, imprint = document.say, plain.spell, document.kind, document.imprint
    cut = [
        {
            "turned": part.is_turned,
            "blocks": plain.within(TURNED if part.is_turned else UPRIGHT).blocks(part.blocks),
        }
        for part in sections(document.blocks, UPRIGHT, TABLE_LETTERS)
    ]
    title, book = say(kind.title), say(kind.book)
    is_book = kind.layout is Layout.BOOK
    updated = imprint.updated
    data = {
        "lang": document.lang,
        "name": spell(" – ".join(part for part in (book, title, imprint.region) if part)),
        "about": spell(say(kind.about)),
        "title": spell(title),
        "book": spell(book),
        "region": spell(imprint.region),
        "plan": spell(imprint.plan),
        "disclaimer": spell(imprint.disclaimer),
        "facts": [[label.say(document.lang), spell(value)] for label, value in _facts(document)],
        "keywords": [spell(word) for word in _keywords(document) if word],
        "date": [updated.year, updated.month, updated.day] if updated else None,
        "head": [
            spell(" · ".join(part for part in (imprint.region, book, title) if part)),
            spell(stamp(document)),
        ],
        "foot": spell(_short(imprint.disclaimer)),
        "layout": kind.layout.value,
        "chapters": is_book and kind.numbered,
        "lists": {
            "placed": Contents() in document.blocks,
            "contents": is_book and len(document.contents) > 1,
            "depth": 1 if not kind.numbered and len(document.contents) > _ENDLESS else 3,
            "long": is_book and len(document.contents) > _LONG,
            "tables": is_book and kind.numbered and bool(document.tables),
            "figures": is_book and kind.numbered and bool(document.figures),
        },
        "titles": {
            f"at:{entry.id}": spell(entry.title) for entry in (*document.tables, *document.figures)
        },
        "stretches": _levelled(cut),
        "notes": [
            {"number": note.number, "inlines": plain.inlines(note.inlines)}
            for note in document.notes
        ],
        "words": {key: FIXED_WORDS[key].say(document.lang) for key in _WORDS},
        "colours": LIGHT,
        "measure": MEASURE,
    }
    return data, tuple(plain.drawings)


def _levelled(cut: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """Give each heading the level that it has in the tree of the document, which skips none."""
    last = 0
    for stretch in cut:
        for block in _headings(stretch["blocks"]):
            last = block["depth"] = min(block["level"], last + 1)
    return cut


def _headings(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["kind"] == "heading":
            yield block
        elif block.get("box") == "sheet":
            yield from _headings(block["blocks"])


def _facts(document: Book) -> list[tuple[Text, str]]:
    imprint, lang = document.imprint, document.lang
    status = imprint.status[:1].upper() + imprint.status[1:]
    updated = wording.day(imprint.updated, lang) if imprint.updated else ""
    rows = (
        (_PERIOD, imprint.period),
        (_STATUS, status),
        (FIXED_WORDS["version"], imprint.version),
        (_DATE, updated),
    )
    return [(label, value) for label, value in rows if value]


def _keywords(document: Book) -> tuple[str, ...]:
    imprint = document.imprint
    return (_SUBJECT.say(document.lang), imprint.region, imprint.period, imprint.plan)


def _short(text: str) -> str:
    """The first sentence of a disclaimer, or as much of it as has room at the foot of a page."""
    first = _SENTENCE.split(text, maxsplit=1)[0]
    return first if len(first) <= _FOOT else f"{first[:_FOOT].rsplit(' ', 1)[0]} …"


def _typst() -> ModuleType:
    try:
        import typst
    except ImportError:
        raise Failure(_NO_TYPST) from None
    return typst


_TEMPLATE = "document.typ"
_NO_DATE = date(2022, 1, 1)
_FOOT = 130
_ENDLESS = 40
_LONG = 24  # lines of contents, from which the text begins on a page of its own
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

_PERIOD = Text("Periode", "Period")
_STATUS = Text("Status", "Status")
_DATE = Text("Tanggal", "Date")
_SUBJECT = Text("smart city", "smart city")

_WORDS = ["contents", "notes", "note", "warning", "missing", "tables", "figures", "page", "of"]
_NO_TYPST = Text(
    'PDF memerlukan typst; pasang dengan: pip install "smartplan[pdf]"',
    'PDF needs typst; install it with: pip install "smartplan[pdf]"',
)
_NOT_SET = Text(
    "typst tidak dapat menyusun {name}: {reason}; coba --format html",
    "typst cannot set {name}: {reason}; try --format html",
)
