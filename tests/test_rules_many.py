"""Findings that stand for many at once, or tell what to do by what else the plan holds."""

from collections.abc import Callable
from pathlib import Path

from smartplan.assess import assess
from smartplan.finding import Finding
from smartplan.plan.load import load
from smartplan.rules.progress.running_without_progress import running_without_progress
from smartplan.rules.run import run
from smartplan.source.folder import read_folder
from tests.places import AS_OF, TESTS


def only(code: str, case: str, plan_folder: Callable[..., Path]) -> Finding:
    findings = assess(plan_folder(TESTS / "rules" / case), AS_OF).findings
    (finding,) = (finding for finding in findings if finding.code == code)
    return finding


def silent(plan: Path) -> tuple[Finding, ...]:
    return run(load(read_folder(plan), AS_OF).plan, [running_without_progress])


def test_many_running_programs_without_progress_are_one_finding(
    plan_folder: Callable[..., Path],
) -> None:
    text = "name: {id}\nstatus: running\nperiod: {{start: 2022, end: 2024}}\ndimension: warga\n"
    plan = plan_folder({f"programs/{id}.yaml": text.format(id=id) for id in "abc"})
    (plan / "progress" / "2023.yaml").unlink()
    (finding,) = silent(plan)
    assert finding.message.id == (
        "program a, b, c dan 1 lainnya belum punya catatan realisasi tahun 2023"
    )
    assert finding.place.file == "smartplan.yaml"
    (plan / "programs" / "a.yaml").unlink()
    assert [finding.place.file for finding in silent(plan)] == [
        "programs/b.yaml",
        "programs/c.yaml",
        "programs/layanan-terpadu.yaml",
    ]


def test_a_wrong_evaluation_standard_is_told_with_the_one_that_fits(
    plan_folder: Callable[..., Path],
) -> None:
    finding = only("PRG008", "PRG008-printed-index-differs/bad-standard", plan_folder)
    assert finding.fix is not None
    assert "kominfo-2022-cohort-2021" in finding.fix.en


def test_recommendations_without_programs_are_to_be_assigned(
    plan_folder: Callable[..., Path],
) -> None:
    text = "recommendations:\n  a: {text: Tetapkan peraturan wali kota, status: open}\n"
    plan = plan_folder({"progress/2022.yaml": text})
    (finding,) = assess(plan, AS_OF).findings
    assert finding.fix is not None
    assert "programs" in finding.fix.id
