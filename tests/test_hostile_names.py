"""Names of files, folders, owners and commits that are made to harm, through every command.

A name can hold everything but a slash: what drives a terminal, breaks lines, gives commands to the
host of a build, calls people in a comment, or is no UTF-8 at all.
"""

import json
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from markdown_it import MarkdownIt

from tests.conftest import Ran
from tests.poison import unclean
from tests.repo import Repo, repository

Run = Callable[..., Ran]

NAMES = (
    "x\x1b]52;c;aGFjaw==\x1b\\y",
    "a\n\n@octocat\n<b>x<b>\n",
    "z\n::error::pwn",
    "##[error]pwn",
    "x`@octocat`<img src=x onerror=1>",
    "`<details> `x` @me",
    "``` @me ``",
    "b\u202eabc\u2066\u200b\u00ad",
    "c\x9b5m\x7f\x85",
    "d|e & 'f' \"g\" {{ 7*7 }} %0A",
    "::error::pwn",
    "kota:uji",
    "-x",
    "\udcff\udcfe",
)
WRONG = "name: Kelas\nlead: entah\n"


@pytest.fixture(params=NAMES, ids=lambda name: ascii(name)[1:-1][:24].replace("/", "_"))
def repo(request: pytest.FixtureRequest, tmp_path: Path) -> Repo:
    """A repository in which a branch brings a plan and a program of a hostile name, and owners."""
    name = request.param
    repo = repository(tmp_path / "r")
    repo.git("checkout", "-q", "-b", "ubah")
    repo.edit("smartplan.yaml", "title:", "title: Baru  #")
    (repo.root / name).mkdir(parents=True)
    for file in repo.plan.rglob("*"):
        if file.is_file():
            target = repo.root / name / file.relative_to(repo.plan)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    for plan in (repo.plan, repo.root / name):
        (plan / "programs" / f"{name}.yaml").write_text(WRONG)
    owner = "* @ok `@codeown` `<details><img/src=x>\u202e\x1b[31m ##[error]pwn\n"
    (repo.root / "CODEOWNERS").write_text(owner)
    subject = name.replace("\udcff", "").replace("\udcfe", "") or "x"
    repo.commit(subject, who=re.sub(r"[<>\n]", "", subject) or "x")
    return repo


def checked(done: Ran, *, commands: bool = False) -> str:
    """What is printed is clean, and none of its lines is a command of a build's host."""
    assert done.code in {0, 1, 2}, done.err
    for said in (done.out, done.err):
        assert not unclean(said), unclean(said)
        assert "##[" not in said
        began = [line for line in said.splitlines() if line.lstrip().startswith("::")]
        if commands:
            assert all(
                re.match(r"::(error|warning|notice) file=[^:,]*,line=", one) for one in began
            )
        else:
            assert not [one for one in began if not one.startswith(("::selection", "::highlight"))]
    return done.out


def test_findings(repo: Repo, smartplan: Run) -> None:
    call = ("validate", "--fail-on", "never", "--lang", "en", "--format")
    checked(smartplan(*call, "text", cwd=repo.root))
    json.loads(checked(smartplan(*call, "json", cwd=repo.root)))
    checked(smartplan(*call, "github", cwd=repo.root), commands=True)
    ET.fromstring(checked(smartplan(*call, "junit", cwd=repo.root)))
    issues = json.loads(checked(smartplan(*call, "gitlab", cwd=repo.root)))
    assert len({one["fingerprint"] for one in issues}) == len(issues) > 1
    run = json.loads(checked(smartplan(*call, "sarif", cwd=repo.root)))["runs"][0]
    prints = [one["partialFingerprints"]["route/v2"] for one in run["results"]]
    assert len(set(prints)) == len(prints) == len(issues)
    for uri in _uris(run):
        assert not urlsplit(uri).scheme
        assert re.fullmatch(r"[\w.~/%-]+", uri, re.ASCII)
        assert (repo.root / os.fsdecode(unquote_to_bytes(uri))).is_file()


def _uris(run: dict[str, object]) -> Iterator[str]:
    for result in run["results"]:  # type: ignore[attr-defined]
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            yield place["physicalLocation"]["artifactLocation"]["uri"]


def test_files(repo: Repo, smartplan: Run) -> None:
    for call in (
        ("validate", "--fix", "--diff"),
        ("validate", "--fix"),
        ("fmt", "--check"),
        ("fmt",),
        ("render", "--list"),
        ("score",),
        ("score", "--format", "markdown"),
        ("render", "--format", "md", "--document", "index", "--out", "hasil"),
    ):
        checked(smartplan(*call, cwd=repo.root))
    every = [str(path) for path in repo.root.iterdir() if path.is_dir() and path.name != ".git"]
    checked(smartplan("init", "33.76", "--dir", every[0], cwd=repo.root))
    checked(smartplan("explain", Path(every[0]).name, cwd=repo.root))
    checked(smartplan("diff", *every[:2], cwd=repo.root))


def test_a_comment(repo: Repo, smartplan: Run) -> None:
    for form in ("text", "json", "html"):
        done = smartplan("review", "--base", "main", "--format", form, cwd=repo.root)
        assert checked(done), done.err
    told = checked(smartplan("review", "--base", "main", "--format", "markdown", cwd=repo.root))
    written = [told.count(tag) - _in_code(told, tag) for tag in ("<details>", "</details>")]
    assert written[0] == written[1] > 0
    for kind, content in _parts(told):
        assert kind != "image"
        if kind == "text":
            assert not re.search(r"@(octocat|me|codeown)", content), content
        if kind in {"html_block", "html_inline"}:
            assert re.fullmatch(
                r"(<!-- smartplan-review -->|<!-- q:[0-9a-f]+:[0-9a-f]+ -->|</?details>"
                r"|<details><summary>([^<@]|@&#8203;)*</summary>|\s)*",
                content,
            ), content


def _parts(told: str) -> Iterator[tuple[str, str]]:
    for token in MarkdownIt("commonmark").enable("table").parse(told):
        yield token.type, token.content
        for inner in token.children or ():
            yield inner.type, inner.content


def _in_code(told: str, tag: str) -> int:
    return sum(content.count(tag) for kind, content in _parts(told) if kind == "code_inline")


def test_histories(repo: Repo, smartplan: Run) -> None:
    program = next(path for path in (repo.plan / "programs").iterdir()).stem
    for call in (("history", "score"), ("history", program), ("history", "title")):
        for form in ("text", "json", "markdown", "html"):
            checked(smartplan(*call, "kota", "--format", form, cwd=repo.root))


def test_a_diff_of_a_file_is_taken_by_git(repo: Repo, smartplan: Run) -> None:
    """Its head has the name as git quotes it."""
    program = next(path for path in (repo.plan / "programs").iterdir() if _is_odd(path.name))
    program.write_text("lead: entah\nname: Kelas\n")
    done = smartplan("fmt", "--diff", "kota", cwd=repo.root)
    assert checked(done)
    (repo.root / "tambalan").write_text(done.out)
    repo.git("apply", "tambalan")
    assert program.read_text() == WRONG


def _is_odd(file: str) -> bool:
    return any(file == f"{name}.yaml" for name in NAMES)
