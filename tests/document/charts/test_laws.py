"""What holds for every chart, whatever the data."""

import itertools
import math
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from smartplan.document.charts import CHARTS
from smartplan.document.charts.colour import resolved
from smartplan.document.charts.measure import width_of
from smartplan.views.charts import (
    BudgetByDimension,
    BudgetByYear,
    Ceiling,
    Count,
    CoverageMap,
    DimensionAmount,
    DimensionLabel,
    ElementBars,
    EvaluationHistory,
    EvaluationYear,
    FundAmount,
    Heading,
    HorizonBand,
    HorizonLabel,
    IndicatorTrajectory,
    IssueLabel,
    ProgramMatrix,
    ReadinessRadar,
    Roadmap,
    RoadmapMilestone,
    RoadmapProgram,
    Sparkline,
    StageStep,
    StageStepper,
    Standing,
    SwotGrid,
    YearValue,
)

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "A & B <script>alert(\"x\")</script> \x00\ud800 'q' ]]> {slot} %s"
LONG = "Nama yang amat panjang " * 450
ENDLESS = "W" * 10_000
ABOUT = Heading(source="Sumber <ujian> & lainnya", illustration=True)


def _dimensions(names):
    known = ("governance", "branding", "economy", "living", "society", "environment", "mobility")
    ids = [*known, *(f"own-{n}" for n in range(20))]
    return tuple(DimensionLabel(ids[n], name, n) for n, name in enumerate(names))


SMART = _dimensions(
    ("Smart Governance", "Smart Branding", "Smart Economy", "Smart Living", "Smart Society")
)


def _standings(count):
    return tuple(
        Standing(
            f"Unsur kesiapan {n}",
            claim=None if n % 4 == 3 else (n * 7 % 21) / 4,
            confirmed=(n * 3 % 17) / 4 if n % 3 == 0 else None,
            target=4.5,
            low=0.25 if n % 2 else None,
            high=4.75 if n % 2 else None,
            assessed=n % 3,
            total=3,
            group=f"Komponen {n // 3}",
        )
        for n in range(count)
    )


def _programs(count):
    states = ("idea", "planned", "running", "done", "stopped", None)
    return tuple(
        RoadmapProgram(
            f"p{n}",
            f"Program layanan nomor {n} untuk semua warga",
            SMART[n % 5],
            2022 + n % 6 if n % 11 else None,
            2023 + n % 9 if n % 7 else None,
            states[n % 6],
            (RoadmapMilestone(date(2022 + n % 9, 1 + n % 12, 15), f"Tonggak {n}"),),
            (f"p{n * 3 % count}", "nobody"),
            quick_win=n % 5 == 0,
        )
        for n in range(count)
    )


BANDS = (
    HorizonBand("short", "Jangka pendek", 2022, 2023),
    HorizonBand("medium", "Jangka menengah", 2024, 2027),
    HorizonBand("long", "Jangka panjang", 2028, 2032),
)
HORIZONS = tuple(HorizonLabel(b.id, b.name, f"{b.start}–{b.end}") for b in BANDS)
ISSUES = tuple(IssueLabel(f"i{n}", f"Isu strategis daerah nomor {n}") for n in range(6))
STAGES = tuple(
    StageStep(n, f"Nama tahap yang ke-{n}", date(2022, 5 + n, 1), date(2022, 6 + n, 2), state)
    for n, state in enumerate(("done", "current", "upcoming", "unknown"), 1)
)


def _plain():
    grid = [Count(i.id, d.id, n % 4) for n, i in enumerate(ISSUES) for d in SMART]
    matrix = [Count(d.id, h.id, n) for n, d in enumerate(SMART) for h in HORIZONS]
    rows = [
        FundAmount(year, fund, (year - 2020) * 1_234_567_890 * n)
        for year in range(2022, 2033)
        for n, fund in enumerate(("APBD", "DAK", "Hibah", "CSR/TJSL"), 1)
    ]
    years = [
        EvaluationYear(2018, 2.11, band="Cukup", standard="A"),
        EvaluationYear(2019, None, participated=False),
        EvaluationYear(2021, 2.87, band="Baik", standard="B"),
        EvaluationYear(2022, 3.31, band="Sangat baik", standard="C"),
    ]
    return (
        ("readiness-radar", ReadinessRadar(_standings(3))),
        ("readiness-radar", ReadinessRadar(_standings(9))),
        ("readiness-radar", ReadinessRadar(_standings(27))),
        ("element-bars", ElementBars(_standings(9))),
        ("swot-grid", SwotGrid("Struktur", ("Kuat",) * 3, ("Lemah",), (), (LONG[:300],) * 2)),
        ("roadmap", Roadmap(_programs(120), SMART, BANDS, as_of=date(2026, 11, 21))),
        ("roadmap", Roadmap(_programs(3))),
        ("budget-by-year", BudgetByYear(tuple(rows), (Ceiling(2023, 30_000_000_000),))),
        (
            "budget-by-dimension",
            BudgetByDimension(tuple(DimensionAmount(d, d.order * 10**9, 3) for d in SMART)),
        ),
        ("program-matrix", ProgramMatrix(SMART, HORIZONS, tuple(matrix))),
        (
            "indicator-trajectory",
            IndicatorTrajectory(
                "Layanan daring", "persen", "up", YearValue(2021, 20.5),
                tuple(YearValue(y, (y - 2015) * 6.5) for y in range(2022, 2028)),
                (YearValue(2022, 44.25), YearValue(2023, 57)),
            ),
        ),
        ("evaluation-history", EvaluationHistory(tuple(years))),
        ("coverage-map", CoverageMap(ISSUES, SMART, tuple(grid))),
        ("stage-stepper", StageStepper(STAGES)),
        ("sparkline", Sparkline("Capaian", (1, None, 2.5, 4, 3), "persen")),
    )  # fmt: skip


def _empty():
    return (
        ("readiness-radar", ReadinessRadar(())),
        ("element-bars", ElementBars(())),
        ("swot-grid", SwotGrid("")),
        ("roadmap", Roadmap(())),
        ("roadmap", Roadmap((RoadmapProgram("a", "A", SMART[0]),))),
        ("budget-by-year", BudgetByYear(())),
        ("budget-by-year", BudgetByYear((FundAmount(2023, "APBD", 0),))),
        ("budget-by-dimension", BudgetByDimension(())),
        ("budget-by-dimension", BudgetByDimension((DimensionAmount(SMART[0], None),))),
        ("program-matrix", ProgramMatrix((), ())),
        ("program-matrix", ProgramMatrix(SMART, HORIZONS)),
        ("indicator-trajectory", IndicatorTrajectory("")),
        ("evaluation-history", EvaluationHistory(())),
        ("coverage-map", CoverageMap((), SMART)),
        ("coverage-map", CoverageMap(ISSUES, ())),
        ("stage-stepper", StageStepper(())),
        ("sparkline", Sparkline("", ())),
    )


def _named(name):
    """Every chart with one name in every place where a name can stand."""
    dims = _dimensions((name,) * 9)
    points = (YearValue(2022, 3), YearValue(2023, 3))
    return (
        ("readiness-radar", ReadinessRadar((Standing(name, 1, 2, 3, 0, 5, 1, 2, name),) * 5)),
        ("readiness-radar", ReadinessRadar((Standing(name, 1, group=name),) * 30)),
        ("element-bars", ElementBars((Standing(name, 1, 2, 3, 0, 5, 1, 2, name),) * 2)),
        ("swot-grid", SwotGrid(name, (name,) * 3, (name,), (name,), ())),
        (
            "roadmap",
            Roadmap(
                (
                    RoadmapProgram(
                        name, name, dims[0], 2022, 2022, "done",
                        (RoadmapMilestone(date(2022, 2, 2), name),), (name,), quick_win=True,
                    ),
                    RoadmapProgram("b", name, dims[1], depends=(name,)),
                ),
                dims, (HorizonBand("s", name, 2022, 2022), HorizonBand("l", name, 2023, 2040)),
            ),
        ),
        ("budget-by-year", BudgetByYear(tuple(FundAmount(2022, name + f, 7) for f in "abc"))),
        ("budget-by-dimension", BudgetByDimension(tuple(DimensionAmount(d, 5) for d in dims))),
        (
            "program-matrix",
            ProgramMatrix(dims, (HorizonLabel("s", name, name),), (Count("economy", "s", 4),)),
        ),
        (
            "indicator-trajectory",
            IndicatorTrajectory(name, name, "down", YearValue(2021, 3), points, points),
        ),
        (
            "evaluation-history",
            EvaluationHistory((EvaluationYear(2021, 3, band=name, standard=name),)),
        ),
        (
            "coverage-map",
            CoverageMap((IssueLabel("i", name),), dims, (Count("i", "economy", 2),)),
        ),
        ("stage-stepper", StageStepper((StageStep(1, name, detail=name, state="current"),) * 4)),
        ("sparkline", Sparkline(name, (1, 2), name)),
    )  # fmt: skip


def _extreme():
    wild = (math.nan, math.inf, -math.inf, 1e308, -1e308, 5e-324, 0.0, -3.0, 99.0)
    dims = _dimensions([f"Dimensi {n}" for n in range(27)])
    huge = 10**40
    values = tuple(YearValue(1900 + n, value) for n, value in enumerate(wild))
    odd = tuple(Standing(f"S{n}", v, v, v, v, v, 0, 0) for n, v in enumerate(wild))
    return (
        *(("readiness-radar", ReadinessRadar(odd, top)) for top in wild),
        *(("element-bars", ElementBars(odd, top)) for top in wild),
        ("readiness-radar", ReadinessRadar((Standing("a"), Standing("b"), Standing("c")))),
        ("readiness-radar", ReadinessRadar((Standing("a", 0.0),))),
        ("swot-grid", SwotGrid("S", tuple(f"Butir {n}" for n in range(200)))),
        (
            "roadmap",
            Roadmap(
                (
                    RoadmapProgram("a", "A", dims[0], 9999, 1, "running", (), ("a", "b")),
                    RoadmapProgram("b", "B", dims[1], None, 2020, "idea", (), ("a",)),
                ),
                (), (HorizonBand("x", "Terbalik", 2030, 2020),), as_of=date(1, 1, 1),
            ),
        ),
        (
            "roadmap",
            Roadmap((RoadmapProgram("a", "A", dims[0], 2050, 2060),), start=2022, end=2022),
        ),
        (
            "budget-by-year",
            BudgetByYear((FundAmount(1, "APBD", huge), FundAmount(9999, "DAK", -5)), (), (2022,)),
        ),
        (
            "budget-by-year",
            BudgetByYear(
                tuple(FundAmount(1990 + n % 50, f"Dana {n % 17}", 10**n) for n in range(200)),
                (Ceiling(2000, huge), Ceiling(2001, 0)),
            ),
        ),
        (
            "budget-by-dimension",
            BudgetByDimension(tuple(DimensionAmount(d, 10 ** (2 * d.order)) for d in dims)),
        ),
        (
            "program-matrix",
            ProgramMatrix(
                dims, HORIZONS * 4, tuple(Count(d.id, "short", 10**d.order) for d in dims)
            ),
        ),
        (
            "coverage-map",
            CoverageMap(ISSUES, dims, tuple(Count("i1", d.id, 10**d.order) for d in dims)),
        ),
        ("indicator-trajectory", IndicatorTrajectory("X", "", "up", values[0], values, values)),
        ("indicator-trajectory", IndicatorTrajectory("X", targets=(YearValue(9, 1e308),))),
        ("indicator-trajectory", IndicatorTrajectory("X", targets=(YearValue(9, 0),))),
        ("indicator-trajectory", IndicatorTrajectory("X", targets=(YearValue(9, 5e-324),))),
        ("indicator-trajectory", IndicatorTrajectory("X", actuals=(YearValue(9, -7),))),
        *(
            (
                "evaluation-history",
                EvaluationHistory(
                    tuple(EvaluationYear(1900 + 9 * n, v) for n, v in enumerate(wild)), top
                ),
            )
            for top in wild
        ),
        ("stage-stepper", StageStepper(STAGES * 5)),
        ("sparkline", Sparkline("x", (*wild, None, *wild))),
        ("sparkline", Sparkline("x", (None, None))),
    )  # fmt: skip


CASES = (*_plain(), *_empty(), *_named(HOSTILE), *_named(LONG), *_named(ENDLESS), *_extreme())
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
    for lang, narrow in OPTIONS:
        chart = _drawn(name, data, lang, narrow=narrow)
        assert chart == _drawn(name, data, lang, narrow=narrow)
        root = ET.fromstring(chart.svg)  # noqa: S314 -- written by the program itself
        assert root.get("role") == "img"
        assert root.find(f"{SVG}title").text.strip()
        assert root.find(f"{SVG}desc").text.strip()
        assert chart.title
        assert "<script" not in chart.svg
        marks = re.sub(r"<(title|desc|text|tspan)[^>]*>[^<]*", "", chart.svg)
        assert not re.search(r"\bnan\b|\binf\b", marks, re.IGNORECASE)
        assert all(len(row) == len(chart.table.head) for row in chart.table.rows)
        _inside(root)
        _apart(root)


def _inside(root):
    width, height = (float(root.get(side)) for side in ("width", "height"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for words, (left, top, right, bottom) in _spots(root):
        assert left >= -0.6, words
        assert top >= -0.6, words
        assert right <= width + 0.6, words
        assert bottom <= height + 0.6, words


def _apart(root):
    """No text lies on another; a pixel is the measuring table's slack."""
    spots = sorted(_spots(root), key=lambda spot: spot[1][1])
    for index, (words, a) in enumerate(spots):
        for other, b in spots[index + 1 :]:
            if b[1] >= a[3] - 1:
                break
            assert a[2] - 1 <= b[0] or b[2] - 1 <= a[0], (words, other)


@pytest.mark.parametrize(("name", "data"), _plain())
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


@pytest.mark.parametrize(("name", "data"), _plain())
def test_coordinates_have_one_decimal_at_most(name, data):
    svg = CHARTS[name](data, "id").svg
    assert not re.search(r'\b(?:x|y|x1|x2|y1|y2|cx|cy|r|width|height)="-?\d+\.\d\d', svg)
    assert not re.search(r' d="[^"]*\.\d\d', svg)


@pytest.mark.parametrize(("name", "data"), CASES[:40])
def test_variables_resolve_for_converters(name, data):
    assert "var(" not in resolved(_drawn(name, data).svg)


@pytest.mark.parametrize(("name", "data"), [case for case in _plain() if case[0] != "sparkline"])
def test_illustration_and_source_are_said(name, data):
    plain = CHARTS[name](data, "id")
    assert "Ilustrasi" not in plain.svg
    marked = _drawn(name, data)
    assert "Ilustrasi, bukan angka resmi." in marked.svg
    assert "Ilustrasi" in marked.desc
    assert "Sumber: Sumber &lt;ujian&gt; &amp; lainnya" in marked.svg
    assert "Illustration" in _drawn(name, data, "en").svg


def test_a_title_given_wins_over_the_finding():
    bars = ElementBars(_standings(3), about=Heading(title="Judul <sendiri>"))
    chart = CHARTS["element-bars"](bars, "id")
    assert chart.title == "Judul <sendiri>"
    assert "Judul &lt;sendiri&gt;" in chart.svg
