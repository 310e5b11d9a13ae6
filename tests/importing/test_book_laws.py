"""Laws of reading books: nothing breaks it, and nothing is counted twice or made up."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.wording import grouped
from tests.importing.books import Block, Reading

WORDS = st.sampled_from(
    [
        "", "-", "\u2013", "<", "^", "No", "Program", "Kegiatan", "Indikator", "Satuan",
        "Kondisi Awal", "2026", "2027", "Target", "Rp juta", "Anggaran", "Sumber Dana", "APBD",
        "APBD 70%, DAK 30%", "APBD / CSR", "PD PJ", "DLH", "DLH dan Dinkes", "Kominfo",
        "semua OPD",
        "Jumlah", "Jumlah dipindahkan", "A. Layanan Publik", "1", "2", "70", "1.250", "1,5 M",
        "belum diukur", "\u2265 6", "Rp 250 juta", "(1)", "(2)", "SG-01", "SG-01 Aduan", "Aduan",
        "Risiko", "Kemungkinan", "Dampak", "Sedang", "Semua program", "Nama Program", "Masalah",
        "Batas Waktu", "Komponen", "Kekuatan", "Kelemahan", "Peluang", "Ancaman", "Struktur",
        "Singkatan", "Nama Perangkat Daerah", "Dimensi", "Tahun ke-1", "Tahun", "Status",
        "dihentikan", "\u2026", "2.16.01.2.01.0001", "APBD Kota 2.520 (2026: 420; 2027: 2.100)",
    ]
)  # fmt: skip


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 7))
    height = draw(st.integers(1, 6))
    rows = [[draw(WORDS) for _ in range(width)] for _ in range(height)]
    rows[0] = [text.replace("<", "").replace("^", "") for text in rows[0]]
    return [[text if at or text != "<" else "" for at, text in enumerate(row)] for row in rows]


BLOCKS = st.lists(
    st.one_of(
        grids(),
        WORDS.filter(lambda text: text not in ("<", "^")),
        st.tuples(st.integers(1, 3), st.sampled_from(["BAB II SMART GOVERNANCE", "2.1 Aduan"])),
    ),
    max_size=5,
)


@settings(max_examples=60)
@given(BLOCKS)
def test_no_book_breaks_it(blocks: list[Block]) -> None:
    read = Reading(*blocks)
    for program in read.programs.values():
        assert program.name
        for one in program.money:
            assert one.rupiah >= 0
            assert one.funds is not None
    asked = [tuple(one.at) for one in read.questions]
    assert len(asked) == len(set(asked))


AMOUNTS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, 10**7)), min_size=2, max_size=2),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40)
@given(rows=AMOUNTS, has_total=st.booleans())
def test_each_amount_is_read_once(*, rows: list[list[int | None]], has_total: bool) -> None:
    """Whatever stands in a table of programs is the money of the programs, no more and no less."""
    table = [
        ["No", "Program", "2026 (Rp juta)", "2027 (Rp juta)", "Sumber Dana", "PD PJ"],
        ["A. Layanan Publik", *["<"] * 5],
    ]
    for at, row in enumerate(rows, 1):
        cells = ["\u2013" if one is None else grouped(one, "id") for one in row]
        table.append([str(at), f"Program ke-{at}", *cells, "APBD", "DLH"])
    sums = [sum(row[at] or 0 for row in rows) for at in range(2)]
    if has_total:
        table.append(["Jumlah", "<", *(grouped(one, "id") for one in sums), "", ""])
    read = Reading((1, "BAB II SMART GOVERNANCE"), "Angka 1.250,5 dan 1.000.000", table)
    if any(re.search(r"ribuan atau pecahan", one) for one in read.asked):
        return
    assert not read.asked
    for at, row in enumerate(rows, 1):
        wanted = {2026 + k: one * 10**6 for k, one in enumerate(row) if one is not None}
        assert read.money(f"Program ke-{at}") == wanted
