"""Which region is meant: asked for on a terminal where several share a name."""

import csv
import io
from pathlib import Path

import pytest

from smartplan import standards
from smartplan.asking.region import chosen_region
from smartplan.failure import Failure
from smartplan.standards.regions import formerly, named, regions

HOME = Path(standards.__file__).parent / "regions"


class Terminal(io.StringIO):
    """A terminal that somebody types into."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code"), [("1\n", "33.28"), ("9\nx\n2\n", "33.76")])
def test_it_is_asked_for_until_one_is_chosen(
    monkeypatch: pytest.MonkeyPatch, typed: str, code: str
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stdout", screen)
    assert chosen_region("tegal", "en").code == code
    asked = screen.getvalue()
    assert "  1  Kabupaten Tegal  33.28  Jawa Tengah\n" in asked
    assert asked.count("Which tegal? (1-2) ") == typed.count("\n")


def test_a_terminal_that_closes_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(""))
    monkeypatch.setattr("sys.stdout", Terminal())
    with pytest.raises(Failure, match="tegal can mean several regions"):
        chosen_region("tegal", "id")


@pytest.mark.parametrize(
    ("query", "told"), [("xyzzy", "no region called xyzzy; write"), ("tegl", "did you mean ")]
)
def test_one_that_is_not_there_is_told(query: str, told: str) -> None:
    with pytest.raises(Failure, match=told):
        chosen_region(query, "id")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Kota Baru", "63.02"),
        ("Kab. Kota Baru", "63.02"),
        ("kotabaru", "63.02"),
        ("Kota Batu", "35.79"),
        ("kab. kepulauan seribu", "31.01"),
        ("Kab. Adm. Kep. Seribu", "31.01"),
        ("Kep. Anambas", "21.05"),
        ("kep-anambas", "21.05"),
        ("Kota Adm. Jakarta Pusat", "31.71"),
        ("Kodya Jakarta Pusat", "31.71"),
        ("Kotamadya Bandung", "32.73"),
        ("Bandarlampung", "18.71"),
        ("Bandar-Lampung", "18.71"),
        ("Pekan Baru", "14.71"),
        ("Palangka Raya", "62.71"),
        ("Toli Toli", "72.04"),
        ("tolitoli", "72.04"),
        ("Kab. Limapuluh Kota", "13.07"),
        ("92.71", "96.71"),
        ("9271", "96.71"),
        ("91.01", "93.01"),
        ("Mamuju Utara", "76.01"),
        ("Kab. Mamuju Utara", "76.01"),
        ("mamujuutara", "76.01"),
        ("Ujungpandang", "73.71"),
        ("Kabupaten Pontianak", "61.02"),
        ("Pontianak", "61.71"),
    ],
)
def test_names_are_found_however_they_are_written(query: str, code: str) -> None:
    assert chosen_region(query, "id").code == code


@pytest.mark.parametrize(
    "query", ["Kota Mamuju Utara", "Kota Baruu", "Kab. Batu", "99.99", "kab", "."]
)
def test_nothing_is_guessed(query: str) -> None:
    with pytest.raises(Failure):
        chosen_region(query, "id")


@pytest.mark.wide
def test_every_region_is_found_by_its_names() -> None:
    for region in regions().values():
        assert named(region.name) == [region]
        assert named(region.code) == [region]
        assert region in named(region.bare_name)
        assert named(region.name.replace(" ", "").replace("-", "")) in ([region], [])


def test_former_codes_and_names_lead_to_regions_of_today() -> None:
    with (HOME / "former.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert row["was"] not in regions()
            assert row["source"].startswith(("UU ", "PP "))
            assert [region.code for region in formerly(row["was"])] == [row["code"]]
