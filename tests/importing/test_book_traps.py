"""What a book settles by itself: each trap of the consultant's book, and that none is left out."""

from collections.abc import Callable, Mapping

import pytest

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.books.columns import BookRole, head_of
from smartplan.importing.books.tables import BookTable, ForeignBook, book_of
from smartplan.importing.printed import PrintedIndicator, PrintedProgram
from smartplan.plan.model.program import Fund
from smartplan.source.office.foreign import foreign
from tests.importing import contoh

TRAPS: dict[str, Callable[[], None]] = {}


def trap(id: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    def kept(check: Callable[[], None]) -> Callable[[], None]:
        TRAPS[id] = check
        return check

    return kept


def programs() -> Mapping[str, PrintedProgram]:
    return {one.printed.name: one.printed for one in contoh.reading().taken.matches}


def indicator(program: str, at: int = 0) -> PrintedIndicator:
    return programs()[program].indicators[at]


def money(program: str) -> list[tuple[int, int]]:
    return [(one.year, one.rupiah) for one in programs()[program].money]


def book() -> ForeignBook:
    return book_of(foreign(contoh.BOOK))


def table(place: str) -> BookTable:
    return next(one for one in book().tables if one.place == f"tabel {place}")


@trap("group-rows")
def _groups() -> None:
    assert not [name for name in programs() if name.startswith(("A.", "B.", "C."))]
    assert programs()["Ruang Usul Warga"].subdimension == "public-policy"


@trap("total-rows")
@trap("carry-rows")
def _totals() -> None:
    assert not [name for name in programs() if name.startswith("Jumlah")]
    assert len(programs()) == contoh.EXPECTED["counts"]["programs"]


@trap("continued-table")
def _continued() -> None:
    assert table("4.1").parts == 2
    names = [one.name for one in programs().values() if "tabel 4.1" in one.origin.place]
    assert len(names) == 5
    assert programs()["Pajak Daerah Daring"].origin.place == "tabel 4.1 baris 4"


@trap("repeat-header-flag")
def _repeated_heads() -> None:
    assert head_of(table("4.1")).height == 2
    assert not [row for row in table("4.1").rows[2:] if "Program" in row.texts]


@trap("two-indicators")
def _two_indicators() -> None:
    assert money("Sentra Olahan Hasil Laut") == [
        (2026, 6 * 10**8),
        (2027, 65 * 10**7),
        (2028, 7 * 10**8),
    ]
    assert len(programs()["Sentra Olahan Hasil Laut"].indicators) == 2
    assert len(programs()["Lampu Lalu Lintas Adaptif"].indicators) == 2


@trap("unit-in-caption")
def _unit_in_caption() -> None:
    assert money("Jenama Kota Contoh") == [(2026, 150_000_000)]


@trap("unit-full-rupiah")
def _full_rupiah() -> None:
    assert money("Pantau Udara dan Sungai")[0] == (2026, 480_000_000)


@trap("decimal-comma")
def _comma() -> None:
    assert money("Satu Data Kota")[0] == (2026, 1_250_500_000)


@trap("decimal-point")
def _point() -> None:
    assert indicator("Pusat Data dan Jaringan OPD").targets == {2026: 3.1, 2027: 3.25, 2028: 3.4}


@trap("trailing-cents")
def _cents() -> None:
    assert money("Lampu Jalan Hemat Energi")[-1] == (2028, 1_500_000_000)


@trap("dash-is-absent")
def _dash() -> None:
    assert [year for year, _ in money("Tiket Wisata Daring")] == [2026, 2027]
    assert indicator("Ruang Usul Warga").baseline is None


@trap("zero-is-zero")
def _zero() -> None:
    assert indicator("Tiket Wisata Daring").baseline == 0


@trap("money-like-indicator")
def _money_like() -> None:
    assert indicator("Peta Peluang Investasi").unit == "Rp miliar"
    assert indicator("Sentra Olahan Hasil Laut", 1).unit == "Rp juta/bulan"
    roles = [one.role for one in head_of(table("4.1")).columns]
    assert roles.count(BookRole.AMOUNT) == 3


@trap("fund-words")
def _funds() -> None:
    assert programs()["Penataan Koridor Alun-Alun"].money[0].funds == (Fund.APBD_PROVINSI,)
    assert programs()["Pasar Nontunai"].money[0].funds == (Fund.CSR,)
    assert programs()["Sekolah Inklusif Terhubung"].money[0].funds == (Fund.DAK,)


@trap("fund-percent")
def _percent() -> None:
    rows = programs()["Lampu Lalu Lintas Adaptif"].money
    assert [(one.year, one.funds[0], one.rupiah) for one in rows[:2]] == [
        (2026, Fund.APBD, 1_330_000_000),
        (2026, Fund.DAK, 570_000_000),
    ]


@trap("support-in-brackets")
def _support() -> None:
    program = programs()["Pusat Panggilan Darurat 112"]
    assert (program.lead, program.support) == ("bpbd", ("satpol-pp", "dinkes"))


@trap("target-words")
def _target_words() -> None:
    assert indicator("Surya di Gedung Layanan").targets == {2026: 3, 2027: 6, 2028: 10}


@trap("baseline-words")
def _baseline_words() -> None:
    assert indicator("Lampu Jalan Hemat Energi").baseline is None


@trap("falling-targets")
def _falling() -> None:
    for held in (
        indicator("Lampu Lalu Lintas Adaptif", 1),
        indicator("Pusat Panggilan Darurat 112"),
        indicator("Bank Sampah Tiap Kelurahan"),
    ):
        assert held.direction is not None
        assert held.direction.value == "down"


@trap("not-program-tables")
def _others() -> None:
    places = {one.origin.place.split(" baris")[0] for one in programs().values()}
    assert places == {f"tabel {one}" for one in contoh.EXPECTED["tables"]}


@trap("contents-page")
def _contents() -> None:
    headings = [one.text for one in table("5.1").headings]
    assert headings == ["BAB V KEHIDUPAN CERDAS (SMART LIVING)", "5.1 Strategi dan Program"]


@pytest.mark.parametrize("id", [one["id"] for one in contoh.EXPECTED["traps"]])
def test_trap(id: str) -> None:
    TRAPS[id]()


def test_the_list_of_agencies_brings_all_of_them() -> None:
    names = AgencyNames(contoh.plan(), contoh.recipe())
    assert not names.known("Diskominfo")
    read = {one.id for one in contoh.reading().taken.said if hasattr(one, "id")}
    assert set(contoh.EXPECTED["agencies"]) <= read
