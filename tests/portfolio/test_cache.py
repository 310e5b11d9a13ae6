"""The file in which results are kept: whatever happens to it, it stays usable, and small."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.portfolio import cache as module
from smartplan.portfolio import keys
from smartplan.portfolio.cache import Result, file_of, home, opened
from smartplan.source import user_cache
from tests.places import ROOT

DAY, WHAT = date(2024, 6, 30), b"what"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(folder))
    return folder


def _result(name: str, text: str = "[1]", first: date = DAY, last: date = DAY) -> Result:
    return Result(name.encode(), WHAT, first, last, text)


def _keep(*names: str, text: str = "[1]") -> None:
    with opened() as cache:
        assert cache
        for name in names:
            cache.keep(_result(name, text))
            cache.saw(name.encode(), b"stamp", name.encode())


def _held(*names: str) -> list[str | None]:
    with opened() as cache:
        return [cache.text(name.encode(), WHAT, DAY) if cache else None for name in names]


def test_what_is_kept_is_found_again() -> None:
    _keep("a", "b")
    assert _held("a", "b", "c") == ["[1]", "[1]", None]
    with opened() as cache:
        assert cache
        assert cache.content(b"a", b"stamp") == b"a"
        assert cache.content(b"a", b"other") is None
        assert cache.has(b"a", WHAT, DAY)
        assert not cache.has(b"a", b"other", DAY)
        assert (cache.has_any(WHAT), cache.has_any(b"other")) == (True, False)


def test_it_holds_from_its_first_day_to_its_last() -> None:
    with opened() as cache:
        assert cache
        cache.keep(_result("a", "[1]", date(2024, 1, 1), date(2024, 1, 31)))
        cache.keep(_result("a", "[2]", date(2024, 2, 1), date(2024, 2, 29)))
    with opened() as cache:
        assert cache
        days = ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01"]
        said = [cache.text(b"a", WHAT, date.fromisoformat(day)) for day in days]
        assert said == [None, "[1]", "[1]", "[2]", "[2]", None]


def test_a_text_that_is_not_what_was_kept_is_forgotten(kept: Path) -> None:
    _keep("a", "b")
    with sqlite3.connect(file_of(kept)) as file:
        file.execute("UPDATE results SET text = '[7]' WHERE content = ?", (b"a",))
    file.close()
    assert _held("a", "b") == [None, "[1]"]
    with sqlite3.connect(file_of(kept)) as file:
        assert file.execute("SELECT count(*) FROM results").fetchone() == (1,)
    file.close()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE results SET first = first - 1",
        "UPDATE results SET last = last + 1",
        "UPDATE results SET what = X'00'",
        "UPDATE results SET text = CAST(X'FF' AS TEXT)",
        "UPDATE looks SET content = X'62'",
        "UPDATE looks SET stamp = X'00'",
    ],
)
def test_no_part_of_a_row_can_change_unnoticed(kept: Path, harm: str) -> None:
    _keep("a")
    with sqlite3.connect(file_of(kept)) as file:
        file.execute(harm)
    file.close()
    with opened() as cache:
        assert cache
        found = cache.content(b"a", b"stamp")
        days = (date(2024, 6, 29), DAY, date(2024, 7, 1))
        texts = [cache.text(found or b"", WHAT, day) for day in days]
        assert texts == [None, None, None]
    _keep("a")
    assert _held("a") == ["[1]"]


def test_only_the_user_can_read_it(kept: Path) -> None:
    _keep("a")
    if os.name == "posix":
        assert kept.stat().st_mode & 0o777 == 0o700
        assert file_of(kept).stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="who may write is told otherwise")
def test_a_folder_that_others_can_write_into_is_not_believed(kept: Path) -> None:
    _keep("a")
    kept.chmod(0o777)
    assert _held("a") == [None]
    kept.chmod(0o700)
    assert _held("a") == ["[1]"]


def test_without_a_folder_nothing_is_kept_and_nothing_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "below", "\0"):
        with monkeypatch.context() as patch:
            patch.setattr(module, "home", lambda place=place: Path(place))
            with opened() as cache:
                assert cache is None
    with opened(wanted=False) as cache:
        assert cache is None


def test_a_file_that_may_only_be_read_is_no_obstacle() -> None:
    """As root may write everywhere, SQLite is told to refuse."""
    _keep("a")
    with opened() as cache:
        assert cache
        assert cache.file
        cache.file.execute("PRAGMA query_only = 1")
        cache.keep(_result("b"))
        assert cache.text(b"a", WHAT, DAY) == "[1]"
        cache.flush()
        assert cache.file is None
        assert cache.text(b"a", WHAT, DAY) is None
    assert _held("a", "b") == ["[1]", None]


def test_a_full_disk_loses_only_what_came_last() -> None:
    _keep("a")
    with opened() as cache:
        assert cache
        assert cache.file
        pages = cache.file.execute("PRAGMA page_count").fetchone()[0]
        cache.file.execute(f"PRAGMA max_page_count = {pages}")
        cache.keep(_result("b", "x" * 1_000_000))
    assert _held("a", "b") == ["[1]", None]


def test_nobody_waits_for_ever(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep("a")
    monkeypatch.setattr(module, "_WAIT", 0.05)
    other = sqlite3.connect(file_of(kept), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    _keep("b")
    assert _held("a", "b") == ["[1]", None]
    other.execute("ROLLBACK")
    other.close()
    _keep("b")
    assert _held("a", "b") == ["[1]", "[1]"]


def test_it_is_bounded_and_the_oldest_use_goes_first(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LIMIT", 1_000_000)
    clock = [1_000_000.0]
    monkeypatch.setattr(module.time, "time", lambda: clock[0])
    names = [f"n{number:02}" for number in range(9)]
    for name in names:
        clock[0] += 100_000  # more than a day
        _keep(name, text="x" * 100_000)
    clock[0] += 100_000
    assert _held("n00") == ["x" * 100_000]  # used today
    clock[0] += 100_000
    _keep("new", text="x" * 300_000)
    left = [name for name, text in zip(names, _held(*names), strict=True) if text]
    assert left[0] == "n00"
    assert left[1:] == names[-len(left[1:]) :]
    assert 1 < len(left) < len(names)
    assert _held("new") != [None]
    assert file_of(kept).stat().st_size <= 1_000_000


def test_within_a_day_a_use_is_not_written_again(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr(module.time, "time", lambda: clock[0])
    _keep("a")
    for later, used in ((86_400, 1_000_000), (86_401, 1_086_401)):
        clock[0] = 1_000_000.0 + later
        _held("a")
        with sqlite3.connect(file_of(kept)) as file:
            assert file.execute("SELECT used FROM results").fetchone() == (used,)
        file.close()


def test_cleared_it_is_empty_and_says_what_that_freed(kept: Path) -> None:
    _keep("a", "b", text="x" * 500_000)
    before = file_of(kept).stat().st_size
    with opened() as cache:
        assert cache
        plans, freed = cache.clear()
    assert plans == 2
    assert 900_000 < freed <= before
    assert file_of(kept).stat().st_size < 100_000
    assert _held("a", "b") == [None, None]


WRITING = """
import sys
from datetime import date
from smartplan.portfolio.cache import Result, opened
day = date(2024, 6, 30)
print("go", flush=True)
with opened() as cache:
    for number in range(100_000):
        name = f"n{number % 50}".encode()
        cache.keep(Result(name, b"what", day, day, "[" + str(number) * 1000 + "]"))
        cache.saw(name, str(number).encode(), name)
        if number % 5 == 0:
            cache.flush()
"""


def test_killed_at_any_moment_it_stays_usable(kept: Path) -> None:
    dice = random.Random(7)
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", WRITING], cwd=ROOT, stdout=subprocess.PIPE
        ) as one:
            assert one.stdout
            one.stdout.readline()
            time.sleep(dice.random() * 0.2)
            one.send_signal(signal.SIGKILL)
        _keep("mine")
        assert _held("mine") == ["[1]"]
        with sqlite3.connect(file_of(kept)) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        file.close()
        held = [text for text in _held(*(f"n{number}" for number in range(50))) if text]
        assert all(text.startswith("[") and text.endswith("]") for text in held)
    assert held


def test_it_lies_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home() == tmp_path / "kept"
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert home() == tmp_path / "xdg" / "smartplan"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for platform, place in (
        ("linux", ".cache"),
        ("darwin", "Library/Caches"),
        ("win32", "local"),
    ):
        monkeypatch.setattr(user_cache.sys, "platform", platform)
        assert home() == tmp_path / place / "smartplan"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """A package of our own, and what it is called by."""
    folder = tmp_path / "site" / "smartplan"
    (folder / "portfolio" / "__pycache__").mkdir(parents=True)
    for name in ("a.py", "standards.yaml", "portfolio/keys.py"):
        (folder / name).write_text("x", "utf-8")
    monkeypatch.setattr(keys, "__file__", str(folder / "portfolio" / "keys.py"))
    return keys.program.__wrapped__


def test_who_changes_the_code_never_sees_what_was(
    tmp_path: Path, package: Callable[[], str]
) -> None:
    folder = tmp_path / "site" / "smartplan"
    before = package()
    (folder / "portfolio" / "__pycache__" / "a.pyc").write_text("x", "utf-8")
    assert package() == before
    seen = {before}
    os.utime(folder / "a.py", ns=(1, 1))
    seen.add(package())
    (folder / "standards.yaml").write_text("xy", "utf-8")
    seen.add(package())
    (folder / "new.py").touch()
    seen.add(package())
    assert len(seen) == 4


def test_an_installed_one_is_known_by_its_record(
    tmp_path: Path, package: Callable[[], str]
) -> None:
    from smartplan import __version__

    record = tmp_path / "site" / f"smartplan-{__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("x", "utf-8")
    before = package()
    (tmp_path / "site" / "smartplan" / "a.py").write_text("changed", "utf-8")
    assert package() == before
    record.write_text("another build", "utf-8")
    assert package() != before
