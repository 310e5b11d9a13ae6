"""`smartplan rank`: many plans in order, in text and JSON, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.portfolio.made import OFFICIAL, evaluated, plan

DAY = ("--as-of", "2026-11-29")
OLDER = "kominfo-2022-cohorts-2017-2019"


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen plans: seven kota and five kabupaten, of Central Java and Aceh."""
    root = tmp_path_factory.mktemp("banyak")
    levels = [
        (2, 2, 2, 2),
        (2, 2, 1, 1),
        (2, 2, 1, 1),
        (2, 1, None, None),
        (0, 1, 1, 1),
        (0, 0, 0, 0),
    ]
    for number, held in enumerate(levels, 1):
        plan(
            root / f"kota-{number}",
            f"33.7{number}",
            levels=held,
            cohorts=[2017, 2022] if number == 1 else [2022],
            evaluations={2022: evaluated(number / 2)},
            stage=number % 4 + 1,
        )
    plan(root / "kota-7", "11.71", evaluations={2022: {"participated": False}})
    for number in range(1, 6):
        plan(
            root / f"kab-{number}",
            f"11.0{number}",
            levels=(1, 1, 1, number % 3),
            evaluations={
                2021: evaluated(2, "kominfo-2021"),
                2022: evaluated(2.5, OLDER if number > 3 else OFFICIAL, impact=number / 2),
            }
            if number < 5
            else None,
        )
    return root


@pytest.fixture
def rank(smartplan: Callable[..., Ran], portfolio: Path) -> Callable[..., Ran]:
    return lambda *asked: smartplan("rank", *asked, *DAY, cwd=portfolio)


@pytest.fixture
def rows(rank: Callable[..., Ran]) -> Callable[..., dict[str, object]]:
    def run(*asked: str) -> dict[str, object]:
        ran = rank(*asked, "--format", "json")
        assert (ran.code, ran.err) == (0, "")
        held: dict[str, object] = json.loads(ran.out)
        return held

    return run


def test_readiness_in_order_with_the_places_that_are_open(rows: Callable) -> None:
    found = rows("--kind", "kota")
    assert (found["version"], found["by"], found["year"]) == (1, "readiness", None)
    told = [(one["plan"], one["place"]["from"], one["place"]["to"]) for one in found["rows"]]
    assert told == [
        ("kota-1", 1, 2),
        ("kota-3", 2, 4),
        ("kota-4", 1, 5),
        ("kota-2", 2, 4),
        ("kota-5", 4, 5),
        ("kota-6", 6, 6),
    ]
    (apart,) = found["apart"]
    assert (apart["plan"], apart["reason"]) == ("kota-7", "not-assessed")


def test_a_row_holds_what_the_contract_says(rows: Callable) -> None:
    row = rows("--kind", "kota")["rows"][0]
    assert (row["region"], row["code"], row["stage"]) == ("Kota Magelang", "33.71", 2)
    assert {"standard", "score", "low", "high"} <= row["readiness"].keys()
    assert {"year", "standard", "index"} <= row["evaluation"].keys()
    assert isinstance(row["completeness"], int)
    assert row["percentiles"]["kind"] == {"value": 90.0, "of": 6}  # one of five not told apart
    assert row["percentiles"]["cohorts"] == {
        "2017": {"value": None, "of": 1},
        "2022": {"value": 90.0, "of": 6},
    }


def test_the_evaluation_of_one_year_under_one_standard(rows: Callable) -> None:
    found = rows("--by", "evaluation")
    assert (found["year"], found["standard"]) == (2022, OFFICIAL)
    assert [one["plan"] for one in found["rows"]] == [
        *("kota-6", "kota-5", "kab-3", "kab-2", "kab-1", "kota-4", "kota-3", "kota-2", "kota-1"),
    ]
    assert [(one["plan"], one["reason"]) for one in found["apart"]] == [
        ("kota-7", "absent"),
        ("kab-4", "other-standard"),
        ("kab-5", "not-evaluated"),
    ]
    assert found["others"] == [
        {"standard": OLDER, "year": 2022, "plans": 1},
        {"standard": "kominfo-2021", "year": 2021, "plans": 4},
    ]


def test_references_by_kind_and_dimension(rows: Callable) -> None:
    found = {
        (one["kind"], one["dimension"]): one for one in rows("--by", "evaluation")["references"]
    }
    assert found["kota", "impact"]["plans"] == ["kota-6"]
    assert found["kabupaten", "impact"]["plans"] == ["kab-3"]
    assert ("kabupaten", "output") not in found  # all alike


def test_cohorts_count_participations_and_regions(rows: Callable) -> None:
    found = rows("--cohort", "2022")
    assert len(found["rows"]) == 6
    assert (found["cohorts"]["participations"], found["cohorts"]["regions"]) == (7, 6)


def test_the_text_says_what_it_is_and_what_it_is_not(rank: Callable[..., Ran]) -> None:
    told = rank("--by", "evaluation", "--lang", "id").out
    assert "9 dari 12 rencana diurutkan" in told
    assert "Tidak ikut dievaluasi tahun 2022, bukan nilai 0 (1): Kota Banda Aceh" in told
    assert "Menurut standar lain (1)" in told
    assert f"2022 {OLDER}: 1 rencana" in told
    assert "bukan peringkat resmi" in told
    assert "7 keikutsertaan oleh 6 daerah (2017: 1, 2022: 6)" in told
    english = rank("--kind", "kota", "--lang", "en").out
    assert "6 of 7 plans in order" in english
    assert "no official ranking" in english
    assert "regions whose ranges overlap cannot be told apart" in " ".join(english.split())
    assert "smartplan compare kota-1 kota-3" in english


def test_what_nobody_shares_is_not_explained(rank: Callable[..., Ran]) -> None:
    told = rank("kota-1", "kota-6", "--lang", "en").out
    assert "cannot be told apart" not in told
    assert "percentiles" not in told


def test_completeness_with_its_errors(rows: Callable) -> None:
    found = rows("--by", "completeness")
    assert len(found["rows"]) == 12
    values = [one["completeness"] for one in found["rows"]]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--by", "nilai"), "choices: readiness, evaluation, completeness"),
        (("--kind", "kotta"), "did you mean kota?"),
        (("--year", "2022"), "--year goes with --by evaluation only"),
        (("--by", "completeness", "--standard", "x"), "--standard does not go with"),
        (("--standard", "kesiapan-3x4"), "did you mean kesiapan-3x3?"),
        (("--by", "evaluation", "--year", "2019"), f"2021 kominfo-2021, 2022 {OFFICIAL}"),
        (("--province", "Bali"), "11 Aceh, 33 Jawa Tengah"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    rank: Callable[..., Ran], asked: tuple[str, ...], words: str
) -> None:
    ran = rank(*asked, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_plan_with_errors_and_one_region_twice_are_told(
    smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    for name in ("baru", "lama"):
        plan(tmp_path / name, "33.76", levels=(1, 1, 1, 1), title=None)
    told = smartplan("rank", *DAY, "--lang", "id", cwd=tmp_path).out
    assert "Rencana dengan galat yang dapat mengubah urutan ini: 2" in told
    assert "Kota Tegal memiliki beberapa rencana dan dihitung berulang: baru dan lama." in told
    # What is to be typed is set apart, with no marks of ours around it.
    assert "2; jalankan smartplan validate." in told
    page = smartplan("rank", *DAY, "--format", "html", "--lang", "id", cwd=tmp_path).out
    assert "jalankan <code>smartplan validate</code>" in page
