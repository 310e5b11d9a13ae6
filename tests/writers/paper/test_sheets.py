"""Sheets and pairs on paper: not split, tinted, and surely not too tall where that is said."""

import re
import sys
import zlib

import pytest

from smartplan.blocks import Box, Paragraph, Plain
from smartplan.books.charts.data import IndicatorTrajectory, YearValue
from smartplan.writers.docx.write import write as word
from smartplan.writers.paper.sheets import colour_of, hued, tint_of
from smartplan.writers.pdf.heights import Setting, height
from smartplan.writers.pdf.write import document_json, write
from tests.books.made import made
from tests.writers.word_file import W, WordFile, faults

PLAIN = "title: {id: A, en: B}\nlayout: sheet\n"
PAIR = "::: pair\n::: column\nkiri\n:::\n::: column\nkanan\n:::\n:::\n"
SHEET = "::: sheet {.economy #lembar}\n## Judul\n\nisi\n\n%s:::\n"


def _boxes(document):
    data, _ = document_json(document)
    return data["stretches"][0]["blocks"]


def test_a_sheet_has_its_tint_and_a_pair_in_it_takes_it_over(tmp_path):
    (alone,) = _boxes(made(tmp_path, SHEET % "", description=PLAIN))
    (paired,) = _boxes(made(tmp_path, SHEET % PAIR, description=PLAIN))
    assert (alone["hue"], alone["tint"]) == (colour_of("economy"), tint_of("economy"))
    assert (paired["hue"], paired["tint"]) == (colour_of("economy"), "")
    assert paired["blocks"][-1]["tint"] == tint_of("economy")
    (grey,) = _boxes(made(tmp_path, PAIR, description=PLAIN))
    assert grey["tint"] == tint_of("") == "#f2f4f7"


def test_a_tint_is_seven_percent_of_the_hue():
    parts = [int(tint_of("economy")[at : at + 2], 16) for at in (1, 3, 5)]
    whole = [int(colour_of("economy")[at : at + 2], 16) for at in (1, 3, 5)]
    for light, part in zip(parts, whole, strict=True):
        assert (255 - light) / (255 - part) == pytest.approx(0.07, abs=0.005)


def test_a_pair_keeps_a_hue_of_its_own():
    own = Box("pair", (), (), hue="living")
    sheet = Box("sheet", (), (own, Box("pair", (), ())), hue="economy")
    assert [box.hue for box in hued(sheet).blocks] == ["living", "economy"]


@pytest.mark.parametrize("inner", ["", PAIR])
def test_a_sheet_of_word_is_one_row_behind_its_heading(tmp_path, inner):
    file = WordFile(word(made(tmp_path, SHEET % inner, description=PLAIN)))
    assert faults(file) == []
    assert file.paragraphs("Heading2") == ["Judul"]
    outer = file.all("tbl")[0]
    assert len(outer.findall(f"{W}tr")) == 1
    assert outer.find(f"{W}tr/{W}trPr/{W}cantSplit") is not None
    heading = next(one for one in file.all("p") if "Judul" in "".join(one.itertext()))
    assert heading.getparent() is file.body
    rule = heading.find(f"{W}pPr/{W}pBdr/{W}top")
    assert f"#{rule.get(f'{W}color')}" == colour_of("economy")
    fills = {shade.get(f"{W}fill") for shade in file.all("shd")}
    assert fills == {tint_of("economy").lstrip("#")}


def test_the_columns_of_a_pair_are_two_to_one_in_word(tmp_path):
    file = WordFile(word(made(tmp_path, PAIR, description=PLAIN)))
    wide, narrow = (int(one.get(f"{W}w")) for one in file.all("gridCol"))
    assert wide / narrow == pytest.approx(2, abs=0.01)


def test_a_sheet_without_a_hue_or_a_heading_is_set(tmp_path):
    text = (
        f"::: sheet\nisi\n\n{PAIR}:::\n\n::: sheet {{.living}}\nisi\n:::\n\n::: sheet\n## B\n:::\n"
    )
    document = made(tmp_path, text, description=PLAIN)
    assert faults(WordFile(word(document))) == []
    assert write(document)


def _pages(pdf):
    found = re.finditer(rb"<<([^\n]*?)/Filter/FlateDecode/Length (\d+)>>\nstream\n", pdf)
    parts = [zlib.decompress(pdf[one.end() : one.end() + int(one[2])]) for one in found]
    return sum(len(re.findall(rb"/Type/Page\b", part)) for part in (pdf, *parts))


def test_a_sheet_goes_to_the_next_page_as_a_whole_unless_it_is_taller_than_one(tmp_path):
    """Behind fifteen lines: a low one, one that needs a page of its own, and one that is split."""
    for lines, pages in ((18, 1), (48, 3), (52, 2)):
        inner = "isi\n\n" * lines
        text = "isi\n\n" * 15 + f"::: sheet\n{inner}:::\n\nakhir"
        assert _pages(write(made(tmp_path, text, description=PLAIN))) == pages


def test_a_word_that_does_not_fit_begins_a_line():
    """Ten letters that are 512 thousandths of their size wide each, of which two are on a line."""
    line = Paragraph((Plain("kkkkkkkkkk " * 4),))
    tall = [height((line,), room, Setting(10.0)) for room in (106.6, 106.4)]
    assert tall == [pytest.approx(20.0), pytest.approx(46.8)]
    assert height((line,), 10, Setting(10.0)) > 10 * 20
    assert height((line, line), 400, Setting(10.0)) == pytest.approx(2 * 6.6 + 10.5)


@pytest.mark.parametrize(("lines", "is_sure"), [(40, True), (41, False)])
def test_a_sheet_that_surely_fits_is_not_measured(tmp_path, lines, is_sure):
    text = "::: sheet\n" + "isi\n\n" * lines + ":::\n"
    (sheet,) = _boxes(made(tmp_path, text, description=PLAIN))
    assert sheet["tries"][0] == (10.0, 1.0, is_sure)


@pytest.mark.parametrize(
    ("lines", "sizes"), [(40, 1), (41, 2), (46, 3), (49, 2), (55, 1), (58, 0)]
)
def test_letters_in_which_a_sheet_cannot_fit_are_not_tried(tmp_path, lines, sizes):
    text = "::: sheet\n" + "isi\n\n" * lines + ":::\n"
    (sheet,) = _boxes(made(tmp_path, text, description=PLAIN))
    assert len(sheet["tries"]) == sizes


def test_a_sheet_of_what_nobody_knows_the_height_of_is_measured(tmp_path):
    (sheet,) = _boxes(made(tmp_path, "::: sheet\n```\nisi\n```\n:::\n", description=PLAIN))
    assert [sure for _, _, sure in sheet["tries"]] == [False] * 3


@pytest.mark.parametrize(("sheets", "few"), [(48, True), (49, False)])
def test_few_sheets_of_about_half_a_page_are_measured(tmp_path, sheets, few):
    """Those of many would take more time than a document may take."""
    text = ("::: sheet\n" + "isi\n\n" * 25 + ":::\n\n") * sheets
    boxes = _boxes(made(tmp_path, text, description=PLAIN))
    assert {box["near"] for box in boxes} == {few}


@pytest.mark.parametrize(("lines", "near"), [(20, False), (21, True), (31, True), (32, False)])
def test_sheets_from_half_a_page_on_are_about_half_a_page(tmp_path, lines, near):
    text = "::: sheet\n" + "isi\n\n" * lines + ":::\n"
    (sheet,) = _boxes(made(tmp_path, text, description=PLAIN))
    assert sheet["near"] == near


@pytest.mark.parametrize(("few", "pages"), [(48, 2), (0, 3)])
def test_two_sheets_of_a_little_more_than_half_a_page_stand_on_one(
    tmp_path, monkeypatch, few, pages
):
    monkeypatch.setattr(sys.modules[write.__module__], "_FEW_SHEETS", few)
    sheet = "::: sheet\n" + "isi\n\n" * 22 + ":::\n\n"
    document = made(tmp_path, f"# A\n\n::: pagebreak\n\n{sheet}{sheet}", description=PLAIN)
    assert _pages(write(document)) == pages


@pytest.mark.parametrize(("lines", "led"), [(44, True), (45, False)])
def test_what_leads_to_a_sheet_stays_with_it_unless_it_fills_a_page(tmp_path, lines, led):
    text = "::: sheet\n" + "isi\n\n" * lines + ":::\n"
    (sheet,) = _boxes(made(tmp_path, text, description=PLAIN))
    assert sheet["led"] == led


CHART = """\
{{ chart("indicator-trajectory", view.x) }}
"""


@pytest.mark.parametrize(("paragraphs", "share"), [(26, 1.0), (28, 0.85), (34, 0.7)])
def test_a_chart_on_a_full_sheet_of_word_is_smaller(tmp_path, paragraphs, share):
    targets = (YearValue(2023, 40), YearValue(2025, 20))
    trajectory = IndicatorTrajectory("Antrean", "menit", targets=targets)
    filling = "isi\n\n" * paragraphs
    body = f"::: sheet {{.economy}}\n{CHART}\n{filling}:::\n"
    small = _drawn(word(made(tmp_path / "a", body, description=PLAIN, x=trajectory)))
    alone = _drawn(word(made(tmp_path / "b", CHART, description=PLAIN, x=trajectory)))
    assert small / alone == pytest.approx(share, abs=0.06)


def _drawn(file: bytes) -> int:
    """How wide the picture of a file is."""
    text = str(WordFile(file).archive.read("word/document.xml"), "utf-8")
    return int(re.findall(r'<wp:extent cx="(\d+)"', text)[-1])
