"""Findings that stand for many at once, or tell what to do by what else the plan holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.finding import Finding, Severity
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


def test_a_sheet_without_before_and_after_is_told_once(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    file = folder / "programs" / "layanan-terpadu.yaml"
    lines = file.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("  before:", "  after:"))]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    assert [finding.code for finding in assess(folder, AS_OF).findings] == ["QWN002"]


def test_a_severity_that_the_manifest_sets_is_told(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder(TESTS / "rules" / "COV012-orphan-program" / "bad")
    with (folder / "smartplan.yaml").open("a", encoding="utf-8") as file:
        file.write("rules: {COV012: {severity: error, reason: wajib}}\n")
    found = [f.severity for f in assess(folder, AS_OF).findings if f.code == "COV012"]
    assert found == [Severity.ERROR]


@pytest.mark.parametrize(
    ("region", "wanted"),
    [
        ('{code: "35.79", name: Kota Batu}', "a mayor's regulation (Perwali)"),
        ('{code: "33.25", name: Kabupaten Batang}', "a regent's regulation (Perbup)"),
        ("{name: Batu}", "a regulation by the head of region"),
    ],
)
def test_the_regulation_to_prepare_is_that_of_the_kind_of_region(
    plan_folder: Callable[..., Path], region: str, wanted: str
) -> None:
    folder = plan_folder()
    for file, line in (("organization.yaml", "  perwali:"), ("smartplan.yaml", "region:")):
        path = folder / file
        lines = [one for one in path.read_text("utf-8").splitlines() if not one.startswith(line)]
        path.write_text("\n".join(lines) + "\n", "utf-8")
    with (folder / "smartplan.yaml").open("a", encoding="utf-8") as file:
        file.write(f"region: {region}\n")
    (fix,) = [f.fix for f in assess(folder, AS_OF).findings if f.code == "LAW001"]
    assert fix is not None
    assert wanted in fix.en
