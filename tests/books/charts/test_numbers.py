"""Every number of the data is in the description or in the table."""

from dataclasses import fields, is_dataclass

import pytest

from smartplan.books.charts import CHARTS
from smartplan.books.charts.chart import exact
from smartplan.books.charts.data import (
    ChartHeading,
    ElementBars,
    ReadinessRadar,
    StageStep,
    StageStepper,
    Standing,
)
from smartplan.books.charts.sparkline import Sparkline
from smartplan.wording import grouped, rupiah
from tests.books.charts.plain_data import plain

# What orders or scales a chart without being one of its numbers.
UNSAID = {"order", "assessed", "total", "top", "rank", "before"}


def _numbers(thing):
    if isinstance(thing, bool | ChartHeading):
        return
    if isinstance(thing, int | float):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _numbers(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.name not in UNSAID:
                yield from _numbers(getattr(thing, field.name))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("name", "data"), plain())
def test_every_number_is_told(name, data, lang):
    chart = CHARTS[name](data, lang)
    told = " ".join([chart.desc, *(cell for row in chart.table.rows for cell in row)])
    for number in _numbers(data):
        said = {exact(number, lang), str(number), grouped(number, lang)}
        if isinstance(number, int):
            said |= {rupiah(number, lang)}
        assert any(one in told for one in said), number


def test_how_much_has_been_assessed_is_told():
    chart = CHARTS["element-bars"](_bars(Standing("A", 2, assessed=5, total=9)), "id")
    assert "5 dari 9 indikator dinilai" in chart.svg
    assert chart.table.rows[0][-1] == "5 dari 9"


def test_unassessed_is_never_zero():
    chart = CHARTS["element-bars"](_bars(Standing("A", None), Standing("B", 0)), "id")
    assert chart.table.rows[0][1] == "belum dinilai"
    assert chart.table.rows[1][1] == "0,00"
    assert "A: belum dinilai." in chart.desc
    assert "B: 0,00." in chart.desc


def test_the_radar_leaves_a_gap_at_the_unassessed():
    standings = tuple(Standing(n, None if n == "C" else 2) for n in "ABCDE")
    whole = tuple(Standing(n, 2) for n in "ABCDE")

    open_ring = CHARTS["readiness-radar"](ReadinessRadar(standings), "id", prefix="r").svg
    closed = CHARTS["readiness-radar"](ReadinessRadar(whole), "id", prefix="r").svg
    assert 'fill="url(#r-open)"' in open_ring
    assert 'fill="url(#r-open)"' not in closed
    assert "belum dinilai" in open_ring
    assert "belum dinilai" not in closed


def _bars(*standings):

    return ElementBars(standings)


def test_a_sparkline_breaks_where_a_value_is_missing():
    whole = CHARTS["sparkline"](Sparkline("x", (1, 2, 3, 4)), "id").svg
    broken = CHARTS["sparkline"](Sparkline("x", (1, 2, None, 3, 4)), "id").svg
    assert whole.count("<path") == 1
    assert broken.count("<path") == 2


def test_a_stage_without_a_day_says_so():

    chart = CHARTS["stage-stepper"](StageStepper((StageStep(1, "Satu"),)), "id")
    assert chart.table.rows == (("1", "Satu", "tanggal belum diketahui", "belum tercatat"),)
