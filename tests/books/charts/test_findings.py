"""The titles that charts word from their data, in both languages."""

from datetime import date

import pytest

from smartplan.books.charts import CHARTS
from smartplan.books.charts.data import (
    BudgetByDimension,
    BudgetByYear,
    Count,
    CoverageMap,
    DimensionAmount,
    DimensionLabel,
    ElementBars,
    EvaluationHistory,
    EvaluationYear,
    FundAmount,
    HorizonLabel,
    IndicatorTrajectory,
    IssueLabel,
    ProgramMatrix,
    ReadinessRadar,
    RoadmapChart,
    RoadmapProgram,
    StageStep,
    StageStepper,
    Standing,
    SwotGrid,
    YearValue,
)
from smartplan.day import day_of

ECONOMY = DimensionLabel("economy", "Smart Economy")
LIVING = DimensionLabel("living", "Smart Living")
SHORT, LONG = HorizonLabel("short", "Jangka pendek"), HorizonLabel("long", "Jangka panjang")
ISSUES = (IssueLabel("a", "Banjir rob"), IssueLabel("b", "Pengangguran"))
MILLIARD = 10**9


def _index(*years):
    return EvaluationHistory(tuple(years))


def _reached(value, direction):
    target = (YearValue(2023, 60),)
    return IndicatorTrajectory("Aduan", "", direction, None, target, (YearValue(2023, value),))


FINDINGS = (
    (
        "element-bars",
        ElementBars((Standing("Struktur", 1.8), Standing("Infrastruktur", 2.5))),
        "Struktur paling lemah: 1,8 dari 5",
        "Weakest: Struktur, 1.8 of 5",
    ),
    (
        "readiness-radar",
        ReadinessRadar((Standing("A", 2), Standing("B", 2), Standing("C", 3))),
        "A dan B paling lemah: 2,0 dari 5",
        "Weakest: A and B, 2.0 of 5",
    ),
    (
        "element-bars",
        ElementBars((Standing("Data and maps", 1.52), Standing("B", 1.48), Standing("C", 3))),
        "Data and maps dan B paling lemah: 1,5 dari 5",
        "Weakest: Data and maps; B, 1.5 of 5",
    ),
    (
        "element-bars",
        ElementBars((Standing("A", 2), Standing("B", 2))),
        "Semua bernilai 2,0 dari 5",
        "All stand at 2.0 of 5",
    ),
    (
        "element-bars",
        ElementBars((Standing("A"), Standing("B"))),
        "Kesiapan belum dinilai",
        "Readiness has not been assessed",
    ),
    (
        "swot-grid",
        SwotGrid("Struktur", ("a",), ("b", "c"), (), ()),
        "Struktur: 1 kekuatan, 2 kelemahan, 0 peluang, 0 ancaman",
        "Struktur: 1 strength, 2 weaknesses, 0 opportunities, 0 threats",
    ),
    (
        "roadmap",
        RoadmapChart(
            (
                RoadmapProgram("a", "A", ECONOMY, 2022, 2024, "running"),
                RoadmapProgram("b", "B", LIVING, 2023, 2027, "planned"),
            )
        ),
        "2 program 2022–2027: 1 berjalan dan 1 direncanakan",
        "2 programs 2022–2027: 1 running and 1 planned",
    ),
    (
        "budget-by-year",
        BudgetByYear((FundAmount(2023, "APBD", MILLIARD), FundAmount(2024, "APBD", 2 * MILLIARD))),
        "Anggaran 2023–2024: Rp3 miliar, terbesar pada 2024",
        "Budget 2023–2024: Rp3 billion, most in 2024",
    ),
    (
        "budget-by-dimension",
        BudgetByDimension(
            (DimensionAmount(LIVING, MILLIARD), DimensionAmount(ECONOMY, 3 * MILLIARD))
        ),
        "Smart Economy menyerap 75% dari Rp4 miliar",
        "Smart Economy takes 75% of Rp4 billion",
    ),
    (
        "program-matrix",
        ProgramMatrix((ECONOMY, LIVING), (SHORT, LONG), (Count("economy", "short", 3),)),
        "Ada 3 program; Smart Living belum punya program",
        "Programs: 3; Smart Living has none yet",
    ),
    (
        "program-matrix",
        ProgramMatrix(
            (ECONOMY, LIVING),
            (SHORT, LONG),
            (Count("economy", "short", 3), Count("living", "long", 1)),
        ),
        "Sebanyak 3 dari 4 program pada jangka pendek",
        "Most programs (3 of 4): jangka pendek",
    ),
    (
        "indicator-trajectory",
        _reached(57, "up"),
        "Aduan: 57 (2023), target belum tercapai",
        "Aduan: 57 (2023), target missed",
    ),
    (
        "indicator-trajectory",
        _reached(57, "down"),
        "Aduan: 57 (2023), target tercapai",
        "Aduan: 57 (2023), target met",
    ),
    (
        "evaluation-history",
        _index(EvaluationYear(2021, 2.51, band="Baik"), EvaluationYear(2022, participated=False)),
        "Indeks 2021: 2,51 dari 4 (Baik)",
        "Index 2021: 2.51 of 4 (Baik)",
    ),
    (
        "coverage-map",
        CoverageMap(ISSUES, (ECONOMY,), (Count("a", "economy", 1),)),
        "Pengangguran belum dijawab program mana pun",
        "No program answers Pengangguran",
    ),
    (
        "coverage-map",
        CoverageMap(ISSUES, (ECONOMY,)),
        "Seluruh isu belum dijawab program mana pun",
        "No program answers any of the issues",
    ),
    (
        "stage-stepper",
        StageStepper(
            (
                StageStep(1, "Analisis", day_of(date(2022, 6, 21)), state="done"),
                StageStep(2, "Arah", state="current"),
            )
        ),
        "Sedang di tahap 2: Arah",
        "Now in stage 2: Arah",
    ),
)


@pytest.mark.parametrize(("name", "data", "indonesian", "english"), FINDINGS)
def test_the_title_says_the_finding(name, data, indonesian, english):
    assert CHARTS[name](data, "id").title == indonesian
    assert CHARTS[name](data, "en").title == english
