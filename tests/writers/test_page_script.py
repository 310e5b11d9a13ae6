"""What the script of a page does, in a real browser: search, filters, cards, print."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from smartplan.books.amount import AmountWords
from smartplan.books.library import Layout
from smartplan.books.search import Search, searched
from smartplan.writers.html import write as html
from tests.books.made import made
from tests.writers.browser import BROWSER, run, tried

LONG = """\
# Kesehatan {#sehat}

Warga menunggu lama. Data pasien puskesmas belum lengkap.{{ footnote("catatan") }}

## Janji Temu Puskesmas {#janji}

Antrean diatur menurut jam, dan kedatangan dicatat.

# Data daerah {#data}

Wali data menjaga mutu.

::: details Rincian
Puskesmas menyerahkan data tiap bulan.

:::
"""

TABLE = """\
# Program {#programs}

Table: Program {#tbl-programs .filter by=2,3}
| Program | Dimensi | Tahun | Anggaran |
|---|---|---|--:|
{% for p in view.programs %}
| {{ p[0] }} | {{ p[1] }} | {{ p[2] }} | {{ p[3] }} |
{% endfor %}
"""

PROGRAMS = (
    ("Zona air", "Living", "2024–2026", AmountWords("Rp1,5 miliar", 1_500_000_000)),
    ("Arsip", "Governance", "2023", AmountWords("Rp250 juta", 250_000_000)),
    ("Pasar", "Economy", "2025–2027", "–"),
    ("=1+1", "Living", "2027", AmountWords("lebih dari Rp2 juta", 2_000_000, at_least=True)),
    ("Klinik", "Living", "2023–2024", AmountWords("Rp40 juta", 40_000_000)),
)

SHOWN = (
    'all("#tbl-programs tbody tr").filter((row) => !row.hidden)'
    ".map((row) => row.cells[0].innerText)"
)
TOLD = 'one("#tbl-programs output").textContent'


@pytest.fixture
def page(tmp_path: Path) -> str:
    return html.write(made(tmp_path, LONG))


@pytest.fixture
def table(tmp_path: Path) -> str:
    return html.write(made(tmp_path, TABLE, programs=PROGRAMS))


def test_several_words_in_any_order_with_headings_first(page: str, tmp_path: Path) -> None:
    found = tried(
        page,
        """
        type(one("#page_search"), "puskesmas data");
        const both = all("#page_hits a").map((link) => link.textContent);
        const marks = all("#page_hits mark").map((mark) => mark.textContent);
        type(one("#page_search"), "PUSKESMAS");
        return { both, marks, single: all("#page_hits a").map((link) => link.textContent),
                 none: (type(one("#page_search"), "tak ada"), one("#page_count").textContent) };
        """,
        tmp_path,
    )
    # Last what needs a word of its heading, and has the other inside of one.
    assert [text.split(" ")[0] for text in found["both"]] == ["Warga", "Puskesmas", "Antrean"]
    assert all("#" not in text and "[1]" not in text for text in found["both"])
    assert {mark.lower() for mark in found["marks"]} == {"data", "puskesmas"}
    assert found["single"][0] == "1.1 Janji Temu Puskesmas"
    assert len(found["single"]) == 3
    assert found["none"] == "0 kecocokan"


def test_a_hit_has_an_address_that_opens_folds_and_takes_the_focus(
    page: str, tmp_path: Path
) -> None:
    address = tried(
        page,
        """
        type(one("#page_search"), "bulan puskesmas");
        const link = one("#page_hits a");
        link.click();
        await pause();
        return { hash: location.hash, focus: document.activeElement.textContent.trim(),
                 open: one("details.details").open, panel: one(".found").hidden };
        """,
        tmp_path,
    )
    assert address["focus"] == "Puskesmas menyerahkan data tiap bulan."
    assert address["open"]
    assert address["panel"]
    assert address["hash"] == "#data?q=bulan+puskesmas"
    again = tried(
        page,
        """
        await pause();
        return [document.activeElement.textContent.trim(), one("#page_search").value];
        """,
        tmp_path,
        place=address["hash"],
    )
    assert again == ["Puskesmas menyerahkan data tiap bulan.", "bulan puskesmas"]


def test_an_address_that_leads_nowhere_does_no_harm(page: str, tmp_path: Path) -> None:
    for place in ("#tak-ada?q=data", "#%E0%A4%A?q=x", "#?q=", "#data?q=zzz"):
        assert tried(page, "return one('h1').textContent;", tmp_path, place=place)


def test_a_front_page_searches_all_documents(tmp_path: Path) -> None:
    book = made(tmp_path, LONG)
    search = Search((searched("masterplan", "Buku <b>", book.blocks),))
    front = replace(made(tmp_path, "# Depan"), search=search)
    found = tried(
        html.write(front),
        """
        type(one("#page_search"), "DATA pusk");
        return all("#page_hits a").map((link) => [link.getAttribute("href"), link.textContent]);
        """,
        tmp_path,
    )
    assert found == [
        ["masterplan.html#janji?q=DATA+pusk", "1.1 Janji Temu PuskesmasBuku <b>"],
        ["masterplan.html#data?q=DATA+pusk", "Bab II Data daerahBuku <b>"],
        ["masterplan.html#sehat?q=DATA+pusk", "Bab I KesehatanBuku <b>"],
    ]


def test_filters_stand_in_the_address_and_sum_up_what_is_shown(table: str, tmp_path: Path) -> None:
    steps = f"""
        const before = {TOLD};
        type(all("#tbl-programs select")[0], "Living");
        const chosen = [{SHOWN}, {TOLD}, location.hash];
        type(all("#tbl-programs select")[1], "2024");
        const years = [{SHOWN}, location.hash];
        type(one("#tbl-programs input"), "tak ada");
        const none = {TOLD};
        all("#tbl-programs button").find((one) => one.textContent === "Hapus saringan").click();
        return {{ before, chosen, years, none, reset: [{SHOWN}.length, location.hash] }};
    """
    found = tried(table, steps, tmp_path)
    assert found["before"] == "5 dari 5 baris · Anggaran: lebih dari Rp1.792.000.000"
    shown, told, place = found["chosen"]
    assert shown == ["Zona air", "=1+1", "Klinik"]
    assert told == "3 dari 5 baris · Anggaran: lebih dari Rp1.542.000.000"
    assert place == "#tbl-programs?c2=Living"
    assert found["years"] == [["Zona air", "Klinik"], "#tbl-programs?c2=Living&c3=2024"]
    assert found["none"] == "Tidak ada baris yang cocok"
    assert found["reset"] == [5, "#tbl-programs"]
    again = tried(
        table, f"await pause(); return [{SHOWN}, {TOLD}];", tmp_path, place=place + "&o=4"
    )
    assert again == [["=1+1", "Klinik", "Zona air"], told]


def test_columns_are_sorted_by_what_they_are_worth(table: str, tmp_path: Path) -> None:
    steps = f"""
        const heads = all("#tbl-programs th button");
        const orders = [];
        for (const at of [3, 3, 3, 0]) {{ heads[at].click(); orders.push({SHOWN}); }}
        return [orders, all("#tbl-programs th").map((head) => head.getAttribute("aria-sort"))];
    """
    orders, marks = tried(table, steps, tmp_path)
    # What has no value stands last in both directions; the third press gives back the order.
    assert orders[0] == ["=1+1", "Klinik", "Arsip", "Zona air", "Pasar"]
    assert orders[1] == ["Zona air", "Arsip", "Klinik", "=1+1", "Pasar"]
    assert orders[2] == [row[0] for row in PROGRAMS]
    assert orders[3][1:] == ["Arsip", "Klinik", "Pasar", "Zona air"]
    assert marks == ["ascending", None, None, None]


def test_what_is_shown_can_be_taken_away(table: str, tmp_path: Path) -> None:
    steps = """
        let text = "";
        URL.createObjectURL = (blob) => { text = blob.text(); return "#"; };
        type(all("#tbl-programs select")[0], "Living");
        all("#tbl-programs button").find((one) => one.textContent === "Unduh CSV").click();
        return await text;
    """
    lines = tried(table, steps, tmp_path).lstrip("\ufeff").split("\r\n")
    assert lines == [
        '"Program";"Dimensi";"Tahun";"Anggaran"',
        '"Zona air";"Living";"2024–2026";"1500000000"',
        '"\'=1+1";"Living";"2027";"2000000"',
        '"Klinik";"Living";"2023–2024";"40000000"',
        "",
    ]


def test_on_a_phone_rows_are_cards_with_the_names_of_their_columns(
    table: str, tmp_path: Path
) -> None:
    steps = """
        const cell = one("#tbl-programs tbody tr").cells[1];
        return [getComputedStyle(cell, "::before").content, getComputedStyle(cell).display,
                cell.getAttribute("role"), document.documentElement.scrollWidth <= innerWidth];
    """
    assert tried(table, steps, tmp_path, width=500) == ['"Dimensi"', "flow-root", "cell", True]
    content, display, role, fits = tried(table, steps, tmp_path, width=1200)
    assert (content, display, role, fits) == ("none", "table-cell", None, True)


@pytest.mark.parametrize(("count", "short"), [(12, 12), (13, 8)])
def test_a_long_list_of_the_front_page_begins_short_and_is_taken_away_whole(
    tmp_path: Path, count: int, short: int
) -> None:
    rows = tuple((f"Program {n}", "Living", "2024", "–") for n in range(count))
    book = made(tmp_path, TABLE, programs=rows)
    page = html.write(replace(book, kind=replace(book.kind, layout=Layout.FRONT)))
    found = tried(
        page,
        f"""
        let text = "";
        URL.createObjectURL = (blob) => {{ text = blob.text(); return "#"; }};
        const short = {SHOWN}.length;
        all("#tbl-programs button").find((one) => one.textContent === "Unduh CSV").click();
        const lines = (await text).trim().split("\\r\\n").length;
        all("#tbl-programs button").find((one) => /semua/.test(one.textContent)).click();
        return [short, lines, {SHOWN}.length];
        """,
        tmp_path,
    )
    assert found == [short, count + 1, count]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="what is printed cannot be read here")
def test_paper_has_every_row_whatever_is_filtered(table: str, tmp_path: Path) -> None:
    if BROWSER is None:
        pytest.skip("no browser here")
    file, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    file.write_text(table, "utf-8")
    place = f"{file.as_uri()}#tbl-programs?c2=Governance"
    run(f"--print-to-pdf={printed}", "--virtual-time-budget=2000", place, folder=tmp_path)
    done = subprocess.run(["pdftotext", printed, "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    assert [name for name, *_ in PROGRAMS if name not in text] == []
    assert "Unduh CSV" not in text
