"""What is missing: a box in a draft; left out of a final, and told in its annex."""

from pathlib import Path

import pytest

from smartplan.blocks import Box, Heading, Ref, Table
from smartplan.books.compose import Book
from smartplan.books.printing import Printing
from smartplan.books.words import words
from smartplan.wording import Lang
from tests.books.made import DESCRIPTION, made

BODY = """\
# Pengantar {#intro}

Kalimat.

# Kosong {#empty}

## Visi {#vision}

::: missing
Visi belum tersedia.

:::

## Misi

::: landscape

::: missing
Misi belum tersedia.

:::

:::

# Isi {#full}

## Sebagian {#half}

Ada.

::: missing
Visi belum tersedia.

:::

::: missing
Peta belum tersedia.

- Gambar belum tersedia.

:::

Table: Angka {#tbl-a}
| a |
|---|
| 1 |
"""


def final(folder: Path, body: str, lang: Lang = "id", description: str = DESCRIPTION) -> Book:
    return made(folder, body, lang=lang, description=description, printing=Printing.FINAL)


def heads(book: Book) -> list[tuple[str, str]]:
    return [(one.number, words(one.inlines)) for one in book.blocks if isinstance(one, Heading)]


def annex(book: Book) -> list[tuple[str, str]]:
    table = book.blocks[-1]
    assert isinstance(table, Table)
    return [(words(told), words(places)) for told, places in table.rows]


def test_a_draft_shows_the_box_where_it_stands(tmp_path: Path) -> None:
    book = made(tmp_path, BODY)
    assert heads(book)[1:4] == [("Bab II", "Kosong"), ("2.1", "Visi"), ("2.2", "Misi")]
    boxes = [one for one in book.blocks if isinstance(one, Box) and one.kind == "missing"]
    assert len(boxes) == 3
    assert "Daftar Kelengkapan" not in [title for _, title in heads(book)]


@pytest.mark.parametrize(
    ("lang", "numbers", "title"),
    [
        ("id", ["Bab I", "Bab II", "2.1", "Lampiran A"], "Daftar Kelengkapan"),
        ("en", ["Chapter 1", "Chapter 2", "2.1", "Appendix A"], "What is still to come"),
    ],
)
def test_a_final_counts_only_what_stands_in_it(
    tmp_path: Path, lang: Lang, numbers: list[str], title: str
) -> None:
    book = final(tmp_path, BODY, lang)
    assert heads(book) == list(zip(numbers, ["Pengantar", "Isi", "Sebagian", title], strict=True))
    assert [entry.number for entry in book.contents] == numbers
    assert book.labels["tbl-a"] == ("Tabel 2.1" if lang == "id" else "Table 2.1")
    assert not [one for one in book.blocks if isinstance(one, Box)]  # an empty one goes, too


def test_what_is_missing_is_gathered_once_with_all_its_places(tmp_path: Path) -> None:
    book = final(tmp_path, BODY)
    assert annex(book) == [
        ("Visi belum tersedia.", "Visi; 2.1 Sebagian"),
        ("Misi belum tersedia.", "Misi"),
        ("Peta belum tersedia.", "2.1 Sebagian"),
        ("Gambar belum tersedia.", "2.1 Sebagian"),
    ]
    table = book.blocks[-1]
    assert isinstance(table, Table)
    targets = {one.target for _, places in table.rows for one in places if isinstance(one, Ref)}
    assert targets == {"half"}  # what is left out cannot be led to


@pytest.mark.parametrize(
    ("count", "named", "more"), [(9, 9, ""), (10, 6, "; dan 4 bagian lainnya")]
)
def test_of_very_many_places_some_are_named(
    tmp_path: Path, count: int, named: int, more: str
) -> None:
    one = "# Program {n}\n\nAda.\n\n::: missing\nBelum memuat risiko.\n\n:::\n\n"
    book = final(tmp_path, "".join(one.format(n=n) for n in range(count)))
    ((told, places),) = annex(book)
    assert told == "Belum memuat risiko."
    assert places.count("Program") == named
    assert places.endswith(more)


def test_no_annex_where_nothing_is_missing(tmp_path: Path) -> None:
    book = final(tmp_path, "# Satu\n\nAda.\n\n# Dua\n\n## Tiga\n\nAda.\n")
    assert heads(book) == [("Bab I", "Satu"), ("Bab II", "Dua"), ("2.1", "Tiga")]


def test_a_sheet_has_no_annex(tmp_path: Path) -> None:
    book = final(tmp_path, BODY, description=f"{DESCRIPTION}layout: sheet\nnumbered: false\n")
    assert [title for _, title in heads(book)] == ["Pengantar", "Isi", "Sebagian"]


def test_what_is_referred_to_by_its_number_stays(tmp_path: Path) -> None:
    book = final(tmp_path, f"{BODY}\n# Akhir\n\nLihat [](#vision) dan [misi](#misi).\n")
    assert heads(book)[1:3] == [("Bab II", "Kosong"), ("2.1", "Visi")]
    assert book.labels["vision"] == "Bagian 2.1"
    assert "misi" not in book.labels
    told = [words(one.inlines) for one in book.blocks if hasattr(one, "inlines")]
    assert told[told.index("Visi") + 1] == "Isi bagian ini belum tersedia."


def test_headings_of_one_rank_do_not_hold_each_other(tmp_path: Path) -> None:
    body = "# A\n\n### A.1\n\n## A.2\n\n### A.2.1\n\nAda.\n\n## A.3\n\n# B\n"
    assert [title for _, title in heads(final(tmp_path, body))] == ["A", "A.2", "A.2.1"]


def test_folded_and_side_by_side_go_where_nothing_is_in_them(tmp_path: Path) -> None:
    gone = "::: missing\nTidak ada.\n\n:::\n"
    columns = f"::: columns\n::: column\n{gone}\n:::\n::: column\nAda.\n\n:::\n:::\n"
    book = final(tmp_path, f"# A\n\n::: details Rincian\n{gone}\n:::\n\n{columns}")
    (box,) = [one for one in book.blocks if isinstance(one, Box)]
    assert box.kind == "columns"
    assert len(box.blocks) == 1
