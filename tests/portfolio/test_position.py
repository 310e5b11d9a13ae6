"""Places and percentiles that say no more than figures between limits do."""

import pytest

from smartplan.portfolio.position import Limits, Position, positions
from smartplan.telling.percentiles import percentile, place


def _places(*limits: tuple[float, float]) -> list[str]:
    return [place(one) for one in positions([Limits(*pair) for pair in limits])]


def test_known_figures_stand_one_below_the_other() -> None:
    assert _places((1, 1), (3, 3), (2, 2)) == ["3", "1", "2"]


def test_equal_figures_share_their_places() -> None:
    assert _places((3, 3), (3, 3), (1, 1)) == ["1–2", "1–2", "3"]


def test_ranges_that_overlap_or_touch_are_not_told_apart() -> None:
    assert _places((1, 2), (1.5, 3)) == ["1–2", "1–2"]
    assert _places((1, 2), (2, 3)) == ["1–2", "1–2"]
    assert _places((1, 2), (2.01, 3)) == ["2", "1"]


def test_what_is_wholly_open_may_be_anywhere() -> None:
    assert _places((0, 5), (1, 1), (2, 2), (3, 3)) == ["1–4", "3–4", "2–3", "1–2"]


@pytest.mark.parametrize("others", [3, 4])
def test_only_a_group_of_five_has_percentiles(others: int) -> None:
    found = [one.percentile for one in positions([Limits(n, n) for n in range(others + 1)])]
    assert found == ([None] * 4 if others == 3 else [0, 25, 50, 75, 100])


def test_those_not_told_apart_count_by_half() -> None:
    limits = [Limits(1, 1), Limits(2, 2), Limits(2, 2), Limits(2, 2), Limits(3, 3)]
    assert [one.percentile for one in positions(limits)] == [0, 50, 50, 50, 100]


@pytest.mark.parametrize(
    ("position", "told"),
    [
        (Position(below=999, above=1, alike=0), "99"),  # 99.9, but not above all
        (Position(below=1000, above=0, alike=0), "100"),
        (Position(below=1, above=999, alike=0), "1"),  # 0.1, but not below all
        (Position(below=0, above=1000, alike=0), "0"),
        (Position(below=4, above=4, alike=0), "50"),
        (Position(below=1, above=1, alike=1), "–"),
    ],
)
def test_a_percentile_in_whole_numbers_keeps_0_and_100_for_the_ends(
    position: Position, told: str
) -> None:
    assert percentile(position, "id") == told


def test_a_region_of_no_group_has_no_percentile() -> None:
    assert percentile(None, "en") == "–"
