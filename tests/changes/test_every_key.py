"""The plan with every key: whatever is changed in it is found, said, and put into effect."""

from datetime import date
from typing import Any

import pytest

from smartplan.changes.apply import apply
from smartplan.changes.compare import compare
from smartplan.changes.tree import settled, tree
from smartplan.plan.files import home
from smartplan.plan.types import plan_type
from smartplan.route import Route
from tests import every_key
from tests.changes.made import documents, told_between

pytestmark = pytest.mark.wide

OLD = {file: raw.decode() for file, raw in every_key.files().items() if file.endswith(".yaml")}
# Every place once: of things that stand twice at the plan's root, the first.
PLACES = [
    (route, value)
    for route, value in every_key.written()
    if not any(key.endswith("-2") for key in route)
    and type(value) in (str, int, float, bool, date)
]


@pytest.mark.parametrize("part", range(8))
def test_a_value_that_changes_is_one_change_and_is_said_in_both_languages(part: int) -> None:
    assert len(PLACES) > 400
    for route, value in PLACES[part::8]:
        file, _ = home(route)
        made = told_between({file: OLD[file]}, {file: every_key.text(file, {route: other(value)})})
        assert made, route
        for one in made:
            assert one.sentence.id, route
            assert one.sentence.en, route
            assert "None" not in one.sentence.en, one.sentence.en
        assert all(one.change.route[0] == route[0] for one in made), (route, made)


def other(value: Any) -> Any:
    """Another value of the same form."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value.replace(year=value.year - 1)
    if isinstance(value, str):
        return f"{value}x"
    return value + 1


def test_an_action_with_another_id_is_followed_by_what_names_it() -> None:
    old, new = "programs-1-actions-1", "kelas-pertama"
    texts = {
        file: text.replace(old, new) if file.startswith(("programs/", "progress/")) else text
        for file, text in OLD.items()
    }
    made = compare(documents(OLD), documents(texts))
    renamed = [
        one for one in made if one.route == Route(("programs", "programs-1", "actions", new))
    ]
    assert [one.kind.value for one in renamed] == ["renamed"]
    assert not [one for one in made if one.route.key == "action"], "the rows follow"
    assert not [one for one in made if one.route[0] == "progress"], "the year follows"


def test_the_changes_between_it_and_nothing_make_it_from_nothing() -> None:
    nothing = {"smartplan.yaml": "smartplan: 1\n"}
    made = apply(tree(documents(nothing)), compare(documents(nothing), documents(OLD)))
    assert settled(made, plan_type()) == settled(tree(documents(OLD)), plan_type())
