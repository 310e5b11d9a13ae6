"""Which level counts, whether it is disputed, and which way an indicator should move."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.facts.measurements import missed
from smartplan.facts.readiness import is_disputed, level_at, level_of
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from tests.places import AS_OF


@pytest.mark.parametrize(
    ("said", "level", "at", "disputed"),
    [
        ("{level: 3}", 3, "level", False),
        ("{confirmed: {level: 2}}", 2, "level", False),
        ("{level: 3, confirmed: {level: 2}}", 2, "level", False),
        ("{level: 4, confirmed: {level: 2}}", 2, "level", True),
        ("{level: 1, confirmed: {level: 3}}", 3, "level", True),
    ],
)
def test_what_assessors_confirmed_counts(
    plan_folder: Callable[..., Path], said: str, level: int, at: str, *, disputed: bool
) -> None:
    folder = plan_folder({"readiness.yaml": f"indicators:\n  struktur.orang.staf: {said}\n"})
    state = load(read_folder(folder), AS_OF).plan.readiness.indicators["struktur.orang.staf"]
    assert level_of(state) == level
    assert level_at(state).key == at
    assert ("confirmed" in level_at(state)) == ("confirmed" in said)
    assert is_disputed(state) is disputed


@pytest.mark.parametrize(
    ("about", "value", "is_missed"),
    [
        ("direction: up", 9, True),
        ("direction: up", 10, False),
        ("direction: down", 11, True),
        ("baseline: {year: 2022, value: 20}", 11, True),
        ("baseline: {year: 2022, value: 2}", 9, True),
        ("baseline: {year: 2022, value: 2}", 11, False),
        ("unit: persen", 9, False),  # nobody knows which way it should go
    ],
)
def test_a_target_is_missed_the_way_that_the_indicator_should_move(
    plan_folder: Callable[..., Path], about: str, value: float, *, is_missed: bool
) -> None:
    indicator_text = f"{{name: x, targets: {{'2023': 10}}, {about}}}"
    goals = f"goals: {{g: {{text: x, indicators: {{i: {indicator_text}}}}}}}"
    plan = load(read_folder(plan_folder({"profile.yaml": goals + "\n"})), AS_OF).plan
    indicator = plan.goal_indicators["i"]
    assert missed(indicator, "2023", value) is is_missed
    assert not missed(indicator, "2024", value)
