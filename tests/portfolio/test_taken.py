"""What a summary takes out of a plan."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.portfolio.figures import Population
from smartplan.portfolio.names import bare, label
from smartplan.portfolio.summary import Summary, summary_of
from smartplan.portfolio.taken import kind_of
from tests.portfolio.made import LADDER, OFFICIAL, STANDARD, evaluated, plan

DAY = date(2026, 11, 29)


def _summary(
    folder: Path, code: str = "33.76", standard: str | None = None, **more: object
) -> Summary:
    return summary_of(assess(plan(folder, code, **more), DAY), standard)


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        ("33.76", "", "kota"),
        ("33.70", "", "kabupaten"),
        ("33.71", "", "kota"),
        (None, "Kota Batam", "kota"),
        (None, "Kab. Batang", "kabupaten"),
        (None, "Provinsi Jawa Tengah", "provinsi"),
        (None, "Jawa Tengah", None),
    ],
)
def test_the_kind_of_a_region(code: str | None, name: str, kind: str | None) -> None:
    assert kind_of(code, name) == kind


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"population": {"value": 1000, "unit": "people", "year": 2020}}, Population(1000, 2020)),
        ({"penduduk": {"value": 1000, "unit": "jiwa"}}, Population(1000, None)),
        ({"penduduk": {"value": 1000}}, Population(1000, None)),
        ({"penduduk": {"value": 0, "unit": "jiwa"}}, None),
        ({"penduduk": {"value": 1.2, "unit": "jiwa"}}, None),
        ({"penduduk": {"value": 275, "unit": "ribu jiwa"}}, None),
        ({"penduduk": {"value": "banyak", "unit": "jiwa"}}, None),
        ({"penduduk": {"value": float("inf"), "unit": "jiwa"}}, None),
        ({"penduduk-miskin": {"value": 1000, "unit": "jiwa"}}, None),
        (
            {"penduduk": {"unit": "jiwa", "values": {"2020": 900, "2024": 1000}}},
            Population(1000, 2024),
        ),
        (
            {"penduduk": {"unit": "jiwa", "values": {"2026": 1000, "2027": 1100}}},  # not yet
            Population(1000, 2026),
        ),
        (
            {"penduduk": {"value": 5, "year": 2025, "unit": "jiwa", "values": {"2024": 4}}},
            Population(5, 2025),
        ),
        (
            {
                "penduduk": {"value": 1000, "year": 2020},
                "population": {"value": 1000, "year": 2020},
            },
            Population(1000, 2020),
        ),
        ({"penduduk": {"value": 1000}, "population": {"value": 1001}}, None),
        ({"penduduk": {"value": 1000, "year": 2026}}, Population(1000, 2026)),
        ({"penduduk": {"value": 1000, "year": 2027}}, None),  # a forecast
        (
            {"penduduk": {"value": 1000, "basis": "illustration"}},
            Population(1000, None, is_illustration=True),
        ),
    ],
)
def test_population_is_what_the_key_figures_tell_beyond_doubt(
    tmp_path: Path, facts: object, told: Population | None
) -> None:
    assert _summary(tmp_path / "a", files={"profile.yaml": {"facts": facts}}).population == told


def test_standards_of_one_name_are_the_same_where_they_say_the_same(tmp_path: Path) -> None:
    one = _summary(tmp_path / "a", levels=(1, 2))
    same = _summary(tmp_path / "b", levels=(2, 2), ladder=f"# lain\n{LADDER}")
    other = _summary(tmp_path / "c", ladder=LADDER.replace("Two components", "Something else"))
    names = [held.readiness.standard for held in (one, same, other)]
    assert names[0] == names[1] != names[2]
    assert {bare(name) for name in names} == {STANDARD}
    plans = [one, same, other]
    assert [label(plans, "readiness", name).en for name in names[1:]] == [
        "Two components",
        "Something else",
    ]
    assert label(plans, "readiness", names[0], "alat").id == "Alat"


def test_a_shipped_standard_has_its_name_and_its_words_from_the_shelf(tmp_path: Path) -> None:
    held = _summary(tmp_path / "a", ladder=None, evaluations={2022: evaluated(2.5)})
    assert (held.readiness.standard, held.words) == ("kesiapan-3x3", {})
    assert [(one.standard, one.index) for one in held.evaluations] == [(OFFICIAL, 2.5)]
    assert label([held], "evaluation", OFFICIAL, "impact").id == "Impact"


def test_readiness_under_another_standard_or_one_that_is_not_there(tmp_path: Path) -> None:
    assert _summary(tmp_path / "a", standard="kesiapan-3x3").readiness.of == 27
    unknown = _summary(tmp_path / "b", standard="salah").readiness
    assert (unknown.standard, unknown.of, unknown.score) == ("salah", 0, None)


def test_a_self_assessment_counts_what_is_claimed_and_confirmed(tmp_path: Path) -> None:
    items = {
        "baseline.planning.legal-basis": {"claim": 2, "assessor": {"value": 2}},
        "baseline.planning.council-meeting": {"claim": 4},
        "baseline.realisation.programs": {"answer": "belum"},
    }
    held = {"instrument": "kominfo-2023-kppn-ikn", "items": items}
    (found,) = _summary(tmp_path / "a", files={"assessment/2023.yaml": held}).self_assessments
    assert (found.year, found.answered, found.confirmed, found.of) == (2023, 2, 1, 117)


def test_programs_that_were_stopped_do_not_count(tmp_path: Path) -> None:
    program = {
        "name": "Layanan",
        "dimension": "governance",
        "subdimension": "public-service",
        "budget": [{"year": 2023, "amount": 70, "fund": "apbd"}],
    }
    held = _summary(
        tmp_path / "a",
        files={
            "programs/a.yaml": program | {"status": "planned", "quick_win": {}},
            "programs/b.yaml": program | {"status": "stopped", "quick_win": {}},
        },
    )
    assert held.programs.count == 1
    assert held.programs.statuses == {"planned": 1, "stopped": 1}
    assert held.programs.parts == {"governance.public-service": 1}
    assert held.programs.quick_wins == {"governance": 1}
    assert (held.money.total, held.money.funds) == (70, {"apbd": 70})
