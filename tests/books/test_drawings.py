"""What the drawings of a whole plan hold: readiness, risks, SWOT, bodies, flows, places."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from smartplan.books.charts import CHARTS
from smartplan.books.charts.data import (
    BudgetByYear,
    DimensionLabel,
    FundAmount,
    RoadmapChart,
    RoadmapMilestone,
    RoadmapProgram,
)
from smartplan.books.charts.fund_looks import LOOKS, REST
from smartplan.books.charts.late import LateChart
from smartplan.books.charts.roadmap_parts import FIRST_ROWS, MOST_ROWS, overview, roadmap_parts
from smartplan.books.parts import issues, risks, swot, timeline
from smartplan.books.parts.flows import flows
from smartplan.books.parts.locating import locator
from smartplan.books.parts.reporting import reporting
from smartplan.books.parts.standings import element_bars, levels, radar, weakest
from smartplan.books.parts.thought import thought
from smartplan.facts.codes import program_codes
from smartplan.plan.load import load
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from tests.books.charts.plain_data import plain
from tests.places import EXAMPLES, RENDERED

TEGAL = load(read_folder(EXAMPLES / "tegal"), RENDERED).plan
LANGS = ("id", "en")


@pytest.fixture
def made(tmp_path):
    """A plan of the files given, by name."""

    def make(**files: str) -> Plan:
        for name, text in ({"smartplan": "smartplan: 1\n"} | files).items():
            path = tmp_path / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


@pytest.mark.parametrize("lang", LANGS)
def test_radar_and_bars_tell_one_score(lang):
    scores = score(TEGAL)
    for one, other, element in zip(
        radar(TEGAL, scores, lang).standings,
        element_bars(TEGAL, scores, lang).standings,
        scores.elements(),
        strict=True,
    ):
        assert one == replace(other, group="")
        assert one.score == element.score
        assert one.claim == element.claimed
    assert any(one.claimed != one.score for one in scores.elements()), "else nothing is shown"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((1.0, 2.0, 3.0), "terlemah ialah A (1,00) dan yang terkuat C (3,00)"),
        ((1.0, 1.0, 3.0), "Komponen A dan B sama-sama terlemah (1,00) dan yang terkuat C (3,00)"),
        ((1.0, 3.0, 3.0), "A (1,00), sedangkan B dan C sama-sama terkuat (3,00)"),
        ((2.0, 2.0, 2.0), ""),
    ],
)
def test_a_tie_is_told_as_one(values, told):
    scores = score(TEGAL)
    held = zip(scores.components.items(), values, "ABC", strict=True)
    parts = {
        key: replace(node, score=value, label=type(node.label)(name, name))
        for (key, node), value, name in held
    }
    said = weakest(replace(scores, components=parts), "id")
    assert told in said
    assert bool(said) == bool(told)


def test_every_indicator_is_on_the_map_once():
    scores = score(TEGAL)
    tiles = [tile for row in levels(TEGAL, scores, "id").rows for tile in row.tiles]
    assert [(t.level, t.target) for t in tiles] == [
        (one.level, one.target_level) for one in scores.indicators()
    ]
    assert len(tiles) == 27


@pytest.mark.parametrize("lang", LANGS)
def test_grid_and_register_share_their_codes(lang):
    held = risks.register(TEGAL, lang)
    assert [one.code for one in held.grid.risks] == [row.code for row in held.rows]
    assert held.rows[0].code == "R1"
    of_program = risks.risks_of(TEGAL, TEGAL.programs["siaga-kota"], lang)
    known = {(row.text, row.program_id): row.code for row in held.rows}
    assert [known[row.text, row.program_id] for row in of_program] == [r.code for r in of_program]


@pytest.mark.parametrize(("scale", "top", "high"), [(3, 3, 6), (5, 5, 15)])
def test_the_grid_is_as_wide_as_the_scale(made, scale, top, high):
    plan = made(
        smartplan=f"smartplan: 1\nrisk_scale: {scale}\n",
        profile="risks: {a: {text: Banjir, likelihood: 2, impact: 3}}\n",
    )
    grid = risks.register(plan, "id").grid
    assert (grid.top, grid.high) == (top, high)


def test_a_swot_entry_has_one_code_and_stands_once(smartplan, tmp_path):
    codes = swot.swot_codes(TEGAL)
    assert len(set(codes.values())) == len(codes)
    ran = smartplan(
        "render", str(EXAMPLES / "tegal"), "--document", "strategic-analysis", "--format", "md",
        "--lang", "id", "--out", str(tmp_path),
    )  # fmt: skip
    assert ran.code == 0, ran.err
    text = (tmp_path / "strategic-analysis.md").read_text("utf-8")
    chapter = text[text.index("Analisis SWOT\n") : text.index("Analisis Kesenjangan\n")]
    entries = [e for view in swot.swots(TEGAL, "id") for e in view.entries]
    assert entries
    for entry in entries:
        assert chapter.count(entry.text.rstrip(".")) == 1, entry
        assert f"**{entry.code}** {entry.text[:20]}" in chapter
    for group in swot.strategies(TEGAL, "id"):
        for one in group.strategies:
            assert set(one.uses) <= set(codes.values())


@pytest.mark.parametrize("lang", LANGS)
def test_an_issue_is_met_by_programs_named_by_their_codes(lang):
    codes = program_codes(TEGAL)
    held = Counter(
        (issue, codes[p.id]) for p in TEGAL.programs.values() for issue in p.issues if p.dimension
    )
    data = issues.coverage(TEGAL, lang)
    assert Counter((c.row, code) for c in data.counts for code in c.codes) == held
    svg = CHARTS["coverage-map"](data, lang).svg
    assert all(code in svg for code in codes.values() if any(code == c for _, c in held))


@pytest.mark.parametrize(("count", "parts"), [(25, 1), (26, 2), (45, 2), (46, 3)])
def test_a_roadmap_of_more_than_25_programs_is_several_charts(count, parts):
    label = DimensionLabel("economy", "Smart Economy")
    data = RoadmapChart(
        tuple(RoadmapProgram(f"p{n:03}", f"P{n}", label, 2022, 2023) for n in range(count))
    )
    held = roadmap_parts(data)
    assert len(held) == parts
    assert [p.id for part in held for p in part.programs] == [p.id for p in data.programs]
    assert parts == 1 or len(held[0].programs) == FIRST_ROWS
    for part in held:
        assert len(part.programs) <= MOST_ROWS
        svg = CHARTS["roadmap"](part, "id").svg
        assert "2022" in svg
        assert "status belum ditulis" in svg


@pytest.mark.parametrize(("count", "fits"), [(40, True), (41, False)])
def test_an_overview_has_at_most_40_bars_and_no_words_below_them(count, fits):
    label = DimensionLabel("economy", "Smart Economy")
    mark = RoadmapMilestone(date(2023, 5, 1), "Loket dibuka")
    programs = tuple(
        RoadmapProgram(f"p{n}", f"P{n}", label, 2022, 2024, "done", (mark,), ("p0",))
        for n in range(count)
    )
    held = overview(RoadmapChart(programs))
    assert (held is not None) == fits
    if held:
        assert "Loket dibuka" not in CHARTS["roadmap"](held, "id").svg


def test_a_milestone_is_said_in_words_and_what_comes_first_by_its_code():
    label = DimensionLabel("economy", "Smart Economy")
    first = RoadmapProgram("a", "Awal", label, 2022, 2023, "done", code="SE-01")
    mark = RoadmapMilestone(date(2024, 5, 1), "Loket dibuka")
    then = RoadmapProgram("b", "Lanjut", label, 2023, 2025, "running", (mark,), ("a",))
    for narrow in (False, True):
        svg = CHARTS["roadmap"](RoadmapChart((first, then)), "id", narrow=narrow).svg
        words = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
        assert "Loket dibuka" in words
        assert "setelah SE-01" in words
    alone = RoadmapChart((then,), others=(("a", "SE-01"),))
    assert "setelah SE-01" in CHARTS["roadmap"](alone, "id").svg


def test_the_roadmap_of_a_plan_shares_its_codes():
    part = timeline.roadmap(TEGAL, "id")
    drawn = [p.code for chart in part.charts for p in chart.programs]
    assert sorted(drawn) == sorted(program_codes(TEGAL).values())
    assert len(part.charts) > 1


def _fills(*keys):
    rows = tuple(
        FundAmount(2022, f"Dana {key}", 10**9 - at * 10**6, key) for at, key in enumerate(keys)
    )
    return CHARTS["budget-by-year"](BudgetByYear(rows), "id", prefix="p").svg


def test_a_fund_looks_the_same_whatever_its_rank():
    assert {fund.value for fund in Fund} == set(LOOKS)
    assert len(set(LOOKS.values())) == len(LOOKS)
    for keys in (("csr", "apbd"), ("apbd", "csr")):
        dots = re.search(r'<pattern id="([^"]+)"[^>]*><rect[^>]*/><circle', _fills(*keys))
        assert dots, keys
        assert dots[1] == f"p-fund-{keys.index('csr')}"


@pytest.mark.parametrize(("count", "rest"), [(6, 0), (7, 0), (8, 2), (9, 3)])
def test_of_more_than_seven_funds_six_are_named_and_the_others_gathered(count, rest):
    keys = [fund.value for fund in Fund if fund.value != REST][:count]
    svg = _fills(*keys)
    assert (f"Lainnya ({rest} sumber)" in svg) == bool(rest)
    assert sum(f"Dana {key}</text>" in svg for key in keys) == count - rest


@pytest.mark.parametrize("count", [1, 4, 7])
def test_the_names_of_funds_are_never_taller_than_the_plot(count):
    keys = [fund.value for fund in Fund][:count]
    svg = _fills(*keys)
    zero = max(float(y) for y in re.findall(r'<line x1="[^"]*" y1="([\d.]+)"', svg))
    names = [float(y) for y in re.findall(r'<text x="514" y="([\d.]+)"', svg)]
    assert names
    assert max(names) <= zero + 1


@pytest.mark.parametrize("lang", LANGS)
def test_the_bodies_count_who_sits_there_now_and_who_comes_from_outside(made, lang):
    plan = made(
        organization=(
            "partners: {kampus: {name: Kampus, sector: academia},"
            " bps: {name: BPS, sector: government}}\n"
            "council:\n  chair: Wali Kota\n  members:\n"
            "    - {office: Rektor, partner: kampus}\n    - {office: Kepala, partner: bps}\n"
            "    - {office: Dahulu, partner: kampus, until: 2001-01-01}\n"
        )
    )
    council, team, forum = reporting(plan, lang).bodies
    assert (council.members, council.external, council.rank) == (2, 1, 1)
    assert not team.founded
    assert forum.rank > team.rank


def test_without_any_body_there_is_no_chart(made):
    assert reporting(made(), "id") is None


def test_the_framework_leaves_out_what_a_plan_does_not_say(made):
    vision = "vision: {text: Kota yang melayani}\n"
    assert thought(made(profile=vision), "id") is None
    assert thought(made(profile="issues: {a: {name: Rob}}\n"), "id") is None
    held = thought(made(profile=vision + "issues: {a: {name: Rob}}\n"), "id")
    assert [step.name for step in held.grounds] == ["Tantangan: isu strategis"]
    assert [step.entries for step in held.steps] == [("Kota yang melayani",)]
    assert "Belum diisi" not in CHARTS["framework"](held, "id").svg


@pytest.mark.parametrize("lang", LANGS)
def test_the_framework_of_a_whole_plan_says_the_way(lang):
    title = CHARTS["framework"](thought(TEGAL, lang), lang).title
    numbers = [len(TEGAL.profile.issues), len(TEGAL.profile.missions), len(TEGAL.programs)]
    assert all(str(number) in title for number in numbers)


def test_flows_join_systems_and_applications_that_connect_somebody(made):
    plan = made(
        organization="agencies: {a: {name: A}, b: {name: B}, c: {name: C}}\n",
        data=(
            "systems: {s: {name: Portal, owner: a, connects: [b]}, t: {name: Sepi, owner: a}}\n"
            "applications: {x: {name: Antrean, owner: b, connects: [a, c]}}\n"
        ),
    )
    held = flows(plan, "id")
    assert [one.name for one in held.systems] == ["Portal", "Antrean"]
    assert held.agencies == ("A", "B", "C")
    assert flows(made(data="systems: {s: {name: Portal, owner: a}}\n"), "id") is None


def test_the_map_holds_places_with_coordinates_of_programs_and_actions(made):
    plan = made(
        programs__loket=(
            "name: Loket\nlocations:\n  - {name: Balai, lat: -6.8, lon: 109.1}\n"
            "  - {name: Tanpa titik}\n"
            "actions: {a: {name: Buka, locations: [{name: Pasar, lat: -6.9, lon: 109.2}]}}\n"
        )
    )
    held = locator(plan, "id")
    assert [point.name for point in held.points] == ["Balai", "Pasar"]
    assert {point.code for point in held.points} == {"P-01"}
    assert held.unplaced == 1
    assert not held.about.illustration
    assert locator(TEGAL, "id").about.illustration
    assert locator(made(programs__loket="name: Loket\nlocations: [{name: Balai}]\n"), "id") is None


@pytest.mark.parametrize(("name", "data"), [one for one in plain() if one[0] == "locator-map"])
def test_the_map_has_a_scale_and_north(name, data):
    svg = CHARTS[name](data, "id").svg
    assert re.search(r">\d+(,\d+)? km<", svg)
    assert ">U<" in svg


def test_a_chart_is_drawn_when_it_is_read_and_once():
    drawn = []

    def draw():
        drawn.append(1)
        return CHARTS["roadmap"](RoadmapChart(()), "id", prefix="x")

    late = LateChart(draw)
    assert not drawn
    assert late.title == draw().title
    assert late.svg == draw().svg
    assert len(drawn) == 3, "once by itself, twice for comparing"
    with pytest.raises(AttributeError):
        _ = late.nothing
