"""What is said to each kind of item: counts with their base, in both languages, or what lacks."""

from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from smartplan.scoring.proposals import ItemProposal
from tests.scoring.plans import MANIFEST
from tests.scoring.test_evaluation import DATA
from tests.scoring.test_proposals import MISSING, one_of

TWO = {
    "programs__izin": "{name: Izin, dimension: governance, status: running, "
    "period: {start: 2023, end: 2024}, actions: {"
    "latih: {kind: people, name: Pelatihan, years: [2023]}, "
    "pandu: {kind: people, name: Panduan, years: [2023, 2024]}}}",
    "programs__pasar": "{name: Pasar, dimension: economy, status: running, "
    "period: {start: 2023, end: 2024}}",
}
TOLD = "programs: {izin: {status: running, physical: 40, actions: {latih: {status: done}}}}"
CASES = yaml.safe_load((DATA / "proposals.yaml").read_text())
NAMED = yaml.safe_load((DATA / "proposals-named.yaml").read_text())


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{one['item']}" for n, one in enumerate(CASES)])
def test_what_is_said(case: Mapping[str, Any]) -> None:
    one = one_of(case["item"], **case["files"])
    assert one.text.id == case["id"]
    assert one.text.en == case["en"]
    assert one.is_answered is not one.text.id.startswith(MISSING)


ASSESSED = "instrument: kominfo-2023-kppn-ikn\nitems: {{{item}: {{from: [{routes}]}}}}"
PROFILE = """
facts:
  kemiskinan: {unit: "%", values: {"2022": 7.9, "2023": 7.68, "2025": 7}, sources: [laporan]}
  luas: {value: 100, unit: km2, year: 2025}
  opini: {value: WTP, unit: opini, year: 2023, basis: illustration}
goals:
  sehat:
    text: Warga sehat
    indicators:
      ipm:
        name: IPM
        baseline: {value: 75, year: 2021}
        targets: {"2023": 76}
"""


def named(routes: str, item: str = "outcome.economy.poverty", **files: str) -> ItemProposal:
    files = {"profile": PROFILE, **files}
    return one_of(item, **files, assessment__2024=ASSESSED.format(item=item, routes=routes))


@pytest.mark.parametrize("case", NAMED, ids=[one["routes"] for one in NAMED])
def test_what_people_name_as_the_answer(case: Mapping[str, Any]) -> None:
    one = named(case["routes"], **case["files"])
    assert (one.text.id, one.text.en) == (case["id"], case["en"])
    assert one.value is None


def test_what_is_named_goes_before_what_the_item_is_known_to_ask() -> None:
    one = named("facts.kemiskinan", "baseline.planning.legal-basis")
    assert [str(at) for at in one.routes] == ["facts.kemiskinan"]
    assert one.sources == ("laporan",)


def test_what_is_made_up_is_marked() -> None:
    assert named("facts.opini").is_illustration
    assert not named("facts.kemiskinan").is_illustration


def test_an_action_is_as_made_up_as_its_program_s_progress() -> None:
    told = TOLD.replace("physical: 40", "basis: illustration")
    item = "outcome.action-plan.people"
    assert one_of(item, **{**TWO, "progress__2023": told}).is_illustration
    assert not one_of(item, **{**TWO, "progress__2023": TOLD}).is_illustration


def test_programs_of_another_set_of_dimensions_are_found_through_the_crosswalk() -> None:
    manifest = MANIFEST.replace("readiness: uji", "readiness: uji, dimensions: giffinger")
    files = {
        "programs__warga": "{name: Warga, dimension: people, status: running, "
        "period: {start: 2023, end: 2024}}",
        "progress__2023": "programs: {warga: {status: running}}",
    }
    one = one_of("outcome.society.program", manifest=manifest, **files)
    assert one.text.id == "Program Smart Society yang direncanakan pada 2023: 1; berjalan: 1."
    assert not one_of("outcome.society.program", **files).is_answered  # no dimension of its set


def test_last_year_s_survey_answers_where_this_year_has_none() -> None:
    asked = "surveys: {a: {service: A, answers: {impact.public-service.online: {'3': 1}}}}"
    now = one_of("impact.public-service.online", surveys__2023=asked)
    assert str(now.value) == "3.00"
    assert not one_of("impact.public-service.online", surveys__2022=asked).is_answered
