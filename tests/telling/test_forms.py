"""Score, diff, review, history, rank and compare in every form, from one telling."""

import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.writers.show import FILES, FORMATS
from tests.conftest import Ran
from tests.places import AS_OF
from tests.repo import Repo, repository

DAY = ("--as-of", AS_OF.isoformat())
COMMANDS = (
    ("score", *DAY),
    ("diff", "HEAD~1"),
    ("review", "--base", "HEAD~1", "--fail-on", "never", *DAY),
    ("history", "kelas-warga"),
    ("history", "score"),
    ("rank", *DAY),
    ("compare", ".", "--among", ".", *DAY),
    ("status", *DAY),
    ("status", "--explain", *DAY),
)
STARTS = {"html": b"<!DOCTYPE html>", "docx": b"PK", "pdf": b"%PDF-"}


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    repo = repository(tmp_path_factory.mktemp("bentuk") / "repo")
    repo.edit("programs/kelas-warga.yaml", "name: Kelas", "name: 'Kelas @dinas www.contoh.test' #")
    repo.edit("readiness.yaml", "level: 2, target: 4", "level: 3, target: 4")
    repo.commit()
    return repo


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("call", COMMANDS, ids=" ".join)
def test_every_form(
    call: tuple[str, ...],
    form: str,
    lang: str,
    repo: Repo,
    tmp_path: Path,
    smartplan: Callable[..., Ran],
) -> None:
    out = tmp_path / f"hasil.{form}"
    asked = (*call, "--format", form, "--lang", lang)
    into = smartplan(*asked, "--out", str(out), cwd=repo.plan)
    assert (into.code, into.out, into.err) == (0, "", "")
    made = out.read_bytes()
    assert made.startswith(STARTS.get(form, b""))
    if form in FILES:
        refused = smartplan(*asked, cwd=repo.plan)
        assert refused.code == 2
        assert ("berkas tujuan" if lang == "id" else "a file to write to") in refused.err
        return
    assert smartplan(*asked, cwd=repo.plan).out.encode() == made
    if form == "html":
        levels = [int(found) for found in re.findall(r"<h([1-6])[ >]", made.decode())]
        skipped = [b for a, b in itertools.pairwise(levels) if b > a + 1]
        assert levels[0] == 1
        assert not skipped
        assert b'<th scope="col"></th>' not in made
    if form == "json":
        assert json.loads(made)["version"] == 1


def test_markdown_has_two_names(repo: Repo, smartplan: Callable[..., Ran]) -> None:
    long, short = (
        smartplan("diff", "HEAD~1", "--format", name, cwd=repo.plan).out
        for name in ("markdown", "md")
    )
    assert long == short


@pytest.mark.parametrize("call", COMMANDS, ids=" ".join)
def test_a_plan_calls_nobody_in_markdown(
    call: tuple[str, ...], repo: Repo, smartplan: Callable[..., Ran]
) -> None:
    said = smartplan(*call, "--format", "md", cwd=repo.plan).out
    assert said
    assert "@dinas" not in said
    assert "www.contoh" not in said


def test_a_region_that_is_called_like_an_account(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    plan = plan_folder()
    manifest = plan / "smartplan.yaml"
    text = manifest.read_text("utf-8")
    assert "name: Kota Batu" in text
    manifest.write_text(text.replace("name: Kota Batu", "name: '@kota'"), "utf-8")
    said = smartplan("score", "--format", "markdown", *DAY, cwd=plan).out
    assert "@&#8203;kota" in said
    assert "@kota" not in said


def test_a_file_that_cannot_be_written_is_said(
    repo: Repo, tmp_path: Path, smartplan: Callable[..., Ran]
) -> None:
    (tmp_path / "berkas").write_text("", "utf-8")
    out = tmp_path / "berkas" / "hasil.md"
    done = smartplan("diff", "HEAD~1", "--format", "md", "--out", str(out), cwd=repo.plan)
    assert done.code == 2
    assert "choose another file with --out" in done.err
