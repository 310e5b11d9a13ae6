"""Nominated quick wins: right as they are until they are chosen, and no hole in the gates."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.places import AS_OF

Make = Callable[..., Path]
PROGRAM = """name: Layanan keliling
summary: Petugas mendatangi kelurahan setiap pekan untuk mengurus dokumen warga.
dimension: layanan
lead: diskominfo
support: [bappeda]
status: planned
horizon: short
period: {start: 2022, end: 2023}
"""


def codes(plan_folder: Make, sheet: str, *, stage: int) -> set[str]:
    plan = plan_folder({"programs/keliling.yaml": f"{PROGRAM}quick_win: {sheet}\n"})
    found = assess(plan, AS_OF, stage=stage).findings
    return {
        one.code
        for one in found
        if one.code.startswith(("QWN", "SCH", "TXT", "STG004")) and "keliling" in one.message.en
    }


@pytest.mark.parametrize("sheet", ["{}", "{state: nominated}", "{state: selected}"])
def test_before_stage_four_a_mark_is_enough(plan_folder: Make, sheet: str) -> None:
    assert codes(plan_folder, sheet, stage=3) == set()


def test_at_stage_four_the_sheet_of_a_chosen_one_is_asked_for(plan_folder: Make) -> None:
    assert {"QWN002", "QWN003", "QWN004"} <= codes(plan_folder, "{state: selected}", stage=4)


def test_at_stage_four_the_sheet_of_a_nominated_one_is_not(plan_folder: Make) -> None:
    found = codes(plan_folder, "{state: nominated}", stage=4)
    assert found <= {"QWN012", "QWN013"}


def test_nor_of_one_that_was_stopped(plan_folder: Make) -> None:
    assert codes(plan_folder, "{state: stopped}", stage=4) == set()


@pytest.mark.parametrize(("sheet", "is_lacking"), [("{}", False), ("{state: stopped}", True)])
def test_a_nominated_one_is_a_candidate_of_its_dimension(
    plan_folder: Make, sheet: str, *, is_lacking: bool
) -> None:
    plan = plan_folder()
    for path in (plan / "programs").iterdir():
        text = path.read_text("utf-8").partition("quick_win:")[0]
        path.write_text(f"{text}quick_win: {sheet}\n", "utf-8")
    found = {one.code for one in assess(plan, AS_OF, stage=3).findings}
    assert ("STG003" in found) == is_lacking
