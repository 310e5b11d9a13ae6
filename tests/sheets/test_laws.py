"""The laws of workbooks that come back: nothing is said that was not typed, and all that was."""

import functools
import random
from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.incoming.said import ConcernKind, NewEntry, Said
from smartplan.incoming.words import Vocabulary
from smartplan.plan.files import home, kind_of
from smartplan.route import Route
from smartplan.shape.types import ListOf
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.workbook import SheetRow
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.read import read
from smartplan.value import replace
from smartplan.wording import LANGS, Lang
from tests import every_key
from tests.merging.edits import edited
from tests.places import AS_OF, EXAMPLES, RENDERED
from tests.sheets.paper import Desk, Paper
from tests.sheets.typed import another

pytestmark = pytest.mark.wide

EVERY_KEY = Desk(every_key.bundle(), every_key.DAY)
BATANG = Desk(read_folder(EXAMPLES / "batang"), RENDERED)
TEGAL = Desk(read_folder(EXAMPLES / "tegal"), RENDERED)
EDITED = ("analysis.yaml", "data.yaml", "organization.yaml", "programs/")


def says_nothing(desk: Desk, agency: str, **more: Any) -> bool:
    """Whether a workbook that nobody has touched says nothing."""
    paper = desk.paper(agency, **more)
    if not paper.sheets:
        return True
    (heard,) = desk.says(paper)
    return not heard.said and not heard.concerns


@pytest.mark.parametrize("kind", WorkbookKind)
@pytest.mark.parametrize("lang", LANGS)
def test_a_workbook_with_every_key_says_nothing(kind: WorkbookKind, lang: Lang) -> None:
    assert says_nothing(EVERY_KEY, "agencies-1", kind=kind, lang=lang)


@pytest.mark.parametrize("name", ["batang", "bukittinggi", "batam"])
def test_no_workbook_of_an_example_says_anything(name: str) -> None:
    desk = Desk(read_folder(EXAMPLES / name), RENDERED)
    agencies = desk.assessment.plan.organization.agencies
    assert all(says_nothing(desk, agency) for agency in agencies)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_whatever_a_plan_says_its_workbooks_say_nothing(seed: int) -> None:
    chance = random.Random(seed)
    texts = dict(BATANG.bundle.contents)
    for file in chance.sample([one for one in texts if one.startswith(EDITED)], 3):
        texts[file] = edited(texts[file].decode(), seed, count=6).encode()
    desk = Desk(replace(BATANG.bundle, contents=texts), AS_OF)
    agencies = list(desk.assessment.plan.organization.agencies)
    for agency in chance.sample(agencies, min(2, len(agencies))):
        assert says_nothing(desk, agency, kind=chance.choice(list(WorkbookKind)))


def every_cell(paper: Paper) -> Iterator[tuple[str, SheetRow, SheetColumn]]:
    """Each cell of a workbook: its sheet, row and column."""
    for sheet in paper.workbook.sheets:
        for row in sheet.rows:
            for column in sheet.kind.columns:
                yield sheet.kind.name.id, row, column


def type_in(paper: Paper, sheet: str, row: SheetRow, column: SheetColumn, cell: Any) -> None:
    """Type into a cell, in a column or in a line of its own."""
    for line in paper.sheets[sheet][1:]:
        if line[0] == row.code and row.owner in ("", line[1]):
            if paper.sheets[sheet][0][-1] == "Isi":
                if line[-2] == column.label.id:
                    line[-1] = cell
            else:
                line[paper.column(sheet, column.label.id)] = cell


def changed_lines(before: Bundle, after: Bundle) -> list[str]:
    """The lines that are in one state alone, as a diff tells them."""
    found = []
    for file in sorted({*before.contents, *after.contents}):
        was, now = (one.contents.get(file, b"").decode().splitlines() for one in (before, after))
        diff = unified_diff(was, now, n=0, lineterm="")
        found += [line for line in diff if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return found


def value_at(bundle: Bundle, route: Route) -> Any:
    file, inside = home(route)
    data = read(file, bundle.contents.get(file, b""))[0].data
    for key in inside:
        if isinstance(data, list):
            data = data[int(key)] if int(key) < len(data) else None
        else:
            data = data.get(key) if isinstance(data, dict) else None
    return data


WORDS = Vocabulary(EVERY_KEY.loaded.plan, "id")
FIRST = EVERY_KEY.paper("agencies-1")
CELLS = list(every_cell(FIRST))
COLUMNS = {(sheet, column.keys): (sheet, row, column) for sheet, row, column in CELLS}


@pytest.mark.parametrize("key", COLUMNS, ids=lambda key: f"{key[0]}-{'.'.join(key[1])}")
def test_a_changed_cell_is_a_changed_line(key: tuple[str, tuple[str, ...]]) -> None:
    sheet, row, column = COLUMNS[key]
    cell = another(column, WORDS, row)
    if cell is None:
        return  # the plan has one such thing only
    paper = EVERY_KEY.paper("agencies-1")
    type_in(paper, sheet, row, column, cell)
    (heard,) = EVERY_KEY.says(paper)
    (said,) = heard.said
    assert isinstance(said, Said)
    assert said.route == row.place(column)
    after, concerns = EVERY_KEY.after(heard)
    assert not [one for one in concerns if one.kind.stops]
    new = [line for line in changed_lines(EVERY_KEY.bundle, after) if line.startswith("+")]
    if not isinstance(column.held, ListOf):
        assert len(new) == 1 + missing(EVERY_KEY.bundle, said.route.parent)
    was = leaves(EVERY_KEY.bundle)
    kept = {at: one for at, one in was.items() if not at.startswith(f"{said.route}.")}
    assert leaves(after) == {**kept, str(said.route): said.value}


def missing(bundle: Bundle, route: Route) -> int:
    """How many of the mappings that lead to a route are not there yet."""
    if value_at(bundle, route) is not None:
        return 0
    return 1 + missing(bundle, route.parent)


def leaves(bundle: Bundle) -> dict[str, Any]:
    """Every value of a plan by its route; a list of values is one."""
    found: dict[str, Any] = {}
    for file, raw in bundle.contents.items():
        found |= _in_file(file, raw)
    return found


@functools.lru_cache(maxsize=256)
def _in_file(file: str, raw: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {}
    kind = kind_of(file)
    if kind:
        _lay_out(read(file, raw)[0].data, kind.at, found)
    return found


def _lay_out(node: Any, at: Route, found: dict[str, Any]) -> None:
    if isinstance(node, dict):
        for key, one in node.items():
            _lay_out(one, at / key, found)
    elif isinstance(node, list) and any(isinstance(one, dict) for one in node):
        for place, one in enumerate(node):
            _lay_out(one, at / place, found)
    else:
        found[str(at)] = node


def typed_paper(desk: Desk, agency: str, chance: random.Random, count: int = 6) -> Paper:
    """An agency's workbook with something else in some of its cells."""
    paper = desk.paper(agency)
    words = Vocabulary(desk.loaded.plan, "id")
    cells = list(every_cell(paper))
    for sheet, row, column in chance.sample(cells, min(count, len(cells))):
        cell = another(column, words, row, chance.randrange(100))
        if cell is not None:
            type_in(paper, sheet, row, column, cell)
    return paper


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_what_is_said_is_all_that_changes(seed: int) -> None:
    chance = random.Random(seed)
    agency = chance.choice(list(BATANG.assessment.plan.organization.agencies))
    (heard,) = BATANG.says(typed_paper(BATANG, agency, chance))
    wanted = leaves(BATANG.bundle)
    for one in heard.said:
        assert isinstance(one, Said)
        wanted[str(one.route)] = one.value
    after, _ = BATANG.after(heard)
    assert leaves(after) == wanted


def at(one: Said | NewEntry) -> Route:
    assert isinstance(one, Said)
    return one.route


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_two_workbooks_that_say_different_things_commute(seed: int) -> None:
    chance = random.Random(seed)
    agencies = list(BATANG.assessment.plan.organization.agencies)
    first, second = (
        BATANG.says(typed_paper(BATANG, one, chance, 3))[0] for one in chance.sample(agencies, 2)
    )
    routes = [at(one) for heard in (first, second) for one in heard.said]
    if len(set(routes)) < len(routes):
        return
    one, _ = BATANG.after(first, second)
    other, _ = BATANG.after(second, first)
    assert leaves(one) == leaves(other)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_a_workbook_that_is_read_again_says_nothing_more(seed: int) -> None:
    chance = random.Random(seed)
    agency = chance.choice(list(BATANG.assessment.plan.organization.agencies))
    paper = typed_paper(BATANG, agency, chance)
    (heard,) = BATANG.says(paper)
    after, _ = BATANG.after(heard)
    desk = Desk(after, BATANG.day)
    again, concerns = desk.after(*desk.says(paper))
    assert again.contents == after.contents
    asked = {one.origin for one in heard.concerns}
    assert not [one for one in concerns if one.kind.stops and one.origin not in asked]


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_three_agencies_and_the_team_lose_nothing(seed: int) -> None:
    """The team writes on while three agencies fill in what they were sent."""
    chance = random.Random(seed)
    agencies = chance.sample(list(BATANG.assessment.plan.organization.agencies), 3)
    papers = [typed_paper(BATANG, agency, chance, 3) for agency in agencies]
    texts = dict(BATANG.bundle.contents)
    for file in chance.sample([one for one in texts if one.startswith(EDITED)], 3):
        texts[file] = edited(texts[file].decode(), seed, count=3).encode()
    desk = Desk(replace(BATANG.bundle, contents=texts), BATANG.day)
    if not set(agencies) <= desk.assessment.plan.organization.agencies.keys():
        return  # the team gave an agency another id, which is told of its workbook
    heard = desk.says(*papers)
    after, concerns = desk.after(*heard)
    if any(one.kind is ConcernKind.CONFLICT for one in concerns):
        return  # told, and nothing is written
    then = Desk(after, BATANG.day)
    again, _ = then.after(*then.says(*papers))
    assert again.contents == after.contents
    for file, raw in texts.items():
        before, now = (one.decode().splitlines() for one in (raw, after.contents[file]))
        said = [one for each in heard for one in each.said if home(at(one))[0] == file]
        assert len([line for line in before if line not in now]) <= _LINES * len(said)


_LINES = 3  # of a list that stands one item a line
