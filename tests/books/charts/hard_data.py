"""Data that no plan should give the charts: nothing, hostile names, wild numbers."""

import math
from datetime import date

from smartplan.books.charts.data import (
    BudgetByDimension,
    BudgetByYear,
    Ceiling,
    Count,
    CoverageMap,
    DimensionAmount,
    ElementBars,
    EvaluationHistory,
    EvaluationYear,
    FundAmount,
    HorizonBand,
    HorizonLabel,
    IndicatorTrajectory,
    IssueLabel,
    ProgramMatrix,
    ReadinessRadar,
    RoadmapChart,
    RoadmapMilestone,
    RoadmapProgram,
    StageStep,
    StageStepper,
    Standing,
    SwotGrid,
    YearValue,
)
from smartplan.books.charts.sparkline import Sparkline
from tests.books.charts import plan_data
from tests.books.charts.plain_data import HORIZONS, ISSUES, SMART, STAGES, dimensions

HOSTILE = "A & B <script>alert(\"x\")</script> \x00\ud800 'q' ]]> {slot} %s"
LONG = "Nama yang amat panjang " * 450
ENDLESS = "W" * 10_000


def empty():
    return (
        ("readiness-radar", ReadinessRadar(())),
        ("element-bars", ElementBars(())),
        ("swot-grid", SwotGrid("")),
        ("roadmap", RoadmapChart(())),
        ("roadmap", RoadmapChart((RoadmapProgram("a", "A", SMART[0]),))),
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
        *plan_data.empty(),
    )


def named(name):
    """Every chart with one name in every place where a name can stand."""
    dims = dimensions((name,) * 9)
    points = (YearValue(2022, 3), YearValue(2023, 3))
    return (
        ("readiness-radar", ReadinessRadar((Standing(name, 1, 2, 3, 0, 5, 1, 2, name),) * 5)),
        ("readiness-radar", ReadinessRadar((Standing(name, 1, group=name),) * 30)),
        ("element-bars", ElementBars((Standing(name, 1, 2, 3, 0, 5, 1, 2, name),) * 2)),
        ("swot-grid", SwotGrid(name, (name,) * 3, (name,), (name,), ())),
        (
            "roadmap",
            RoadmapChart(
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
        *plan_data.named(name, dims),
    )  # fmt: skip


def extreme():
    wild = (math.nan, math.inf, -math.inf, 1e308, -1e308, 5e-324, 0.0, -3.0, 99.0)
    dims = dimensions([f"Dimensi {n}" for n in range(27)])
    huge = 10**40
    values = tuple(YearValue(1900 + n, value) for n, value in enumerate(wild))
    odd = tuple(Standing(f"S{n}", v, v, v, v, v, 0, 0) for n, v in enumerate(wild))
    return (
        *(("readiness-radar", ReadinessRadar(odd, top)) for top in wild),
        *(("element-bars", ElementBars(odd, top)) for top in wild),
        ("readiness-radar", ReadinessRadar((Standing("a"), Standing("b"), Standing("c")))),
        ("readiness-radar", ReadinessRadar((Standing("a", 0.0),))),
        *plan_data.extreme(dims, wild),
        ("swot-grid", SwotGrid("S", tuple(f"Butir {n}" for n in range(200)))),
        (
            "roadmap",
            RoadmapChart(
                (
                    RoadmapProgram("a", "A", dims[0], 9999, 1, "running", (), ("a", "b")),
                    RoadmapProgram("b", "B", dims[1], None, 2020, "idea", (), ("a",)),
                ),
                (), (HorizonBand("x", "Terbalik", 2030, 2020),), as_of=date(1, 1, 1),
            ),
        ),
        (
            "roadmap",
            RoadmapChart((RoadmapProgram("a", "A", dims[0], 2050, 2060),), start=2022, end=2022),
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
