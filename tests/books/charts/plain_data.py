"""Data for the charts: as a plan gives it."""

from datetime import date

from smartplan.books.charts.data import (
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
from smartplan.books.charts.data_plan import (
    BodiesChart,
    BodyBox,
    DataFlows,
    DataMatrix,
    DataTile,
    FlowSystem,
    Framework,
    KeeperTiles,
    LevelRow,
    LevelTile,
    LocatorMap,
    PlacedRisk,
    PlacePoint,
    ReadinessMap,
    RiskGrid,
    ThoughtStep,
)
from smartplan.books.charts.data_talk import ComparedBar, ComparedBars
from smartplan.books.charts.sparkline import Sparkline
from smartplan.day import day_of


def dimensions(names):
    known = ("governance", "branding", "economy", "living", "society", "environment", "mobility")
    ids = [*known, *(f"own-{n}" for n in range(20))]
    return tuple(DimensionLabel(ids[n], name, n) for n, name in enumerate(names))


SMART = dimensions(
    ("Smart Governance", "Smart Branding", "Smart Economy", "Smart Living", "Smart Society")
)


def standings(count):
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


def programs(count):
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
    StageStep(
        n,
        f"Nama tahap yang ke-{n}",
        day_of(date(2022, 5 + n, 1)),
        day_of(date(2022, 6 + n, 2)),
        state,
    )
    for n, state in enumerate(("done", "current", "upcoming", "unknown"), 1)
)


BODIES = (
    BodyBox("Dewan Smart City", 1, "Wali Kota", 6, 2, 4),
    BodyBox("Tim Pelaksana", 2, "Kepala Bappeda", 9, 2, 3),
    BodyBox("Gugus Tugas", 2, founded=False),
    *(BodyBox(f"Forum Smart City {n}", 3, "", 5, 5, 1) for n in range(4)),
)


def _codes(count):
    return tuple(f"SG-{n:02}" for n in range(1, count + 1))


def _levels(elements):
    for n in range(elements):
        tiles = tuple(
            LevelTile(f"Indikator kesiapan {n}.{i}", (n + i) % 6 if i else None, i, min(n + i, 5))
            for i in range(2 + n)
        )
        yield LevelRow(f"Unsur kesiapan {n}", f"Komponen {n // 2}", tiles)


def _risks(count, top=5):
    return tuple(
        PlacedRisk(f"R{n}", n % top + 1 if n % 8 else None, n // 2 % top + 1)
        for n in range(1, count + 1)
    )


def _thoughts(count):
    def step(name):
        return ThoughtStep(
            name, tuple(f"{name} nomor {n} bagi warga" for n in range(count)), count
        )

    return (step("Tantangan"), step("Potensi")), (step("Visi"), step("Misi"), step("Hasil"))


def _systems(count):
    return tuple(
        FlowSystem(
            f"Sistem layanan nomor {n}",
            f"Dinas {n}",
            tuple(f"Dinas {n * k % 12}" for k in range(1, 7)),
            "berjalan" if n % 2 else "",
        )
        for n in range(count)
    )


def _places(count):
    return tuple(
        PlacePoint(
            -6.85 - n % 5 / 100, 109.1 + n % 7 / 100, f"Tempat {n}", f"SG-{n:02}", SMART[n % 5]
        )
        for n in range(count)
    )


def _keepers(count):
    states = ("fresh", "stale", "unknown")
    tiles = tuple(
        DataTile(n, f"Data menurut kelurahan {n}", states[n % 3], n * 9.0, n % 4 == 0, n % 5 == 0)
        for n in range(1, 11)
    )
    return tuple(KeeperTiles(f"Dinas {n}", tiles[: n + 1]) for n in range(count))


def plain():
    grid = [Count(i.id, d.id, n % 4) for n, i in enumerate(ISSUES) for d in SMART]
    matrix = [Count(d.id, h.id, n) for n, d in enumerate(SMART) for h in HORIZONS]
    rows = [
        FundAmount(year, fund, (year - 2020) * 1_234_567_890 * n)
        for year in range(2022, 2033)
        for n, fund in enumerate(("APBD", "DAK", "Hibah", "CSR/TJSL"), 1)
    ]
    coded = [Count(i.id, d.id, n % 4, _codes(n % 4)) for n, i in enumerate(ISSUES) for d in SMART]
    years = [
        EvaluationYear(2018, 2.11, band="Cukup", standard="A"),
        EvaluationYear(2019, None, participated=False),
        EvaluationYear(2021, 2.87, band="Baik", standard="B"),
        EvaluationYear(2022, 3.31, band="Sangat baik", standard="C"),
    ]
    return (
        ("readiness-radar", ReadinessRadar(standings(3))),
        ("readiness-radar", ReadinessRadar(standings(9))),
        ("readiness-radar", ReadinessRadar(standings(27))),
        ("element-bars", ElementBars(standings(9))),
        ("swot-grid", SwotGrid("Struktur", ("Kuat",) * 3, ("Lemah",), (), ("Ancaman " * 30,))),
        ("roadmap", RoadmapChart(programs(120), SMART, BANDS, as_of=date(2026, 11, 21))),
        ("roadmap", RoadmapChart(programs(3))),
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
        ("coverage-map", CoverageMap(ISSUES, SMART, tuple(coded))),
        ("readiness-map", ReadinessMap(tuple(_levels(4)))),
        ("risk-grid", RiskGrid(_risks(57))),
        ("risk-grid", RiskGrid(_risks(9, 3), 3, 6, 3)),
        ("bodies-chart", BodiesChart("Wali Kota", BODIES)),
        ("framework", Framework(*_thoughts(9), tuple((d, n) for n, d in enumerate(SMART)))),
        ("data-flows", DataFlows(_systems(6), tuple(f"Dinas {n}" for n in range(12)))),
        ("data-matrix", DataMatrix(_keepers(7))),
        ("locator-map", LocatorMap(_places(14), 3)),
        (
            "compared-bars",
            ComparedBars(
                ("Direncanakan", "Berjalan", "Selesai"),
                tuple(
                    ComparedBar(d.name, (9, n, 3), "3 dari 9", "", d) for n, d in enumerate(SMART)
                ),
                "promise",
            ),
        ),
    )  # fmt: skip
