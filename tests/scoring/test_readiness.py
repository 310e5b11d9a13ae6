"""How levels are weighed up; the sums of the test standard are done by hand in the comments."""

import pytest

from smartplan.plan.load import load
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.standards.shelf import Shelf
from tests.places import AS_OF, EXAMPLES
from tests.scoring.plans import IDS, MANIFEST, levels, plan_of


def test_everything_assessed_is_the_weighted_mean() -> None:
    scores = score(plan_of(levels(a_x_one=1, a_x_two=3, a_y_one=2, b_z_three=4, b_z_four=1)))
    a, b = scores.components["a"], scores.components["b"]
    assert a.elements["x"].score == 2.5  # (1*1 + 3*3) / 4
    assert a.score == 2.25  # (2.5 + 2) / 2
    assert b.score == 2.5  # (4 + 1) / 2
    assert scores.score == 2.42  # (1*2.25 + 2*2.5) / 3 = 2.4167
    assert scores.low == scores.high == 2.42
    assert (scores.assessed, scores.of) == (5, 5)
    assert scores.band is not None
    assert scores.band.en == "Middle"


def test_what_is_not_assessed_is_left_out_of_the_mean_and_opens_the_range() -> None:
    scores = score(plan_of(levels(a_x_two=4)))
    assert scores.score == 4.0
    assert scores.low == 0.5  # x: 3*4/4 = 3, a: 1.5, whole: 1.5/3
    assert scores.high == 4.88  # x: (5 + 12)/4 = 4.25, a: 4.625, whole: (4.625 + 10)/3 = 4.875
    assert scores.components["b"].score is None
    assert (scores.components["b"].low, scores.components["b"].high) == (0.0, 5.0)
    assert (scores.assessed, scores.of) == (1, 5)


def test_nothing_assessed_leaves_the_whole_range() -> None:
    scores = score(plan_of())
    assert scores.score is None
    assert (scores.low, scores.high, scores.assessed, scores.of) == (0.0, 5.0, 0, 5)
    assert scores.band is None
    assert marginal_weights(scores) == {}


def test_a_band_goes_by_the_printed_score() -> None:
    # 3.4975 prints as 3.50, so the band is the one from 3.5 on
    standard = STANDARD_OF_TWO.format(low=201, high=199)
    scores = score(plan_of(levels(a_x_one=3, a_x_two=4), standard=standard))
    assert scores.score == 3.5
    assert scores.exact is not None
    assert float(scores.exact) == 3.4975
    assert scores.band is not None
    assert scores.band.en == "High"


def test_targets_lead_from_the_present_level_and_never_below_it() -> None:
    scores = score(
        plan_of(
            "  a.x.one: {level: 2, target: 4}\n"
            "  a.y.one: {level: 2, target: 1}\n"
            "  b.z.four: {target: 3}\n"
        )
    )
    assert scores.components["a"].target == 3.0  # (4 + 2) / 2
    assert scores.components["b"].target == 3.0
    assert scores.components["a"].gap == 1.0
    one = scores.indicator("b.z.four")
    assert one is not None
    assert (one.level, one.target_level, one.gap) == (None, 3, None)
    assert score(plan_of(levels(a_x_one=2))).target is None


def test_shares_and_pulls_make_the_whole() -> None:
    scores = score(plan_of(levels(a_x_one=1, a_y_one=2, b_z_three=4)))
    assert sum(one.share for one in scores.indicators()) == pytest.approx(1)
    carried = marginal_weights(scores)
    assert sum(carried.values()) == 1
    assert sum(carried[key] * level for key, level in LEVELS_GIVEN.items()) == scores.exact


def test_every_indicator_of_the_standard_is_told_with_its_ladder() -> None:
    scores = score(plan_of(levels(a_x_one=1)))
    assert [one.id for one in scores.indicators()] == list(IDS)
    one = scores.indicator("a.x.one")
    assert one is not None
    assert one.reached is not None
    assert one.following is not None
    assert (one.reached.en, one.following.en) == ("level 1", "level 2")
    assert str(one.route) == "readiness.indicators.a.x.one"
    assert [element.key for element in scores.elements()] == ["x", "y", "z"]
    top = score(plan_of(levels(a_x_one=5))).indicator("a.x.one")
    assert top is not None
    assert top.following is None


def test_parts_that_are_not_official_are_named() -> None:
    scores = score(plan_of())
    assert [part.en for part in scores.proposed] == [
        "elements", "indicators", "level texts", "weights", "bands",
    ]  # fmt: skip


def test_another_standard_scores_what_it_knows_and_names_the_rest() -> None:
    plan = plan_of("  structure.people.staff: {level: 2}\n  a.x.one: {level: 2}\n")
    assert score(plan).unknown == ("structure.people.staff",)
    scores = score(plan, Shelf().readiness("seleksi-2018"))
    assert scores.standard == "seleksi-2018"
    assert (scores.assessed, scores.of, scores.score) == (1, 6, 2.0)
    assert scores.unknown == ("a.x.one",)


def test_an_unknown_standard_scores_nothing() -> None:
    manifest = MANIFEST.replace("readiness: uji", "readiness: tidak-ada")
    scores = score(plan_of(levels(a_x_one=1), manifest=manifest))
    assert (scores.standard, scores.score, scores.low, scores.high) == ("tidak-ada", None, 0, 5)
    assert (scores.of, dict(scores.components)) == (0, {})


def test_an_element_without_indicators_weighs_nothing() -> None:
    standard = STANDARD_OF_TWO.format(low=1, high=1).replace(
        "elements:", "elements:\n      kosong: {name: {id: Kosong, en: Empty}, indicators: {}}"
    )
    scores = score(plan_of(levels(a_x_one=3, a_x_two=5), standard=standard))
    assert scores.score == scores.low == scores.high == 4.0


def test_shipped_standards_are_scored_from_nothing_to_everything() -> None:
    for name, size in (("kesiapan-3x3", 27), ("seleksi-2018", 6)):
        standard = Shelf().readiness(name)
        assert standard is not None
        ids = [key for key, _ in standard.indicators()]
        lines = "".join(f"  {key}: {{level: 2}}\n" for key in ids)
        manifest = MANIFEST.replace("readiness: uji", f"readiness: {name}")
        scores = score(plan_of(lines, manifest=manifest))
        assert (scores.score, scores.low, scores.high, scores.of) == (2.0, 2.0, 2.0, size)


LEVELS_GIVEN = {"a.x.one": 1, "a.y.one": 2, "b.z.three": 4}

STANDARD_OF_TWO = """
name: {{id: Standar uji, en: Test standard}}
bands:
  - {{below: 3.5, name: {{id: Rendah, en: Low}}}}
  - {{name: {{id: Tinggi, en: High}}}}
components:
  a:
    name: {{id: A, en: A}}
    elements:
      x:
        name: {{id: X, en: X}}
        indicators:
          one: {{name: {{id: Satu, en: One}}, weight: {low}}}
          two: {{name: {{id: Dua, en: Two}}, weight: {high}}}
"""


def test_another_standard_is_read_through_its_crosswalk() -> None:
    plan = load(read_folder(EXAMPLES / "tegal"), AS_OF).plan
    other = plan.shelf.readiness("seleksi-2018")
    assert other is not None
    scores = score(plan, other)
    network = scores.components["infrastructure"].elements["network"].indicators["ict-network"]
    own = score(plan).components["infrastructure"].elements["digital"].indicators["network"]
    assert network.borrowed_from == own.id == "infrastructure.digital.network"
    assert network.level == own.level
    assert scores.assessed == scores.of == 6


def test_the_crosswalk_works_both_ways() -> None:
    plan = load(read_folder(EXAMPLES / "batang"), AS_OF).plan
    other = plan.shelf.readiness("kesiapan-3x3")
    assert other is not None
    scores = score(plan, other)
    assert scores.assessed == 6
    assert {one.borrowed_from for one in scores.indicators() if one.borrowed_from} == set(
        plan.readiness.indicators
    )
