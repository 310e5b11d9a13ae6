"""The shape of the code itself: sizes, names, completeness."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from smartplan.commands import COMMANDS
from smartplan.finding import Defect
from smartplan.rules.registry import catalogue, every_rule
from smartplan.wording import Text
from tests.places import ROOT

MODULES = sorted((ROOT / "smartplan").rglob("*.py"))
RETIRED: set[str] = set()
LONG = 300
# Longer than that, looked at, and still one idea: the size is a reason to look, no reason to cut.
ONE_IDEA: set[str] = set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_has_one_idea_and_says_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module opens with a sentence"
    assert (text.count("\n") > LONG) == (path.relative_to(ROOT).as_posix() in ONE_IDEA)
    assert path.stem not in {"utils", "common_utils", "helpers", "manager", "base", "core", "misc"}


def test_a_public_class_has_a_name_of_its_own() -> None:
    """A law of docs/architecture.md: each word of the house means one thing."""
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())
    assert {name: held for name, held in homes.items() if len(held) > 1} == {}


@pytest.mark.parametrize("defect", catalogue().values(), ids=lambda defect: defect.code)
def test_a_defect_is_told_whole_in_both_languages(defect: Defect) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", defect.code)
    assert defect.code not in RETIRED
    assert re.fullmatch(r"[a-z][a-z0-9_]+", defect.name)
    for text in (defect.message, defect.why, defect.instead, defect.fix):
        if text is None:
            continue
        assert text.id.strip()
        assert text.en.strip()
        assert slots(text.id) == slots(text.en), text
    assert defect.why.id != defect.why.en
    assert defect.instead.id != defect.instead.en
    word = defect.message.en.split()[0]
    assert not word[0].isalpha() or word.islower() or word.isupper(), "messages are lower case"


def slots(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_codes_are_unique_and_files_are_named_like_the_defect() -> None:
    codes = [rule.defect.code for rule in every_rule()]
    assert len(codes) == len(set(codes))
    for path in (ROOT / "smartplan" / "rules").glob("*/*.py"):
        if "@rule(" in path.read_text("utf-8"):
            assert f"def {path.stem}(" in path.read_text("utf-8"), path


def test_every_family_of_rules_is_held_to_be_independent() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    (families,) = [c for c in settings["importlinter"]["contracts"] if c["id"] == "families"]
    held = (ROOT / "smartplan" / "rules").glob("*/__init__.py")
    assert families["modules"] == sorted(f"smartplan.rules.{path.parent.name}" for path in held)


def test_commands_are_in_the_readme() -> None:
    for readme in ("README.md", "README.id.md"):
        text = (ROOT / readme).read_text("utf-8")
        for verb in COMMANDS:
            assert f"`{verb.name}" in text, (readme, verb.name)


def test_texts_differ_between_languages() -> None:
    """Whatever help says in Indonesian is not the English text again."""
    for verb in COMMANDS:
        assert verb.summary.id != verb.summary.en
    assert Text("a", "b").say("id") == "a"
