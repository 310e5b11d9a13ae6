"""Slides in their forms: boards in HTML, pages of sixteen to nine, nothing beyond their edges."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from smartplan.blocks import Box, Heading, PageBreak, Paragraph, Plain
from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.value import replace
from smartplan.wording import Lang
from smartplan.writers import WRITERS
from smartplan.writers.html import write as html
from smartplan.writers.html.slides import slides_html
from smartplan.writers.pdf import write as pdf
from smartplan.writers.pdf.write import document_json
from smartplan.writers.slides import slides_of
from tests import every_key
from tests.books.made import made
from tests.books.test_talk import book, slides
from tests.writers.browser import BROWSER, run, tried

TALK = """\
# Judul pertama {#satu}

Isi salindia.

::: foot
Buku II, Tabel 1.1

:::

::: speaker
Yang diucapkan.

:::

# Judul kedua {#dua}

- butir

# Judul ketiga {#tiga}

| A | B |
|---|--:|
| x | 1 |
"""
CASES = [("tegal", "id"), ("batang", "en"), (every_key.NAME, "id")]
WIDE, HIGH = 841.89, 473.56  # points of a page


def talk(folder: Path, text: str = TALK) -> Book:
    document = made(folder, text)
    return replace(document, kind=replace(document.kind, layout=Layout.SLIDES))


@cache
def page(name: str, lang: Lang) -> str:
    return html.write(book(name, lang))


def test_a_slide_begins_with_each_heading_of_the_first_level() -> None:
    first, deeper = Heading(1, (Plain("A"),), "a"), Heading(2, (Plain("B"),), "b")
    said = Box("speaker", (), (Paragraph((Plain("lisan"),)),))
    held = slides_of((PageBreak(), first, deeper, said, replace(first, id="c")))
    assert [one.heading and one.heading.id for one in held] == [None, "a", "c"]
    assert held[1].blocks == (deeper,)
    assert held[1].speaker == said.blocks
    assert slides_of(()) == ()


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_a_board_for_each_slide_and_below_it_what_is_said(name: str, lang: Lang) -> None:
    text = page(name, lang)
    held = slides(name, lang)
    assert text.count('<section class="slide') == len(held)
    assert text.count('<div class="board"') == len(held)
    assert len(re.findall(r"<h2", text)) == len(held)
    for at in range(1, len(held) + 1):
        assert f'<p class="count">{at} / {len(held)}</p>' in text
    # Who reads on has the numbers of every chart, though the board shows none of them.
    assert text.count('<div class="drawn-chart"') == sum(one.chart is not None for one in held)
    notes = re.findall(r'<aside class="speaker".*?</aside>', text, re.DOTALL)
    assert sum("<details>" in one for one in notes) == sum(one.chart is not None for one in held)


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_what_is_said_is_on_no_board_and_on_no_paper(name: str, lang: Lang) -> None:
    boards = re.split(r'<aside class="speaker".*?</aside>', page(name, lang), flags=re.DOTALL)
    title = slides(name, lang)
    said = [text for one in title for text in one.rests if text not in one.origin]
    for text in said:
        assert not any(text in board for board in boards)
    assert "aside.speaker { display: none; }" in page(name, lang)


def test_a_page_of_slides_lets_in_nothing_but_its_own_style_and_script() -> None:
    text = page("tegal", "id")
    assert "style=" not in re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    assert "scrollIntoView" in text
    assert "page_search" in text  # the frame is that of every page


def test_the_emblem_stands_on_the_first_board_alone(tmp_path: Path) -> None:
    from smartplan.writers.html.blocks import BlocksHtml

    held = BlocksHtml(talk(tmp_path))
    text = slides_html(held, "<img alt='lambang'>")
    assert held.drawings == ["<img alt='lambang'>"]
    assert text.count('class="crest"') == 1


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, {1}), (6, {3, 4, 5, 6}), (40, {10})]
)  # fmt: skip
def test_letters_are_smaller_where_there_is_more(
    count: int, sizes: set[int], tmp_path: Path
) -> None:
    rows = "\n".join(f"| {'kata ' * 16}| {'isi ' * 12}|" for _ in range(count))
    document = talk(tmp_path, f"# Judul\n\nIsi.\n\n# Tabel\n\n| A | B |\n|---|---|\n{rows}\n")
    found = re.findall(r"size-(\d+)\"", html.write(document))
    assert int(found[1]) in sizes


@pytest.mark.skipif(BROWSER is None, reason="no browser here")
def test_keys_lead_from_slide_to_slide(tmp_path: Path) -> None:
    steps = """
      const press = async (key, more = {}) => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
        await pause();
        const tops = all(".slide").map((one) => Math.abs(one.getBoundingClientRect().top));
        return tops.indexOf(Math.min(...tops));
      };
      const told = [];
      for (const key of ["ArrowRight", "PageDown", "PageDown", "ArrowLeft", "End", "Home", " "])
        told.push(await press(key));
      told.push(await press(" ", { shiftKey: true }), await press("End", { ctrlKey: true }));
      return told;
    """
    moved = [1, 2, 2, 1, 2, 0, 1, 0, 0]
    assert tried(html.write(talk(tmp_path)), steps, tmp_path) == moved


@pytest.mark.skipif(
    BROWSER is None or not shutil.which("pdftotext"), reason="what is printed cannot be read here"
)
def test_the_page_prints_one_sheet_for_each_slide_without_notes(tmp_path: Path) -> None:
    file, printed = tmp_path / "deck.html", tmp_path / "deck.pdf"
    file.write_text(page("batang", "en"), "utf-8")
    run(f"--print-to-pdf={printed}", "--no-pdf-header-footer", file.as_uri(), folder=tmp_path)
    done = subprocess.run(["pdftotext", printed, "-"], capture_output=True, check=True)
    pages = done.stdout.decode().split("\f")[:-1]
    assert len(pages) == len(slides("batang", "en"))
    assert "Speaker notes" not in done.stdout.decode()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="what is set cannot be read here")
@pytest.mark.parametrize(("name", "lang"), CASES)
def test_no_word_of_a_page_lies_beyond_its_edges_or_on_its_foot(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    pytest.importorskip("typst")
    file = tmp_path / "deck.pdf"
    file.write_bytes(WRITERS["pdf"](book(name, lang), None))
    done = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True)
    pages = done.stdout.decode().split("<page ")[1:]
    assert len(pages) == len(slides(name, lang))
    sizes = set()
    for at, text in enumerate(pages):
        wide, high = (float(one) for one in re.findall(r'(?:width|height)="([\d.]+)"', text)[:2])
        assert wide == pytest.approx(WIDE, abs=0.5)
        assert high == pytest.approx(HIGH, abs=0.5)
        words = [tuple(map(float, one)) for one in _WORDS.findall(text)]
        assert words
        assert min(left for left, *_ in words) > 30
        assert max(right for _, _, right, _ in words) < wide - 30
        foot = max(top for _, top, _, _ in words)  # the number of the page
        body = [bottom for _, top, _, bottom in words if top < foot - 26]
        assert max(body) <= high - 44, slides(name, lang)[at].id
        if at:  # titles have one size
            sizes.add(round(words[0][3] - words[0][1], 1))
    assert len(sizes) == 1


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="what is set cannot be read here")
@pytest.mark.parametrize(("name", "lang"), [*CASES, ("batam", "en"), ("bukittinggi", "id")])
def test_every_letter_of_a_page_is_read_from_the_last_row(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    pytest.importorskip("typst")
    file = tmp_path / "deck.pdf"
    file.write_bytes(WRITERS["pdf"](book(name, lang), None))
    done = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True)
    for at, text in enumerate(done.stdout.decode().split("<page ")[2:], 1):  # after the cover
        words = [tuple(map(float, one)) for one in _WORDS.findall(text)]
        high = [bottom - top for _, top, _, bottom in words]
        foot = max(top for _, top, _, _ in words) - 26
        # What is drawn larger, as tables and charts are, is as high as its letters are large.
        body = [tall for (_, top, *_), tall in zip(words, high, strict=True) if top < foot]
        held = slides(name, lang)[at]
        assert min(body) >= (LEAST_OF_CHARTS if held.chart else LEAST), held.id


@pytest.mark.skipif(BROWSER is None, reason="no browser here")
def test_every_letter_of_a_board_is_read_from_the_last_row(tmp_path: Path) -> None:
    steps = """
      const told = [];
      for (const board of all(".board")) {
        const share = 841.89 / board.getBoundingClientRect().width;
        for (const one of board.querySelectorAll(".shown *, h2")) {
          const words = [...one.childNodes].some((it) => it.nodeType == 3 && it.data.trim());
          if (!words || !one.getClientRects().length) continue;
          if (one.closest(".facts, figcaption, title, desc")) continue;
          const drawn = one.closest("svg");
          const zoom = drawn ? drawn.getScreenCTM().a : 1;
          told.push([parseFloat(getComputedStyle(one).fontSize) * zoom * share, one.textContent]);
        }
      }
      return told;
    """
    for name in ("tegal", "batam", "batang", "bukittinggi"):
        told = tried(page(name, "id"), steps, tmp_path)
        assert len(told) > 50
        assert [one for one in told if one[0] < LEAST_OF_BOARDS] == []


LEAST, LEAST_OF_CHARTS = 16.0, 13.5  # points
LEAST_OF_BOARDS = 13.0  # on a board as wide as a page, in whatever font a browser has
_WORDS = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"')


def test_tables_of_slides_are_never_turned(tmp_path: Path) -> None:
    head = " | ".join(f"Kolom {at}" for at in range(14))
    row = " | ".join("isian yang panjang" for _ in range(14))
    rule = "|".join("---" for _ in range(14))
    text = f"# Lebar\n\nTable: Lebar {{#tbl-lebar .wide}}\n| {head} |\n|{rule}|\n| {row} |\n"
    data, _ = document_json(talk(tmp_path, text))
    stretches = json.loads(json.dumps(data["stretches"]))
    assert [one["turned"] for one in stretches] == [False]


@pytest.mark.parametrize("form", ["md", "docx", "pdf", "html"])
def test_each_form_is_the_same_twice(form: str, tmp_path: Path) -> None:
    first, second = (WRITERS[form](talk(tmp_path / str(at)), None) for at in range(2))
    assert first == second
    if form == "md":
        text = first.decode()
        assert "> **Catatan pembicara**" in text
        assert "**." not in text


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_table_without_a_number_keeps_its_caption(form: str, tmp_path: Path) -> None:
    text = "# Judul\n\nTable: Isi tabel\n| A |\n|---|\n| x |\n"
    assert "Isi tabel" in WRITERS[form](talk(tmp_path, text), None).decode()


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="fonts cannot be read here")
@pytest.mark.parametrize("is_there", [True, False])
def test_slides_are_set_without_serifs_where_the_font_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    pytest.importorskip("typst")
    if not is_there:
        monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    file = tmp_path / "deck.pdf"
    file.write_bytes(pdf.write(talk(tmp_path)))
    done = subprocess.run(["pdffonts", file], capture_output=True, check=True, text=True)
    assert ("SourceSansPro" in done.stdout) is is_there
    assert ("LibertinusSerif" in done.stdout) is not is_there
