"""How many plans have a score in each step."""

import re

import pytest

from smartplan.books.charts.histogram import Histogram, histogram
from smartplan.wording import Lang


@pytest.mark.parametrize(
    ("score", "step"), [(0, 0), (0.49, 0), (0.5, 1), (1.5, 3), (4.99, 9), (5, 9), (7, 9), (-1, 0)]
)
def test_a_score_at_a_border_belongs_to_the_upper_step(score: float, step: int) -> None:
    counts = Histogram((score,), 5, 0.5, 5).counts
    assert counts == tuple(int(at == step) for at in range(10))


def test_steps_that_no_float_can_hold_are_counted_right() -> None:
    data = Histogram(tuple(at / 10 for at in range(10)), 1, 0.1, 5)
    assert data.counts == (1,) * 10


@pytest.mark.parametrize(("size", "is_told"), [(4, False), (5, True)])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_median_is_told_from_five_scores_on(size: int, lang: Lang, *, is_told: bool) -> None:
    chart = histogram(Histogram(tuple(float(at) for at in range(size)), 5, 1, 5), lang)
    assert ("median" in chart.svg) == is_told


def test_counts_stand_in_the_drawing_and_in_the_table() -> None:
    chart = histogram(Histogram((0.2, 0.4, 3.1), 5, 1, 5, without=2), "id")
    assert chart.table.rows[0] == ("0–1", "2")
    assert chart.table.rows[3] == ("3–4", "1")
    assert "yang tidak dinilai dengan standar ini: 2" in re.sub(r"\s+", " ", chart.svg)


def test_without_scores_it_says_so() -> None:
    assert "There are no scores yet." in histogram(Histogram((), 5, 1, 5), "en").svg
