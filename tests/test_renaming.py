"""A record class may be called anything: nothing that a user sees hangs on its name."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.places import ROOT


def said(*options: str) -> dict[str, Any]:
    call = [sys.executable, "-m", "tests.renamed", *options]
    ran = subprocess.run(call, cwd=ROOT, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.fixture(scope="module")
def both() -> tuple[dict[str, Any], dict[str, Any]]:
    return said(), said("--renamed")


@pytest.mark.parametrize("part", ["told", "fmt", "merge", "schema"])
def test_renaming_every_record_class_changes_no(part: str, both: tuple[Any, Any]) -> None:
    here, there = both
    assert (here["class"], there["class"]) == ("BudgetRow", "LainwoRtegduB")
    assert here[part]
    assert there[part] == here[part]


def test_what_is_compared_really_rests_on_what_rows_are(both: tuple[Any, Any]) -> None:
    budget, bodies, signed = both[0]["merge"]
    for text in (budget, bodies, signed):
        assert text.startswith("Merge("), text
        assert "<<<<<<<" not in text
    assert "amount: 9" in budget
    assert "2025" in budget
    assert "Cici" in signed
    assert "Dodo" in signed
