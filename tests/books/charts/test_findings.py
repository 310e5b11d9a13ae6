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
from smartplan.books.charts.data_plan import (
    BodiesChart,
    BodyBox,
    DataFlows,
    DataMatrix,
    DataTile,
    FlowSystem,
    KeeperTiles,
    LevelRow,
    LevelTile,
    LocatorMap,
    PlacedRisk,
    PlacePoint,
    ReadinessMap,
    RiskGrid,
)
from smartplan.day import day_of

ECONOMY = DimensionLabel("economy", "Smart Economy")
LIVING = DimensionLabel("living", "Smart Living")
SHORT, LONG = HorizonLabel("short", "Jangka pendek"), HorizonLabel("long", "Jangka panjang")
ISSUES = (IssueLabel("a", "Banjir rob"), IssueLabel("b", "Pengangguran"))
MILLIARD = 10**9
FRESH, STALE = DataTile(1, "X", "fresh", 90), DataTile(2, "Y", "stale")


def _index(*years):
    return EvaluationHistory(tuple(years))


def _reached(value, direction):
    target = (YearValue(2023, 60),)
    return IndicatorTrajectory("Aduan", "", direction, None, target, (YearValue(2023, value),))


def _levels(*tiles):
    held = tuple(LevelTile("Indikator", level, None, target) for level, target in tiles)
    return ReadinessMap((LevelRow("Unsur", "Komponen", held),))


FINDINGS = (
    (
        "element-bars",
        ElementBars((Standing("Struktur", 1.8), Standing("Infrastruktur", 2.5))),
        "Struktur paling lemah: 1,80 dari 5",
        "Weakest: Struktur, 1.80 of 5",
    ),
    (
        "readiness-radar",
        ReadinessRadar((Standing("A", 2), Standing("B", 2), Standing("C", 3))),
        "A dan B paling lemah: 2,00 dari 5",
        "Weakest: A and B, 2.00 of 5",
    ),
    (
        "element-bars",
        ElementBars((Standing("Data and maps", 1.501), Standing("B", 1.498), Standing("C", 3))),
        "Data and maps dan B paling lemah: 1,50 dari 5",
        "Weakest: Data and maps; B, 1.50 of 5",
    ),
    (
        "element-bars",
        ElementBars((Standing("A", 2), Standing("B", 2))),
        "Semua bernilai 2,00 dari 5",
        "All stand at 2.00 of 5",
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
        "Peta jalan 2 program 2022–2027: 1 berjalan dan 1 direncanakan",
        "Roadmap of 2 programs 2022–2027: 1 running and 1 planned",
    ),
    (
        "budget-by-year",
        BudgetByYear((FundAmount(2023, "APBD", MILLIARD), FundAmount(2024, "APBD", 2 * MILLIARD))),
        "Kebutuhan dana 2023–2024: Rp3 miliar, terbesar pada 2024",
        "Money needed 2023–2024: Rp3 billion, most in 2024",
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
        "readiness-map",
        _levels((1, 3), (2, 2), (None, 3)),
        "Sebanyak 1 dari 3 indikator di bawah target; 1 bertingkat 1",
        "Below target: 1 of 3 indicators; at level 1: 1",
    ),
    (
        "readiness-map",
        _levels((2, 2), (2, None)),
        "Sebanyak 2 dari 2 indikator pada tingkat terendah, 2",
        "At the lowest level, 2: 2 of 2 indicators",
    ),
    (
        "readiness-map",
        _levels((None, 3)),
        "Kesiapan belum dinilai",
        "Readiness has not been assessed",
    ),
    (
        "risk-grid",
        RiskGrid((PlacedRisk("R1", 3, 5), PlacedRisk("R2", 2, 7), PlacedRisk("R3", 1))),
        "Sebanyak 1 dari 2 risiko yang dinilai tergolong tinggi",
        "High risks: 1 of 2 assessed",
    ),
    (
        "risk-grid",
        RiskGrid((PlacedRisk("R1", 2, 7),)),
        "Tidak satu pun dari 1 risiko yang dinilai tergolong tinggi",
        "None of 1 risk assessed is high",
    ),
    (
        "bodies-chart",
        BodiesChart("Wali Kota", (BodyBox("Dewan", 1, "", 5, 2), BodyBox("Tim", 2, "", 4))),
        "Ada 2 badan dengan 9 kursi; 2 diisi dari luar pemerintah",
        "Seats in 2 bodies: 9, of which 2 from outside government",
    ),
    (
        "bodies-chart",
        BodiesChart("Wali Kota", (BodyBox("Dewan", 1), BodyBox("Tim", 2, founded=False))),
        "Tim belum dibentuk",
        "Not set up yet: Tim",
    ),
    (
        "data-flows",
        DataFlows((FlowSystem("Portal", "A", ("B",)),), ("A", "B", "C")),
        "Sebanyak 1 dari 3 perangkat daerah belum tersambung ke sistem mana pun",
        "Connected to no system: 1 of 3 agencies",
    ),
    (
        "data-flows",
        DataFlows((FlowSystem("Portal", "A", ("B",)),), ("A", "B")),
        "Semua perangkat daerah tersambung, paling banyak ke 1 sistem",
        "All agencies are connected, to 1 system at most",
    ),
    (
        "data-flows",
        DataFlows((FlowSystem("P", "A", ("B",)), FlowSystem("Q", "C", ("B",))), ("A", "B", "C")),
        "Semua perangkat daerah tersambung; terbanyak B, ke 2 sistem",
        "All agencies are connected, B to most systems: 2",
    ),
    (
        "data-matrix",
        DataMatrix((KeeperTiles("A", (FRESH, STALE, STALE)), KeeperTiles("B", (FRESH,)))),
        "Sebanyak 2 dari 4 data melewati jadwal pemutakhiran",
        "Past renewal: 2 of 4 datasets",
    ),
    (
        "data-matrix",
        DataMatrix((KeeperTiles("A", (FRESH, DataTile(3, "Z", "unknown"))),)),
        "Sebanyak 1 dari 2 data mutakhir, yang lain belum diketahui",
        "Up to date: 1 of 2 datasets; the others are not known",
    ),
    (
        "data-matrix",
        DataMatrix((KeeperTiles("A", (DataTile(3, "Z", "unknown"),)),)),
        "Keadaan semua data belum diketahui",
        "Of no dataset is known how fresh it is",
    ),
    (
        "data-matrix",
        DataMatrix((KeeperTiles("A", (STALE, STALE)),)),
        "Semua data melewati jadwal pemutakhiran",
        "All datasets are past renewal",
    ),
    (
        "data-matrix",
        DataMatrix((KeeperTiles("A", (FRESH,)),)),
        "Semua data mutakhir",
        "All datasets are up to date",
    ),
    (
        "locator-map",
        LocatorMap((PlacePoint(-6, 109, "Balai", "SG-01", ECONOMY),), 2),
        "Ada 1 lokasi dari 1 program; 2 lokasi lain tanpa koordinat",
        "Places of 1 program: 1; without coordinates: 2",
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
