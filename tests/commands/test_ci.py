"""The steps of action.yml and of what `init --ci` writes, run in bash on a real repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from smartplan.scaffold.ci import workflow
from tests.places import ROOT
from tests.repo import ALONE, Repo, repository

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="the hosts run bash")

MARK = "<!-- smartplan-review -->"
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
case "$*" in
  *--paginate*) printf '%s' "$GH_KNOWN" ;;
  *) [ -z "$GH_REFUSES" ] ;;
esac
"""


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = repository(tmp_path / "repo")
    repo.git("update-ref", "refs/remotes/origin/main", "main")
    repo.git("checkout", "-qb", "cabang")
    repo.edit("programs/kelas-warga.yaml", "\nlead: bappeda", "\nlead: dinkes")
    repo.commit()
    return repo


class Host:
    """What a host does: run steps in order, hand their outputs on."""

    def __init__(self, repo: Repo, tmp_path: Path) -> None:
        self.repo = repo
        self.temp = tmp_path / "temp"
        programs = tmp_path / "bin"
        for folder in (self.temp, programs):
            folder.mkdir()
        script = f'#!/usr/bin/env bash\nexec "{sys.executable}" -m smartplan "$@"\n'
        for name, text in (("smartplan", script), ("gh", GH)):
            (programs / name).write_text(text, "utf-8")
            (programs / name).chmod(0o755)
        self.log = tmp_path / "gh.log"
        self.log.touch()
        self.output = tmp_path / "output"
        self.summary = tmp_path / "summary"
        self.environment = {
            **ALONE,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "GH_LOG": str(self.log),
            "GH_KNOWN": "",
            "GH_REFUSES": "",
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_REPOSITORY": "kota/rencana",
            "RUNNER_TEMP": str(self.temp),
        }

    def run(self, script: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        self.output.write_text("", "utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.repo.root,
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def outputs(self) -> dict[str, str]:
        rows = self.output.read_text("utf-8").splitlines()
        return dict(row.split("=", 1) for row in rows)


@pytest.fixture
def host(repo: Repo, tmp_path: Path) -> Host:
    return Host(repo, tmp_path)


def scripts(steps: list[dict[str, Any]]) -> dict[str, str]:
    return {step.get("name", ""): step["run"] for step in steps if "run" in step}


ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
ASKED = {"PLANS": ".", "SPOKEN": "id", "FAIL_ON": "new-error", "BASE": "origin/main"}


def test_no_expression_stands_inside_a_script() -> None:
    """What a pull request names itself must never be pasted into a shell."""
    found = yaml.safe_load(workflow("github", "kota", "id"))
    for steps in (ACTION["runs"]["steps"], found["jobs"]["smartplan"]["steps"]):
        for script in scripts(steps).values():
            assert "${{" not in script


def test_the_action_reviews_comments_and_decides(host: Host) -> None:
    steps = scripts(ACTION["runs"]["steps"])
    checked = host.run(steps["Check the plans"], **ASKED)
    assert checked.returncode == 0, checked.stderr
    assert "::error file=kota/programs/kelas-warga.yaml,line=9" in checked.stdout
    assert host.outputs == {"status": "1"}
    reviewed = host.run(steps["Review the change"], RUN_URL="https://example.org/1", **ASKED)
    assert reviewed.returncode == 0, reviewed.stderr
    outputs = host.outputs
    assert outputs["status"] == "1"
    text = Path(outputs["markdown"]).read_text("utf-8")
    assert text.startswith(MARK)
    assert text in host.summary.read_text("utf-8")
    assert "<!DOCTYPE html>" in (Path(outputs["folder"]) / "review.html").read_text("utf-8")
    about = {"REPOSITORY": "kota/rencana", "NUMBER": "7", "REVIEW": outputs["markdown"]}
    comment = steps["Comment on the pull request"]
    assert host.run(comment, **about).returncode == 0
    assert host.run(comment, GH_KNOWN="99", **about).returncode == 0
    refused = host.run(comment, GH_REFUSES="1", **about)
    assert (refused.returncode, "::notice::" in refused.stdout) == (0, True)
    _, made, _, changed, *_ = host.log.read_text("utf-8").splitlines()
    assert made.startswith("api --method POST repos/kota/rencana/issues/7/comments")
    assert changed.startswith("api --method PATCH repos/kota/rencana/issues/comments/99")
    decide = steps["Pass or fail"]
    assert host.run(decide, REVIEWED="1", VALIDATED="0").returncode == 1
    assert host.run(decide, REVIEWED="0", VALIDATED="1").returncode == 0
    assert host.run(decide, REVIEWED="", VALIDATED="1").returncode == 1


def test_the_action_renders_and_writes_sarif(host: Host) -> None:
    steps = scripts(ACTION["runs"]["steps"])
    rendered = host.run(steps["Render the documents"], **ASKED)
    assert rendered.returncode == 0, rendered.stderr
    assert list(Path(host.outputs["folder"]).rglob("*.html"))
    assert host.run(steps["Write the findings as SARIF"], **ASKED).returncode == 0
    assert '"2.1.0"' in (host.temp / "smartplan.sarif").read_text("utf-8")


def test_a_failure_of_smartplan_fails_its_step(host: Host) -> None:
    steps = scripts(ACTION["runs"]["steps"])
    asked = {**ASKED, "BASE": "origin/entah", "RUN_URL": ""}
    failed = host.run(steps["Review the change"], **asked)
    assert (failed.returncode, "tidak ada revisi git" in failed.stderr) == (2, True)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_workflow_for_github(host: Host, lang: str) -> None:
    text = workflow("github", "kota", lang)  # type: ignore[arg-type]
    assert not re.search(r"@[A-Z_]+@|#(id|en) ", text), "every slot is filled"
    held = yaml.safe_load(text)
    assert held["permissions"] == {"contents": "read", "pull-requests": "write"}
    given = {"PLAN": "kota", "SMARTPLAN_LANG": lang, "BASE": "origin/main", "RUN_URL": "x"}
    steps = [
        s for s in held["jobs"]["smartplan"]["steps"] if "pip install" not in s.get("run", "")
    ]
    codes = [
        host.run(step["run"], NUMBER="7", STATUS="1", **given).returncode
        for step in steps
        if "run" in step
    ]
    assert codes == [0, 0, 0, 0, 1]
    assert (host.repo.root / "review" / "review.md").is_file()


def test_the_pipeline_for_gitlab(host: Host) -> None:
    job = yaml.safe_load(workflow("gitlab", "kota", "id"))["smartplan"]
    script = "\n".join(job["script"])
    given = {"PLAN": "kota", "SMARTPLAN_LANG": "id"}
    merge = host.run(script, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", **given)
    assert merge.returncode == 1, merge.stderr
    assert "Program kelas-warga: penanggung jawab bappeda → dinkes" in merge.stdout
    for name in ("gl-code-quality-report.json", "review/index.html", "documents"):
        assert (host.repo.root / name).exists()
    assert host.run(script, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="", **given).returncode == 1


def test_init_writes_the_workflow_at_the_top_and_overwrites_nothing(
    repo: Repo, smartplan: Callable[..., Any]
) -> None:
    done = smartplan("init", "batam", "--ci", "github", "--lang", "en", cwd=repo.root)
    assert done.code == 0, done.err
    path = repo.root / ".github" / "workflows" / "smartplan.yml"
    assert 'PLAN: "batam"' in path.read_text("utf-8")
    path.write_text("milik sendiri", "utf-8")
    again = smartplan("init", "33.76", "--ci", "github", "--lang", "en", cwd=repo.root)
    assert "is never overwritten" in again.out
    assert path.read_text("utf-8") == "milik sendiri"
    wrong = smartplan("init", "33.28", "--ci", "jenkins", cwd=repo.root)
    assert (wrong.code, (repo.root / "kabupaten-tegal").exists()) == (2, False)


def test_without_a_repository_the_workflow_goes_into_the_plan(
    tmp_path: Path, smartplan: Callable[..., Any]
) -> None:
    done = smartplan("init", "batam", "--ci", "gitlab", cwd=tmp_path)
    assert done.code == 0
    assert 'PLAN: "."' in (tmp_path / "batam" / ".gitlab-ci.yml").read_text("utf-8")
