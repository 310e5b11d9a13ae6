"""An index that another one follows: the score's history says that the two are not compared."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.conftest import Ran
from tests.repo import Repo, started

Run = Callable[..., Ran]

MANIFEST = """smartplan: 1
region: {code: "35.79", name: Kota Batu}
title: Rencana
period: {start: 2022, end: 2032}
cohorts: [2022]
"""
LINE = (
    "indicators:\n  structure.governance.spbe-index:"
    " {level: %d, value: {amount: %s, unit: indeks, year: %d}}\n"
)
NOTE = "SPBE or Pemdi index is measured by another index"


@pytest.fixture
def repo(plan_folder: Callable[..., Path]) -> Repo:
    made = started(plan_folder())
    (made.plan / "smartplan.yaml").write_text(MANIFEST)
    return made


def history(repo: Repo, smartplan: Run, *values: tuple[int, str, int]) -> Ran:
    for value in values:
        (repo.plan / "readiness.yaml").write_text(LINE % value)
        repo.commit()
    return smartplan("history", "score", str(repo.plan), "--lang", "en")


def test_the_year_in_which_another_index_begins_is_said(repo: Repo, smartplan: Run) -> None:
    told = history(repo, smartplan, (3, "2.9", 2025), (2, "2.1", 2026))
    assert told.code == 0
    assert told.out.count(NOTE) == 1
    shown = smartplan("history", "score", str(repo.plan), "--format", "json", "--lang", "en").out
    marks = [one["not_compared"] for one in json.loads(shown)["commits"]]
    assert marks[0] == ["SPBE or Pemdi index"]
    assert not any(marks[1:])


def test_it_is_said_where_the_level_stays(repo: Repo, smartplan: Run) -> None:
    assert NOTE in history(repo, smartplan, (3, "2.9", 2025), (3, "2.9", 2026)).out


def test_two_years_of_one_index_are_compared(repo: Repo, smartplan: Run) -> None:
    told = history(repo, smartplan, (3, "2.9", 2024), (2, "2.1", 2025))
    assert NOTE not in told.out


@pytest.mark.parametrize(("today", "is_said"), [(2025, False), (2026, True)])
def test_advice_on_a_stale_value_names_the_index_that_counts_now(
    repo: Repo, today: int, *, is_said: bool
) -> None:
    (repo.plan / "readiness.yaml").write_text(LINE % (3, "2.9", 2022))
    found = assess(repo.plan, date(today, 6, 1)).findings
    (stale,) = [one for one in found if one.code == "EVD004"]
    assert stale.fix is not None
    assert ("from 2026 on" in stale.fix.en) is is_said
