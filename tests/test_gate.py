"""What the gate rests on: the lock fits pyproject.toml, and nothing is named for nothing."""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts import covered
from tests.places import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
EXTRAS = PROJECT["optional-dependencies"]
BUILD = PYPROJECT["build-system"]["requires"]
RUNTIME = [
    *PROJECT["dependencies"],
    *(need for extra in ("docx", "pdf", "facts", "xlsx", "pptx") for need in EXTRAS[extra]),
]
NEEDED = {
    "core": PROJECT["dependencies"],
    "build": BUILD,
    "gate": [*RUNTIME, *EXTRAS["dev"], *BUILD],
}
WORDS = ROOT / "scripts" / "indonesian_words.txt"


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", NEEDED)
def test_the_lock_holds_what_the_project_asks_for(name: str) -> None:
    releases = locked(name)
    for text in NEEDED[name]:
        asked = Requirement(text)
        assert asked.specifier.contains(releases[canonicalize_name(asked.name)]), (
            f"{asked}: run python3 scripts/lock.py"
        )
    assert releases.items() <= locked("gate").items()


@pytest.mark.parametrize("name", NEEDED)
def test_the_lock_names_releases_by_hash_and_no_index(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    for entry in re.sub(
        r"\s*\\\n\s*", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)
    ).splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; [^-]+)?( --hash=sha256:[0-9a-f]{64})+", entry)


# `annotationlib` is of the standard library from Python 3.14 on.
_OURS = {"smartplan", "annotationlib"}


def test_every_dependency_is_imported_and_every_import_a_dependency() -> None:
    declared = {canonicalize_name(Requirement(text).name) for text in RUNTIME}
    sources = [path.read_text("utf-8") for path in (ROOT / "smartplan").rglob("*.py")]
    names = set().union(*map(imported, sources)) - set(sys.stdlib_module_names) - _OURS
    homes = packages_distributions()
    used = {canonicalize_name(homes[name][0]) for name in names}
    assert used == declared


def imported(source: str) -> set[str]:
    """The packages that a file imports, by statement or as a text that is a package's name."""
    found = set(re.findall(r'(?:import_module|files)\("(\w+)', source))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_the_extra_all_is_all_extras_but_the_tools() -> None:
    (everything,) = EXTRAS["all"]
    assert Requirement(everything).extras == set(EXTRAS) - {"all", "dev"}


def test_indonesian_words_are_sorted_and_each_is_needed() -> None:
    words = WORDS.read_text("utf-8").split()
    assert words == sorted(set(words))
    texts = " ".join(
        path.read_text("utf-8").lower()
        for folder in ("smartplan", "docs", "templates", "benchmarks")
        for path in Path(ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml", ".j2"}
    )
    assert set(words) <= set(re.findall(r"[a-z]+", texts))


@pytest.mark.parametrize(("lines", "branches"), [(75, 50), (76, 50), (75, 51)])
def test_lines_and_branches_are_held_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: int, branches: int
) -> None:
    monkeypatch.setattr(covered, "FLOORS", (covered.Floor("smartplan/rules", lines, branches),))
    names = ("covered_lines", "num_statements", "covered_branches", "num_branches")
    figures = {  # of the folder: 3 of 4 lines, 1 of 2 branches
        "smartplan/rules/a.py": (1, 2, 1, 2),
        "smartplan\\rules\\b.py": (2, 2, 0, 0),
        "smartplan/rules_of_others.py": (0, 9, 0, 9),
    }
    files = {name: {"summary": dict(zip(names, of, strict=True))} for name, of in figures.items()}
    measured = tmp_path / "coverage.json"
    measured.write_text(json.dumps({"files": files}), "utf-8")
    if (lines, branches) == (75, 50):
        covered.hold(measured)
    else:
        with pytest.raises(SystemExit):
            covered.hold(measured)


def test_every_floor_of_coverage_is_of_a_folder_that_is_there() -> None:
    for floor in covered.FLOORS:
        assert (ROOT / floor.folder).is_dir(), floor.folder
