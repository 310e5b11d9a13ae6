"""`score --evaluation` of a plan that assesses itself: the range, and with --explain the lines."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

ITEM, OTHER = "baseline.planning.legal-basis", "baseline.planning.council-meeting"
FILES: Mapping[str, str | bytes] = {
    "assessment/2024.yaml": f"""instrument: kominfo-2023-kppn-ikn
items:
  {ITEM}:
    claim: 3
    answer: Perwali sudah berlaku.
    sources: [laporan]
  {OTHER}:
    claim: 4
    assessor: {{value: 3.6, by: Tim asesor}}
    basis: illustration
""",
}
Call = Callable[..., Ran]


@pytest.fixture
def folder(plan_folder: Callable[..., Path]) -> Path:
    return plan_folder(dict(FILES))


def estimate(smartplan: Call, folder: Path, *more: str) -> dict[str, Any]:
    ran = smartplan("score", "--evaluation", "--format", "json", *more, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)["evaluation"]["2024"]["estimate"]
    return found


def test_json_has_the_range_and_what_it_rests_on(smartplan: Call, folder: Path) -> None:
    one = estimate(smartplan, folder)
    # baseline 3 + 3.6 of five items: 1.32 to 3.72, a tenth of the index
    assert (one["low"], one["high"]) == (0.13, 3.97)
    assert (one["answered"], one["assessed"], one["proven"], one["of"]) == (2, 1, 1, 117)
    assert one["illustrations"] == 1
    assert one["dimensions"]["baseline"] == {
        "low": 1.32, "high": 3.72, "answered": 2, "proven": 1, "of": 5
    }  # fmt: skip
    assert "items" not in one
    assert sum(part["of"] for part in one["dimensions"].values()) == 117


def test_explained_every_value_answer_and_proposal_has_its_line(
    smartplan: Call, folder: Path
) -> None:
    items = estimate(smartplan, folder, "--explain")["items"]
    assert len(items) == 117
    one, other = items[ITEM], items[OTHER]
    assert (one["value"], one["by_assessors"], one["line"]) == (3.0, False, 4)
    assert (other["value"], other["by_assessors"], other["line"]) == (3.6, True, 9)
    assert [(each["id"], each["counts"]) for each in one["evidence"]] == [("laporan", True)]
    for held in items.values():
        proposal = held["proposal"]
        assert bool(proposal["places"]) is proposal["answered"]
        for place in proposal["places"]:
            lines = (folder / place["file"]).read_text().splitlines()
            assert 1 <= place["line"] <= len(lines), place
    place = one["proposal"]["places"][0]
    assert place["route"].startswith("instruments.")
    told = (folder / place["file"]).read_text().splitlines()[place["line"] - 1]
    assert place["route"].rpartition(".")[2] in told


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "id",
            (
                "Perkiraan indeks 0,13 sampai 3,97",
                "butir yang bernilai: 2 dari 117, 1 di antaranya dari asesor; yang berbukti: 1",
                "butir yang belum bernilai dihitung 0 dan 4",
                "nilai yang ditandai ilustrasi: 1",
            ),
        ),
        (
            "en",
            (
                "Estimated index 0.13 to 3.97",
                "items with a value: 2 of 117, 1 of them by the assessors; with evidence: 1",
                "items without a value count as 0 and as 4",
                "values marked as illustrations: 1",
            ),
        ),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_range_is_told_in_every_form(
    form: str, lang: str, sentences: tuple[str, ...], smartplan: Call, folder: Path
) -> None:
    ran = smartplan("score", "--evaluation", "--format", form, "--lang", lang, cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    text = " ".join(ran.out.split())
    for one in sentences:
        assert one in text, one


def test_the_text_names_file_and_line(smartplan: Call, folder: Path) -> None:
    ran = smartplan("score", "--evaluation", "--explain", "--lang", "id", cwd=folder)
    text = " ".join(ran.out.split())
    assert "nilai daerah 3,00 · assessment/2024.yaml:4" in text
    assert "nilai asesor 3,60 · assessment/2024.yaml:9" in text
    assert "Perwali sudah berlaku. · assessment/2024.yaml:5" in text


def test_a_year_that_was_only_assessed_by_the_region_has_no_index(
    smartplan: Call, folder: Path
) -> None:
    ran = smartplan("score", "--evaluation", "--format", "json", cwd=folder)
    year = json.loads(ran.out)["evaluation"]["2024"]
    assert (year["standard"], year["index"], year["dimensions"]) == (None, None, {})


def test_without_a_self_assessment_nothing_is_told_of_one(
    smartplan: Call, plan_folder: Callable[..., Path]
) -> None:
    ran = smartplan("score", "--evaluation", "--lang", "en", cwd=plan_folder())
    assert ran.code == 0
    assert "self-assessment" not in ran.out


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("id", "tidak memuat butir, sehingga indeksnya tidak dapat diperkirakan"),
        ("en", "does not tell its items, so the index cannot be estimated"),
    ],
)
def test_an_instrument_without_items_is_said(
    lang: str, sentence: str, smartplan: Call, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder({"assessment/2024.yaml": "instrument: kominfo-2021\nitems: {}\n"})
    ran = smartplan("score", "--evaluation", "--lang", lang, cwd=folder)
    assert sentence in " ".join(ran.out.split())
    told = smartplan("score", "--evaluation", "--format", "json", cwd=folder)
    assert json.loads(told.out)["evaluation"] == {}
