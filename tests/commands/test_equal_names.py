"""Plans whose folders bear the same name are told apart wherever they meet."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import AS_OF, PLANS
from tests.repo import Repo, started

DAY = ("--as-of", AS_OF.isoformat(), "--format", "json")
KELAS = "programs/kelas-warga.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = started(tmp_path)
    for way in ("a/kota", "b/kota"):
        shutil.copytree(PLANS / "smallest", repo.root / way)
    repo.commit()
    for way in ("a/kota", "b/kota"):
        repo.edit(KELAS, "\nlead: bappeda", "\nlead: hantu", plan=way)
    return repo


def test_in_findings_and_scores(repo: Repo, smartplan: Callable[..., Ran]) -> None:
    told = json.loads(smartplan("validate", *DAY, cwd=repo.root).out)
    assert {one["plan"] for one in told["findings"]} == {"a/kota", "b/kota"}
    told = json.loads(smartplan("score", *DAY, cwd=repo.root).out)
    assert [one["plan"] for one in told["plans"]] == ["a/kota", "b/kota"]
    told = json.loads(smartplan("validate", "a", *DAY, cwd=repo.root).out)
    assert {one["plan"] for one in told["findings"]} == {"kota"}


@pytest.mark.parametrize("verb", ["diff", "review"])
def test_in_what_changes(repo: Repo, smartplan: Callable[..., Ran], verb: str) -> None:
    asked = ("diff", "HEAD") if verb == "diff" else ("review", "--base", "HEAD", *DAY[:2])
    told = json.loads(smartplan(*asked, "--format", "json", cwd=repo.root).out)
    assert [one["plan"] for one in told["plans"]] == ["a/kota", "b/kota"]
    text = smartplan(*asked, cwd=repo.root).out
    assert "a/kota" in text
    assert "b/kota" in text
