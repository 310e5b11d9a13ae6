"""Numbers, ranges and steps of a scale, and whether they meet a target."""

import pytest

from smartplan.facts.measurements import meets
from smartplan.measure import Measured, NumberRange, numbers_of, order_of
from smartplan.plan.model.common import Direction
from smartplan.wording import measured

SCALE = ("D", "C", "B", "A")
UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("value", "target", "direction", "met"),
    [
        (3.3, NumberRange(3.3, 3.35), UP, True),
        (3.29, NumberRange(3.3, 3.35), UP, False),
        (3.35, NumberRange(3.3, 3.35), DOWN, True),
        (3.36, NumberRange(3.3, 3.35), DOWN, False),
        ("B", "B", UP, True),
        ("C", "B", UP, False),
        ("AA", "B", UP, None),
        (3, "B", UP, None),
        (3, 3, None, None),
        (3, None, UP, None),
    ],
)
def test_a_value_meets_the_nearer_end(
    value: Measured, target: Measured | None, direction: Direction | None, met: object
) -> None:
    assert meets(value, target, direction, SCALE) is met


def test_words_have_an_order_only_on_a_scale() -> None:
    assert order_of("B", SCALE) == (2, 2)
    assert order_of("B") is None
    assert numbers_of("B") is None
    assert numbers_of(NumberRange(1, 2)) == (1, 2)


def test_a_value_is_said_as_its_readers_write_it() -> None:
    assert measured(NumberRange(3.3, 3.35), "id") == "3,3–3,35"
    assert measured(12500, "en") == "12,500"
    assert measured("WTP", "id") == "WTP"
