"""Funds as books print them, and how several share an amount."""

from decimal import Decimal

import pytest

from smartplan.importing.figures import NumberStyle
from smartplan.importing.funds import FundsSaid, FundWords, SplitYears, fund_of
from smartplan.importing.recipe_file import no_recipe, read_recipe
from smartplan.incoming.said import Provenance
from smartplan.plan.model.program import Fund
from tests.importing import contoh

AT = Provenance("buku.docx", "tabel 1 baris 1")


def words(text: str = "") -> FundWords:
    recipe = no_recipe()
    if text:
        recipe = read_recipe("r.yaml", f"version: 1\n{text}".encode(), contoh.plan()).recipe
    return FundWords(recipe, NumberStyle(","))


@pytest.mark.parametrize("fund", Fund)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_labels_are_understood(fund: Fund, lang: str) -> None:
    label = fund.label.say(lang)  # type: ignore[arg-type]
    for said in (label, label.upper(), label[:1].upper() + label[1:]):
        assert words().said(said, AT) == FundsSaid((fund,))


@pytest.mark.parametrize(
    ("printed", "fund"),
    [
        ("APBD", Fund.APBD),
        ("APBD Kota", Fund.APBD),
        ("APBD Kab. Batang", Fund.APBD),
        ("PAD", Fund.APBD),
        ("Bankeu Prov.", Fund.APBD_PROVINSI),
        ("Bantuan Keuangan Provinsi", Fund.APBD_PROVINSI),
        ("APBD Prov. Jawa Tengah", Fund.APBD_PROVINSI),
        ("DAK Fisik", Fund.DAK),
        ("DAK Nonfisik", Fund.DAK),
        ("DBHCHT", Fund.DBH),
        ("DAU yang Ditentukan Penggunaannya Bidang Kesehatan dan Pendidikan", Fund.DAU),
        ("CSR bank daerah", Fund.CSR),
        ("Dana Hibah", Fund.HIBAH),
        ("Swadaya", Fund.COMMUNITY),
    ],
)
def test_customary_words(printed: str, fund: Fund) -> None:
    assert fund_of(printed) is fund


@pytest.mark.parametrize(
    "printed", ["Dana Siluman", "ADD", "Bank", "APB", "DA", "APBD Kota DAK", "DAK / Bank Dunia"]
)
def test_others_are_asked(printed: str) -> None:
    held = words()
    assert held.said(printed, AT) is None
    assert tuple(held.questions[0].at) == ("funds", printed)


def test_shares_that_come_to_the_whole() -> None:
    wanted = {Fund.APBD: Decimal("0.7"), Fund.DAK: Decimal("0.3")}
    assert words().said("APBD 70%, DAK Fisik 30%", AT) == FundsSaid(tuple(wanted), shares=wanted)


@pytest.mark.parametrize(
    "printed",
    [
        "APBD 70%, DAK 20%",
        "APBD / DAK",
        "APBD\nDAK Nonfisik",
        "APBD dan CSR",
        "APBD 70%, DAK",
        "APBD, DAK",
        "APBD Kota / DAK",
        "APBD Kota, APBN",
        "Dana Alokasi Umum, Dana Alokasi Khusus",
        "DAK Fisik dan Dana Desa",
    ],
)
def test_shares_that_are_not_known_are_asked(printed: str) -> None:
    held = words()
    assert held.said(printed, AT) is None
    assert "Berapa bagian tiap sumber dana?" in held.questions[0].concern.message.id


@pytest.mark.parametrize("answer", ["together", "bersama, pembagiannya tidak diketahui"])
def test_funds_whose_shares_stay_unknown(answer: str) -> None:
    said = words(f'answers:\n  APBD / DAK: "{answer}"\n').said("APBD / DAK", AT)
    assert said == FundsSaid((Fund.APBD, Fund.DAK))
    said = words("funds:\n  APBD / DAK: [apbd, dak]\n").said("APBD / DAK", AT)
    assert said == FundsSaid((Fund.APBD, Fund.DAK))


def test_shares_typed_as_the_answer() -> None:
    said = words('answers:\n  APBD / DAK: "APBD 60%, DAK 40%"\n').said("APBD / DAK", AT)
    assert said is not None
    assert said.shares == {Fund.APBD: Decimal("0.6"), Fund.DAK: Decimal("0.4")}
    held = words("answers:\n  APBD / DAK: APBD / DAK\n")
    assert held.said("APBD / DAK", AT) is None
    assert held.questions


def test_several_that_share_an_amount_stay_together() -> None:
    """As the own books join them: the plan says no more."""
    assert words().said("APBD Kota + APBN", AT) == FundsSaid((Fund.APBD, Fund.APBN))


def test_parts_hold_for_the_years_that_are_answered() -> None:
    printed = "APBD 300 + CSR 60"
    held = words()
    assert held.said(printed, AT) is None
    assert tuple(held.questions[0].at) == ("answers", printed)
    for answer, years in (("every-year", SplitYears.EVERY), ("setiap tahun", SplitYears.EVERY)):
        said = words(f"answers:\n  {printed}: {answer}\n").said(printed, AT)
        assert said is not None
        assert said.years is years
        assert said.parts == {Fund.APBD: Decimal(300), Fund.CSR: Decimal(60)}


def test_no_fund() -> None:
    for printed in ("", "-", "Sumber dana belum ditetapkan", "Fund not set yet"):
        assert words().said(printed, AT) == FundsSaid()
