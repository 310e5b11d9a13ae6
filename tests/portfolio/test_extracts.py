"""What is taken out of many plans: kept or not, by one process or several, it is the same."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

import smartplan.assess
from smartplan.assess import Assessment
from smartplan.failure import Failure
from smartplan.portfolio import extracts as module
from smartplan.portfolio import keys, workers
from smartplan.portfolio.extracts import Extract, extracted
from smartplan.wording import same
from tests.places import EXAMPLES, PLANS, ROOT

DAY = date(2024, 6, 30)


def _told(state: Assessment) -> list[list[str]]:
    return [[one.code, one.message.say("id"), str(one.place.spot)] for one in state.findings]


def _holding(state: Assessment) -> dict[str, object]:
    return {"name": state.plan.name, "files": sorted(state.plan.files)}


def _in(lang: str, state: Assessment) -> list[str]:
    return [one.message.say(lang) for one in state.findings]  # type: ignore[arg-type]


def _failing(name: str, state: Assessment) -> str:
    if state.plan.name == name:
        raise Failure(same(f"not {name}"))
    return state.plan.name


TOLD, HOLDING = Extract("told", _told), Extract("holding", _holding)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the plans that are worked out in this process."""
    names: list[str] = []
    real = smartplan.assess.assess_bundle

    def noted(bundle: object, *given: object, **named: object) -> Assessment:
        names.append(bundle.name)  # type: ignore[attr-defined]
        return real(bundle, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(smartplan.assess, "assess_bundle", noted)
    return names


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is long ago that anything was changed: the times of files can be relied on."""
    monkeypatch.setattr(module.time, "time_ns", partial(_soon, time.time_ns))


def _soon(clock: Callable[[], int]) -> int:
    return clock() + 10_000_000_000


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers are forked, though pytest itself may have a thread that waits."""
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)


FORKED = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


def _plans(top: Path, count: int) -> list[Path]:
    folders = [top / f"p{number:02}" for number in range(count)]
    for folder in folders:
        shutil.copytree(PLANS / "smallest", folder)
    return folders


def _values(folders: list[Path], day: date = DAY, **named: object) -> list[object]:
    found = list(extracted(folders, [TOLD, HOLDING], day, **named))  # type: ignore[arg-type]
    assert [one.folder for one in found] == folders
    return [dict(one.values) for one in found]


def test_each_plan_gives_what_is_asked_of_it_in_order() -> None:
    folders = [EXAMPLES / "tegal", EXAMPLES / "batam"]
    for one in _values(folders):
        assert one["told"]  # type: ignore[index]
    assert [one["holding"]["name"] for one in _values(folders)] == ["tegal", "batam"]  # type: ignore[index]


@pytest.mark.usefixtures("later")
def test_what_has_not_changed_is_not_read_again(
    tmp_path: Path, worked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = _plans(tmp_path / "all", 3)
    first = _values(folders)
    assert worked == ["p00", "p01", "p02"]
    monkeypatch.setattr("smartplan.source.folder.read_folder", None)
    assert _values(folders) == first
    assert worked == ["p00", "p01", "p02"]


def test_what_may_still_change_within_the_tick_is_read(
    tmp_path: Path, worked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two seconds, on both sides of them."""
    folders = _plans(tmp_path / "all", 1)
    newest = max(file.stat().st_ctime_ns for file in folders[0].rglob("*"))
    _values(folders)
    for after, is_read in ((2_000_000_000, True), (2_000_000_001, True), (2_000_000_001, False)):
        monkeypatch.setattr(module.time, "time_ns", lambda after=after: newest + after)
        read: list[Path] = []
        real = smartplan.source.folder.read_folder
        with monkeypatch.context() as patch:
            patch.setattr(
                "smartplan.source.folder.read_folder",
                lambda root, real=real, read=read: read.append(root) or real(root),
            )
            _values(folders)
        assert bool(read) is is_read
    assert worked == ["p00"]


def test_a_checkout_anew_is_read_and_not_worked_out(tmp_path: Path, worked: list[str]) -> None:
    first = _plans(tmp_path / "all", 3)
    found = _values(first)
    again = [shutil.copytree(one, tmp_path / "again" / one.name) for one in first]
    assert _values(again) == found
    assert worked == ["p00", "p01", "p02"]


def test_the_name_of_the_folder_counts(tmp_path: Path) -> None:
    (folder,) = _plans(tmp_path, 1)
    _values([folder])
    other = folder.rename(tmp_path / "other")
    assert _values([other])[0]["holding"]["name"] == "other"  # type: ignore[index]


def _edit(folder: Path, dice: random.Random) -> None:
    file = dice.choice(sorted(folder.rglob("*.yaml")))
    text = file.read_text("utf-8")
    at = dice.randrange(len(text))
    file.write_text(text[:at] + dice.choice("abz: \n#-") + text[at + 1 :], "utf-8")


def _edit_unseen(folder: Path, dice: random.Random) -> None:
    file = dice.choice(sorted(folder.rglob("*.yaml")))
    before = file.stat()
    text = file.read_bytes()
    at = dice.randrange(len(text))
    file.write_bytes(text[:at] + bytes([text[at] ^ 1]) + text[at + 1 :])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _touch(folder: Path, dice: random.Random) -> None:
    dice.choice(sorted(folder.rglob("*.yaml"))).touch()


def _rename(folder: Path, dice: random.Random) -> None:
    file = dice.choice(sorted(one for one in folder.rglob("*") if one.is_file()))
    file.rename(file.with_name(dice.choice(["x.yaml", "x.yml", ".x", "x.pdf", "profile.yaml"])))


def _delete(folder: Path, dice: random.Random) -> None:
    files = sorted(one for one in folder.rglob("*") if one.is_file() or one.is_symlink())
    dice.choice([one for one in files if one.name != "smartplan.yaml"]).unlink()


def _evidence(folder: Path, dice: random.Random) -> None:
    (folder / "bukti").mkdir(exist_ok=True)
    (folder / "bukti" / f"sk-{dice.randrange(5)}.pdf").write_text("x", "utf-8")


def _link(folder: Path, dice: random.Random) -> None:
    place = folder / f"link-{dice.randrange(3)}{dice.choice(['.yaml', '.pdf'])}"
    place.unlink(missing_ok=True)
    place.symlink_to(dice.choice(["profile.yaml", "/etc/hostname", "../elsewhere", "nothing"]))


def _link_a_folder(folder: Path, dice: random.Random) -> None:
    place = folder / dice.choice(["surveys", "standards", "build", "bukti-lain"])
    if place.is_symlink():
        place.unlink()
    elif not place.exists():
        place.symlink_to(folder / "programs")


def _turn_the_link(folder: Path, dice: random.Random) -> None:
    place = folder.parent / "elsewhere"
    place.unlink(missing_ok=True)
    place.symlink_to(dice.choice([folder / "profile.yaml", "/etc/hostname"]))


def _lock(folder: Path, dice: random.Random) -> None:
    file = dice.choice(sorted(one for one in folder.rglob("*") if not one.is_symlink()))
    file.chmod(dice.choice([0o000, 0o400, 0o700]))


def _hide(folder: Path, dice: random.Random) -> None:
    (folder / "build").mkdir(exist_ok=True)
    (folder / "build" / f"{dice.randrange(9)}.yaml").write_text("a: 1\n", "utf-8")


def _nothing(folder: Path, dice: random.Random) -> None:
    del folder, dice


CHANGES = (
    *(_edit, _edit, _edit_unseen, _edit_unseen, _touch, _rename, _delete, _evidence),
    *(_link, _link_a_folder, _turn_the_link, _lock, _hide, _nothing, _nothing),
)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("is_later", [True, False])
def test_cached_equals_uncached(
    seed: int, *, is_later: bool, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if is_later:
        request.getfixturevalue("later")
    dice = random.Random(seed)
    folders = _plans(tmp_path / "all", 3)
    for _ in range(12):
        changed = dice.choice(folders)
        dice.choice(CHANGES)(changed, dice)
        if is_later:
            time.sleep(0.02)  # more than a tick of the clock that tells the times of files
        day = dice.choice([DAY, DAY, date(2024, 7, 1), date(2026, 1, 1)])
        assert _values(folders, day) == _values(folders, day, cached=False)
        for file in changed.rglob("*"):
            if not file.is_symlink() and not os.access(file, os.R_OK):
                file.chmod(0o700)


@pytest.mark.usefixtures("later")
def test_other_wishes_have_other_results() -> None:
    folder = EXAMPLES / "bukittinggi"

    def of(extract: Extract, day: date = DAY, stage: int | None = None) -> object:
        found = {
            json.dumps(one.values[extract.name])
            for cached in (True, True, False)
            for one in extracted([folder], [extract], day, stage=stage, cached=cached)
        }
        assert len(found) == 1
        return found.pop()

    told = {of(Extract("told", partial(_in, lang))) for lang in ("id", "en")}
    assert len(told) == 2
    assert of(TOLD, stage=1) != of(TOLD, stage=4)
    assert of(TOLD, date(2024, 1, 1)) != of(TOLD, date(2034, 1, 1))


def test_a_result_is_kept_for_the_days_on_which_it_holds(
    tmp_path: Path, worked: list[str]
) -> None:
    """The bodies of the plan met on 1 December 2023: a year later that is long ago."""
    folders = _plans(tmp_path, 1)
    for day, count in (("06-30", 1), ("06-01", 1), ("12-30", 2), ("07-05", 2), ("06-30", 2)):
        when = date.fromisoformat(f"2024-{day}")
        kept = _values(folders, when)
        assert len(worked) == count
        assert kept == _values(folders, when, cached=False)
        worked.pop()


def test_other_code_or_another_user_asks_anew(
    tmp_path: Path, worked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = _plans(tmp_path, 1)
    for _ in range(2):
        _values(folders)
    assert len(worked) == 1
    monkeypatch.setattr(keys, "program", lambda: "another")
    for _ in range(2):
        _values(folders)
    assert len(worked) == 2


@FORKED
@pytest.mark.usefixtures("forks")
@pytest.mark.parametrize("cached", [True, False])
def test_several_processes_say_what_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, cached: bool
) -> None:
    folders = _plans(tmp_path, 20)
    (folders[7] / "profile.yaml").write_text("vision: 3\n", "utf-8")
    monkeypatch.setattr(workers, "cores", lambda: 1)
    alone = _values(folders, cached=False)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    assert _values(folders, cached=cached) == alone
    assert _values(folders[::-1], cached=cached) == alone[::-1]
    (folders[3] / "profile.yaml").unlink()
    assert _values(folders, cached=cached) == _values(folders, cached=False)


@FORKED
@pytest.mark.usefixtures("forks")
@pytest.mark.parametrize("count", [3, 20])
@pytest.mark.parametrize("cached", [True, False])
def test_a_plan_that_fails_among_many_fails_in_its_turn(
    tmp_path: Path, count: int, *, cached: bool
) -> None:
    folders = _plans(tmp_path, count)
    failing = Extract("failing", partial(_failing, "p02"))
    for _ in range(2):
        coming = extracted(folders, [failing], DAY, cached=cached)
        assert [next(coming).values["failing"] for _ in range(2)] == ["p00", "p01"]
        with pytest.raises(Failure, match="not p02"):
            next(coming)


@pytest.mark.parametrize("harm", ["text", "gone", "file", "empty", "tables", "folder"])
@pytest.mark.usefixtures("later")
def test_what_is_broken_is_worked_out_again(tmp_path: Path, kept: Path, harm: str) -> None:
    import sqlite3

    folders = _plans(tmp_path / "all", 3)
    right = _values(folders)
    (path,) = kept.glob("*.sqlite3")
    if harm in {"file", "empty"}:
        path.write_bytes(b"no database at all" * 1000 if harm == "file" else b"")
    elif harm == "folder":
        path.unlink()
        path.mkdir()
    else:
        with sqlite3.connect(path) as file:
            file.execute(
                {
                    "text": "UPDATE results SET text = '[]'",
                    "gone": "DELETE FROM results",
                    "tables": "DROP TABLE results",
                }[harm]
            )
        file.close()
    for _ in range(3):
        assert _values(folders) == right
    if harm != "folder":
        with sqlite3.connect(path) as file:
            held = file.execute("SELECT count(*) FROM results").fetchone()
        file.close()
        assert held == (6,)


def test_two_processes_at_once(tmp_path: Path) -> None:
    folders = _plans(tmp_path / "all", 12)
    right = _values(folders, cached=False)
    code = """
import json, sys
from datetime import date
from pathlib import Path
from smartplan.portfolio.extracts import extracted
from tests.portfolio.test_extracts import HOLDING, TOLD
folders = sorted(Path(sys.argv[1]).iterdir())
for one in extracted(folders, [TOLD, HOLDING], date(2024, 6, 30)):
    print(json.dumps(dict(one.values)))
"""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, tmp_path / "all"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for one in running:
        out, _ = one.communicate()
        assert one.returncode == 0
        assert [json.loads(line) for line in out.splitlines()] == right
    assert _values(folders) == right
