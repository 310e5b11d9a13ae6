"""`smartplan history`: one thing, one field, the score, back through renames."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.repo import Repo, repository

LOKET = "programs/layanan-terpadu.yaml"
BARU = "programs/loket-satu-atap.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = repository(tmp_path / "repo")
    repo.edit(LOKET, "amount: 150000000", "amount: 187500000")
    repo.commit("naikkan anggaran")
    repo.git("mv", f"kota/{LOKET}", f"kota/{BARU}")
    repo.commit("ganti id")
    repo.edit(BARU, "deadline: 2022-12-15", "deadline: 2023-03-15")
    repo.edit("readiness.yaml", "level: 3, target: 4", "level: 2, target: 4")
    repo.commit("mundur")
    return repo


def test_a_program_is_followed_through_its_new_id(
    repo: Repo, smartplan: Callable[..., Any]
) -> None:
    found = smartplan("history", "loket-satu-atap", "--format", "json", cwd=repo.plan)
    told = json.loads(found.out)
    assert [one["subject"] for one in told["history"]] == [
        "mundur",
        "ganti id",
        "naikkan anggaran",
        "awal",
    ]
    assert told["history"][2]["changes"][0]["new"] == 187500000
    text = smartplan("history", "loket-satu-atap", "--lang", "id", cwd=repo.plan).out
    assert "tenggat quick win mundur 3 bulan" in text
    assert text.rstrip().endswith("4 commit")


def test_a_field_and_a_limit(repo: Repo, smartplan: Callable[..., Any]) -> None:
    asked = ("history", "programs.loket-satu-atap.budget", "--format", "json")
    told = json.loads(smartplan(*asked, cwd=repo.plan).out)
    assert [one["subject"] for one in told["history"]][-1] == "naikkan anggaran"
    short = json.loads(
        smartplan("history", "loket-satu-atap", "--limit", "1", *asked[2:], cwd=repo.plan).out
    )
    assert [one["subject"] for one in short["history"]] == ["mundur"]


def test_the_score(repo: Repo, smartplan: Callable[..., Any]) -> None:
    told = json.loads(smartplan("history", "score", "--format", "json", cwd=repo.plan).out)
    assert [one["score"] for one in told["history"]] == [2.0, 2.5, 2.5, 2.5]
    text = smartplan("history", "score", "--lang", "id", cwd=repo.plan).out
    assert "−0,50" in text
    assert "▅▅▅▄" in text


def test_what_cannot_be_done_is_said(
    repo: Repo, tmp_path: Path, smartplan: Callable[..., Any]
) -> None:
    found = smartplan("history", "entah", cwd=repo.plan)
    assert (found.code, "nothing has changed entah" in found.err) == (2, True)
    empty = tmp_path / "lain"
    empty.mkdir()
    assert smartplan("history", "score", cwd=empty).code == 2
