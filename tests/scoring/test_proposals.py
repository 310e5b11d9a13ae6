"""What a plan answers to the items of the ministry's instruments, and that it says where from."""

from collections.abc import Mapping
from functools import cache

import pytest

from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposals import ItemProposal, proposals
from smartplan.source.folder import read_folder
from smartplan.standards.model import EvaluationStandard
from smartplan.standards.shelf import Shelf
from smartplan.wording import LANGS
from tests import every_key
from tests.places import AS_OF, EXAMPLES, PLANS
from tests.scoring.plans import plan_of

STANDARD = "kominfo-2023-kppn-ikn"
INSTRUMENTS = (STANDARD, "kominfo-2022-cohort-2021")
MADE = {every_key.NAME: every_key.loaded, "bare": every_key.bare, "hollow": every_key.hollow}
NAMES = ("tegal", "batam", "bukittinggi", "batang", "smallest", *MADE)
MISSING = "Belum dapat dijawab dari rencana: "
YEARS = (2018, 2023, 2024, 2025)


@cache
def loaded(name: str) -> Loaded:
    if name in MADE:
        return MADE[name]()
    folder = PLANS / name if name == "smallest" else EXAMPLES / name
    return load(read_folder(folder), AS_OF)


@cache
def standard_of(name: str = STANDARD) -> EvaluationStandard:
    found = Shelf().evaluation(name)
    assert found is not None
    return found


def said(plan: Plan, year: int = 2024, name: str = STANDARD) -> Mapping[str, ItemProposal]:
    return proposals(plan, year, standard_of(name))


def one_of(item: str, **files: str) -> ItemProposal:
    return said(plan_of(**files))[item]


@pytest.mark.parametrize("instrument", INSTRUMENTS)
@pytest.mark.parametrize("name", NAMES)
def test_every_item_has_an_answer_or_its_reason(name: str, instrument: str) -> None:
    for year in YEARS:
        found = said(loaded(name).plan, year, instrument)
        assert list(found) == list(standard_of(instrument).items)
        for item, one in found.items():
            for lang in LANGS:
                text = one.text.say(lang)
                assert text.endswith("."), (item, text)
                assert "{" not in text, (item, text)
                assert not text[0].isdigit(), (item, text)
            assert one.is_answered is not one.text.id.startswith(
                "Belum dapat dijawab dari rencana: "
            )
            assert bool(one.routes) is one.is_answered, item


@pytest.mark.parametrize("instrument", INSTRUMENTS)
@pytest.mark.parametrize("name", NAMES)
def test_every_route_is_written_in_the_plan(name: str, instrument: str) -> None:
    read = loaded(name)
    for year in YEARS:
        for item, one in said(read.plan, year, instrument).items():
            for route in one.routes:
                assert is_written(route, read), (item, str(route))
            assert all(id in read.plan.sources for id in one.sources), item


@pytest.mark.parametrize("name", NAMES)
def test_only_what_users_were_asked_has_a_value(name: str) -> None:
    standard = standard_of()
    for year in YEARS:
        for item, one in said(loaded(name).plan, year).items():
            is_survey = all(route[0] == "surveys" for route in one.routes) and one.is_answered
            assert (one.value is not None) is is_survey, item
            if one.value is not None:
                assert standard.has_score(float(one.value))


def test_the_examples_answer_as_many_items_as_they_can() -> None:
    """Fewer would be a loss of those who wrote the plans; the figures are counted by hand."""
    least = {"tegal": 35, "batam": 27, "bukittinggi": 19, "batang": 13}
    found = {
        name: sum(one.is_answered for one in said(loaded(name).plan).values()) for name in least
    }
    assert all(found[name] >= count for name, count in least.items()), found


def is_written(route: Route, read: Loaded) -> bool:
    file, inside = home(route)
    node: object = read.documents[file].data
    keys = list(inside)
    while keys:
        # The ids of items hold dots, but are one key.
        key = keys.pop(0)
        if isinstance(node, dict) and key in node:
            node = node[key]
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            return False
    return True
