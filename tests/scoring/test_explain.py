"""Every point is traced to a line."""

from smartplan.plan.files import home
from smartplan.plan.load import load
from smartplan.scoring.explain import explain
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.locate import Locator
from tests.places import AS_OF
from tests.scoring.plans import MANIFEST, SOURCES, STANDARD

READINESS = """indicators:
  a.x.one:
    level: 3
    sources: [laporan, contoh, hilang]
  a.x.two:
    level: 4
    confirmed:
      level: 2
  b.z.three: {target: 4}
"""
FILES = {
    "smartplan.yaml": MANIFEST,
    "sources.yaml": SOURCES,
    "readiness.yaml": READINESS,
    "standards/readiness/uji.yaml": STANDARD,
    "programs/naik.yaml": "name: Naik\ndimension: living\nreadiness: {a.x.one: 4}\n",
    "programs/henti.yaml": (
        "name: Henti\ndimension: living\nstatus: stopped\nreason: Uji\nreadiness: {a.x.one: 5}\n"
    ),
}
LOADED = load(
    Bundle("uji", {file: text.encode() for file, text in FILES.items()}, frozenset()), AS_OF
)
SCORES = score(LOADED.plan)
EXPLAINED = explain(LOADED.plan, SCORES, None, Locator(LOADED.documents, home).spot)
BY_ID = {trace.indicator.id: trace for trace in EXPLAINED.traces}


def test_all_points_together_are_the_score() -> None:
    assert sum(trace.points for trace in EXPLAINED.traces if trace.points) == SCORES.exact


def test_the_range_is_that_of_the_unassessed_at_0_and_at_5() -> None:
    assert EXPLAINED.lowest.score == SCORES.low
    assert EXPLAINED.highest.score == SCORES.high


def test_a_level_stands_where_it_is_written() -> None:
    spot = BY_ID["a.x.one"].spot
    assert spot is not None
    assert (spot.file, spot.line) == ("readiness.yaml", 3)
    spot = BY_ID["a.x.two"].spot
    assert spot is not None
    assert (spot.file, spot.line) == ("readiness.yaml", 8)  # the confirmed level counts
    spot = BY_ID["b.z.three"].spot
    assert spot is not None
    assert spot.line == 9
    assert BY_ID["b.z.four"].spot is None


def test_evidence_tells_its_line_and_whether_it_counts() -> None:
    told = {one.id: one for one in BY_ID["a.x.one"].evidence}
    report = told["laporan"]
    assert report.counts
    assert report.spot is not None
    assert (report.title, report.spot.file, report.spot.line) == ("Laporan", "sources.yaml", 2)
    assert not told["contoh"].counts
    assert not told["hilang"].counts
    assert [one.why and one.why.en for one in told.values()] == [
        None, "an illustration, no evidence", "not listed in sources.yaml",
    ]  # fmt: skip


def test_programs_that_raise_it_are_named() -> None:
    assert BY_ID["a.x.one"].programs == (("naik", 4),)
