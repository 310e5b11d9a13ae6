"""Recorded edits of a plan: each is told as exactly the changes written beside it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from smartplan.changes.apply import apply
from smartplan.changes.compare import compare
from smartplan.changes.tree import settled, tree
from smartplan.changes.weights import WEIGHT_RULES
from smartplan.plan.types import plan_type
from tests.changes.made import SMALLEST, documents, told_between

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def after(edits: list[dict[str, Any]]) -> dict[str, str]:
    files = dict(SMALLEST)
    for edit in edits:
        file = edit["file"]
        if edit.get("gone"):
            del files[file]
        elif "becomes" in edit:
            files[edit["becomes"]] = files.pop(file)
        elif "text" in edit:
            files[file] = edit["text"]
        else:
            assert edit["find"] in files[file], edit
            times = -1 if edit.get("every") else 1
            files[file] = files[file].replace(edit["find"], edit["put"], times)
    return files


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_edit_is_told_as_these_changes(case: dict[str, Any]) -> None:
    found = [
        {
            "kind": one.change.kind.value,
            "route": str(one.change.route),
            "weight": one.weight.value,
            "rule": one.rule,
            "id": one.sentence.id,
            "en": one.sentence.en,
        }
        for one in told_between(SMALLEST, after(case["edits"]))
    ]
    assert found == case["changes"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_putting_the_changes_into_effect_gives_the_edited_plan(case: dict[str, Any]) -> None:
    """In both directions, for every recorded edit."""
    here, there = documents(SMALLEST), documents(after(case["edits"]))
    for old, new in ((here, there), (there, here)):
        made = apply(tree(old), compare(old, new))
        assert settled(made, plan_type()) == settled(tree(new), plan_type())


def test_there_are_many_cases_of_every_weight() -> None:
    assert len(CASES) >= 40
    weights = {change["weight"] for case in CASES for change in case["changes"]}
    assert weights == {"major", "minor", "editorial"}


def test_the_last_rule_speaks_of_every_change_and_names_are_unique() -> None:
    assert WEIGHT_RULES[-1].on == frozenset()
    assert len({rule.name for rule in WEIGHT_RULES}) == len(WEIGHT_RULES)
