"""The steps of action.yml and of what `init --ci` writes, run in bash on a real repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from smartplan.scaffold.ci import workflow
from smartplan.wording import LANGS
from tests.places import ROOT
from tests.posting.host import TOKEN, Kept
from tests.posting.host import host as git_host
from tests.repo import ALONE, Repo, repository

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="the hosts run bash")

MARK = "<!-- smartplan-review -->"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = repository(tmp_path / "repo")
    repo.git("update-ref", "refs/remotes/origin/main", "main")
    repo.git("checkout", "-qb", "cabang")
    repo.edit("programs/kelas-warga.yaml", "\nlead: bappeda", "\nlead: dinkes")
    repo.commit()
    return repo


class Host:
    """What a host does: run steps in order, hand their outputs on, keep comments."""

    def __init__(self, repo: Repo, tmp_path: Path, kept: Kept) -> None:
        self.repo = repo
        self.kept = kept
        self.temp = tmp_path / "temp"
        programs = tmp_path / "bin"
        for folder in (self.temp, programs):
            folder.mkdir()
        script = f'#!/usr/bin/env bash\nexec "{sys.executable}" -m smartplan "$@"\n'
        (programs / "smartplan").write_text(script, "utf-8")
        (programs / "smartplan").chmod(0o755)
        event = tmp_path / "event.json"
        event.write_text('{"pull_request": {"number": 7}}', "utf-8")
        self.output = tmp_path / "output"
        self.summary = tmp_path / "summary"
        self.environment = {
            **ALONE,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_REPOSITORY": "kota/rencana",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_API_URL": kept.url,
            "GITHUB_GRAPHQL_URL": f"{kept.url}/graphql",
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
def host(repo: Repo, tmp_path: Path) -> Iterator[Host]:
    with git_host() as kept:
        yield Host(repo, tmp_path, kept)


def scripts(steps: list[dict[str, Any]]) -> dict[str, str]:
    return {step.get("name", ""): step["run"] for step in steps if "run" in step}


ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = scripts(ACTION["runs"]["steps"])
COMMITS = {"BASE": "origin/main", "NUMBER": "7", "SERVER": "https://contoh.test", "TOKEN": TOKEN}
ASKED = {
    "PLANS": ".",
    "SPOKEN": "id",
    "FAIL_ON": "new-error",
    "BASE": "origin/main",
    "COMMENT": "true",
    "GH_TOKEN": TOKEN,
    "RUN_URL": "https://contoh.test/1",
}


def test_no_expression_stands_inside_a_script() -> None:
    """What a pull request names itself must never be pasted into a shell."""
    found = yaml.safe_load(workflow("github", "kota", "id"))
    for steps in (ACTION["runs"]["steps"], found["jobs"]["smartplan"]["steps"]):
        for script in scripts(steps).values():
            assert "${{" not in script


def found(host: Host, **environment: str) -> dict[str, str]:
    """What the action passes on from the step that finds the commits."""
    done = host.run(STEPS["Find the commits"], **COMMITS, **environment)
    assert done.returncode == 0, done.stderr
    held = host.outputs
    return {"FOLDER": held["folder"], "SINCE": held["base"]}


def test_the_action_reviews_comments_and_decides(host: Host) -> None:
    asked = ASKED | found(host)
    assert asked["SINCE"] == host.repo.git("rev-parse", "main").strip()
    reviewed = host.run(STEPS["Review the change"], **asked)
    assert reviewed.returncode == 0, reviewed.stderr
    outputs = host.outputs
    assert outputs["status"] == "1"
    text = Path(outputs["markdown"]).read_text("utf-8")
    assert text.startswith(MARK)
    assert host.kept.bodies == [text]
    assert text in host.summary.read_text("utf-8")
    assert "<!DOCTYPE html>" in (Path(outputs["folder"]) / "review.html").read_text("utf-8")
    checked = host.run(STEPS["Check the plans"], **asked)
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.startswith("::error file=kota/programs/kelas-warga.yaml,line=9")
    assert host.outputs == {"status": "1"}
    decide = STEPS["Pass or fail"]
    assert host.run(decide, REVIEWED="1", VALIDATED="0").returncode == 1
    assert host.run(decide, REVIEWED="0", VALIDATED="1").returncode == 0
    assert host.run(decide, REVIEWED="", VALIDATED="1").returncode == 1


def test_a_comment_that_is_refused_or_not_wanted_fails_nothing(host: Host) -> None:
    host.kept.trouble = {"POST": [403]}
    asked = ASKED | found(host)
    refused = host.run(STEPS["Review the change"], **asked)
    assert (refused.returncode, "403" in refused.stderr) == (0, True)
    assert TOKEN not in refused.stdout + refused.stderr
    assert host.outputs["status"] == "1"
    host.kept.asked.clear()
    assert host.run(STEPS["Review the change"], **(asked | {"COMMENT": "false"})).returncode == 0
    assert host.kept.asked == []


def test_annotations_of_a_pull_request_are_what_it_brings(host: Host) -> None:
    """What was there before it would take the ten places that the host has."""
    everything = host.run(STEPS["Check the plans"], **ASKED)
    brought = host.run(STEPS["Check the plans"], **(ASKED | found(host)))
    assert 0 < brought.stdout.count("::") < everything.stdout.count("::")
    assert everything.stdout.index("::warning") > everything.stdout.rindex("::error")


def test_the_pull_request_itself_is_reviewed_where_the_base_is_checked_out(host: Host) -> None:
    repo = host.repo
    repo.git("update-ref", "refs/pull/7/head", "cabang")
    repo.git("remote", "add", "origin", str(repo.root))
    repo.git("checkout", "-q", "main")
    event = {"GITHUB_EVENT_NAME": "pull_request_target"}
    asked = ASKED | event
    as_checked_out = host.run(STEPS["Review the change"], FOLDER=str(repo.root), **asked)
    assert (as_checked_out.returncode, host.kept.bodies) == (2, [])
    assert "tidak ada yang ditinjau" in as_checked_out.stderr
    asked |= found(host, **event)
    reviewed = host.run(STEPS["Review the change"], **asked)
    assert reviewed.returncode == 0, reviewed.stderr
    assert host.outputs["status"] == "1"
    assert "penanggung jawab bappeda → dinkes" in host.kept.bodies[0]
    checked = host.run(STEPS["Check the plans"], **asked)
    assert "::error file=kota/programs/kelas-warga.yaml,line=9" in checked.stdout
    assert "lead: dinkes" not in (repo.plan / "programs/kelas-warga.yaml").read_text("utf-8")
    assert found(host, **event)["FOLDER"] == asked["FOLDER"]  # a second job step


def test_two_jobs_keep_their_comments_and_their_files_apart(host: Host) -> None:
    shutil.copytree(host.repo.plan, host.repo.root / "desa")
    host.repo.commit()
    asked = ASKED | found(host)
    suffixes = []
    for path in ("kota", "desa", "kota"):
        reviewed = host.run(STEPS["Review the change"], **(asked | {"PLANS": path}))
        assert reviewed.returncode == 0, reviewed.stderr
        host.run(STEPS["Name what is kept"], PLANS=path)
        suffixes.append(host.outputs["suffix"])
    assert [one.split("\n")[0] for one in host.kept.bodies] == [
        "<!-- smartplan-review kota -->",
        "<!-- smartplan-review desa -->",
    ]
    assert suffixes == ["-kota", "-desa", "-kota"]
    host.run(STEPS["Name what is kept"], PLANS=".")
    assert host.outputs["suffix"] == ""


def test_a_plan_that_the_change_removes_is_told_and_not_checked(host: Host) -> None:
    shutil.copytree(host.repo.plan, host.repo.root / "desa")
    host.repo.commit()
    host.repo.git("rm", "-rq", "kota")
    host.repo.commit()
    asked = ASKED | found(host) | {"PLANS": "kota"}
    for name in ("Check the plans", "Render the documents", "Write the findings as SARIF"):
        done = host.run(STEPS[name], **asked)
        assert (done.returncode, host.outputs) == (0, {}), done.stderr


def test_the_action_renders_and_writes_sarif(host: Host) -> None:
    rendered = host.run(STEPS["Render the documents"], **ASKED)
    assert rendered.returncode == 0, rendered.stderr
    assert list(Path(host.outputs["folder"]).rglob("*.html"))
    assert host.run(STEPS["Write the findings as SARIF"], **ASKED).returncode == 0
    assert '"2.1.0"' in Path(host.outputs["file"]).read_text("utf-8")


def test_a_failure_of_smartplan_fails_its_step(host: Host) -> None:
    asked = {**ASKED, **found(host), "BASE": "origin/entah"}
    failed = host.run(STEPS["Review the change"], **asked)
    assert (failed.returncode, "tidak ada revisi git" in failed.stderr) == (2, True)


def test_no_checkout_keeps_the_token() -> None:
    """What runs later in a job would find it in the repository's configuration."""
    shown = [workflow("github", "kota", "id")]
    shown += [(ROOT / "docs" / name).read_text("utf-8") for name in ("review.md", "review.id.md")]
    for text in shown:
        parts = re.split(r"actions/checkout@", text)[1:]
        assert parts
        assert all("persist-credentials: false" in part[:400] for part in parts)


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
    passed: dict[str, str] = {"SINCE": "", "STATUS": ""}
    codes = []
    for step in steps:
        if "run" in step:
            codes.append(host.run(step["run"], GH_TOKEN=TOKEN, **passed, **given).returncode)
            outputs = host.outputs
            passed |= {name: outputs[name.lower()] for name in passed if name.lower() in outputs}
    assert codes == [0, 0, 0, 1]
    assert host.kept.bodies == [(host.repo.root / "review" / "review.md").read_text("utf-8")]
    assert (host.repo.root / "documents").is_dir()


def test_the_workflow_for_github_on_a_push(host: Host) -> None:
    held = yaml.safe_load(workflow("github", "kota", "en"))
    steps = scripts(held["jobs"]["smartplan"]["steps"])
    done = host.run(steps["Check the plan"], PLAN="kota", SINCE="", GITHUB_EVENT_NAME="push")
    assert (done.returncode, "::error file=kota/programs" in done.stdout) == (1, True)


def test_the_pipeline_for_gitlab(host: Host) -> None:
    held = yaml.safe_load(workflow("gitlab", "kota", "id"))
    script = "\n".join(held["smartplan"]["script"])
    given = {"PLAN": "kota", "SMARTPLAN_LANG": "id", "CI_JOB_URL": "https://contoh.test/9"}
    request = {
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_PROJECT_ID": "12",
        "CI_API_V4_URL": host.kept.url,
    }
    merge = host.run(script, **given, **request)
    assert merge.returncode == 1, merge.stderr
    assert "Program kelas-warga: penanggung jawab bappeda → dinkes" in merge.stdout
    assert "komentar tidak ditulis: GITLAB_TOKEN kosong" in merge.stderr
    for name in ("gl-code-quality-report.json", "review/index.html"):
        assert (host.repo.root / name).exists()
    sha = host.repo.git("rev-parse", "main").strip()
    host.repo.git("update-ref", "-d", "refs/remotes/origin/main")
    more = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": sha, "GITLAB_TOKEN": TOKEN}
    assert host.run(script, **given, **request, **more).returncode == 1
    assert host.kept.bodies[0].startswith("<!-- smartplan-review kota -->")
    assert host.run(script, **given).returncode == 1
    documents = "\n".join(held["smartplan-documents"]["script"])
    assert host.run(documents, **given).returncode == 0
    assert (host.repo.root / "documents").is_dir()


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_both_languages_ask_for_the_same(name: str) -> None:
    texts = [workflow(name, "kota", lang) for lang in LANGS]
    held = [yaml.safe_load(text) for text in texts]
    assert not re.search(r"@[A-Z_]+@|#(id|en) ", "".join(texts)), "every slot is filled"
    shapes = [re.sub(r"#.*|(name|expose_as): .*|LANG: .*", "", text) for text in texts]
    assert shapes[0].split() == shapes[1].split()
    assert held[0].keys() == held[1].keys()


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
