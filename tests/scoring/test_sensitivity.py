"""How far a score moves with the weights."""

import json
from itertools import product

import pytest

from smartplan.scoring.readiness import score
from smartplan.scoring.sensitivity import sensitivity
from tests.scoring.plans import levels, plan_of

PLAN = plan_of(levels(a_x_one=1, a_x_two=3, a_y_one=5, b_z_three=4, b_z_four=0))


def test_one_weight_at_a_time() -> None:
    found = sensitivity(PLAN)
    sways = {sway.id: sway for sway in found.sways}
    assert list(sways) == ["a", "b", "a.x", "a.y", "b.z"]
    # a stands at (2.5 + 5) / 2 = 3.75, b at 2: (0.8*3.75 + 2*2) / 2.8 and (1.2*3.75 + 4) / 3.2
    assert (sways["a"].lighter, sways["a"].heavier) == (2.5, 2.66)
    assert sways["a"].span == 0.156
    assert sways["b.z"].span == 0.0  # an only child: its weight says nothing
    assert found.score == 2.58


def test_the_limits_are_those_of_trying_every_corner() -> None:
    weights = {"a": 1, "b": 2, "a.x": 1, "a.y": 1, "a.x.one": 1, "a.x.two": 3,
               "b.z.three": 1, "b.z.four": 1}  # fmt: skip
    corners = [
        score(PLAN, weights={key: weight * factor for (key, weight), factor in pairs}).score
        for pairs in (
            list(zip(weights.items(), factors, strict=True))
            for factors in product((0.8, 1.2), repeat=len(weights))
        )
    ]
    found = sensitivity(PLAN)
    known = [corner for corner in corners if corner is not None]
    assert found.lowest == pytest.approx(min(known))
    assert found.highest == pytest.approx(max(known))


def test_without_levels_there_is_nothing_to_sway() -> None:
    found = sensitivity(plan_of())
    assert (found.score, found.lowest, found.highest) == (None, None, None)


def test_levels_that_are_all_alike_do_not_move() -> None:
    found = sensitivity(plan_of(levels(a_x_one=3, a_y_one=3, b_z_three=3)))
    assert (found.lowest, found.highest) == (3.0, 3.0)
    assert found.lowest_band == found.highest_band


def test_parts_that_all_weigh_nothing_weigh_alike_and_stay_so_when_one_is_tilted():
    name = {"id": "n", "en": "n"}
    weightless = {"name": name, "weight": 0, "indicators": {"i": {"name": name}}}
    component = {"name": name, "elements": {"x": weightless, "y": weightless}}
    standard = {"name": name, "bands": [{"name": name}], "components": {"a": component}}
    lines = "".join(
        f"  a.{one}.i: {{level: {level}, sources: [laporan], value: {{amount: 1, year: 2024}}}}\n"
        for one, level in (("x", 0), ("y", 2))
    )
    found = sensitivity(plan_of(lines, standard=json.dumps(standard)))
    assert (found.score, found.lowest, found.highest) == (1.0, 0.8, 1.2)
    sways = {sway.id: (sway.lighter, sway.heavier) for sway in found.sways}
    assert sways == {"a": (1.0, 1.0), "a.x": (1.11, 0.91), "a.y": (0.89, 1.09)}
