"""Pictures, paper and bases of Word files."""

import io
import struct
from dataclasses import replace

import docx
import pytest
from docx.shared import Cm, RGBColor

from smartplan.blocks import Figure, Plain
from smartplan.books.charts import CHARTS
from smartplan.commands.render import run
from smartplan.failure import Failure
from smartplan.writers.docx import drawings
from smartplan.writers.docx.drawings import drawn
from smartplan.writers.docx.figures import slices
from smartplan.writers.docx.write import write
from tests.books.charts.plain_data import plain
from tests.books.made import made
from tests.places import ROOT
from tests.writers.word_file import WP, W, WordFile, faults


def test_tall_charts_are_cut_where_no_words_stand():
    rows = "".join(f'<text y="{y}" font-size="13">baris</text>' for y in range(20, 3000, 25))
    parts = slices(f'<svg viewBox="0 0 680 3000">{rows}</svg>', 3000, 900)
    assert [low for low, _ in parts[1:]] == [high for _, high in parts[:-1]]
    assert (parts[0][0], parts[-1][1]) == (0, 3000)
    assert max(high - low for low, high in parts) <= 900
    for _, cut in parts[:-1]:
        assert not any(y - 13 < cut < y + 5.2 for y in range(20, 3000, 25))
    assert slices("<svg/>", 800, 900) == [(0, 800)]


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_every_chart_becomes_a_picture(name):
    data = next(data for kind, data in plain() if kind == name)
    png = drawn(CHARTS[name](data, "id").svg)
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert min(width, height) > 30


def _charted(folder):
    document = made(folder, "# A")
    data = next(data for kind, data in plain() if kind == "budget-by-year")
    chart = CHARTS["budget-by-year"](data, "id")
    figure = Figure(chart, chart, "fig-a", "Gambar 1.1", (Plain("Anggaran"),), "APBD")
    return replace(document, blocks=(*document.blocks, figure)), chart


def test_pictures_speak_to_those_who_cannot_see_them(tmp_path):
    document, chart = _charted(tmp_path)
    word = WordFile(write(document))
    assert faults(word) == []
    ring, picture = word.body.iter(f"{WP}docPr")
    assert ring.get("descr") == ""
    assert "decorative" in ring[0][0][0].tag
    assert picture.get("name") == "Gambar 1.1"
    assert picture.get("descr").startswith("Anggaran. ")
    assert chart.desc[:40] in picture.get("descr")
    assert word.paragraphs("FigureCaption") == ["Gambar 1.1. Anggaran"]


@pytest.mark.parametrize("look", ["", ' font-weight="700"'])
def test_the_cuts_that_a_chart_is_drawn_with_are_those_that_it_needs(monkeypatch, look):
    """Fonts are read for each drawing: charts have two cuts, and look as with all of them."""
    chart = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-x" viewBox="0 0 90 40">'
        f'<text x="2" y="20" font-size="13"{look}>Air Kota</text></svg>'
    )
    few = drawings._painted(chart)
    monkeypatch.setattr(drawings, "_OF_CHARTS", drawings._CUTS)
    assert drawings._painted(chart) == few
    monkeypatch.setattr(drawings, "_OF_CHARTS", ("It",))
    assert drawings._painted(chart) != few


def test_charts_are_drawn_with_the_font_that_the_extra_brings():
    """Without a font words vanish silently; with the machine's own, bytes would differ."""
    frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">{}</svg>'
    word = '<text y="16" font-family="Arial, sans-serif">Abc → ≈ –</text>'
    assert drawn(frame.format(word)) != drawn(frame.format(""))
    assert all(
        "font_source_sans_pro" in path for path in drawings._fonts(drawings._CUTS)["font_files"]
    )
    assert drawings._fonts(drawings._CUTS)["skip_system_fonts"]


def test_a_chart_that_stands_twice_is_drawn_once():
    frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">{}</svg>'
    one, same, other = (
        drawn(frame.format(f'<desc id="chart-{at}-desc">{at}</desc><g id="chart-{id}"/>'))
        for at, id in ((7, 7), (41, 41), (7, "x"))
    )
    assert one is same
    assert one is not other


def _base(folder, fill=None):
    path = folder / "templates" / "theme" / "base.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    word = docx.Document()
    word.add_paragraph("isi lama")
    section = word.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].text = "PEMERINTAH KOTA CONTOH"
    word.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0, 0)
    if fill:
        fill(word)
    word.save(str(path))
    return path


def test_a_regions_base_gives_letterhead_paper_and_styles(tmp_path):
    _base(tmp_path)
    content = write(made(tmp_path, "# A\n\n- b\n\n1. c"), plan_root=tmp_path)
    held = docx.Document(io.BytesIO(content))
    assert faults(WordFile(content), based=True) == []
    assert "isi lama" not in WordFile(content).text
    assert {s.header.paragraphs[0].text for s in held.sections} == {"PEMERINTAH KOTA CONTOH"}
    assert {round(s.left_margin.cm, 1) for s in held.sections} == {4.0}
    assert held.styles["Heading 1"].font.color.rgb == RGBColor(0x80, 0, 0)
    assert held.styles["Cover Region"].font.size.pt == 13
    assert "Halaman" in held.sections[-1].footer.paragraphs[-1].text


def test_a_letterhead_of_the_first_page_stands_there_only(tmp_path):
    def fill(word):
        section = word.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "KOP SURAT"
        section.header.is_linked_to_previous = True

    _base(tmp_path, fill)
    content = write(made(tmp_path, "# A\n\n# B"), plan_root=tmp_path)
    held = docx.Document(io.BytesIO(content))
    assert faults(WordFile(content), based=True) == []
    first = [section.different_first_page_header_footer for section in held.sections]
    assert first == [True, False, False]
    assert held.sections[0].first_page_header.paragraphs[0].text == "KOP SURAT"
    assert "Dokumen Uji" in held.sections[-1].header.paragraphs[0].text


def test_a_base_that_cannot_be_taken_is_refused(tmp_path):
    document = made(tmp_path, "# A")
    path = _base(tmp_path)
    path.write_bytes(b"bukan zip")
    with pytest.raises(Failure, match=r"base\.docx cannot be opened"):
        write(document, plan_root=tmp_path)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    _base(tmp_path, lambda word: word.part.relate_to("https://a.test/x", kind, is_external=True))
    with pytest.raises(Failure, match=r"https://a\.test/x"):
        write(document, plan_root=tmp_path)
    path.unlink()
    path.symlink_to("/etc/hostname")
    with pytest.raises(Failure, match=r"base\.docx cannot be read"):
        write(document, plan_root=tmp_path)


def test_lists_keep_off_the_numbers_of_the_base(tmp_path):
    _base(tmp_path, lambda word: word.add_paragraph("x", style="List Number"))
    word = WordFile(write(made(tmp_path, "1. a\n2. b\n\nc\n\n5. d"), plan_root=tmp_path))
    used = [number.get(f"{W}val") for number in word.all("numId")]
    assert used[0] == used[1] != used[2]


@pytest.mark.parametrize(
    ("plan", "name"), [("batam", "strategic-analysis"), ("tegal", "commitment")]
)
def test_documents_of_the_examples_are_sound(tmp_path, plan, name):
    args = {"format": ["docx"], "document_name": [name], "out": tmp_path, "lang": "en"}
    assert run([ROOT / "examples" / plan], as_of="2026-11-21", **args) == 0
    word = WordFile((tmp_path / f"{name}.docx").read_bytes())
    assert faults(word) == []
    assert word.paragraphs("Heading1" if plan == "batam" else "Centred")
