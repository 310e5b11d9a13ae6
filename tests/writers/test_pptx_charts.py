"""Native charts: the numbers of the very value that drawings are made of, and no others."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.oxml import parse_xml

from smartplan.blocks import Figure, Plain
from smartplan.books.charts import CHARTS
from smartplan.books.charts.data import (
    BudgetByDimension,
    BudgetByYear,
    Ceiling,
    DimensionAmount,
    DimensionLabel,
    ElementBars,
    EvaluationHistory,
    EvaluationYear,
    FundAmount,
    IndicatorTrajectory,
    Standing,
    YearValue,
)
from smartplan.value import replace
from smartplan.writers.pptx.chart_book import letters
from smartplan.writers.pptx.chart_look import ChartLook
from smartplan.writers.pptx.chart_xml import chart_xml
from smartplan.writers.pptx.native import native
from smartplan.writers.pptx.native_chart import NativeChart
from smartplan.writers.pptx.write import write
from tests.books.charts.plain_data import plain
from tests.writers.slide_file import SlideFile, faults
from tests.writers.test_pptx import talk

NATIVE = {
    "budget-by-year", "budget-by-dimension", "element-bars", "readiness-radar",
    "evaluation-history", "indicator-trajectory", "compared-bars",
}  # fmt: skip
TALL = {"roadmap"}  # which nobody could read if it were to stand on one slide
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
YEARS = st.integers(2018, 2030)
FUNDS = "apbd apbn dak dau csr kpbu hibah bumd blud dana-desa other zakat".split()  # noqa: SIM905


def shown(folder: Path, name: str, data: Any, lang: Any = "id") -> SlideFile:
    """A chart on a slide, after the one that opens the talk."""
    chart = CHARTS[name](data, lang)
    figure = Figure(chart, chart, "fig-a", "Gambar 1", (Plain("Isi"),), data=data)
    book = talk(folder, "# Satu\n\n# Dua\n", lang=lang)
    return SlideFile(write(replace(book, blocks=(*book.blocks, figure))))


def rows(chart: NativeChart) -> Mapping[str, tuple[Any, ...]]:
    """The numbers of a chart by the names of its series."""
    return {one.name: one.values for one in chart.series}


@pytest.mark.wide
@pytest.mark.parametrize("name", sorted(CHARTS))
def test_every_chart_stands_on_a_slide(name: str, tmp_path: Path) -> None:
    data = next(data for kind, data in plain() if kind == name)
    file = shown(tmp_path, name, data)
    assert faults(file) == []
    assert (native(data, "id") is not None) == (name in NATIVE)
    assert len(file.charts()) == (1 if name in NATIVE else 0)
    drawn = file.pictures()[1:]  # the first one is the sign of the cover
    if name in NATIVE or name not in TALL:
        assert len(drawn) == (0 if name in NATIVE else 1)
        return
    ends = [(round(one.crop_top, 3), round(1 - one.crop_bottom, 3)) for one in drawn]
    assert (ends[0][0], ends[-1][1]) == (0, 1)
    assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]


def test_money_of_a_year_is_the_exact_rupiah_of_its_funds_and_their_sum() -> None:
    data = BudgetByYear(
        (
            FundAmount(2024, "APBD", 1_234_567_891, "apbd"),
            FundAmount(2024, "APBD", 9, "apbd"),
            FundAmount(2025, "CSR", 5, "csr"),
        ),
        (Ceiling(2025, 3_000_000_000),),
    )
    chart = native(data, "id")
    assert chart is not None
    assert chart.categories == ("2024", "2025")
    assert rows(chart) == {
        "APBD": (1_234_567_900, 0),
        "CSR": (0, 5),
        "Jumlah": (1_234_567_900, 5),
        "Pagu": (None, 3_000_000_000),
    }
    assert chart.unit is not None
    assert chart.unit.id == "miliar rupiah"
    assert chart.format.endswith("#,##0.0,,,")


@pytest.mark.parametrize("count", [6, 7, 12])
def test_of_many_funds_the_small_ones_are_drawn_as_one(count: int, tmp_path: Path) -> None:
    money = tuple(FundAmount(2024, f"Dana {n}", 10**9 * (n + 1), FUNDS[n]) for n in range(count))
    chart = native(BudgetByYear(money), "en")
    assert chart is not None
    names = [one.name for one in chart.series if one.form == "column"]
    assert len(names) == min(count, 7)
    assert sum(one.values[0] or 0 for one in chart.series if one.form == "column") == sum(
        one.amount for one in money
    )
    assert ("Others (6 funds)" in names) == (count == 12)
    assert faults(shown(tmp_path, "budget-by-year", BudgetByYear(money))) == []


@given(st.lists(st.tuples(YEARS, st.sampled_from(FUNDS), st.integers(0, 10**16)), max_size=40))
def test_columns_always_come_to_the_total_above_them(money: list[tuple[int, str, int]]) -> None:
    held = tuple(FundAmount(year, fund.upper(), amount, fund) for year, fund, amount in money)
    chart = native(BudgetByYear(held), "id")
    if chart is None:
        assert sum(amount for *_, amount in money) == 0
        return
    *columns, total = chart.series
    assert total.form == "total"
    assert [sum(one.values[at] or 0 for one in columns) for at in range(len(total.values))] == [
        *total.values
    ]
    assert sum(value or 0 for value in total.values) == sum(amount for *_, amount in money)


@pytest.mark.parametrize(
    ("amount", "code", "ticks"),
    [
        (9_000_000_000, '[=0]"0";[>=100000000000]#,##0,,,;#,##0.0,,,', "#,##0,,,"),
        (7_000_000_000, '[=0]"0";[>=100000000000]#,##0,,,;#,##0.0,,,', '[=0]"0";#,##0.0,,,'),
        (10**12, '[=0]"0";[>=100000000000000]#,##0,,,,;#,##0.0,,,,', '[=0]"0";#,##0.0,,,,'),
        (900_000, "#,##0", "#,##0"),
    ],
)
def test_the_code_of_numbers_says_the_unit(amount: int, code: str, ticks: str) -> None:
    chart = native(BudgetByYear((FundAmount(2024, "APBD", amount, "apbd"),)), "id")
    assert chart is not None
    assert (chart.format, chart.ticks) == (code, ticks)


def test_money_that_is_not_known_is_a_gap() -> None:
    data = BudgetByDimension(
        (
            DimensionAmount(DimensionLabel("economy", "Ekonomi"), None),
            DimensionAmount(DimensionLabel("living", "Hunian"), 7),
        )
    )
    chart = native(data, "id")
    assert chart is not None
    assert chart.categories == ("Hunian", "Ekonomi")
    assert chart.series[0].values == (7, None)


def test_a_year_without_an_index_is_a_gap_that_says_why_and_never_0(tmp_path: Path) -> None:
    data = EvaluationHistory(
        (
            EvaluationYear(2021, 2.5, band="Baik", standard="Lama"),
            EvaluationYear(2022, None, participated=False),
            EvaluationYear(2023, 3.1, standard="Baru"),
            EvaluationYear(2024, None),
        )
    )
    chart = native(data, "id")
    assert chart is not None
    assert chart.categories == (
        "2021 (Baik)",
        "2022 (tidak ikut)",
        "2023",
        "2024 (nilai belum ada)",
    )
    assert rows(chart) == {"Lama": (2.5, None, None, None), "Baru": (None, None, 3.1, None)}
    file = shown(tmp_path, "evaluation-history", data)
    (held,) = file.charts()
    assert [tuple(one.values) for one in held.plots[0].series] == [*rows(chart).values()]
    assert held._chartSpace.find(f".//{C}dispBlanksAs").get("val") == "gap"


def test_what_is_not_assessed_has_no_bar_and_says_so() -> None:
    data = ElementBars((Standing("Satu", 1.5, target=3), Standing("Dua", None, target=3)))
    chart = native(data, "id")
    assert chart is not None
    assert chart.categories == ("Satu", "Dua (belum dinilai)")
    assert rows(chart) == {"Nilai yang dihitung": (1.5, None), "Target": (3, 3)}


def test_an_indicator_keeps_baseline_target_and_what_was_reached_apart() -> None:
    data = IndicatorTrajectory(
        "Cakupan",
        "persen",
        baseline=YearValue(2021, 10.5),
        targets=(YearValue(2024, 40), YearValue(2022, 20)),
        actuals=(YearValue(2022, 22),),
    )
    chart = native(data, "en")
    assert chart is not None
    assert chart.categories == ("2021", "2022", "2023", "2024")
    assert rows(chart) == {
        "Target": (None, 20, None, 40),
        "Reached": (None, 22, None, None),
        "Baseline": (10.5, None, None, None),
    }


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("budget-by-year", BudgetByYear(())),
        ("budget-by-year", BudgetByYear((), years=(2024, 2025))),
        ("budget-by-dimension", BudgetByDimension(())),
        ("element-bars", ElementBars(())),
        ("evaluation-history", EvaluationHistory(())),
        ("evaluation-history", EvaluationHistory((EvaluationYear(2022, participated=False),))),
        ("indicator-trajectory", IndicatorTrajectory("Cakupan")),
    ],
)
def test_a_chart_of_nothing_is_the_drawing_that_says_so(
    name: str, data: Any, tmp_path: Path
) -> None:
    assert native(data, "id") is None
    file = shown(tmp_path, name, data)
    assert (len(file.charts()), len(file.pictures())) == (0, 2)
    assert faults(file) == []


NAMES = st.text(max_size=12)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(NAMES, min_size=1, max_size=6),
    st.lists(st.one_of(st.none(), st.floats(0, 5)), min_size=6, max_size=6),
)
def test_any_names_and_numbers_make_xml_that_can_be_read(
    names: list[str], values: list[float | None]
) -> None:
    held = ElementBars(
        tuple(Standing(name, value) for name, value in zip(names, values, strict=False))
    )
    chart = native(held, "id")
    if chart is not None:
        root = parse_xml(chart_xml(chart, "id", ChartLook(500, 300)).encode())
        points = root.findall(f".//{C}val//{C}pt")
        assert len(points) == sum(value is not None for value in values[: len(names)])


def test_names_that_begin_as_formulas_are_words(tmp_path: Path) -> None:
    import python_calamine

    money = BudgetByYear((FundAmount(2024, "=HYPERLINK(A1)", 5, "x"),))
    (chart,) = shown(tmp_path, "budget-by-year", money).charts()
    blob = chart.part.chart_workbook.xlsx_part.blob
    rows_ = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(blob))
    assert rows_.get_sheet_by_name("Data").to_python()[0][1] == "=HYPERLINK(A1)"
    assert b"<f>" not in blob


def test_columns_of_a_workbook_are_named_as_offices_name_them() -> None:
    named = " ".join(letters(at) for at in (0, 1, 25, 26, 27, 701, 702))
    assert named == "A B Z AA AB ZZ AAA"
