"""At which number a Word or a PDF file looks different: one case on each side of every limit."""

from dataclasses import replace

import pytest

from smartplan.blocks import Figure, Plain
from smartplan.books.charts import CHARTS
from smartplan.books.metadata import Imprint
from smartplan.writers.docx.figures import slices
from smartplan.writers.docx.write import write as write_word
from smartplan.writers.pdf.charts import cuts
from smartplan.writers.pdf.write import document_json
from tests.books.charts.plain_data import plain
from tests.books.made import made
from tests.writers.word_file import WP, W, WordFile

PLAIN = "title: {id: A, en: B}\nnumbered: false\n"
TABLE = "Table: T\n| a |\n|---|\n| b |\n\n"


def _word(folder, body, **more):
    return WordFile(write_word(made(folder, body, **more)))


def _data(folder, body, **more):
    return document_json(made(folder, body, **more))[0]


def _columns(word):
    """How many columns each table has."""
    return [len(table.findall(f"{W}tblGrid/{W}gridCol")) for table in word.inside("tbl")]


@pytest.mark.parametrize(("entries", "levels"), [(100, 3), (101, 2)])
def test_contents_of_word_show_fewer_levels_where_they_would_fill_pages(tmp_path, entries, levels):
    parts = "".join(f"### C {n}\n\n" for n in range(entries - 2))
    word = _word(tmp_path, f"# A\n\n## B\n\n{parts}")
    assert f'TOC \\o "1-{levels}"' in " ".join(code.text for code in word.all("instrText"))


@pytest.mark.parametrize("tables", [3, 4])
def test_many_tables_get_a_list_in_word(tmp_path, tables):
    word = _word(tmp_path, f"# A\n\n{TABLE * tables}")
    assert ("Daftar tabel" in word.text) == (tables == 4)


@pytest.mark.parametrize("people", [10, 11])
def test_few_signatories_stand_on_one_page_of_word(tmp_path, people):
    signed = "\n".join(f"- **Kepala {n}** Nama {n}" for n in range(people))
    word = _word(tmp_path, f"::: signature Uji\n{signed}\n:::")
    first = word.inside("tr")[2].find(f".//{W}keepNext")
    assert (first.get(f"{W}val") != "0") == (people == 10)


@pytest.mark.parametrize(("facts", "abreast"), [(4, 4), (5, 3), (6, 3), (7, 4)])
def test_key_figures_of_word_fill_their_rows(tmp_path, facts, abreast):
    told = "\n".join(f"- **{n}** hal" for n in range(facts))
    assert _columns(_word(tmp_path, f"::: facts\n{told}\n:::")) == [abreast]


@pytest.mark.parametrize(("cards", "abreast"), [(2, 2), (3, 3), (4, 2)])
def test_three_cards_of_word_stand_in_one_row(tmp_path, cards, abreast):
    inner = "::: card X\nisi\n:::\n" * cards
    assert _columns(_word(tmp_path, f"::: cards\n{inner}:::")) == [abreast]


def test_a_chart_a_little_taller_than_its_room_is_made_smaller_in_word():
    """Of 900 there are 82 % below a heading, and 12 % more are squeezed in."""
    assert len(slices("<svg/>", 826, 900)) == 1
    assert [round(low) for _, low in slices("<svg/>", 828, 900)] == [738, 828]


def test_a_chart_taller_than_one_and_three_quarters_of_its_width_is_cut_in_pdf(tmp_path):
    svg = '<svg width="100" height="{}">'
    assert cuts(svg.format(175), 175, 120) == []
    assert len(cuts(svg.format(176), 175, 120)) == 1
    for height in (175, 176):
        document, _ = _charted(tmp_path, svg=svg.format(height))
        figure = document_json(document)[0]["stretches"][0]["blocks"][-1]
        assert len(figure["cuts"]) == height - 175


def _charted(folder, svg="", inside=""):
    data = next(data for kind, data in plain() if kind == "budget-by-year")
    drawn = CHARTS["budget-by-year"](data, "id")
    chart = replace(drawn, svg=svg or drawn.svg)
    narrow = replace(drawn, svg='<svg viewBox="0 0 5 5" width="5" height="5"></svg>')
    figure = Figure(chart, narrow, "fig-a", "Gambar 1.1", (Plain("x"),))
    document = made(folder, f"# A\n\n{inside}")
    if not inside:
        return replace(document, blocks=(*document.blocks, figure)), chart
    *before, box = document.blocks
    cards = [replace(card, blocks=(figure,)) for card in box.blocks]
    return replace(document, blocks=(*before, replace(box, blocks=tuple(cards)))), chart


@pytest.mark.parametrize("cards", [1, 2])
def test_a_chart_beside_another_is_the_one_for_phones(tmp_path, cards):
    inner = "::: card X\nisi\n:::\n" * cards
    document, _ = _charted(tmp_path, inside=f"::: cards\n{inner}:::")
    box = document_json(document)[0]["stretches"][0]["blocks"][-1]
    figure = box["blocks"][0]["blocks"][0]
    assert (figure["size"] == [5, 5]) == (cards == 2)
    extent = next(WordFile(write_word(document)).body.iter(f"{WP}extent"))
    assert extent.get("cx") == extent.get("cy")  # in Word cards stand two abreast, also a lone one


@pytest.mark.parametrize("entries", [24, 25])
def test_text_begins_on_a_page_of_its_own_behind_long_contents_of_pdf(tmp_path, entries):
    parts = "".join(f"# C {n}\n\n" for n in range(entries))
    assert _data(tmp_path, parts)["lists"]["long"] == (entries == 25)


@pytest.mark.parametrize("entries", [40, 41])
def test_endless_contents_of_pdf_show_one_level(tmp_path, entries):
    parts = "".join(f"# C {n}\n\n" for n in range(entries))
    depth = _data(tmp_path, parts, description=PLAIN)["lists"]["depth"]
    assert depth == (3 if entries == 40 else 1)


@pytest.mark.parametrize("signs", [130, 131])
def test_a_long_disclaimer_is_shortened_at_the_foot_of_pdf(tmp_path, signs):
    said = ("kata " * 40)[: signs - 1] + "."
    imprint = Imprint(disclaimer=said)
    foot = _data(tmp_path, "# A", imprint=imprint)["foot"]
    assert foot == (said if signs == 130 else f"{said[:130].rsplit(' ', 1)[0]} …")
