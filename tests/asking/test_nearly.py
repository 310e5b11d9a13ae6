"""A manifest under nearly its name: commands say so, and rename nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Smartplan = Callable[..., Ran]


def lay(top: Path, *files: str) -> Path:
    for file in files:
        (top / file).parent.mkdir(parents=True, exist_ok=True)
        (top / file).write_text("region: Uji\n", "utf-8")
    return top


@pytest.mark.parametrize(
    "file",
    ["smartplan.yml", "SMARTPLAN.YAML", "SmartPlan.yaml", "smart-plan.yaml", "smartplan.yaml.txt"],
)
@pytest.mark.parametrize("command", ["validate", "score"])
def test_it_is_named_and_what_it_is_to_be_called(
    smartplan: Smartplan, tmp_path: Path, file: str, command: str
) -> None:
    found = smartplan(command, "--lang", "en", cwd=lay(tmp_path, file))
    said = f"in this folder, but there is {file}; rename it to smartplan.yaml"
    assert (found.code, said in " ".join(found.err.split())) == (2, True), found
    found = smartplan(command, "--lang", "id", cwd=tmp_path)
    said = f"di folder ini, tetapi ada {file}; ganti namanya menjadi smartplan.yaml"
    assert said in " ".join(found.err.split())
    assert [one.name for one in tmp_path.iterdir()] == [file]


@pytest.mark.parametrize(
    "file", ["rencana.yaml", "smartplan.md", "smartplan-lama.json", "plan.yml"]
)
def test_other_files_are_no_manifest(smartplan: Smartplan, tmp_path: Path, file: str) -> None:
    found = smartplan("validate", "--lang", "en", cwd=lay(tmp_path, file))
    assert "make one with: smartplan init" in " ".join(found.err.split())


@pytest.mark.parametrize(
    ("files", "place", "said"),
    [
        (["kota/smartplan.yml"], "kota/smartplan.yml", "there is kota/smartplan.yml; rename it"),
        (["kota/smartplan.yml"], "kota", "there is kota/smartplan.yml; rename it"),
        (["kota/smartplan.yml"], ".", "there is kota/smartplan.yml; rename it"),
        (["kota/smartplan.yml", "kota/programs/a.yaml"], "kota/programs", "kota/smartplan.yml;"),
        (
            ["a/smartplan.yml", "b/smartplan.yml"],
            ".",
            "there are a/smartplan.yml and b/smartplan.yml; rename each",
        ),
        (
            [f"{name}/smartplan.yml" for name in "abcd"],
            ".",
            "there are a/smartplan.yml, b/smartplan.yml and 2 more; rename each to smartplan.yaml",
        ),
        (["build/smartplan.yml"], ".", "make one with"),
    ],
)
def test_wherever_the_path_leads(
    smartplan: Smartplan, tmp_path: Path, files: list[str], place: str, said: str
) -> None:
    lay(tmp_path, *files)
    found = smartplan("validate", place, "--lang", "en", cwd=tmp_path)
    assert (found.code, said in " ".join(found.err.split())) == (2, True), found


def test_a_side_of_a_comparison_says_it_too(smartplan: Smartplan, tmp_path: Path) -> None:
    lay(tmp_path, "a/smartplan.yml", "b/smartplan.yml")
    found = smartplan("diff", "a", "b", "--lang", "en", cwd=tmp_path)
    said = "in a, but there is a/smartplan.yml; rename it to smartplan.yaml"
    assert (found.code, said in " ".join(found.err.split())) == (2, True), found
