"""What holds for every chart, whatever the data."""

import itertools
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from smartplan.books.charts import CHARTS
from smartplan.books.charts.colour import resolved
from smartplan.books.charts.data import ChartHeading, ElementBars
from smartplan.books.charts.measure import width_of
from tests.books.charts.hard_data import ENDLESS, HOSTILE, LONG, empty, extreme, named
from tests.books.charts.plain_data import plain, standings

pytestmark = pytest.mark.wide

SVG = "{http://www.w3.org/2000/svg}"
ABOUT = ChartHeading(source="Sumber <ujian> & lainnya", illustration=True)
CASES = (*plain(), *empty(), *named(HOSTILE), *named(LONG), *named(ENDLESS), *extreme())
OPTIONS = tuple(itertools.product(("id", "en"), (False, True)))


def _drawn(name, data, lang="id", *, narrow=False):
    if hasattr(data, "about"):
        data = replace(data, about=ABOUT)
    return CHARTS[name](data, lang, prefix="p1", narrow=narrow)


def _spots(root):
    """Every line of text as the box that the measuring table gives it."""
    for text in root.iter(f"{SVG}text"):
        size = float(text.get("font-size"))
        bold = text.get("font-weight") == "700"
        title = text.find(f"{SVG}title")
        spans = text.findall(f"{SVG}tspan")
        said = [(span.text, span) for span in spans] or [
            (title.tail if title is not None else text.text, text)
        ]
        for words, place in said:
            wide = width_of(words, size, bold=bold)
            x, y = float(place.get("x")), float(place.get("y"))
            left = x - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor"), 0)
            yield words, (left, y - size * 0.74, left + wide, y + size * 0.22)


@pytest.mark.parametrize(
    ("name", "data"), CASES, ids=[f"{n}-{name}" for n, (name, _) in enumerate(CASES)]
)
def test_every_chart_is_sound_whatever_the_data(name, data):
    again = OPTIONS[len(name) % len(OPTIONS)]  # each of the four in some charts
    for lang, narrow in OPTIONS:
        chart = _drawn(name, data, lang, narrow=narrow)
        if (lang, narrow) == again:
            assert chart == _drawn(name, data, lang, narrow=narrow)
        root = ET.fromstring(chart.svg)
        assert root.get("role") == "img"
        assert root.find(f"{SVG}title").text.strip()
        assert root.find(f"{SVG}desc").text.strip()
        assert chart.title
        assert "<script" not in chart.svg
        marks = re.sub(r"<(title|desc|text|tspan)[^>]*>[^<]*", "", chart.svg)
        assert not re.search(r"\bnan\b|\binf\b", marks, re.IGNORECASE)
        assert all(len(row) == len(chart.table.head) for row in chart.table.rows)
        spots = list(_spots(root))
        _inside(root, spots)
        _apart(spots)


def _inside(root, spots):
    width, height = (float(root.get(side)) for side in ("width", "height"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for words, (left, top, right, bottom) in spots:
        assert left >= -0.6, words
        assert top >= -0.6, words
        assert right <= width + 0.6, words
        assert bottom <= height + 0.6, words


def _apart(spots):
    """No text lies on another; a pixel is the measuring table's slack."""
    spots = sorted(spots, key=lambda spot: spot[1][1])
    for index, (words, a) in enumerate(spots):
        for other, b in spots[index + 1 :]:
            if b[1] >= a[3] - 1:
                break
            assert a[2] - 1 <= b[0] or b[2] - 1 <= a[0], (words, other)


@pytest.mark.parametrize(("name", "data"), plain())
def test_ids_begin_with_the_prefix_and_differ_without_one(name, data):
    ids = re.findall(r' id="([^"]+)"', CHARTS[name](data, "id", prefix="p1").svg)
    assert ids
    assert len(ids) == len(set(ids))
    assert all(id.startswith("p1-") for id in ids)
    used = set(re.findall(r"url\(#([^)]+)\)", CHARTS[name](data, "id", prefix="p1").svg))
    assert used <= set(ids)
    alone = re.findall(r' id="([^"]+)"', CHARTS[name](data, "id").svg)
    other = re.findall(r' id="([^"]+)"', CHARTS[name](data, "id", narrow=True).svg)
    assert not set(alone) & set(other)


@pytest.mark.parametrize(("name", "data"), plain())
def test_coordinates_have_one_decimal_at_most(name, data):
    svg = CHARTS[name](data, "id").svg
    assert not re.search(r'\b(?:x|y|x1|x2|y1|y2|cx|cy|r|width|height)="-?\d+\.\d\d', svg)
    assert not re.search(r' d="[^"]*\.\d\d', svg)


@pytest.mark.parametrize(("name", "data"), CASES[:40])
def test_variables_resolve_for_converters(name, data):
    assert "var(" not in resolved(_drawn(name, data).svg)


@pytest.mark.parametrize(("name", "data"), [case for case in plain() if case[0] != "sparkline"])
def test_illustration_and_source_are_said(name, data):
    plain = CHARTS[name](data, "id")
    assert "Ilustrasi" not in plain.svg
    marked = _drawn(name, data)
    assert "Ilustrasi, bukan angka resmi." in marked.svg
    assert "Ilustrasi" in marked.desc
    assert "Sumber: Sumber &lt;ujian&gt; &amp; lainnya" in marked.svg
    assert "Illustration" in _drawn(name, data, "en").svg


def test_a_title_given_wins_over_the_finding():
    bars = ElementBars(standings(3), about=ChartHeading(title="Judul <sendiri>"))
    chart = CHARTS["element-bars"](bars, "id")
    assert chart.title == "Judul <sendiri>"
    assert "Judul &lt;sendiri&gt;" in chart.svg
