"""The summary of a plan: what it holds, and that it survives being kept as JSON."""

import json
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.portfolio.summary import Summary, summaries, summary_of

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = date(2026, 11, 29)


@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_a_summary_is_the_same_after_it_was_kept(name: str) -> None:
    made = summary_of(assess(EXAMPLES / name, DAY))
    assert Summary.from_json(json.loads(json.dumps(made.to_json()))) == made


def test_a_plan_is_named_as_it_is_among_the_others() -> None:
    folder = EXAMPLES / "tegal"
    (found,) = summaries([folder], {folder: "jawa/tegal"}, DAY)
    assert (found.plan, found.region, found.code) == ("jawa/tegal", "Kota Tegal", "33.76")
    assert (found.kind, found.province_code, found.province) == ("kota", "33", "Jawa Tengah")
