"""`smartplan data pull`: old and new first, all of it or nothing, the same in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.pulling.pulls import CSV, ID, csv, edited, plan_with

Run = Callable[..., Ran]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = plan_with(tmp_path / "uji", CSV.replace("value", "file: data/a.csv, value"))
    (folder / "data").mkdir()
    (folder / "data/a.csv").write_bytes(csv())
    return folder


def asked(plan: Path, *more: str, lang: str = "id") -> tuple[str, ...]:
    return ("data", "pull", "--plan", str(plan), "--as-of", "2026-03-01", "--lang", lang, *more)


def files(plan: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in plan.rglob("*.yaml")}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            [
                "Antrean harian · data/a.csv",
                "Rata-rata lama layanan (hari) · data per 1 Maret 2026 · sumber baru",
                "Tahun  Rencana  Berkas  Keadaan  Tempat",
                "2023         –     8,5  baru     C2",
                "akan ditulis ke 4 berkas; belum ada yang ditulis.",
            ],
        ),
        (
            "en",
            [
                "Antrean harian · data/a.csv",
                "Rata-rata lama layanan (hari) · data of 1 March 2026 · new source",
                "Year  Plan  File  State  Place",
                "2023     –   8.5  new    C2",
                "would be written to 4 files; nothing has been written yet.",
            ],
        ),
    ],
)
def test_values_are_shown_before_they_are_written(
    smartplan: Run, plan: Path, lang: str, told: list[str]
) -> None:
    was = files(plan)
    ran = smartplan(*asked(plan, "--dry-run", lang=lang))
    assert ran.code == 0
    at = [ran.out.index(one) for one in told]
    assert at == sorted(at)
    assert files(plan) == was


def test_values_are_written_with_their_source(smartplan: Run, plan: Path) -> None:
    ran = smartplan(*asked(plan, ID))
    assert ran.code == 0, ran.err
    assert (plan / "progress/2024.yaml").read_text() == "indicators:\n  lama-layanan: 7\n"
    assert f"sources: [{ID}-2024]" in (plan / "data.yaml").read_text()
    assert f"{ID}-2024:\n  title: Antrean harian, 2024\n" in (plan / "sources.yaml").read_text()
    ran = smartplan("validate", str(plan), "--as-of", "2026-03-01", "--lang", "id")
    assert ID not in ran.out


def test_a_file_outside_is_not_copied(smartplan: Run, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "unduhan.csv").write_bytes(csv())
    assert smartplan(*asked(plan, "--from", str(tmp_path / "unduhan.csv"))).code == 0
    assert "file:" not in (plan / "sources.yaml").read_text()


def test_far_values_wait_for_yes(smartplan: Run, plan: Path) -> None:
    (plan / "data/a.csv").write_bytes(csv([("Batu", 2023, 99)]))
    was = files(plan)
    ran = smartplan(*asked(plan))
    assert (ran.code, files(plan)) == (1, was)
    assert "2023: dari 10 menjadi 99? Selisihnya lebih dari tiga kali lipat" in ran.out
    assert "--yes" in smartplan(*asked(plan, lang="en")).out
    assert smartplan(*asked(plan, "--yes")).code == 0
    assert files(plan) != was


def test_what_may_be_two_numbers_is_answered(smartplan: Run, plan: Path) -> None:
    """To accept far values answers no such question."""
    (plan / "data/a.csv").write_bytes(csv([("Batu", 2023, "7.500")]))
    ran = smartplan(*asked(plan, "--yes", lang="en"))
    assert ran.code == 1
    assert "can be read in two ways" in ran.out
    assert ran.out.endswith("Answer one by one: --ask\n")
    assert smartplan(*asked(plan, "--ask")).code == 2  # nobody sits at a terminal


def test_json_has_values_and_what_is_open(smartplan: Run, plan: Path) -> None:
    (plan / "data/a.csv").write_bytes(csv([("Batu", 2023, 99), ("Batu", 2022, 10)]))
    ran = smartplan(*asked(plan, "--format", "json", "--dry-run"))
    held = json.loads(ran.out)
    assert ran.code == 1
    assert held["values"] == [
        {
            "dataset": ID,
            "file": "data/a.csv",
            "indicator": "goals.layanan-cepat.indicators.lama-layanan",
            "unit": "hari",
            "date": "2026-03-01",
            "source": f"{ID}-2023",
            "values": [
                {"year": 2022, "old": 10, "new": 10, "state": "baseline", "place": "C3"},
                {"year": 2023, "old": None, "new": 99, "state": "open", "place": "C2"},
            ],
        }
    ]
    assert [(one["place"], one["kind"]) for one in held["problems"]] == [("C2", "ask")]
    assert (held["version"], held["outcome"], held["fetch"]) == (1, "open", [])


def test_of_several_all_or_none_is_written(smartplan: Run, plan: Path) -> None:
    """What cannot be understood is told of each; what has to be fetched stands in nobody's way."""
    more = (
        "  rusak: {name: Rusak, custodian: bappeda, "
        f"{CSV.replace('value', 'file: x.csv, value')}}}\n"
        "  jauh: {name: Jauh, custodian: bappeda, "
        f"{CSV.replace('value', 'url: https://data.example/x, value')}}}\n"
    )
    edited(plan / "data.yaml", "requests:", f"{more}requests:")
    was = files(plan)
    ran = smartplan(*asked(plan, lang="en"))
    assert (ran.code, files(plan)) == (2, was)
    assert 'the file "x.csv" of dataset rusak is not in the plan folder' in " ".join(
        ran.out.split()
    )
    (plan / "x.csv").write_bytes(csv())
    ran = smartplan(*asked(plan, lang="en"))
    assert ran.code == 0
    assert "To be fetched first" in ran.out
    assert 'curl --fail --location --output jauh.csv "https://data.example/x"' in " ".join(
        ran.out.split()
    )
    assert files(plan) != was


def test_markdown_is_a_page(smartplan: Run, plan: Path) -> None:
    ran = smartplan(*asked(plan, "--format", "markdown", "--dry-run"))
    assert "| 2023 | – | 8,5 |" in " ".join(ran.out.split())
