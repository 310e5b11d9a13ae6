"""The PowerPoint file: all of a talk, in charts and tables that an office can edit."""

import importlib.util
import io
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smartplan.blocks import Block, Figure, Inline, Letterhead, Paragraph, Plain, Table
from smartplan.books.books import books, edition_of, subject_of, wanted
from smartplan.books.compose import Book
from smartplan.books.metadata import Imprint
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.revision import version
from smartplan.value import replace
from smartplan.wording import Lang
from smartplan.writers.pptx.native import native
from smartplan.writers.pptx.write import write
from smartplan.writers.slides import slides_of
from tests.books.made import HOSTILE, made
from tests.places import AS_OF, EXAMPLES
from tests.poison import poisoned, unclean
from tests.writers.slide_file import SlideFile, faults
from tests.writers.test_members import BLOCKS, INLINES, SILENT, WORD

SLIDES = "title: {id: Paparan, en: Talk}\norder: 1\nnumbered: false\nlayout: slides\n"

EVERYTHING = """\
# Awal **tebal** {#awal}

Pembuka dengan **tebal**, *miring*, `berkas.yaml`, [tautan](https://contoh.test/a?b=c) dan
{{ mark(true) }}.

# Daftar {#daftar}

- satu
  - satu satu
- dua

3. tiga
4. empat

> kutipan

```
baris  satu
baris dua
```

# Tabel {#tabel}

Table: Wilayah {#tbl-satu .total .rowhead}
| Nama | Jumlah |
|---|--:|
| Utara {{ br }} Timur | 12 |
| Jumlah | 12 |

Sesudah tabel.{{ footnote("Catatan kaki") }}

::: foot
Buku II, Tabel 9.1 · {{ mark(true) }}

:::

::: speaker
Yang dikatakan.

- dan ini
:::

# Angka {#angka}

::: facts
- **62** program
- **Rp1,2 miliar** anggaran
:::

::: columns
::: column Sebelum
lama
:::
::: column Sesudah
baru
:::
:::

::: warning
Awas.
:::
"""


def talk(folder: Path, body: str = EVERYTHING, **more: Any) -> Book:
    """A talk that a template makes."""
    return made(folder, body, description=SLIDES, **more)


def deck(plan: Path, lang: Lang = "id", day: date = AS_OF) -> Book:
    """The talk of a plan."""
    loaded = load(read_folder(plan), day)
    edition = edition_of(loaded.plan, plan, lang, version(plan))
    kinds = wanted(edition, loaded.plan, ("deck",), with_front=False)
    (found,) = books(subject_of(loaded, kinds), kinds, edition)
    assert isinstance(found, Book)
    return found


@pytest.fixture(scope="module")
def tegal() -> Book:
    return deck(EXAMPLES / "tegal")


def test_nothing_is_lost(tmp_path: Path) -> None:
    file = SlideFile(write(talk(tmp_path)))
    assert faults(file) == []
    for word in ("Awal tebal", "berkas.yaml", "satu satu", "empat", "kutipan", "baris dua"):
        assert word in file.words
    assert file.tables() == [[["Nama", "Jumlah"], ["Utara \v Timur", "12"], ["Jumlah", "12"]]]
    assert "(ilustrasi)" in file.text
    assert [one.shapes.title.text for one in file.slides] == [
        "Awal tebal", "Daftar", "Tabel", "Angka",
    ]  # fmt: skip


def test_what_is_said_and_what_it_rests_on_stand_in_the_notes(tmp_path: Path) -> None:
    notes = SlideFile(write(talk(tmp_path))).notes()
    assert notes[2].split("\n")[:2] == ["Yang dikatakan.", "dan ini"]
    assert "Catatan kaki" in notes[2]
    assert [bool(one) for one in notes] == [False, False, True, False]
    on_slides = [
        shape.text_frame.text
        for shape in SlideFile(write(talk(tmp_path))).slides[2].shapes
        if shape.has_text_frame
    ]
    assert not any("Yang dikatakan" in text for text in on_slides)
    assert any(text.startswith("Buku II, Tabel 9.1") for text in on_slides)


def test_a_link_leads_out(tmp_path: Path) -> None:
    first = SlideFile(write(talk(tmp_path))).slides[0]
    found = [one.target_ref for one in first.part.rels.values() if one.is_external]
    assert found == ["https://contoh.test/a?b=c"]


def test_a_link_in_the_notes_is_words(tmp_path: Path) -> None:
    body = "# A\n\n::: speaker\n[tautan](https://contoh.test/a)\n\n:::\n"
    file = SlideFile(write(talk(tmp_path, body)))
    assert file.notes() == ["tautan"]
    assert b"hlinkClick" not in file.archive.read("ppt/notesSlides/notesSlide1.xml")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_talk_holds_every_chart_and_table_of_its_document(lang: Lang) -> None:
    book = deck(EXAMPLES / "tegal", lang)
    file = SlideFile(write(book))
    assert faults(file) == []
    figures = [one for one in _all(book.blocks) if isinstance(one, Figure)]
    drawn = [chart for one in figures if (chart := native(one.data, lang))]
    assert len(drawn) > 1
    assert len(file.charts()) == len(drawn)
    for chart, wanted_ in zip(file.charts(), drawn, strict=True):
        found = {one.name: tuple(one.values) for plot in chart.plots for one in plot.series}
        assert found == {one.name: tuple(one.values) for one in wanted_.series}
        assert tuple(chart.plots[0].categories) == wanted_.categories
    shown = [block for slide in slides_of(book.blocks) for block in slide.blocks]
    tables = [one for one in _all(tuple(shown)) if isinstance(one, Table)]
    assert len(file.tables()) == len(tables) > 4
    assert [len(one) for one in file.tables()] == [len(one.rows) + 1 for one in tables]
    assert len(file.slides) == len(slides_of(book.blocks))
    for shown, note in zip(slides_of(book.blocks), file.notes(), strict=True):
        said = [words(one.inlines) for one in shown.speaker if isinstance(one, Paragraph)]
        assert not [one for one in said if one not in " ".join(note.split())]
    assert any(file.notes())


def _all(blocks: tuple[Any, ...]) -> list[Any]:
    return [inner for one in blocks for inner in (one, *_all(getattr(one, "blocks", ())))]


def test_the_same_talk_has_the_same_bytes_whatever_the_clock(
    tegal: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    before = write(tegal)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert write(tegal) == before
    stamps = {item.date_time for item in zipfile.ZipFile(io.BytesIO(before)).infolist()}
    assert stamps == {(1980, 1, 1, 0, 0, 0)}


def test_the_workbook_of_a_chart_holds_its_numbers_and_no_formula(tegal: Book) -> None:
    import python_calamine

    file = SlideFile(write(tegal))
    for chart in file.charts():
        blob = chart.part.chart_workbook.xlsx_part.blob
        stamps = {item.date_time for item in zipfile.ZipFile(io.BytesIO(blob)).infolist()}
        assert stamps == {(1980, 1, 1, 0, 0, 0)}
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(blob))
        rows = book.get_sheet_by_name("Data").to_python()
        series = [one for plot in chart.plots for one in plot.series]
        assert rows[0][1:] == [one.name for one in series]
        for at, one in enumerate(series, 1):
            held = tuple(row[at] if row[at] != "" else None for row in rows[1:])
            assert held == tuple(one.values)


def test_who_made_it_and_when(tmp_path: Path) -> None:
    imprint = Imprint(region="Kota Uji", plan="Rencana", updated=date(2024, 3, 1), version="1.0")
    held = SlideFile(write(talk(tmp_path, imprint=imprint))).held.core_properties
    assert (held.author, held.title) == ("Kota Uji", "Paparan – Kota Uji")
    assert (held.created.date(), held.modified.date()) == (date(2024, 3, 1),) * 2
    assert (held.language, held.version) == ("id-ID", "1.0")


def test_words_of_the_plan_in_another_language_are_marked(tegal: Book) -> None:
    tag = re.compile(r'lang="([^"]+)"')
    for book, tags in ((deck(EXAMPLES / "tegal", "en"), {"en-GB", "id-ID"}), (tegal, {"id-ID"})):
        archive = SlideFile(write(book)).archive
        names = [name for name in archive.namelist() if name.startswith("ppt/slides/slide")]
        assert {one for name in names for one in tag.findall(archive.read(name).decode())} == tags


@pytest.mark.wide
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_more_than_words(text: str, tmp_path: Path) -> None:
    body = (
        "# {{ view.text }}\n\n{{ view.text }}\n\n- {{ view.text }}\n\n| {{ view.text }} | b |\n"
        "|---|---|\n| {{ view.text }} | c |\n\n::: speaker\n{{ view.text }}\n\n:::\n"
    )
    file = SlideFile(write(talk(tmp_path, body, text=text)))
    assert faults(file) == []
    assert not [
        one for slide in file.slides for one in slide.part.rels.values() if one.is_external
    ]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda one: type(one).__name__)
def test_every_block_is_told(block: Block, tmp_path: Path) -> None:
    book = talk(tmp_path, "# Judul\n")
    file = SlideFile(write(replace(book, blocks=(*book.blocks, block))))
    assert faults(file) == []
    said = file.text + file.archive.read("ppt/slides/slide1.xml").decode()  # of pictures
    assert WORD in said or isinstance(block, (*SILENT, Letterhead))


@pytest.mark.parametrize("inline", INLINES, ids=lambda one: type(one).__name__)
def test_every_inline_is_told(inline: Inline, tmp_path: Path) -> None:
    book = talk(tmp_path, "# Judul\n")
    line = Paragraph((Plain("awal "), inline))
    file = SlideFile(write(replace(book, blocks=(*book.blocks, line))))
    assert faults(file) == []
    assert "awal " in file.text
    assert WORD in file.text or isinstance(inline, SILENT)


@pytest.mark.wide
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_plan_whose_every_text_is_hostile_is_words(lang: Lang, tmp_path: Path) -> None:
    folder = tmp_path / "batang"
    shutil.copytree(EXAMPLES / "batang", folder)
    assert poisoned(folder) > 400
    file = SlideFile(write(deck(folder, lang)))
    assert faults(file) == []
    assert not unclean(file.text)
    assert not [
        one for slide in file.slides for one in slide.part.rels.values() if one.is_external
    ]


@pytest.mark.wide
@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_every_talk_of_the_examples_fits(name: str) -> None:
    for lang in ("id", "en"):
        file = SlideFile(write(deck(EXAMPLES / name, lang)))  # type: ignore[arg-type]
        assert faults(file) == []
        assert len(file.slides) <= 15


def test_a_long_table_goes_on_with_its_head(tmp_path: Path) -> None:
    rows = [f"Baris ke-{n} dengan beberapa kata" for n in range(70)]
    body = (
        "# Panjang\n\n| Nama | Isi |\n|---|---|\n{% for r in view.rows %}\n"
        "| {{ r }} | isi yang cukup panjang untuk satu baris |\n{% endfor %}\n"
    )
    file = SlideFile(write(talk(tmp_path, body, rows=rows)))
    assert faults(file) == []
    assert len(file.slides) > 2
    assert [one.shapes.title.text for one in file.slides[1:]] == (
        ["Panjang (lanjutan)"] * (len(file.slides) - 1)
    )
    assert {tuple(table[0]) for table in file.tables()} == {("Nama", "Isi")}
    assert [row[0] for table in file.tables() for row in table[1:]] == rows


def test_long_words_go_on_and_a_long_title_is_whole_in_the_notes(tmp_path: Path) -> None:
    long = " ".join(f"kata{n}" for n in range(900))
    title = " ".join(f"judul{n}" for n in range(120))
    body = "# {{ view.title }}\n\n{{ view.words }}\n\n# Dua\n\n- {{ view.words }}\n"
    file = SlideFile(write(talk(tmp_path, body, words=long, title=title)))
    assert faults(file) == []
    assert set(long.split()) <= set(file.words.split())
    assert title in file.notes()[0]
    assert file.slides[0].shapes.title.text.endswith("…")


def test_a_cell_too_high_for_any_slide_is_cut(tmp_path: Path) -> None:
    body = "# A\n\n| x | y |\n|---|---|\n| {{ view.text }} | b |\n| c | d |\n"
    file = SlideFile(write(talk(tmp_path, body, text="kata " * 900)))
    assert faults(file) == []
    cells = [row[0] for table in file.tables() for row in table[1:]]
    assert cells[0].endswith("…")
    assert cells[-1] == "c"


def test_empty_tables_and_slides_without_a_title(tmp_path: Path) -> None:
    empty = "Tanpa judul.\n\n# Kosong\n\n| a | b |\n|---|---|\n\n# Hampa\n"
    file = SlideFile(write(talk(tmp_path, empty)))
    assert faults(file) == []
    assert file.tables() == []
    assert len(file.slides) == 3


def test_a_document_that_is_no_talk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failure) as caught:
        write(made(tmp_path, "# A\n"))
    assert (
        caught.value.text.id == "PowerPoint hanya dibuat dari salindia; tambahkan --document deck"
    )


@pytest.mark.parametrize("module", ["pptx", "resvg_py", "font_source_sans_pro"])
def test_without_the_extra_it_says_how_to_install_it(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == module else found(name)
    )
    with pytest.raises(Failure) as caught:
        write(talk(tmp_path))
    assert 'pip install "smartplan[pptx]"' in caught.value.text.id
    assert 'pip install "smartplan[pptx]"' in caught.value.text.en


def test_render_writes_it(smartplan: Callable[..., Any], plan_folder: Callable[..., Path]) -> None:
    files = {"document.yaml": SLIDES + "view: quick-wins\n", "body.md.j2": "# Satu\n\nDua.\n"}
    folder = plan_folder({f"templates/documents/uji/{name}": text for name, text in files.items()})
    call = ("render", str(folder), "--document", "uji", "--format", "pptx")
    done = smartplan(*call)
    assert done.code == 0, done.err
    file = SlideFile((folder / "build" / "uji.pptx").read_bytes())
    assert "Dua." in file.words.split("\n")
    (folder / "templates/theme").mkdir()
    (folder / "templates/theme/base.pptx").write_bytes(b"bukan")
    done = smartplan(*call, "--lang", "id")
    assert (done.code, done.out) == (2, "")
    assert "templates/theme/base.pptx bukan berkas PowerPoint" in done.err


@pytest.mark.parametrize("name", ["tegal", "batang", "bukittinggi"])
def test_every_letter_of_a_slide_is_read_from_the_last_row(name: str) -> None:
    """But for the foot, the number and what is below a photograph or above a chart."""
    file = SlideFile(write(deck(EXAMPLES / name, "id")))
    for number, slide in enumerate(file.slides[1:], 2):
        for shape in slide.shapes:
            if shape.name.startswith(("Kaki", "Keterangan")) or shape.is_placeholder:
                continue
            text = shape.chart.part.blob.decode() if shape.has_chart else shape.element.xml
            sizes = re.findall(r' sz="(\d+)"', text)
            assert all(int(one) >= LEAST for one in sizes), (number, shape.name, min(sizes))


LEAST = 1400  # hundredths of a point
