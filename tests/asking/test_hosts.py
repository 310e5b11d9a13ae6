"""A plan's path as a code host sees it, wherever smartplan works."""

from pathlib import Path

import pytest

from smartplan.asking.hosts import again, on_host


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "r" / "kota" / "rencana"
    (folder / "programs").mkdir(parents=True)
    return folder


@pytest.mark.parametrize("below", ["", "kota", "kota/rencana", "kota/rencana/programs"])
@pytest.mark.parametrize("is_linked", [True, False])
def test_from_the_root_of_the_repository(plan: Path, below: str, *, is_linked: bool) -> None:
    root = plan.parents[1]
    if is_linked:  # a linked working tree, or a submodule
        (root / ".git").write_text("gitdir: ../x\n")
    else:
        (root / ".git").mkdir()
    assert on_host(plan, root / below) == "kota/rencana"


def test_the_root_itself_and_the_nearest_one(plan: Path) -> None:
    (plan / ".git").mkdir()
    (plan.parents[1] / ".git").mkdir()
    assert on_host(plan, plan / "programs") == ""


def test_links_are_followed_as_the_host_has_the_files(plan: Path, tmp_path: Path) -> None:
    (plan.parents[1] / ".git").mkdir()
    (tmp_path / "pintas").symlink_to(plan)
    assert on_host(tmp_path / "pintas", tmp_path) == "kota/rencana"
    (plan.parents[1] / "luar").symlink_to(tmp_path)
    assert on_host(plan.parents[1] / "luar" / "r" / "kota" / "rencana", plan) == "kota/rencana"


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_without_git_from_what_the_host_builds(
    plan: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert on_host(plan, plan.parent) == "rencana"
    monkeypatch.setenv(name, str(plan.parents[1]))
    assert on_host(plan, plan) == "kota/rencana"
    monkeypatch.setenv(name, str(plan / "lain"))
    assert on_host(plan, plan.parent) == "rencana"


def test_plans_of_two_repositories_may_have_one_name(tmp_path: Path) -> None:
    plans = [tmp_path / name / "rencana" for name in ("a", "b", "c")]
    for plan in plans:
        plan.mkdir(parents=True)
        if plan.parent.name != "b":
            (plan.parent / ".git").mkdir()
    assert again(plans, tmp_path) == {plans[2]}
    assert again(plans[:2], tmp_path) == again([], tmp_path) == frozenset()
