"""`smartplan diff`: revisions, ranges, folders, and every form."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.places import PLANS
from tests.repo import Repo, repository

LOKET = "programs/layanan-terpadu.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return repository(tmp_path / "repo")


def test_the_working_tree_against_the_last_commit(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    clean = smartplan("diff", "--lang", "id", cwd=repo.plan)
    assert (clean.code, clean.out.strip()) == (
        0,
        "Tidak ada perubahan pada rencana. HEAD → berkas kerja saat ini",
    )
    repo.edit(LOKET, "amount: 150000000", "amount: 187500000")
    found = smartplan("diff", "--lang", "id", cwd=repo.plan)
    assert "anggaran 2023 naik Rp150 juta → Rp187,5 juta (+25%)" in found.out
    assert found.out.rstrip().endswith("1 perubahan (1 besar)")


def test_a_new_file_counts_before_it_is_added(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    text = "name: Pasar digital\ndimension: layanan\n"
    (repo.plan / "programs" / "pasar.yaml").write_text(text, "utf-8")
    assert "Program pasar" in smartplan("diff", "HEAD", cwd=repo.root).out


def test_two_revisions_and_ranges(repo: Repo, smartplan: Callable[..., object]) -> None:
    repo.git("checkout", "-qb", "cabang")
    repo.edit(LOKET, "amount: 150000000", "amount: 187500000")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.edit("programs/kelas-warga.yaml", "status: planned", "status: running")
    repo.commit()
    both = smartplan("diff", "main", "cabang", cwd=repo.root).out
    assert smartplan("diff", "main..cabang", cwd=repo.root).out == both
    assert "status" in both
    since = smartplan("diff", "main...cabang", cwd=repo.root).out
    assert "187.5" in since
    assert "status" not in since
    assert "2 changes" in smartplan("diff", "cabang", cwd=repo.root).out


def test_two_folders(tmp_path: Path, smartplan: Callable[..., object]) -> None:
    for name in ("lama", "baru"):
        shutil.copytree(PLANS / "smallest", tmp_path / name)
    path = tmp_path / "baru" / LOKET
    path.write_text(path.read_text("utf-8").replace("status: running", "status: done"), "utf-8")
    found = smartplan("diff", "lama", "baru", "--format", "json", cwd=tmp_path)
    told = json.loads(found.out)
    (change,) = [one for one in told["changes"] if one["route"].endswith("terpadu.status")]
    assert (change["kind"], change["old"], change["new"]) == ("changed", "running", "done")
    assert (change["file"], change["line"]) == (LOKET, 13)
    assert change["weight"] == "minor"


def test_folders_of_plans_are_paired_by_path(
    tmp_path: Path, smartplan: Callable[..., object]
) -> None:
    for top in ("lama", "baru"):
        for name in ("satu", "dua"):
            shutil.copytree(PLANS / "smallest", tmp_path / top / name)
    shutil.rmtree(tmp_path / "baru" / "dua")
    found = smartplan("diff", "lama", "baru", "--format", "json", cwd=tmp_path)
    told = json.loads(found.out)
    assert [plan["plan"] for plan in told["plans"]] == ["dua", "satu"]
    assert told["plans"][0]["notes"] == ["this plan was removed as a whole"]
    assert told["plans"][1]["changes"] == []


def test_a_folder_alone_is_held_against_its_last_commit(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.edit(LOKET, "status: running", "status: done")
    assert "status" in smartplan("diff", "kota", cwd=repo.root).out


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_text_is_shown_word_by_word_and_nothing_in_it_is_code(
    repo: Repo, smartplan: Callable[..., object], form: str
) -> None:
    new = "Warga mengurus izin di <script>alert(1)</script> loket @dinas [a](b) yang terjadwal"
    old = "Warga mengurus izin dan kependudukan di satu loket dengan antrean yang terjadwal"
    repo.edit(LOKET, old, new)
    found = smartplan("diff", "--format", form, "--lang", "en", cwd=repo.plan)
    assert found.code == 0
    assert "<script>alert" not in found.out.replace("\\<script\\>", "")
    assert form == "html" or "@&#8203;dinas" in found.out
    assert ("<ins>" if form == "html" else "~~dan kependudukan") in found.out


def test_what_cannot_be_done_is_said(
    tmp_path: Path, repo: Repo, smartplan: Callable[..., object]
) -> None:
    asked = {
        ("diff", "tidak-ada"): "there is no git revision tidak-ada",
        ("diff", "main", "--format", "xml"): "--format xml is not known",
        ("diff", "main", "--plan", "entah"): "entah does not exist",
        ("diff", "--", "-x"): "there is no git revision -x",
    }
    for arguments, said in asked.items():
        found = smartplan(*arguments, cwd=repo.root)
        assert (found.code, said in found.err) == (2, True), found
    outside = tmp_path / "luar"
    outside.mkdir()
    found = smartplan("diff", "main", cwd=outside)
    assert (found.code, "is in no git repository" in found.err) == (2, True)
    (outside / "a").mkdir()
    found = smartplan("diff", "a", "a", cwd=outside)
    assert (found.code, "no plan (smartplan.yaml) in a" in found.err) == (2, True)
