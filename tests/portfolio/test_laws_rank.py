"""Laws of places: what is said of two regions agrees, and depends on no order of reading."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from smartplan.portfolio.measured import RankedBy, choice
from smartplan.portfolio.position import Limits, positions
from smartplan.portfolio.rank import ranked
from smartplan.portfolio.summary import Summary
from tests.portfolio.plain import ready, summary

limits = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(
    lambda pair: Limits(min(pair) / 2, max(pair) / 2)
)
groups = st.lists(limits, min_size=1, max_size=9)


@given(groups)
def test_places_are_what_two_by_two_comparison_gives(group: Sequence[Limits]) -> None:
    for one, found in zip(group, positions(group), strict=True):
        above = sum(other.low > one.high for other in group)
        below = sum(other.high < one.low for other in group)
        assert (found.above, found.below) == (above, below)
        assert found.above + found.below + found.alike + 1 == found.of == len(group)
        assert 1 <= found.first <= found.last <= len(group)


@given(groups)
def test_whoever_has_both_limits_higher_does_not_stand_lower(group: Sequence[Limits]) -> None:
    held = list(zip(group, positions(group), strict=True))
    for one, place in held:
        for other, below in held:
            if one.low >= other.low and one.high >= other.high:
                assert place.first <= below.first
                assert place.last <= below.last
                assert place.lead >= below.lead


@given(groups, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_reading(group, random) -> None:
    plans = [
        summary(f"p{number}", ready((one.low + one.high) / 2, one.low, one.high))
        for number, one in enumerate(group)
    ]
    mixed = random.sample(plans, len(plans))

    def told(held: Sequence[Summary]) -> object:
        found = ranked(held, held, choice(held, RankedBy.READINESS))
        return found.rows, found.references

    assert told(mixed) == told(plans)
