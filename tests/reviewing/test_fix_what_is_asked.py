"""`--fix` mends what was asked for: new since a revision, not accepted by a baseline."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran
from tests.places import AS_OF
from tests.repo import repository
from tests.reviewing.states import KELAS, LOKET, MANIFEST, TEXTS, between, shown

DAY = ("--as-of", AS_OF.isoformat())
Run = Callable[..., Ran]


def test_what_was_there_before_is_left_alone(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    repo.edit(LOKET, "status: running", "status: berjalan")
    repo.commit()
    repo.edit(KELAS, "status: planned", "status: direncanakan")
    for asked in (("--since", "HEAD"), ("--since", "HEAD", "--baseline", "b.json")):
        if "--baseline" in asked:
            smartplan("validate", "kota", *DAY, "--baseline", "b.json", "--write-baseline",
                      "--select", "REF", cwd=repo.root)  # fmt: skip
        smartplan("validate", "kota", *DAY, *asked, "--fix", cwd=repo.root)
    assert "status: planned" in (repo.plan / KELAS).read_text()
    assert "status: berjalan" in (repo.plan / LOKET).read_text()


def test_what_is_accepted_is_left_alone(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    repo.edit(LOKET, "status: running", "status: berjalan")
    baseline = ("--baseline", "b.json")
    smartplan("validate", "kota", *DAY, *baseline, "--write-baseline", cwd=repo.root)
    repo.edit(KELAS, "status: planned", "status: direncanakan")
    smartplan("validate", "kota", *DAY, *baseline, "--fix", cwd=repo.root)
    assert "status: planned" in (repo.plan / KELAS).read_text()
    assert "status: berjalan" in (repo.plan / LOKET).read_text()


def test_all_of_a_plan_that_is_new_is_new(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    (repo.root / ".gitignore").write_text("baru/\n")
    repo.commit()
    (repo.root / "kota").rename(repo.root / "baru")
    path = repo.root / "baru" / KELAS
    path.write_text(path.read_text().replace("status: planned", "status: direncanakan"))
    (repo.root / "kota").mkdir()
    told = smartplan("validate", "baru", *DAY, "--since", "HEAD", "--lang", "en", cwd=repo.root)
    assert "SCH004" in told.out
    smartplan("validate", "baru", *DAY, "--since", "HEAD", "--fix", cwd=repo.root)
    assert "status: planned" in path.read_text()


def test_a_severity_that_is_not_understood_may_be_off() -> None:
    wrong = [("\nlead: diskominfo", "\nlead: tiada")]
    rule = "\nrules: {REF001: {severity: bisu, reason: nanti}}\n"
    found = between({LOKET: wrong}, {LOKET: wrong, MANIFEST: TEXTS[MANIFEST] + rule})
    assert [one for one in shown(found)[0] if one.startswith("REF001")] == []
