"""Programs older than the plan are right as they are; slips in their years are still found."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.places import AS_OF

Make = Callable[..., Path]

# The smallest plan runs from 2022 to 2032.
PROGRAM = """
name: Kamera kota {id}
summary: Kamera lalu lintas dipasang di delapan simpang dan dipantau bersama kepolisian.
dimension: warga
lead: diskominfo
support: [bappeda]
status: {status}
{period}
actions:
  pasang: {{kind: infrastructure, name: Pemasangan, output: 8 kamera, years: [{action}]}}
budget:
  - {{year: {money}, amount: 90000000, fund: apbd, code: "2.15.02.2.01.04"}}
  - {{year: 2022, amount: 90000000, fund: apbd, code: "2.15.02.2.01.04"}}
indicators:
  simpang:
    name: Simpang
    baseline: {{year: 2017, value: 0}}
    targets: {{"{target}": 8}}
milestones:
  nyala: {{date: {milestone}, text: Kamera pertama menyala}}
"""
YEARS = {"TIM002", "TIM004", "TIM009", "TIM012", "TIM015", "TIM016", "BUD002", "BUD005"}


def codes(
    plan_folder: Make,
    *,
    ids: Collection[str] = "a",
    status: str = "running",
    period: str = "period: {start: 2018, end: 2022}",
    action: int = 2018,
    money: int = 2018,
    target: int = 2020,
    milestone: str = "2019-10-01",
) -> list[str]:
    text = PROGRAM.strip()
    files = {
        f"programs/{id}.yaml": text.format(
            id=id, status=status, period=period, action=action, money=money, target=target,
            milestone=milestone,
        )
        for id in ids
    }  # fmt: skip
    found = assess(plan_folder(files), AS_OF).findings
    return [one.code for one in found if one.code in YEARS]


@pytest.mark.parametrize("status", ["running", "done", "stopped"])
def test_what_has_begun_may_have_begun_before_the_plan(plan_folder: Make, status: str) -> None:
    assert codes(plan_folder, status=status) == []


@pytest.mark.parametrize("status", ["planned", "idea"])
def test_what_is_to_begin_begins_with_the_plan(plan_folder: Make, status: str) -> None:
    assert codes(plan_folder, status=status) == ["TIM002"]


def test_many_older_programs_do_not_make_the_plan_begin_sooner(plan_folder: Make) -> None:
    assert codes(plan_folder, ids="abcdefgh") == []


def test_what_was_done_before_the_plan_may_stand_and_what_runs_may_not(plan_folder: Make) -> None:
    over = "period: {start: 2018, end: 2019}"
    years = {"period": over, "money": 2019, "milestone": "2019-01-01", "target": 2019}
    assert "TIM002" not in codes(plan_folder, status="done", **years)


def test_parts_are_still_inside_the_program_s_own_years(plan_folder: Make) -> None:
    assert codes(plan_folder, milestone="2017-12-31") == ["TIM012"]


def test_a_program_without_years_of_its_own_may_have_milestones_before_the_plan(
    plan_folder: Make,
) -> None:
    assert codes(plan_folder, period="horizon: short") == ["TIM015"]


def test_they_may_not_be_after_the_plan(plan_folder: Make) -> None:
    found = codes(plan_folder, period="horizon: short", milestone="2033-01-01")
    assert sorted(found) == ["TIM012", "TIM015"]


def test_a_period_told_from_the_plan_on_may_leave_out_what_was_before(plan_folder: Make) -> None:
    assert codes(plan_folder, period="period: {start: 2022, end: 2022}") == []


def test_one_kind_of_parts_before_such_a_period_may_be_a_slip(plan_folder: Make) -> None:
    period = "period: {start: 2022, end: 2022}"
    slip = {"period": period, "action": 2022, "money": 2022, "target": 2022}
    assert codes(plan_folder, **slip, milestone="2014-10-01") == ["TIM012"]


def test_years_before_the_plan_need_no_money(plan_folder: Make) -> None:
    assert codes(plan_folder, money=2020) == []


def test_years_in_the_plan_do(plan_folder: Make) -> None:
    assert codes(plan_folder, period="period: {start: 2018, end: 2023}") == ["BUD005"]
