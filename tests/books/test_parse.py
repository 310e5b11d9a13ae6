"""The dialect: every directive becomes the block that it stands for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.blocks import (
    BookRef,
    Box,
    Break,
    Clause,
    Clauses,
    Code,
    ContentsEntry,
    Divider,
    Emphasis,
    Fact,
    Facts,
    Heading,
    Illustration,
    Items,
    Link,
    Listing,
    NoteRef,
    PageBreak,
    Paragraph,
    Plain,
    Quote,
    Ref,
    Signature,
    SignatureLine,
    Strong,
    Table,
)
from smartplan.books.notes import Remark
from smartplan.books.parse import parse
from smartplan.books.parts.part import BookPart
from smartplan.books.placeholders import Draft, HeldProse
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.route import Route
from tests.books.made import made


def _p(text: str) -> Paragraph:
    return Paragraph((Plain(text),))


@pytest.mark.parametrize(
    ("body", "block"),
    [
        ("a\nb", Paragraph((Plain("a b"),))),
        ("a\\\nb", Paragraph((Plain("a"), Break(), Plain("b")))),
        ("a{{ br }}b", Paragraph((Plain("a"), Break(), Plain("b")))),
        ("**a** *b* `c`", Paragraph((
            Strong((Plain("a"),)), Plain(" "), Emphasis((Plain("b"),)), Plain(" "), Code("c"),
        ))),
        ("[a](https://b.test)", Paragraph((Link("https://b.test", (Plain("a"),)),))),
        ("[a](javascript:b)", _p("[a](javascript:b)")),
        ("[a](berkas.html)", _p("a")),
        ("![a](https://b.test)", Paragraph((Plain("!"), Link("https://b.test", (Plain("a"),))))),
        ("<b>a</b>", _p("<b>a</b>")),
        ("[a](book:uji#x)", Paragraph((BookRef("uji", "x", (Plain("a"),)),))),
        ("- a\n- b", Items(((_p("a"),), (_p("b"),)))),
        ("3. a\n\n4. b", Items(((_p("a"),), (_p("b"),)), ordered=True, start=3, tight=False)),
        ("> a", Quote((_p("a"),))),
        ("```\na\n```", Listing("a")),
        ("a\n\n    b", _p("b")),
        ("***", Divider()),
        ("::: pagebreak", PageBreak()),
        ("::: note Judul {.economy #n}\na\n:::",
         Box("note", (Plain("Judul"),), (_p("a"),), "n", "economy")),
        ("::: missing\na\n:::", Box("missing", (), (_p("a"),))),
        ("::: cards\n::: card A\na\n:::\n:::",
         Box("cards", (), (Box("card", (Plain("A"),), (_p("a"),)),))),
        (":::: columns\n::: column\na\n:::\n::::",
         Box("columns", (), (Box("column", (), (_p("a"),)),))),
        ("::: facts\n- **62** program\n:::", Facts((Fact((Plain("62"),), (Plain("program"),)),))),
        ("::: signature Batam\n- **Wali Kota** A\n- **Sekda**\n:::", Signature((Plain("Batam"),), (
            SignatureLine((Plain("Wali Kota"), Plain(",")), (Plain("A"),)),
            SignatureLine((Plain("Sekda"), Plain(",")), ()),
        ))),
        ("::: signature Batam {.alone}\n- **Wali Kota** A\n:::", Signature((Plain("Batam"),), (
            SignatureLine((Plain("Wali Kota"), Plain(",")), (Plain("A"),)),
        ), alone=True)),
        ("::: clauses\n- **Menimbang** *a.* bahwa b;\n- *b.* bahwa c.\n- **KESATU** d\n- e\n:::",
         Clauses((
            Clause((Plain("Menimbang"),), (Plain("a."),), (Plain("bahwa b;"),)),
            Clause((), (Plain("b."),), (Plain("bahwa c."),)),
            Clause((Plain("KESATU"),), (), (Plain("d"),)),
            Clause((), (), (Plain("e"),)),
        ))),
        ("|a|b|c|\n|---|:-:|--:|\n|1|2|\n", Table(
            ((Plain("a"),), (Plain("b"),), (Plain("c"),)),
            (((Plain("1"),), (Plain("2"),), ()),),
            ("left", "center", "right"),
        )),
        ("| a \\| b |\n|---|\n", Table(((Plain("a | b"),),), (), ("left",))),
        ("|a|\nb", _p("|a| b")),
    ],
)  # fmt: skip
def test_a_directive_is_its_block(tmp_path, body, block):
    assert made(tmp_path, body).blocks[-1] == block


def test_the_attributes_of_a_table(tmp_path):
    attributes = "{#tbl-p .wide .filter .total .rowhead by=2,9 widths=3,1}"
    body = f"Table: Program {attributes}\n|a|b|\n|-|-|\n|1|2|"
    table = made(tmp_path, body).blocks[0]
    assert (table.id, table.label, words(table.caption)) == ("tbl-p", "Tabel 1", "Program")
    assert table.wide
    assert table.filter
    assert table.total
    assert table.rowhead
    assert table.filter_by == (1,)
    assert table.widths == (3.0, 1.0)


NUMBERED = """\
# Ringkasan {.unnumbered}

# Pendahuluan

## Latar

## Tujuan

### Rinci

#### Kecil

# Arah {#arah}

Table: A
|a|
|-|

## Visi

Table: B {#tbl-b}
|a|
|-|

::: note
## Dalam kotak
:::

# Istilah {.appendix}

Lihat [](#arah), [](#tbl-b), [](#visi), [](#istilah), [](#ringkasan), [di sini](#visi).
"""


def test_chapters_sections_and_tables_are_numbered(tmp_path):
    document = made(tmp_path, NUMBERED)
    assert document.contents == (
        ContentsEntry("ringkasan", "", "Ringkasan", 1),
        ContentsEntry("pendahuluan", "Bab I", "Pendahuluan", 1),
        ContentsEntry("latar", "1.1", "Latar", 2),
        ContentsEntry("tujuan", "1.2", "Tujuan", 2),
        ContentsEntry("rinci", "1.2.1", "Rinci", 3),
        ContentsEntry("kecil", "", "Kecil", 4),
        ContentsEntry("arah", "Bab II", "Arah", 1),
        ContentsEntry("visi", "2.1", "Visi", 2),
        ContentsEntry("istilah", "Lampiran A", "Istilah", 1),
    )
    assert document.tables == (
        ContentsEntry("tabel-2-1", "Tabel 2.1", "A"),
        ContentsEntry("tbl-b", "Tabel 2.2", "B"),
    )
    refs = [inline for inline in document.blocks[-1].inlines if isinstance(inline, Ref)]
    labels = [document.labels[ref.target] for ref in refs]
    assert labels == ["Bab II", "Tabel 2.2", "Bagian 2.1", "Lampiran A", "Ringkasan", "Bagian 2.1"]


def test_english_numbers_and_documents_without(tmp_path):
    body = "# A\n\n## B\n\nTable: C\n|a|\n|-|\n"
    document = made(tmp_path, body, lang="en")
    assert [entry.number for entry in document.contents] == ["Chapter 1", "1.1"]
    assert document.tables[0].number == "Table 1.1"
    plain = made(tmp_path, body, description="title: {id: A, en: A}\nnumbered: false\n")
    assert [entry.number for entry in plain.contents] == ["", ""]
    assert plain.tables[0].number == "Tabel 1"


def test_ids_made_from_words_stay_apart(tmp_path):
    document = made(tmp_path, "# Visi\n\n# Visi\n\n# مدينة\n\n# Tujuan\n\n# X {#tujuan}")
    ids = [entry.id for entry in document.contents]
    assert ids == ["visi", "visi-2", "bagian", "tujuan-2", "tujuan"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("[](#tiada)", "#tiada leads to nothing"),
        ("# A {#x}\n\n# B {#x}", "the id x is used twice"),
        ("::: hantu\n:::", "is unknown"),
        ("::: note\na", "is not closed"),
        ("a\n:::", "closes nothing"),
        ("Table: A\n\nkata", "has no table below it"),
        ("Table: A", "has no table below it"),
    ],
)
def test_what_a_template_gets_wrong_is_a_failure(tmp_path, body, told):
    with pytest.raises(Failure, match=r"^templates/documents/uji/body\.md\.j2: ") as failure:
        made(tmp_path, body)
    assert told in failure.value.text.en


PROSE = """\
# Judul

Satu **dua** <b>tiga</b> [a](#x) [b](https://c.test).

- butir

| a |
|---|
| 1 |

::: note
Table: x
[^1] {#id}
"""


def test_the_plans_own_markdown_keeps_its_blocks_and_nothing_else(tmp_path):
    blocks = made(tmp_path, "# Bab\n\n{{ view.x | prose }}\n\nakhir", x=PROSE).blocks
    assert [type(block) for block in blocks] == [
        *(Heading, Paragraph, Paragraph, Items, Table, Paragraph, Paragraph),
    ]
    assert blocks[1] == Paragraph((Strong((Plain("Judul"),)),))
    assert blocks[2].inlines[2:] == (
        Plain(" <b>tiga</b> a "), Link("https://c.test", (Plain("b"),)), Plain("."),
    )  # fmt: skip
    assert blocks[4].label == ""
    assert words(blocks[5].inlines) == "::: note Table: x [^1] {#id}"


def test_prose_in_one_line(tmp_path):
    table = made(tmp_path, "|a|\n|-|\n|{{ view.x | inline }}|", x="# A\n\n- b | **c**\n").blocks[0]
    assert table.rows == (((Plain("A b | "), Strong((Plain("c"),))),),)
    items = made(tmp_path, "- {{ view.x | prose }}", x="a\n\nb").blocks[0]
    assert items.items == ((_p("a"), _p("b")),)


def _source(id: str, **fields) -> Source:
    empty = dict.fromkeys(
        (
            "note",
            "internal_note",
            "basis",
            "publisher",
            "number",
            "date",
            "page",
            "url",
            "file",
            "expires",
            "accessed",
        )
    )
    held = {
        "title": id,
        "kind": SourceKind.NEWS,
        "sources": (),
        "alternatives": (),
        **empty,
        **fields,
    }
    return Source(at=Route(("sources", id)), **held)


def test_sources_are_numbered_by_first_use(tmp_path):
    sources = {
        "a": _source("a", title="Warta *A*", publisher="Penerbit", url="https://a.test"),
        "b": _source("b", title="B", number="1/2022", page="3"),
    }
    body = (
        "x {{ cite('b') }} y {{ cite(['a', 'b']) }} z {{ footnote(view.x) }} {{ cite('c') }}"
        "{{ cite([]) }}"
    )
    document = made(tmp_path, body, sources=sources, x="[^9] *catatan*")
    marks = [inline for inline in document.blocks[0].inlines if isinstance(inline, NoteRef)]
    assert marks == [NoteRef(1, 1), NoteRef(2, 1), NoteRef(1, 2), NoteRef(3, 1), NoteRef(4, 1)]
    assert [(note.number, words(note.inlines), note.uses) for note in document.notes] == [
        (1, "B (berita). 1/2022, hlm. 3.", 2),
        (2, "Warta *A* (berita). Penerbit. https://a.test", 1),
        (3, "[^9] *catatan*", 1),
        (4, "Sumber ini (c) belum tercatat dalam daftar sumber.", 1),
    ]


def test_a_source_tells_its_kind_its_end_and_its_note(tmp_path):
    last = date(2026, 5, 3)
    sources = {
        "a": _source("a", expires=last, note="Tercetak  2*3*4."),
        "b": _source("b", kind=SourceKind.LAW),
        "c": _source("c", kind=SourceKind.OTHER),
    }
    document = made(tmp_path, "{{ cite(['a', 'b', 'c']) }}", sources=sources)
    assert [words(note.inlines) for note in document.notes] == [
        "a (berita). berlaku sampai 3 Mei 2026. Tercetak 2*3*4.",
        "b.",
        "c.",
    ]


def test_remarks_are_notes_of_their_own_told_once(tmp_path):
    plain, prose = Remark("2*3*4\n lima"), Remark("menurut **lain**", ("a",), prose=True)
    things = [BookPart(sources=("a",), remarks=(plain, prose)), BookPart(remarks=(plain,))]
    body = "x {{ cite(view.x[0]) }} y {{ cite(view.x[1]) }} {{ cite(view.x[1].sources) }}"
    document = made(tmp_path, body, sources={"a": _source("a")}, x=things)
    marks = [inline for inline in document.blocks[0].inlines if isinstance(inline, NoteRef)]
    assert marks == [NoteRef(1, 1), NoteRef(2, 1), NoteRef(3, 1), NoteRef(2, 2)]
    assert document.notes[2].inlines[-1] == NoteRef(1, 2)
    assert [(words(note.inlines), note.uses) for note in document.notes] == [
        ("a (berita).", 2),
        ("2*3*4 lima.", 2),
        ("menurut lain.", 1),
    ]


@pytest.mark.parametrize("thing", [True, "illustration"])
def test_illustrations_are_marked(tmp_path, thing):
    assert Illustration() in made(tmp_path, "a {{ mark(view.x) }}", x=thing).blocks[0].inlines
    assert made(tmp_path, "a {{ mark(view.x) }}", x=False).blocks[0] == _p("a")


@given(st.text(alphabet="ab1 \n#*_`[]()<>|-:{}!&\\\ue0000\ue001", max_size=80))
def test_any_prose_is_read(text):
    slots = (HeldProse(text), HeldProse(text, inline=True))
    draft = Draft("\ue0000\ue001\n\n|a|\n|-|\n|\ue0001\ue001|\n\nakhir", slots)
    blocks = parse(draft, "id").blocks
    assert blocks[-1] == _p("akhir")
    assert len([block for block in blocks if isinstance(block, Table)]) >= 1
    assert not [block for block in blocks if isinstance(block, Heading | Box)]
