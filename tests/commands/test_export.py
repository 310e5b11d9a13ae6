"""`smartplan export`: where it writes, what it replaces, what it says."""

import csv
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from smartplan.writers.tables import FORMS
from tests.conftest import Ran
from tests.places import EXAMPLES, PLANS
from tests.repo import repository

Run = Callable[..., Ran]
DAY = ("--as-of", "2026-11-29")


@pytest.fixture
def kota(tmp_path: Path) -> Path:
    shutil.copytree(PLANS / "smallest", tmp_path / "rencana" / "kota")
    return tmp_path


def asked(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as held:
        return held.execute(question).fetchall()


def test_the_table_of_plans(kota: Path, smartplan: Run) -> None:
    done = smartplan("export", "rencana", "--out", "x.sqlite", "--lang", "en", *DAY, cwd=kota)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("x.sqlite (plans: 1, rows: ")
    found = asked(kota / "x.sqlite", 'SELECT plan, region_code, "commit", as_of FROM plans')
    assert found == [("kota", "35.79", None, "2026-11-29")]
    (about,) = asked(kota / "x.sqlite", "SELECT as_of, shard, shards, plans, whole FROM about")
    assert about == ("2026-11-29", 1, 1, 1, 1)


def test_csv_says_it_in_indonesian(kota: Path, smartplan: Run) -> None:
    done = smartplan(
        "export", "rencana", "--format", "csv", "--out", "t", "--lang", "id", *DAY, cwd=kota
    )
    assert done.out.startswith("t (rencana: 1, baris: ")
    with (kota / "t" / "plans.csv").open(encoding="utf-8", newline="") as file:
        (plan,) = csv.DictReader(file)
    assert plan["region"] == "Kota Batu"
    assert plan["is_dirty"] == ""


def test_the_commit_and_whether_the_folder_differs(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path)
    commit = repo.git("rev-parse", "HEAD").strip()
    for is_dirty in (0, 1):
        smartplan("export", "--out", "../x.sqlite", *DAY, cwd=repo.plan)
        found = asked(tmp_path / "x.sqlite", 'SELECT "commit", is_dirty FROM plans')
        assert found == [(commit, is_dirty)]
        (repo.plan / "baru.txt").touch()


def test_a_repository_that_git_refuses_leaves_the_commit_empty(kota: Path, smartplan: Run) -> None:
    (kota / ".git").write_text("gitdir: tidak-ada\n")
    done = smartplan("export", "rencana", "--out", "x.sqlite", "--lang", "en", cwd=kota)
    assert done.code == 0
    assert "the column commit stays empty" in done.err
    assert asked(kota / "x.sqlite", 'SELECT "commit", is_dirty FROM plans') == [(None, None)]


@pytest.mark.parametrize("form", FORMS)
def test_only_an_export_is_replaced(kota: Path, smartplan: Run, form: str) -> None:
    call = ("export", "rencana", "--format", form, "--lang", "en", *DAY, "--out")
    assert smartplan(*call, "lama", cwd=kota).code == 0
    assert smartplan(*call, "lama", cwd=kota).code == 0
    assert not [one.name for one in kota.iterdir() if one.name.startswith(".")]
    if FORMS[form].is_folder:
        (kota / "kosong").mkdir()
        assert smartplan(*call, "kosong", cwd=kota).code == 0
        (kota / "lama" / "catatan.txt").write_text("milik saya")
    else:
        (kota / "lama").write_text("milik saya")
        (kota / "folder").mkdir()
        assert smartplan(*call, "folder", cwd=kota).code == 2
    before = {one: one.read_bytes() for one in kota.rglob("*") if one.is_file()}
    for path in ("lama", "rencana/kota/smartplan.yaml", "rencana", "."):
        done = smartplan(*call, path, cwd=kota)
        assert done.code == 2
        assert "is no export of smartplan" in done.err
    assert before == {one: one.read_bytes() for one in kota.rglob("*") if one.is_file()}


def test_an_export_in_another_form_is_not_replaced(kota: Path, smartplan: Run) -> None:
    call = ("export", "rencana", *DAY, "--out", "x", "--format")
    assert smartplan(*call, "csv", cwd=kota).code == 0
    assert smartplan(*call, "parquet", cwd=kota).code == 2
    assert smartplan(*call, "sqlite", cwd=kota).code == 2
    assert smartplan(*call, "csv", cwd=kota).code == 0


def test_what_fails_midway_leaves_what_was_there(
    kota: Path, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("export", "rencana", "--lang", "en", *DAY, "--out", "x.sqlite")
    smartplan(*call, cwd=kota)
    before = (kota / "x.sqlite").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr(FORMS["sqlite"].writer, "write", full)
    done = smartplan(*call, cwd=kota)
    assert done.code == 2
    assert "no space is left" in done.err
    assert (kota / "x.sqlite").read_bytes() == before
    assert sorted(one.name for one in kota.iterdir()) == ["rencana", "x.sqlite"]


def test_a_folder_that_cannot_be_put_in_its_place_is_put_back(
    kota: Path, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("export", "rencana", "--format", "csv", "--lang", "en", *DAY, "--out", "x")
    smartplan(*call, cwd=kota)
    before = (kota / "x" / "plans.csv").read_bytes()
    rename = Path.rename

    def refusing(path: Path, target: Path) -> Path:
        if path.name == "made":
            raise OSError(13, "")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refusing)
    done = smartplan(*call, cwd=kota)
    assert done.code == 2
    assert "permission is denied" in done.err
    assert (kota / "x" / "plans.csv").read_bytes() == before
    assert sorted(one.name for one in kota.iterdir()) == ["rencana", "x"]


@pytest.mark.parametrize(("lang", "said"), [("id", "sebut tempat hasilnya"), ("en", "say where")])
def test_somewhere_it_has_to_go(kota: Path, smartplan: Run, lang: str, said: str) -> None:
    done = smartplan("export", "rencana", "--lang", lang, cwd=kota)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize("form", ["parquet", "duckdb"])
def test_without_the_extra(
    kota: Path, smartplan: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    done = smartplan("export", "rencana", "--format", form, "--out", "x", cwd=kota)
    assert done.code == 2
    assert 'pip install "smartplan[facts]"' in done.err
    assert not (kota / "x").exists()


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names of Linux")
@pytest.mark.parametrize("form", FORMS)
def test_names_that_are_no_utf8(kota: Path, smartplan: Run, form: str) -> None:
    """Each byte of them can be told, in every form, and shards of them come together."""
    for name in (b"kota\xff", b"kota\\xff", b"=kota\n\x1b"):
        shutil.copytree(PLANS / "smallest", kota / "rencana" / os.fsdecode(name))
    (kota / "rencana" / os.fsdecode(b"kota\xff") / os.fsdecode(b"\xfe.yaml")).touch()
    call = ("export", "rencana", "--format", form, *DAY, "--out")
    assert smartplan(*call, "x", cwd=kota).code == 0
    smartplan(*call, "y", "--shard", "1/1", cwd=kota)
    done = smartplan("merge-results", "y", "--out", "z", cwd=kota)
    assert done.code == 0, done.err
    if form == "sqlite":
        names = [name for (name,) in asked(kota / "x", "SELECT plan FROM plans")]
        assert names == ["=kota\n\x1b", "kota", "kota\\\\xff", "kota\\xff"]
        files = asked(kota / "x", "SELECT file FROM findings WHERE file LIKE '%.yaml'")
        assert ("\\xfe.yaml",) in files
        assert (kota / "z").read_bytes() == (kota / "x").read_bytes()


def test_what_is_kept_and_what_is_worked_out_are_one(kota: Path, smartplan: Run) -> None:
    call = ("export", "rencana", *DAY, "--out")
    for out, more in (("a", ()), ("b", ()), ("c", ("--no-cache",))):
        assert smartplan(*call, out, *more, cwd=kota).code == 0
    assert len({(kota / out).read_bytes() for out in "abc"}) == 1


def test_plans_come_in_the_order_of_their_names(kota: Path, smartplan: Run) -> None:
    for name in ("b", "a"):
        shutil.copytree(PLANS / "smallest", kota / "rencana" / name)
    call = ("export", *DAY, "--out")
    smartplan(*call, "x", "rencana/kota", "rencana/b", "rencana/a", cwd=kota)
    smartplan(*call, "y", "rencana", cwd=kota)
    assert asked(kota / "x", "SELECT plan FROM plans") == [("a",), ("b",), ("kota",)]
    assert (kota / "x").read_bytes() == (kota / "y").read_bytes()


def test_findings_are_those_that_validate_counts(tmp_path: Path, smartplan: Run) -> None:
    example = str(EXAMPLES / "bukittinggi")
    smartplan("export", example, "--out", str(tmp_path / "x"), *DAY)
    ((count,),) = asked(tmp_path / "x", "SELECT count(*) FROM findings")
    told = smartplan("validate", example, "--each", "--format", "json", *DAY).out
    assert count == told.count('"code": ')
