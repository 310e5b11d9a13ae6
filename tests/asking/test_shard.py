"""Shares of plans: each plan in one, told by its region's code."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.asking.shard import Shard, asked_shard, share
from smartplan.failure import Failure
from tests.conftest import Ran
from tests.places import PLANS


def plans(top: Path, **codes: str) -> list[Path]:
    for name, code in codes.items():
        shutil.copytree(PLANS / "smallest", top / name)
        file = top / name / "smartplan.yaml"
        file.write_text(file.read_text("utf-8").replace('"35.79"', code), "utf-8")
    return sorted(top.iterdir())


@pytest.mark.parametrize("of", [1, 2, 3, 10])
def test_each_plan_is_in_one_share(tmp_path: Path, of: int) -> None:
    folders = plans(tmp_path, a='"11.01"', b='"33.76"', c='"53.71"', d="", e='"33.76"')
    held = [share(folders, f"{number}/{of}").folders for number in range(1, of + 1)]
    assert sorted(one for some in held for one in some) == folders
    assert all(sorted(some) == list(some) for some in held)


def test_a_share_is_told_by_the_code_and_by_nothing_else(tmp_path: Path) -> None:
    """The share of a plan is the same under another name, beside others; so it is for ever."""
    folders = plans(tmp_path, a='"11.01"', b='"33.76"', lain='"33.76"')
    for number in (1, 2, 3):
        held = {one.name for one in share(folders, f"{number}/3").folders}
        assert ("b" in held) == ("lain" in held) == Shard(number, 3).holds("33.76")
        alone = share(folders[:1], f"{number}/3").folders
        assert ("a" in held) == bool(alone)
    assert [n for n in range(1, 6) if Shard(n, 5).holds("33.76")] == [3]
    assert [n for n in range(1, 6) if Shard(n, 5).holds("53.71")] == [1]


def test_a_plan_without_a_code_goes_by_its_name(tmp_path: Path) -> None:
    folders = plans(tmp_path, tanpa="")
    (folders[0] / "smartplan.yaml").write_text("smartplan: [\n")
    held = [n for n in (1, 2, 3, 4) if share(folders, f"{n}/4").folders]
    assert held == [n for n in (1, 2, 3, 4) if Shard(n, 4).holds("tanpa")]


def test_without_a_shard_all_are_there_and_no_plan_is_read(tmp_path: Path) -> None:
    folders = [tmp_path / "x" / "kota", tmp_path / "y" / "kota"]
    held = share(folders, None)
    assert held.folders == tuple(folders)
    assert list(held.names.values()) == ["x/kota", "y/kota"]
    assert "".join(held.marked(["{", "}\n"], "validate", None, {})) == "{}\n"


@pytest.mark.parametrize("asked", ["0/4", "5/4", "1", "1/0", "a/b", "-1/4", "1/4/2", "", "1.0/4"])
def test_what_is_no_share(asked: str) -> None:
    with pytest.raises(Failure, match=r"--shard 1/4"):
        asked_shard(asked)


@pytest.mark.parametrize("asked", ["1/1", "4/4", " 2/3 "])
def test_what_is_a_share(asked: str) -> None:
    assert asked_shard(asked) is not None


@pytest.mark.parametrize(
    "call", [("validate", "--fail-on", "never"), ("rank", "--format", "json"), ("export",)]
)
@pytest.mark.parametrize(("lang", "said"), [("id", "tidak ada rencana"), ("en", "no plan falls")])
def test_a_share_without_plans_says_so_and_is_no_failure(
    tmp_path: Path, smartplan: Callable[..., Ran], call: tuple[str, ...], lang: str, said: str
) -> None:
    plans(tmp_path, a='"33.76"')
    more = ("--out", str(tmp_path / "x.sqlite")) if call == ("export",) else ()
    for number, is_empty in ((3, False), (2, True)):
        shard = f"{number}/5"
        done = smartplan(*call, str(tmp_path), "--shard", shard, "--lang", lang, *more)
        assert done.code == 0
        assert (said in done.err) is is_empty
        assert (shard in done.err) is is_empty
