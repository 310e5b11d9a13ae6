"""Hard data for the charts of a whole plan: nothing, hostile names, wild numbers."""

from smartplan.books.charts.data import Count, CoverageMap, IssueLabel
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


def empty():
    return (
        ("readiness-map", ReadinessMap(())),
        ("readiness-map", ReadinessMap((LevelRow("Unsur", "", ()),))),
        ("risk-grid", RiskGrid(())),
        ("bodies-chart", BodiesChart("Bupati", ())),
        ("framework", Framework((), ())),
        ("data-flows", DataFlows(())),
        ("data-flows", DataFlows((FlowSystem("Portal", "Dinas"),), ("Dinas",))),
        ("data-matrix", DataMatrix(())),
        ("data-matrix", DataMatrix((KeeperTiles("Dinas", ()),))),
        ("locator-map", LocatorMap(())),
        ("compared-bars", ComparedBars(("A",), (), "value")),
        ("compared-bars", ComparedBars((), (ComparedBar("X", (), ""),), "range")),
    )


def named(name, dims):
    tiles = (LevelTile(name, 1, 2, 3),) * 5
    risks = (PlacedRisk(name, 5, 5), PlacedRisk(name, 1), PlacedRisk(name, 5, 5))
    bodies = tuple(BodyBox(name, rank, name, 3, 2, 1) for rank in (1, 2, 3, 3, 3, 3))
    grounds = (ThoughtStep(name, (name,) * 9, 9),) * 2
    steps = (ThoughtStep(name, (name,)),) * 4
    systems = (FlowSystem(name, name, (name, "b", "c"), name),) * 3
    points = (PlacePoint(1, 2, name, name, dims[0]), PlacePoint(1, 2, name, "b", dims[1]))
    coded = (Count("i", "economy", 2, (name,) * 3),)
    return (
        ("coverage-map", CoverageMap((IssueLabel("i", name),), dims, coded)),
        ("readiness-map", ReadinessMap((LevelRow(name, name, tiles),) * 2)),
        ("risk-grid", RiskGrid(risks)),
        ("bodies-chart", BodiesChart(name, bodies)),
        ("framework", Framework(grounds, steps, tuple((d, 3) for d in dims))),
        ("data-flows", DataFlows(systems, (name, "b"))),
        ("data-matrix", DataMatrix((KeeperTiles(name, _kept(name, 5)),) * 2)),
        ("locator-map", LocatorMap(points)),
        *(("compared-bars", compared(form, name, (3, 2, 1), dims[0])) for form in FORMS),
    )


def extreme(dims, wild):
    rows = tuple(LevelRow(f"U{n}", "K", tuple(map(_tile, range(n)))) for n in range(12))
    risks = tuple(PlacedRisk(f"R{n}", n % 9 - 2, 10**n) for n in range(40))
    boxes = tuple(BodyBox("", n, "", 10**n, 10**n, 10**n, founded=n % 2 == 0) for n in range(9))
    steps = (ThoughtStep("", tuple("x" * n for n in range(99)), 10**30),)
    systems = tuple(
        FlowSystem(f"S{n}", "", tuple(f"D{k}" for k in range(n * 9))) for n in range(40)
    )
    around = tuple(PlacePoint(90 - n, 180 - 2 * n, "X", f"P{n}", dims[n % 27]) for n in range(181))
    return (
        ("readiness-map", ReadinessMap(rows)),
        *(("risk-grid", RiskGrid(risks, top)) for top in (-1, 0, 1, 3, 5, 10, 10**9)),
        ("risk-grid", RiskGrid(tuple(PlacedRisk(f"R{n}", 5, 5) for n in range(1, 300)))),
        ("bodies-chart", BodiesChart("", boxes)),
        ("framework", Framework((), steps, tuple((d, 10**20) for d in dims))),
        ("data-flows", DataFlows(systems)),
        *(
            ("data-matrix", DataMatrix((KeeperTiles("X", (DataTile(1, "Y", "fresh", value),)),)))
            for value in wild
        ),
        ("data-matrix", DataMatrix((KeeperTiles("X", _kept("Y" * 200, 90)),) * 9)),
        *(("locator-map", LocatorMap(_points(value, dims), 10**9)) for value in wild),
        ("locator-map", LocatorMap(around)),
        *(
            ("compared-bars", compared(form, "X", (value, None, 1), dims[0], top=value))
            for value in wild
            for form in FORMS
        ),
    )


def compared(form, name, values, dimension=None, top=None):
    """Bars of a form, the last one a sum."""
    bars = (
        ComparedBar(name, values, name, name, dimension),
        ComparedBar(name, values, "3", is_sum=True),
    )
    return ComparedBars((name, "B", "C"), bars, form, name, top, 2)


FORMS = ("promise", "range", "value")


def _kept(name, count):
    states = ("fresh", "stale", "unknown", name)
    return tuple(
        DataTile(10**n, name, states[n % 4], n * 30.0, lacks=n % 2 == 0, is_used=n % 3 == 0)
        for n in range(count)
    )


def _tile(n):
    return LevelTile(f"I{n}", -(10**n), None, 10**n)


def _points(value, dims):
    return (
        PlacePoint(value, value, "X", "A", dims[0]),
        PlacePoint(value, 0, "Y", "B", dims[1]),
        PlacePoint(0, value, "Z", "B", dims[1]),
    )
