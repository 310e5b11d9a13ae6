"""`smartplan review`: what a branch changes, in whole, shallow and broken repositories."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.reviewing.review import Review
from smartplan.reviewing.review import review as plan_review
from smartplan.source.folder import read_folder
from smartplan.source.pairs import Pair
from smartplan.telling import review as telling
from smartplan.wording import same
from smartplan.writers.markdown import told as markdown
from tests.places import AS_OF, EXAMPLES
from tests.repo import Repo, cloned, repository, started

LOKET = "programs/layanan-terpadu.yaml"
KELAS = "programs/kelas-warga.yaml"
DAY = ("--as-of", AS_OF.isoformat())


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A branch with a few changes, a new error and a mended finding."""
    repo = repository(tmp_path / "repo")
    repo.git("checkout", "-qb", "cabang")
    repo.edit(LOKET, "amount: 150000000", "amount: 187500000")
    repo.edit(LOKET, "deadline: 2022-12-15", "deadline: 2023-03-15")
    repo.edit("readiness.yaml", "level: 2, target: 4", "level: 4, target: 4")
    repo.edit(KELAS, "\nlead: bappeda", "\nlead: dinkes")
    repo.commit()
    return repo


def test_the_report_for_a_reviewer(repo: Repo, smartplan: Callable[..., object]) -> None:
    found = smartplan("review", "--base", "main", "--lang", "id", *DAY, cwd=repo.root)
    assert found.code == 1  # a new error
    for said in (
        "Tinjauan rencana Kota Batu",
        "4 perubahan: 4 besar, pada 2 program",
        "anggaran Rp420 juta → Rp457,5 juta (+Rp37,5 juta; 2023 +Rp37,5 juta)",
        "3 galat baru",
        "Program kelas-warga: penanggung jawab bappeda → dinkes",
        "tenggat quick win mundur 3 bulan: 15 Des 2022 → 15 Mar 2023",
        "tingkat naik 2 → 4 tanpa bukti",
        "Diskominfo (penanggung jawab layanan-terpadu; mendukung kelas-warga)",
        "[ ] Perangkat daerah lama dan baru sama-sama tahu dan setuju.",
    ):
        assert said in " ".join(found.out.split()), said


@pytest.mark.parametrize(
    ("limit", "code"), [("new-error", 1), ("new-warning", 1), ("major", 1), ("never", 0)]
)
def test_the_exit_code(
    repo: Repo, smartplan: Callable[..., object], limit: str, code: int
) -> None:
    assert smartplan("review", "--fail-on", limit, *DAY, cwd=repo.root).code == code


def test_nothing_fails_where_nothing_changes(repo: Repo, smartplan: Callable[..., object]) -> None:
    repo.git("checkout", "-q", "main")
    (repo.root / "README.md").write_text("lain", "utf-8")
    for form in ("text", "markdown", "json", "html"):
        found = smartplan("review", "--fail-on", "major", "--format", form, cwd=repo.root)
        assert found.code == 0
    assert json.loads(smartplan("review", "--format", "json", cwd=repo.root).out)["plans"] == []


def test_json(repo: Repo, smartplan: Callable[..., object]) -> None:
    found = smartplan("review", "--format", "json", "--head", "cabang", *DAY, cwd=repo.root)
    told = json.loads(found.out)
    assert (told["version"], told["plan"], told["head"]) == (
        1,
        "kota",
        f"cabang ({repo.git('rev-parse', '--short', 'HEAD').strip()})",
    )
    assert told["weights"] == {"major": 4, "minor": 0, "editorial": 0}
    assert [one["code"] for one in told["findings"]["new"] if one["severity"] == "error"] == [
        "REF001",
        "EVD001",
        "EVD002",
    ]
    assert told["scores"]["readiness"]["score"]["old"] is not None
    assert told["totals"]["by_fund"]["csr"] == {"old": 150000000, "new": 187500000}
    assert told["agencies"][0]["leads"] == ["kelas-warga"]
    assert all(one["file"] and one["line"] for one in told["changes"])


def test_markdown_for_a_comment(repo: Repo, smartplan: Callable[..., object]) -> None:
    owners = repo.root / "CODEOWNERS"
    owners.write_text("* @bappeda\n/kota/programs/ @diskominfo\n", "utf-8")
    repo.commit()
    found = smartplan("review", "--format", "markdown", "--lang", "id", *DAY, cwd=repo.root)
    assert found.out.startswith("<!-- smartplan-review -->\n")
    assert "`@diskominfo`" in found.out
    assert found.out.count("<details>") == found.out.count("</details>") >= 3
    assert "| Anggaran per tahun | sebelum | sesudah | selisih |" in found.out
    assert f"- `kota/{KELAS}:9`" in found.out


def test_a_file_for_what_is_printed(
    repo: Repo, tmp_path: Path, smartplan: Callable[..., object]
) -> None:
    for form in ("text", "html"):
        out = tmp_path / "hasil" / f"tinjauan.{form}"
        found = smartplan("review", "--format", form, "--out", str(out), *DAY, cwd=repo.root)
        assert (found.code, found.out) == (1, "")
        assert "Kota Batu" in out.read_text("utf-8")


def test_a_comment_is_cut_between_sections_and_points_to_the_report() -> None:
    pair = Pair("tegal", read_folder(EXAMPLES / "tegal"), read_folder(EXAMPLES / "batam"))
    review = Review(same("main"), same("cabang"), (plan_review(pair, AS_OF),), {})
    whole = markdown.write(telling.told(review, "id"), "id", limit=10**9)
    assert len(whole) > 65_536
    told = telling.told(review, "id", full_report="https://example.org/laporan")
    text = markdown.write(told, "id")
    assert len(text) <= 65_536
    assert "selengkapnya: [https://example.org/laporan](<https://example.org/laporan>)" in text
    assert text.count("<details>") == text.count("</details>") > 3


def test_only_plans_that_changed_are_looked_at(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.git("checkout", "-q", "main")
    for number in range(3):
        target = repo.root / f"daerah-{number}"
        shutil.copytree(repo.plan, target)
    repo.commit()
    repo.git("checkout", "-qb", "lain")
    repo.edit(LOKET, "status: running", "status: done", plan="daerah-1")
    repo.commit()
    told = json.loads(smartplan("review", "--format", "json", *DAY, cwd=repo.root).out)
    assert told["folder"] == "daerah-1"


def test_a_renamed_plan_folder_is_the_same_plan(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.git("checkout", "-q", "main")
    repo.git("checkout", "-qb", "pindah")
    repo.git("mv", "kota", "kota-batu")
    repo.edit(LOKET, "\nstatus: running", "\nstatus: done", plan="kota-batu")
    repo.commit()
    told = json.loads(smartplan("review", "--format", "json", *DAY, cwd=repo.root).out)
    assert told["notes"] == ["the plan's folder was renamed from kota to kota-batu"]
    assert [one["route"] for one in told["changes"]] == ["programs.layanan-terpadu.status"]


def test_a_new_plan_and_one_that_is_gone(repo: Repo, smartplan: Callable[..., object]) -> None:
    repo.git("checkout", "-q", "main")
    repo.git("rm", "-rq", "kota")
    new = repo.root / "daerah-baru"
    new.mkdir()
    (new / "smartplan.yaml").write_text(
        'smartplan: 1\nregion: {code: "33.76", name: Kota Tegal}\ntitle: Rencana\n'
        "period: {start: 2024, end: 2029}\n",
        "utf-8",
    )
    repo.commit()
    found = smartplan("review", "--base", "HEAD~1", "--lang", "id", *DAY, cwd=repo.root)
    assert found.code in (0, 1), found.err
    assert "rencana ini baru" in found.out
    assert "rencana ini dihapus seluruhnya" in found.out


def test_a_base_that_cannot_be_read_is_said_and_not_told_as_new(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.git("checkout", "-q", "main")
    repo.edit(LOKET, "name: Loket", "name: [Loket")
    repo.commit()
    repo.git("checkout", "-qb", "betul")
    repo.edit(LOKET, "name: [Loket", "name: Loket")
    repo.commit()
    found = smartplan("review", "--lang", "id", *DAY, cwd=repo.root)
    assert found.code == 0
    assert f"tanpa {LOKET}, yang tidak terbaca sebelum perubahan ini" in " ".join(
        found.out.split()
    )
    assert "1 temuan selesai" in found.out


def test_a_base_of_another_format(repo: Repo, smartplan: Callable[..., object]) -> None:
    repo.git("checkout", "-q", "main")
    repo.edit("smartplan.yaml", "smartplan: 1", "smartplan: 0")
    repo.commit()
    repo.git("checkout", "-qb", "naik")
    repo.edit("smartplan.yaml", "smartplan: 0", "smartplan: 1")
    repo.commit()
    found = smartplan("review", *DAY, cwd=repo.root)
    assert "the plan formats differ (0 and 1)" in found.out


def test_carriage_returns_change_nothing(repo: Repo, smartplan: Callable[..., object]) -> None:
    repo.git("checkout", "-q", "main")
    for path in repo.plan.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    repo.git("checkout", "-qb", "crlf")
    repo.commit()
    found = smartplan("review", "--fail-on", "major", *DAY, cwd=repo.root)
    assert found.code == 0
    assert "what the plan says does not change" in found.out.lower()


def test_a_merge_commit_shows_what_the_branch_brings(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.git("checkout", "-q", "main")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    repo.git("checkout", "-q", "cabang")
    repo.git("merge", "-q", "--no-edit", "main")
    told = json.loads(smartplan("review", "--format", "json", *DAY, cwd=repo.root).out)
    assert len(told["changes"]) == 4


def test_a_shallow_clone_says_how_to_get_the_history(
    repo: Repo, tmp_path: Path, smartplan: Callable[..., object]
) -> None:
    url = repo.root.as_uri()
    clone = cloned(url, tmp_path / "dangkal", "--depth", "1", "--branch", "cabang")
    found = smartplan("review", "--base", "main", cwd=clone.root)
    assert found.code == 2
    assert "git fetch --unshallow origin main:refs/remotes/origin/main, or fetch" in found.err
    clone.git("fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    found = smartplan("review", "--base", "main", cwd=clone.root)
    assert (found.code, "where the branches part is not known" in found.err) == (2, True)


def test_the_branch_of_the_remote_stands_in_for_a_missing_one(
    repo: Repo, tmp_path: Path, smartplan: Callable[..., object]
) -> None:
    clone = cloned(str(repo.root), tmp_path / "klon", "--branch", "cabang")
    assert "4 changes" in smartplan("review", "--base", "main", *DAY, cwd=clone.root).out


def test_what_cannot_be_done_is_said(
    tmp_path: Path, repo: Repo, smartplan: Callable[..., object]
) -> None:
    assert "there is no git revision x" in smartplan("review", "--base", "x", cwd=repo.root).err
    repo.git("checkout", "-q", "--orphan", "asing")
    repo.commit()
    assert "share no history" in smartplan("review", "--base", "main", cwd=repo.root).err
    empty = tmp_path / "kosong"
    empty.mkdir()
    found = smartplan("review", "--base", "main", cwd=empty)
    assert (found.code, "is in no git repository" in found.err) == (2, True)
    started(empty)
    found = smartplan("review", "--base", "main", cwd=empty)
    assert (found.code, "there is no git revision" in found.err) == (2, True)


def test_findings_of_a_renamed_program_are_neither_new_nor_mended(
    repo: Repo, smartplan: Callable[..., object]
) -> None:
    repo.git("checkout", "-q", "main")
    repo.edit(KELAS, "goals: [layanan-cepat]", "goals: [entah]")
    repo.commit()
    repo.git("checkout", "-qb", "ganti")
    repo.git("mv", f"kota/{KELAS}", "kota/programs/kelas-digital.yaml")
    repo.edit("analysis.yaml", "[kelas-warga]", "[kelas-digital]")
    repo.commit()
    told = json.loads(smartplan("review", "--format", "json", *DAY, cwd=repo.root).out)
    assert [one["kind"] for one in told["changes"]] == ["renamed"]
    assert told["findings"] == {"new": [], "mended": [], "silenced": []}


def test_both_languages_say_the_same_things(repo: Repo, smartplan: Callable[..., object]) -> None:
    lines = [
        smartplan("review", "--lang", lang, "--format", "markdown", *DAY, cwd=repo.root).out
        for lang in ("id", "en")
    ]
    shapes = [re.sub(r"[^\n|`<>-]", "", text).count("\n") for text in lines]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("out", [".", "folder", "kota/smartplan.yaml/x"])
def test_an_output_that_can_be_no_file_is_one_sentence(
    repo: Repo, smartplan: Callable[..., object], out: str
) -> None:
    (repo.root / "folder").mkdir()
    asked = ("review", "--format", "html", "--out", out, "--lang", "en", *DAY)
    done = smartplan(*asked, cwd=repo.root)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert f"{out} cannot be written" in done.err
