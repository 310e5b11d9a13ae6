"""Merges of odd files, held against a count that knows nothing of how they were made."""

from collections import Counter
from pathlib import Path

import pytest

from smartplan.merging import driver
from smartplan.merging.proof import is_whole
from smartplan.merging.render import Markers
from tests.merging.judge import complaints, played

BASE = b"zzz:\ncouncil: 1e3\nk6k: |+\n  x\n\nk7k: 2022\n"
MOVED = b"zzz:\nk6k: |+\n  x\ncouncil: 1e3\n\nk7k: 2022\n"
WITHOUT = b"zzz:\nk6k: |+\n  x\n\nk7k: 2022\n"


@pytest.mark.wide
def test_nothing_is_lost_and_nothing_comes_back(tmp_path: Path) -> None:
    ends: Counter[tuple[bool, bool]] = Counter()
    for seed in range(240):
        one = played(seed, tmp_path)
        if one is not None:
            assert one.complaints == (), (seed, one)
            ends[one.is_clean, one.is_by_lines] += 1
    # Every way to end is among them, so that none of them is right for want of a case.
    assert (
        min(ends[end] for end in ((True, True), (True, False), (False, True), (False, False))) > 9
    )


def drove(folder: Path, *sides: bytes, path: str, markers: Markers) -> tuple[driver.Driven, bytes]:
    files = (folder / "base", folder / "ours", folder / "theirs")
    for file, content in zip(files, sides, strict=True):
        file.write_bytes(content)
    return driver.drive(files, path, markers), files[1].read_bytes()


def test_what_git_brings_back_is_no_clean_merge(tmp_path: Path) -> None:
    for sides in ((BASE, MOVED, WITHOUT), (BASE, WITHOUT, MOVED)):
        done, result = drove(tmp_path, *sides, path="p/organization.yaml", markers=Markers())
        assert not done.is_clean
        assert "could not be proved to be whole" in done.said[0].en
        assert list(complaints(*sides, result, is_clean=False)) == []
        assert result.count(b"<<<<<<< ours (") == 1


def test_the_judge_and_the_proof_see_what_is_wrong() -> None:
    base, ours, theirs = b"a: 1\nb: [x]\nc: 3\n", b"a: 2\nb: [x]\nc: 3\n", b"a: 1\nb: []\nc: 3\n"
    right = b"a: 2\nb: []\nc: 3\n"
    wrong = {
        "lost": b"a: 1\nb: []\nc: 3\n",
        "back": b"a: 2\nb: [x]\nc: 3\n",
        "key gone": b"a: 2\nc: 3\n",
        "twice": b"a: 2\nb: []\nc: 3\nd: 3\n",
        "elsewhere": b"b: 2\na: []\nc: 3\n",
        "unreadable": b"a: 2\nb: [\nc: 3\n",
    }
    assert list(complaints(base, ours, theirs, right, is_clean=True)) == []
    assert is_whole((base, ours, theirs), [right])
    for name, result in wrong.items():
        assert list(complaints(base, ours, theirs, result, is_clean=True)), name
        assert not is_whole((base, ours, theirs), [result]), name
    conflict = b"<<<<<<< ours\na: 2\n=======\na: 1\n>>>>>>> theirs\nb: []\nc: 3\n"
    assert list(complaints(base, ours, theirs, conflict, is_clean=False)) == []
    assert list(complaints(base, ours, theirs, conflict, is_clean=True))
    assert list(complaints(base, ours, theirs, right, is_clean=False))


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
@pytest.mark.parametrize("path", ["programs/x.yaml", "lain.yaml"])
def test_conflicts_in_git_s_styles(style: str, path: str, tmp_path: Path) -> None:
    base, ours, theirs = (f"name: X\nlead: {one}\nstatus: idea\n".encode() for one in "abc")
    markers = Markers(9, "en", lambda: style, ("dasar", "HEAD", "cabang"))
    done, result = drove(tmp_path, base, ours, theirs, path=path, markers=markers)
    middle = "||||||||| dasar\nlead: a\n" if "diff3" in style else ""
    assert not done.is_clean
    assert result.decode() == (
        f"name: X\n<<<<<<<<< HEAD\nlead: b\n{middle}=========\nlead: c\n>>>>>>>>> cabang\n"
        "status: idea\n"
    )


def test_in_brackets_and_on_a_line_of_its_own(tmp_path: Path) -> None:
    texts = (
        f"budget:\n- {{year: 2024, amount: {one}, fund: apbd}}\nlead: x\n" for one in (1, 2, 3)
    )
    markers = Markers(7, "en", lambda: "diff3")
    _, result = drove(
        tmp_path, *(text.encode() for text in texts), path="programs/x.yaml", markers=markers
    )
    assert result.decode() == (
        "budget:\n<<<<<<< ours\n- {year: 2024, amount: 2, fund: apbd}\n"
        "||||||| base\n- {year: 2024, amount: 1, fund: apbd}\n"
        "=======\n- {year: 2024, amount: 3, fund: apbd}\n>>>>>>> theirs\nlead: x\n"
    )


def test_what_is_no_text_is_a_conflict(tmp_path: Path) -> None:
    sides = (b"a\0\n", b"b\xff\0\n", b"c\0\n")
    done, result = drove(tmp_path, *sides, path="profile.yaml", markers=Markers())
    assert not done.is_clean
    assert b"b\xff\0\n=======\nc\0\n" in result
