"""The bodies of a plan are listed in one place, and each is known by its name everywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.books.parts.bodies import bodies
from smartplan.facts.bodies import all_of, forums, named
from smartplan.facts.instruments import is_founded
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import AS_OF

MORE = """\
task_force:
  chair: Sekretaris Daerah
  members: [{office: Sekretaris Daerah, agency: bappeda, until: 2020-01-01, from: 2021-01-01}]
forums:
  pemuda:
    name: Forum Pemuda
    meetings: [{date: 2099-01-01, topic: Masukan}]
  warga: {chair: Ketua warga}
"""


@pytest.fixture
def plan(plan_folder: Callable[..., Path]) -> Callable[[str], Plan]:
    def made(more: str) -> Plan:
        folder = plan_folder()
        file = folder / "organization.yaml"
        file.write_text(file.read_text("utf-8") + more, "utf-8")
        return load(read_folder(folder), AS_OF).plan

    return made


def test_council_team_and_forum_are_listed_even_where_they_are_not(
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder({"organization.yaml": "agencies:\n  a: {name: A}\n"})
    held = load(read_folder(folder), AS_OF).plan
    assert [(one.kind, one.body) for one in all_of(held)] == [
        ("council", None), ("team", None), ("forum", None),
    ]  # fmt: skip
    assert [one.missing[0].key for one in bodies(held, "id")] == ["council", "team", "forum"]


def test_a_task_force_and_several_forums_are_bodies_like_the_others(
    plan: Callable[[str], Plan],
) -> None:
    held = plan(MORE)
    assert [(one.kind, str(one.at)) for one in all_of(held)] == [
        ("council", "council"), ("team", "team"), ("task_force", "task_force"),
        ("forum", "forum"), ("forum", "forums.pemuda"), ("forum", "forums.warga"),
    ]  # fmt: skip
    assert [named(one.body).en for one in all_of(held) if one.body][2:] == [
        "the smart city task force", "the smart city forum", "Forum Pemuda", "the forum warga",
    ]  # fmt: skip
    assert len(forums(held)) == 3
    told = {one.id: one for one in bodies(held, "id")}
    assert told["task_force"].name == "Gugus Tugas Smart City"
    assert told["task_force"].duty == ""  # nothing is known of what one does
    assert told["forums.pemuda"].name == "Forum Pemuda"
    assert told["forums.warga"].missing[0].key == "forums.warga.members"


def test_rules_find_mistakes_in_every_body(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    file = folder / "organization.yaml"
    file.write_text(file.read_text("utf-8") + MORE, "utf-8")
    found = {(one.code, str(one.place.route)) for one in assess(folder, AS_OF).findings}
    assert ("TIM013", "forums.pemuda.meetings.0.date") in found
    assert "TIM001" in {code for code, at in found if at.startswith("task_force.members.0")}
    assert ("ORG003", "forums.warga.decree") in found


def test_the_tasks_that_a_plan_gives_take_the_place_of_our_own_words(
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder()
    file = folder / "organization.yaml"
    text = file.read_text("utf-8")
    (council, *_) = bodies(load(read_folder(folder), AS_OF).plan, "id")
    assert (council.tasks, council.duty[:13]) == ("", "Dewan memberi")
    file.write_text(text.replace("council:\n", "council:\n  tasks: Menilai usulan.\n"), "utf-8")
    (council, *_) = bodies(load(read_folder(folder), AS_OF).plan, "id")
    assert (council.tasks, council.duty) == ("Menilai usulan.", "")


@pytest.mark.parametrize(
    ("kind", "is_one"), [("perda", True), ("regional-regulation", True), ("sk", False)]
)
def test_a_regulation_of_unknown_kind_founds_a_masterplan_as_its_kinds_do(
    plan_folder: Callable[..., Path], kind: str, *, is_one: bool
) -> None:
    folder = plan_folder()
    file = folder / "organization.yaml"
    file.write_text(file.read_text("utf-8").replace("kind: perwali", f"kind: {kind}"), "utf-8")
    assert is_founded(load(read_folder(folder), AS_OF).plan) is is_one


@pytest.mark.parametrize(
    ("external", "said"),
    [
        ("external: true, ", "people from outside government took part in all of them."),
        ("external: false, ", "people from outside government took part in 0."),
        ("", "the last on 1 May 2024."),
    ],
)
def test_of_outsiders_at_meetings_only_what_is_on_record_is_told(
    plan_folder: Callable[..., Path], external: str, said: str
) -> None:
    folder = plan_folder()
    file = folder / "organization.yaml"
    text = file.read_text("utf-8").replace("warga, external: true, ", f"warga, {external}")
    file.write_text(text, "utf-8")
    told = bodies(load(read_folder(folder), AS_OF).plan, "en")
    assert told[2].met.endswith(said)
