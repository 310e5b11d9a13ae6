"""A document as a PDF for print and archive: PDF/UA-1, the same bytes every time.

Typst sets it by one fixed template that reads the document as JSON, so that no text of a plan is
ever taken for Typst. The charts lie beside it as SVG; nothing else can be read from there.
"""

import json
import tempfile
from calendar import timegm
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from smartplan.blocks import Blocks, Box, Contents
from smartplan.books.charts.colour import LIGHT
from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.books.paths import shipped
from smartplan.books.pictures.picture import PictureFile
from smartplan.failure import Failure
from smartplan.value import fields
from smartplan.wording import Text
from smartplan.writers.fixed_words import FIXED_WORDS, stamp
from smartplan.writers.json.blocks import Json, places
from smartplan.writers.paper.cover import HUES, cover_words, ring
from smartplan.writers.paper.front import foot, halves, has_letterheads, is_chaptered
from smartplan.writers.paper.turning import PageSection, sections
from smartplan.writers.pdf.data import (
    MEASURE,
    POSTER,
    SLIDE,
    TABLE_LETTERS,
    TURNED,
    UPRIGHT,
    PdfBlocks,
)
from smartplan.writers.pdf.packing import packed


def write(document: Book) -> bytes:
    """A whole document as PDF; a Failure where typst is missing or cannot set it."""
    typst = _typst()
    with _laid_out(document) as template:
        try:
            pdf = typst.compile(
                template.as_posix(),
                root=template.parent.as_posix(),
                ignore_system_fonts=True,
                pdf_standards=["ua-1"],
                font_paths=_fonts(template),
                timestamp=timegm((document.imprint.updated or _NO_DATE).timetuple()),
            )
        except typst.TypstError as error:
            reason = " ".join(error.message.split())
            raise Failure(_NOT_SET.fill(name=document.kind.name, reason=reason)) from None
    return packed(bytes(pdf))


def page_numbers(document: Book) -> dict[str, str]:
    """On which page the PDF has each heading, table and figure, by id; nothing without typst."""
    try:
        typst = _typst()
    except Failure:
        return {}
    with _laid_out(document) as template:
        try:
            found = typst.query(
                template.as_posix(),
                "<pages>",
                field="value",
                one=True,
                root=template.parent.as_posix(),
                ignore_system_fonts=True,
                font_paths=_fonts(template),
            )
        except typst.TypstError:
            return {}
    return {label.removeprefix("at:"): page for label, page in json.loads(found)}


@contextmanager
def _laid_out(document: Book) -> Iterator[Path]:
    """The template in a folder with all that it reads."""
    text, drawings = _told(document)
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        folder = Path(name)
        template = folder / _TEMPLATE
        template.write_bytes((shipped() / "theme" / _TEMPLATE).read_bytes())
        (folder / "data.json").write_text(text, encoding="utf-8")
        for number, (suffix, drawn) in enumerate(drawings, 1):
            (folder / f"{number}.{suffix}").write_bytes(drawn)
        if document.kind.layout is Layout.SLIDES:
            _put_fonts(folder / _FONTS)
        yield template


def _put_fonts(folder: Path) -> None:
    """The letters of slides, which have no serifs; where the package is not there, those of books.

    Only what slides are set in goes along: Typst looks into each file.
    """
    if find_spec(_PACKAGE) is None:
        return
    folder.mkdir()
    for cut in _CUTS:
        name = f"SourceSansPro-{cut}.ttf"
        (folder / name).write_bytes(files(_PACKAGE).joinpath("files", name).read_bytes())


def _fonts(template: Path) -> list[str]:
    folder = template.parent / _FONTS
    return [folder.as_posix()] if folder.is_dir() else []


def _told(document: Book) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    """The document as JSON, and its drawings; Word asks for pages before the PDF is made."""
    if not _LATEST or _LATEST[0] is not document:
        data, drawings = document_json(document)
        _LATEST[:] = [document, (json.dumps(data), drawings)]
    told: tuple[str, tuple[tuple[str, bytes], ...]] = _LATEST[1]
    return told


def document_json(document: Book) -> tuple[dict[str, Json], tuple[tuple[str, bytes], ...]]:
    """A document as the template takes it, and its drawings, each the form and the file."""
    ids = frozenset(places(document.blocks))
    upright = _ROOMS.get(document.kind.layout, UPRIGHT)
    sheets = sum(isinstance(block, Box) and block.kind == "sheet" for block in document.blocks)
    plain = PdfBlocks(document, ids, few=sheets <= _FEW_SHEETS).within(upright)
    say, spell, kind, imprint = document.say, plain.spell, document.kind, document.imprint
    front, text = halves(document)
    cut = [
        [
            {
                "turned": part.is_turned,
                "blocks": plain.within(TURNED if part.is_turned else upright).blocks(part.blocks),
            }
            for part in _stretches(document, blocks, upright)
        ]
        for blocks in (front, text)
    ]
    _levelled([*cut[0], *cut[1]])
    title, book = say(kind.title), say(kind.book)
    is_book = kind.layout is Layout.BOOK
    updated, words = imprint.updated, cover_words(document)
    data = {
        "lang": document.lang,
        "name": spell(" – ".join(part for part in (book, title, imprint.region) if part)),
        "about": spell(say(kind.about)),
        "title": spell(title),
        "book": spell(book),
        "region": spell(imprint.region),
        "plan": spell(imprint.plan),
        "disclaimer": spell(imprint.disclaimer),
        "period": spell(imprint.period),
        "keywords": [spell(word) for word in _keywords(document) if word],
        "date": [updated.year, updated.month, updated.day] if updated else None,
        "head": [
            spell(" · ".join(part for part in (imprint.region, book, title) if part)),
            spell(stamp(document)),
        ],
        "foot": spell(foot(imprint.disclaimer)),
        "layout": kind.layout.value,
        "letters": has_letterheads(document),
        "chapters": is_chaptered(document),
        "cover": {
            **{part: spell(getattr(words, part)) for part in fields(words)},
            "emblem": plain.drawn(document.cover.emblem or _RING),
            "picture": plain.drawn(document.cover.picture),
            "hues": HUES,
        },
        "lists": {
            "placed": Contents() in document.blocks,
            "contents": is_book and len(document.contents) > 1,
            "depth": _depth(document),
            "programs": is_book and len(document.programs) > 1,
            "long": is_book and len(document.contents) > _LONG,
            "tables": is_book and kind.numbered and bool(document.tables),
            "figures": is_book and kind.numbered and bool(document.figures),
        },
        "titles": {
            f"at:{entry.id}": spell(entry.title) for entry in (*document.tables, *document.figures)
        },
        "front": cut[0],
        "stretches": cut[1],
        "notes": [
            {"number": note.number, "inlines": plain.inlines(note.inlines)}
            for note in document.notes
        ],
        "attached": [
            {"file": plain.attached(one), "title": spell(one.title)}
            for one in document.attachments
        ],
        "words": {key: FIXED_WORDS[key].say(document.lang) for key in _WORDS},
        "colours": LIGHT,
        "measure": MEASURE,
    }
    return data, tuple(plain.drawings)


def _stretches(document: Book, blocks: Blocks, room: float) -> Sequence[PageSection]:
    """What stands on upright pages, and on turned ones; slides are never turned."""
    if document.kind.layout is Layout.SLIDES:
        return (PageSection(is_turned=False, blocks=blocks),)
    return tuple(sections(blocks, room, TABLE_LETTERS))


def _depth(document: Book) -> int:
    """How many levels of headings the contents show; programs have a list of their own."""
    if not document.kind.numbered and len(document.contents) > _ENDLESS:
        return 1
    return min([3, *(entry.level - 1 for entry in document.programs)])


def _levelled(cut: Sequence[dict[str, Any]]) -> None:
    """Give each heading the level that it has in the tree of the document, which skips none."""
    last = 0
    for stretch in cut:
        for block in _headings(stretch["blocks"]):
            last = block["depth"] = min(block["level"], last + 1)


def _headings(blocks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["kind"] == "heading":
            yield block
        elif block.get("box") in {"sheet", "landscape"}:
            yield from _headings(block["blocks"])


def _keywords(document: Book) -> tuple[str, ...]:
    imprint = document.imprint
    return (_SUBJECT.say(document.lang), imprint.region, imprint.period, imprint.plan)


def _typst() -> ModuleType:
    try:
        import typst
    except ImportError:
        raise Failure(_NO_TYPST) from None
    return typst


_LATEST: list[Any] = []  # a document and what was made of it: none is asked for twice later on
_RING = PictureFile("svg", ring().encode(), 100, 100)
_TEMPLATE, _FONTS = "document.typ", "fonts"
_PACKAGE, _CUTS = "font_source_sans_pro", ("Regular", "Semibold", "Bold", "It")
_ROOMS = {Layout.POSTER: POSTER, Layout.SLIDES: SLIDE}
_NO_DATE = date(2022, 1, 1)
_ENDLESS = 40
_FEW_SHEETS = 48
_LONG = 24  # lines of contents, from which the text begins on a page of its own

_SUBJECT = Text("smart city", "smart city")

_WORDS = [
    "contents", "notes", "note", "warning", "missing", "programs", "tables", "figures", "page",
    "of",
]  # fmt: skip
_NO_TYPST = Text(
    'PDF memerlukan typst; pasang dengan: pip install "smartplan[pdf]"',
    'PDF needs typst; install it with: pip install "smartplan[pdf]"',
)
_NOT_SET = Text(
    "typst tidak dapat menyusun {name}: {reason}; coba --format html",
    "typst cannot set {name}: {reason}; try --format html",
)
