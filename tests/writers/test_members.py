"""Every word of the vocabulary is told in every form."""

import base64
import typing
from pathlib import Path

import pytest

from smartplan import blocks as vocabulary
from smartplan.blocks import (
    Block,
    BookRef,
    Box,
    Break,
    Chart,
    ChartTable,
    Clause,
    Clauses,
    Code,
    Contents,
    Divider,
    Drawn,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Heading,
    Illustration,
    Inline,
    Items,
    Letterhead,
    Link,
    Listing,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    Plain,
    Quote,
    Ref,
    Revised,
    Signature,
    SignatureLine,
    Strong,
    Table,
    Terms,
    Tick,
    Toned,
    Unfilled,
)
from smartplan.courses import (
    BarValue,
    IndicatorBar,
    IndicatorBars,
    Timeline,
    TimelinePoint,
)
from smartplan.telling.telling import Section, Telling
from smartplan.writers.show import FILES, FORMS
from tests.places import ROOT
from tests.writers.word_file import WordFile, faults

WORD = "Kelapa"
LINE = (Plain(WORD),)
CHART = Chart(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>',
    WORD,
    "",
    ChartTable(("a", "b"), ((WORD, "1"),)),
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
VALUES = (BarValue("baseline", "1", 0.1), BarValue("target", "2", 1.0))
SILENT = (Divider, PageBreak, Contents, Break, NoteRef, Illustration)
INLINES: tuple[Inline, ...] = (
    Plain(WORD), Strong(LINE), Emphasis(LINE), Code(WORD), Link("https://contoh.test", LINE),
    Ref("x", LINE), BookRef("x", "", LINE), NoteRef(1, 1), Illustration(), Break(),
    Unfilled(WORD), Toned("warning", LINE), Revised("gone", WORD), Drawn(WORD),
)  # fmt: skip
BLOCKS: tuple[Block, ...] = (
    Heading(2, LINE, ""), Paragraph(LINE), Items(((Paragraph(LINE),),)),
    Items(((Paragraph(LINE),),), boxes=True),
    Items(((Paragraph(LINE),),), boxes=True, ticks=(Tick(is_set=True, mark="q"),)),
    Terms(((LINE, LINE),)), Quote((Paragraph(LINE),)),
    Listing(WORD), Divider(), Table(LINE and (LINE,), ((LINE,),), ("left",)),
    Picture(PNG, "png", (1, 1), WORD, "p", "Gambar 2", LINE), Picture(PNG, "png", (1, 1), WORD),
    Figure(CHART, CHART, "g", "Gambar 1", LINE), Facts((Fact(LINE, LINE),)),
    IndicatorBars((IndicatorBar(LINE, "u", VALUES),)),
    Timeline(("2024", "2025"), (TimelinePoint(0, "1 Mei 2024", LINE),)),
    Signature(LINE, (SignatureLine(LINE, LINE, (LINE,)),), alone=True),
    Clauses((Clause(LINE, LINE, LINE),)), PageBreak(), Contents(), Letterhead(LINE, LINE, "k"),
    *(Box(kind, LINE, (Paragraph(LINE),)) for kind in typing.get_args(vocabulary.BoxKind)),
)  # fmt: skip


def test_every_word_has_a_sample() -> None:
    assert {type(one) for one in INLINES} == set(typing.get_args(vocabulary.Inline))
    assert {type(one) for one in BLOCKS} == set(typing.get_args(vocabulary.Block))


def test_every_word_is_drawn_by_the_template_of_the_pdf() -> None:
    template = (ROOT / "templates" / "theme" / "document.typ").read_text("utf-8")
    words = (*typing.get_args(vocabulary.Inline), *typing.get_args(vocabulary.Block))
    # Plain words are strings there, and short words with their meaning a list.
    kinds = {word.__name__.lower() for word in words if word not in {Plain, Terms}}
    assert {kind for kind in kinds if f'it.kind == "{kind}"' not in template} == set()


@pytest.mark.parametrize("form", ["text", "markdown", "html", "docx", "pdf"])
@pytest.mark.parametrize("inline", INLINES, ids=lambda one: type(one).__name__)
def test_inlines(inline: Inline, form: str, tmp_path: Path) -> None:
    if isinstance(inline, NoteRef) and form in FILES:
        pytest.skip("what is told has no notes; those of documents are in test_docx, test_pdf")
    _told(Paragraph((Plain("awal "), inline)), form, tmp_path, silent=isinstance(inline, SILENT))


@pytest.mark.parametrize("form", ["text", "markdown", "html", "docx", "pdf"])
@pytest.mark.parametrize("block", BLOCKS, ids=lambda one: type(one).__name__)
def test_blocks(block: Block, form: str, tmp_path: Path) -> None:
    _told(block, form, tmp_path, silent=isinstance(block, SILENT))


def _told(block: Block, form: str, folder: Path, *, silent: bool) -> None:
    if form == "pdf":
        pytest.importorskip("typst")
    section = Section((Plain("Judul"),), (Paragraph((Plain("isi"),)), block))
    made = FORMS[form](Telling("uji", "Uji", (section,)), "id", folder)
    if form == "pdf":  # its words are drawn, not written
        assert made.startswith(b"%PDF")
        return
    if form == "docx":
        assert faults(WordFile(made)) == []
    said = WordFile(made).text if form == "docx" else made.decode()
    if form == "docx" and isinstance(block, Picture):
        said += str(WordFile(made).archive.read("word/document.xml"), "utf-8")
    assert "isi" in said
    assert silent or WORD in said
