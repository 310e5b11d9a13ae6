"""Bars of indicators and lines of time: what is drawn, and that words say it too."""

import re

import pytest

from smartplan.blocks import Plain
from smartplan.books.compose import Book
from smartplan.books.library import library
from smartplan.books.metadata import Imprint
from smartplan.courses import BarValue, IndicatorBar, IndicatorBars, Timeline, TimelinePoint
from smartplan.writers.course_words import bars_items, timeline_items
from smartplan.writers.html.courses import bars_html, timeline_html
from smartplan.writers.json.courses import timeline_json
from tests.poison import unclean

NAME = (Plain("Lama antre"),)
START, AIM, END = (
    BarValue("baseline", "awal 60", 1.0),
    BarValue("target", "target 15", 0.25),
    BarValue("actual", "capaian 30", 0.5),
)


def book() -> Book:
    kind = next(one for one in library(None) if one.name == "masterplan")
    return Book(kind, "id", Imprint(), (), {})


def drawn(*values: BarValue) -> str:
    return bars_html(IndicatorBars((IndicatorBar(NAME, "", values),)), book(), str)


@pytest.mark.parametrize(
    ("values", "is_drawn"),
    [
        ((START,), False),
        ((START, AIM), True),
        ((START, BarValue("target", "target baik")), False),
        ((), False),
    ],
)
def test_one_value_alone_is_no_course(values: tuple[BarValue, ...], *, is_drawn: bool) -> None:
    html = drawn(*values)
    assert ("<svg" in html) is is_drawn
    assert all(one.words in html for one in values)


def test_the_way_and_what_is_gone_of_it() -> None:
    bar = IndicatorBar(NAME, "", (START, AIM, END))
    assert bar.way == (0.25, 1.0)
    assert bar.gone == (0.5, 1.0)
    assert IndicatorBar(NAME, "", (START, AIM)).gone is None
    assert IndicatorBar(NAME, "", (AIM, END)).way is None


def test_every_kind_of_value_has_a_shape_and_a_sign_of_its_own() -> None:
    html = drawn(START, AIM, END)
    assert html.count("<circle") == 1
    assert len(re.findall(r'<path class="(?:open|full)"', html)) == 2
    assert len({one.sign for one in (START, AIM, END)}) == 3
    assert all(f"{one.sign}</span> {one.words}" in html for one in (START, AIM, END))


def test_words_of_a_plan_draw_nothing() -> None:
    text = "<svg><path d='M0 0h9'/></svg>"
    html = drawn(BarValue("baseline", text, None))
    assert "<svg" not in html
    assert not unclean(html)


LINE = Timeline(
    ("2024", "2025"),
    (TimelinePoint(1, "1 Mei 2025", NAME), TimelinePoint(None, "1 Mei 2020", NAME)),
    end=0,
)


def test_points_stand_in_their_span_by_number_and_below_in_words() -> None:
    html = timeline_html(LINE, book())
    assert html.index("2024") < html.index("<span>1</span>") < html.index("<ol>")
    assert '<span class="end"></span>' in html[: html.index("2024")]
    assert html.count("<li>") == 2
    assert LINE.numbers(0) == []
    assert LINE.numbers(1) == [1]


def test_a_line_without_spans_is_a_list() -> None:
    html = timeline_html(Timeline((), LINE.points), book())
    assert "spans" not in html
    assert html.count("<li>") == 2


def test_json_says_which_span_ends_the_line() -> None:
    told = timeline_json(LINE, list, str)
    assert [one["end"] for one in told["spans"]] == [True, False]


def test_in_text_they_are_lists() -> None:
    assert len(bars_items(IndicatorBars((IndicatorBar(NAME, "x", (START,)),))).items) == 1
    assert timeline_items(LINE).ordered
