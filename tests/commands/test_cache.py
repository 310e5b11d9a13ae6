"""`smartplan cache` and `--no-cache`: what is kept is told, forgotten, and passed over."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import smartplan.assess
from smartplan.portfolio import workers
from tests.conftest import Ran
from tests.places import EXAMPLES

Run = Callable[..., Ran]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept" / "results-1.sqlite3"


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is worked out anew."""
    seen: list[object] = []
    real = smartplan.assess.assess_loaded
    monkeypatch.setattr(
        smartplan.assess,
        "assess_loaded",
        lambda *given, **named: seen.append(given) or real(*given, **named),
    )
    return seen


def test_what_is_kept_is_told_and_forgotten(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path
) -> None:
    smartplan("validate", str(plan_folder()))
    told = smartplan("cache", "--lang", "en")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"{kept.as_posix()} keeps results of 1 state of plans (0.")
    assert "dari 1 keadaan rencana (0," in smartplan("cache", "info", "--lang", "id").out
    cleared = smartplan("cache", "clear", "--lang", "en")
    assert cleared.out.startswith("Results of 1 state of plans are forgotten; that frees 0.")
    assert "of 0 states" in smartplan("cache", "--lang", "en").out
    again = smartplan("cache", "clear", "--lang", "id")
    assert again.out.startswith("Hasil dari 0 keadaan rencana dilupakan; 0,0 MB dikosongkan di ")


def test_an_unusable_folder_is_told(
    smartplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(tmp_path / "file"))
    told = smartplan("cache", "--lang", "en")
    assert (told.code, "cannot be used" in told.out) == (0, True)
    assert "tidak dapat dipakai" in smartplan("cache", "clear", "--lang", "id").out


def test_another_word_is_refused(smartplan: Run) -> None:
    said = smartplan("cache", "cler", "--lang", "en")
    assert (said.code, "did you mean clear?" in said.err) == (2, True)


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab", "junit"])
def test_a_kept_report_is_the_report(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path, worked: list[object], form: str
) -> None:
    folder = str(plan_folder({"profile.yaml": "vision: [3]\nhello: 1\n"}))
    call = ("validate", folder, "--format", form)
    first = smartplan(*call, "--no-cache")
    assert (first.code, bool(first.out), kept.exists()) == (1, True, False)
    assert [smartplan(*call) for _ in range(3)] == [first] * 3
    assert len(worked) == 2
    assert smartplan(*call, "--no-cache") == first
    assert len(worked) == 3


def test_whatever_is_asked_for_is_another_report(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path
) -> None:
    folder = plan_folder({"profile.yaml": "vision: [3]\nhello: 1\nvison: 2\n"})
    other = folder.parent / "lain"
    folder.rename(other)
    calls = [
        ("validate", str(other), *more)
        for more in (
            (), ("--lang", "en"), ("--lang", "id"), ("--each",), ("--select", "SCH"),
            ("--ignore", "SCH"), ("--stage", "1"), ("--as-of", "2031-01-01"),
            ("--format", "json"), ("--fail-on", "never"),
        )
    ]  # fmt: skip
    right = [smartplan(*call, "--no-cache") for call in calls]
    assert [smartplan(*call) for call in calls] == right
    assert [smartplan(*call) for call in calls] == right
    assert kept.exists()
    here = smartplan("validate", "--no-cache", cwd=other)
    assert smartplan("validate", cwd=other) == here
    assert here.out != right[0].out


def test_a_terminal_has_its_own(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(plan_folder({"profile.yaml": "vision: [3]\nhello: 1\n"}))
    plain = smartplan("validate", folder)
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = smartplan("validate", folder)
    assert "\x1b[" in coloured.out
    assert "\x1b[" not in plain.out
    assert smartplan("validate", folder, "--no-cache") == coloured
    monkeypatch.delenv("FORCE_COLOR")
    assert smartplan("validate", folder) == plain
    assert kept.exists()


SCORED = (
    (),
    ("--explain", "--evaluation", "--sensitivity", "--lang", "en"),
    ("--toward", "3", "--dimensions", "giffinger"),
    ("--standard", "kesiapan-3x3", "--what-if", "structure.people.ict-staff=3"),
)


@pytest.mark.parametrize("asked", SCORED, ids=" ".join)
def test_the_scores_of_many_are_those_of_each(
    smartplan: Run, kept: Path, asked: tuple[str, ...]
) -> None:
    plans = [EXAMPLES / name for name in ("bukittinggi", "tegal", "batang")]
    call = ("score", *map(str, plans), "--format", "json", *asked)
    many = smartplan(*call, "--no-cache")
    assert (many.code, kept.exists()) == (0, False)
    assert [smartplan(*call) for _ in range(2)] == [many] * 2
    assert kept.exists()
    each = [smartplan("score", str(plan), "--format", "json", *asked) for plan in plans]
    told = json.loads(many.out)
    singles = [json.loads(one.out) for one in each]
    assert told["plans"] == [
        {key: value for key, value in one.items() if key != "version"} for one in singles
    ]
    assert (told["version"], list(told)) == (1, ["version", "plans", "cohorts"])
    assert many.out == json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def test_two_plans_of_one_name_are_told_apart_in_scores(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path
) -> None:
    """Each keeps its own name, though both hold the same."""
    first = plan_folder()
    for place in ("kota", "kabupaten"):
        shutil.copytree(first, first.parent / place / first.name)
    shutil.rmtree(first)
    call = ("score", str(first.parent), "--format", "json")
    first_told, again = smartplan(*call), smartplan(*call)
    assert first_told == again == smartplan(*call, "--no-cache")
    names = [one["plan"] for one in json.loads(again.out)["plans"]]
    assert names == ["kabupaten/uji", "kota/uji"]
    assert kept.exists()


def test_the_scores_of_many_need_no_rules(
    smartplan: Run, worked: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smartplan.assess.run", None)
    call = ("score", str(EXAMPLES), "--format", "json", "--lang", "en")
    assert smartplan(*call).code == 0
    assert not worked
    refused = smartplan(*call, "--standard", "none")
    assert (refused.code, "--standard none is not known" in refused.err) == (2, True)


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_against_a_baseline_many_plans_are_looked_at_anew_and_alike(
    smartplan: Run, plan_folder: Callable[..., Path], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One core or two, and what lies outside of the plan's folder is never kept."""
    first = plan_folder({"data.yaml": "systems:\n"})
    top = first.parent / "semua"
    for number in range(9):
        shutil.copytree(first, top / f"kota-{number}")
    call = ("validate", str(top), "--baseline", str(first.parent / "b.json"), "--lang", "en")
    found = []
    for cores in (1, 2):
        monkeypatch.setattr(workers, "cores", lambda cores=cores: cores)
        monkeypatch.setattr(workers, "_may_fork", lambda: True)
        smartplan("validate", str(top))
        accepted = smartplan(*call, "--write-baseline")
        quiet = smartplan(*call)
        (top / "kota-3" / "data.yaml").unlink()
        (top / "kota-5" / "profile.yaml").write_text("vision: 3\nsystem: 1\n", "utf-8")
        changed = smartplan(*call, "--format", "json")
        assert (accepted.code, quiet.code, changed.code) == (0, 0, 1)
        assert "no more" in changed.err
        found.append((accepted, quiet, changed))
        shutil.copy(first / "data.yaml", top / "kota-3" / "data.yaml")
        shutil.copy(first / "profile.yaml", top / "kota-5" / "profile.yaml")
    assert found[0] == found[1]
    assert kept.exists()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
@pytest.mark.parametrize("forks", [True, False])
def test_each_command_says_the_same_from_other_processes(
    smartplan: Run,
    plan_folder: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    *,
    forks: bool,
) -> None:
    """Also where processes are not forked, and all that is asked goes there by pickle."""
    first = plan_folder({"data.yaml": "systems:\n"})
    top = first.parent / "semua"
    for number in range(9):
        shutil.copytree(first, top / f"kota-{number}")
    calls = [
        ("validate", str(top), "--format", "sarif"),
        ("score", str(top), "--format", "json", "--explain"),
        ("rank", str(top), "--format", "json"),
    ]
    monkeypatch.setattr(workers, "cores", lambda: 1)
    alone = [smartplan(*call) for call in calls]
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: forks)
    monkeypatch.setattr(workers, "map", None, raising=False)  # nothing is done here
    assert [smartplan(*call) for call in calls] == alone
