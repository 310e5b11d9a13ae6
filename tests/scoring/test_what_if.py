"""What if some indicators stood at other levels, and how they may be named."""

import pytest

from smartplan.failure import Failure
from smartplan.scoring.what_if import supposed, what_if
from tests.scoring.plans import IDS, levels, plan_of


def test_supposed_levels_count_as_they_are() -> None:
    plan = plan_of(levels(b_z_three=2, b_z_four=2))
    answer = what_if(plan, None, {"b.z.three": 5, "a.y.one": 4})
    assert answer.before.score == 2.0
    assert answer.after.score == 3.67  # a: 4, b: 3.5 twice
    assert [(one.level, two.level) for one, two in answer.changes] == [(None, 4), (2, 5)]
    assert (answer.before.band and answer.before.band.en) == "Middle"
    assert (answer.after.band and answer.after.band.en) == "High"


def test_several_are_read_and_short_names_understood() -> None:
    assert supposed(["three=4", "y.one = 0", "a.x.two=5"], IDS) == {
        "b.z.three": 4, "a.y.one": 0, "a.x.two": 5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("one=3", "fits several indicators: a.x.one, a.y.one"),
        ("thre=3", "did you mean b.z.three?"),
        ("b.z.fuor=3", "did you mean b.z.four?"),
        ("nothing-like-it=3", "there is no readiness indicator"),
        ("three", "cannot be read"),
        ("three=6", "cannot be read"),
        ("three=-1", "cannot be read"),
        ("three=2.5", "cannot be read"),
        ("three=²", "cannot be read"),
        ("=3", "there is no readiness indicator"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_advice(asked: str, said: str) -> None:
    with pytest.raises(Failure) as refused:
        supposed([asked], IDS)
    assert said in refused.value.text.en
