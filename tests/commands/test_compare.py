"""`smartplan compare`: plans side by side, in text and JSON, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.portfolio.made import OFFICIAL, evaluated, plan

DAY = ("--as-of", "2026-11-29")


def _program(part: str, amount: int) -> dict[str, object]:
    return {
        "name": f"Program {part}",
        "dimension": "governance",
        "subdimension": part,
        "status": "planned",
        "budget": [{"year": 2023, "amount": amount, "fund": "apbd"}],
    }


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six kota; the first two have programs and people."""
    root = tmp_path_factory.mktemp("banding")
    for number, part in enumerate(("public-service", "bureaucracy"), 1):
        plan(
            root / f"kota-{number}",
            f"33.7{number}",
            levels=(number, 1, 1, 1),
            evaluations={2022: evaluated(number)},
            files={
                "programs/satu.yaml": _program(part, 4000 * number),
                "profile.yaml": {
                    "facts": {"penduduk": {"value": 100, "unit": "jiwa", "year": 2020}}
                },
            },
        )
    for number in range(3, 7):
        plan(root / f"kota-{number}", f"33.7{number}", levels=(2, 2, 2, 2))
    return root


@pytest.fixture
def compare(smartplan: Callable[..., Ran], portfolio: Path) -> Callable[..., Ran]:
    return lambda *asked: smartplan("compare", *asked, *DAY, cwd=portfolio)


def test_two_plans_as_json(compare: Callable[..., Ran]) -> None:
    ran = compare("kota-1", "kota-2", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    keys = {"version", "plans", "components", "dimensions", "money", "only"}
    assert keys <= found.keys()
    assert [one["plan"] for one in found["plans"]] == ["kota-1", "kota-2"]
    assert found["components"]["alat"]["values"]["kota-2"] == {
        "score": 1.5,
        "low": 1.5,
        "high": 1.5,
    }
    assert found["dimensions"]["standard"] == OFFICIAL
    assert found["dimensions"]["values"]["index"]["values"] == {"kota-1": 1.0, "kota-2": 2.0}
    assert found["money"]["per_year"]["values"] == {"kota-1": 400, "kota-2": 800}
    assert found["money"]["per_head_and_year"]["values"] == {"kota-1": 4, "kota-2": 8}
    assert found["only"]["kota-1"]["subdimensions"] == ["governance.public-service"]
    assert found["lacks"]["kota-1"]["subdimensions"] == ["governance.bureaucracy"]


def test_two_plans_in_words(compare: Callable[..., Ran]) -> None:
    told = compare("kota-1", "kota-2", "--lang", "id").out
    assert "Per penduduk per tahun" in told
    assert "Penduduk menurut rencana: Kota Magelang 100 jiwa (2020) dan" in told
    assert "Hanya Kota Magelang" in told
    assert "Program public-service" in told
    assert "bukan penilaian resmi" in told
    assert "yang belum memiliki" not in told  # of two, that is what the other has
    english = compare("kota-1", "kota-3", "--lang", "en").out
    assert "Money per head is not told, as the key figures of Kota Salatiga" in english
    assert "No two plans have an evaluation of the same year and standard" in english


def test_one_plan_beside_the_median_of_a_group(compare: Callable[..., Ran]) -> None:
    asked = ("kota-1", "--among", ".", "--kind", "kota")
    told = compare(*asked, "--lang", "en").out
    assert "Median: of 6 plans, kota" in told
    found = json.loads(compare(*asked, "--format", "json").out)
    assert found["group"] == 6
    assert found["components"]["alat"]["median"] == 2
    assert found["dimensions"]["values"]["index"]["median"] is None  # two plans only
    assert [one["plan"] for one in found["plans"]] == ["kota-1"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("kota-1",), "name two to six"),
        ((".", "--standard", "salah"), "choices: kesiapan-3x3"),
        ((".", "--kind", "kota"), "add --among FOLDER"),
        (("kota-1", "--among", ".", "--kind", "kabupaten"), "none of 6 plans is of that choice"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    compare: Callable[..., Ran], asked: tuple[str, ...], words: str
) -> None:
    ran = compare(*asked, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


@pytest.mark.parametrize("count", [6, 7])
def test_six_plans_are_the_most(
    compare: Callable[..., Ran], portfolio: Path, tmp_path: Path, count: int
) -> None:
    more = [str(plan(tmp_path / "kota-7", "11.71"))] * (count - 6)
    ran = compare(*(str(portfolio / f"kota-{n}") for n in range(1, 7)), *more, "--lang", "en")
    assert (ran.code, "too many" in ran.err) == ((0, False) if count == 6 else (2, True))


def test_a_share_that_would_be_printed_as_none(
    smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    for name, code, small in (("a", "33.71", 5), ("b", "33.72", 6)):
        rows = [
            {"year": 2023, "amount": 1000 - small, "fund": "apbd"},
            {"year": 2023, "amount": small, "fund": "csr"},
        ]
        program = _program("bureaucracy", 0) | {"budget": rows}
        plan(tmp_path / name, code, files={"programs/satu.yaml": program})
    told = smartplan("compare", *DAY, "--lang", "id", cwd=tmp_path).out
    (line,) = [line for line in told.splitlines() if "CSR/TJSL" in line]
    assert line.split()[1:] == ["<1%", "1%"]
