"""What is seldom said: no regulation by its kind, no cohort, no money, values without a year."""

import pytest

from smartplan.scoring.estimate import estimate
from smartplan.scoring.proposing.dimension_items import is_in
from smartplan.scoring.proposing.named import _said as said
from tests.scoring.plans import MANIFEST, plan_of
from tests.scoring.test_proposals import one_of
from tests.scoring.test_proposals_said import named

REGULATION = (
    "instruments: {p: {kind: perwali, title: Perwali Induk, about: masterplan, date: 2023-05-02}}"
)
DECREE = "instruments: {p: {kind: sk, title: SK Induk, about: masterplan, date: 2023-05-02}}"
ONLINE = "impact.public-service.online"


def test_what_is_in_force_but_no_regulation_is_named() -> None:
    one = one_of("baseline.planning.legal-basis", organization=DECREE)
    assert one.is_answered
    assert one.text.en == (
        "No regulation yet; what is in force is no regulation of the region or its head: SK Induk."
    )


def test_without_a_cohort_nobody_knows_what_came_since() -> None:
    manifest = MANIFEST.replace("cohorts: [2022]\n", "")
    one = one_of("output.policy.regulation", manifest=manifest, organization=REGULATION)
    assert not one.is_answered
    assert "the year in which the region joined the national program" in one.text.en


def test_without_money_of_the_regional_budget_there_is_no_share() -> None:
    manifest = f"{MANIFEST}budget: {{regional: {{'2024': 1000000000}}}}\n"
    one = one_of("output.budget.apbd", manifest=manifest)
    assert not one.is_answered
    assert "no program has money of the regional budget in 2024" in one.text.en


@pytest.mark.parametrize(
    ("routes", "files", "said"),
    [
        ("instruments.p", {"organization": REGULATION}, "Perwali Induk, 2 May 2023."),
        ("facts.luas", {"profile": "facts: {luas: {value: 100, unit: km2}}"},
         "Luas: 100 km2, of no year."),
        ("goals.sehat.indicators.ipm",
         {"profile": "goals: {sehat: {text: Sehat, indicators: {ipm: {name: IPM}}}}"}, None),
    ],
)  # fmt: skip
def test_what_is_named_says_what_it_has(
    routes: str, files: dict[str, str], said: str | None
) -> None:
    one = named(routes, **files)
    assert one.is_answered is (said is not None)
    assert said is None or one.text.en == said


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ("{}", "has no answers to it"),
        ("{'9': 3}", "outside the instrument's scale"),
    ],
)
def test_a_survey_without_a_mean_says_why(answers: str, why: str) -> None:
    asked = f"surveys: {{a: {{service: A, answers: {{{ONLINE}: {answers}}}}}}}"
    one = one_of(ONLINE, surveys__2024=asked)
    assert not one.is_answered
    assert why in one.text.en


def test_a_program_without_a_dimension_is_in_none() -> None:
    plan = plan_of(programs__izin="{name: Izin, status: planned}")
    assert not is_in(plan.programs["izin"], "governance", plan)


def test_of_an_unknown_set_nobody_knows_the_dimensions() -> None:
    manifest = MANIFEST.replace("readiness: uji", "readiness: uji, dimensions: entah")
    plan = plan_of(manifest=manifest, programs__izin="{name: Izin, dimension: governance}")
    assert plan.dimensions is None
    assert not is_in(plan.programs["izin"], "governance", plan)


def test_what_answers_no_item_says_nothing() -> None:
    plan = plan_of(organization="agencies: {dinkes: {name: Dinas Kesehatan}}")
    assert said(plan.organization.agencies["dinkes"], plan, 2024) is None


def test_a_dimension_with_weight_and_no_items_leaves_no_estimate() -> None:
    standard = """
name: {id: Uji, en: Test}
year: 2024
scale: {min: 0, max: 4, step: 1}
dimensions:
  a: {name: {id: A, en: A}, weight: 50}
  b: {name: {id: B, en: B}, weight: 50}
items:
  a.b.c: {asks: {id: Ada, en: There is}}
"""
    told = "instrument: uji\nitems: {a.b.c: {claim: 3}}\n"
    plan = plan_of(**{"standards/evaluation/uji": standard, "assessment__2024": told})
    assert plan.shelf.evaluation("uji") is not None
    assert estimate(plan, 2024) is None
