"""What an agency owes is one list: on the screen, in its workbook, in its letter."""

from datetime import date

import pytest

from smartplan.assess import Assessment, assess
from smartplan.books.subject import Subject
from smartplan.books.views.agency_letter import view
from smartplan.incoming.words import Vocabulary
from smartplan.scoring.readiness import score
from smartplan.sheets.build import workbook_of
from smartplan.sheets.guide import guide_of
from smartplan.sheets.layout import grid_of
from smartplan.sheets.remarks import WorkbookPlaces
from smartplan.sheets.workbook import WorkbookKind
from smartplan.standing.duties import duties
from smartplan.standing.outlining import outlined
from tests.places import EXAMPLES

Told = set[tuple[str, str]]


@pytest.fixture(scope="module", params=["tegal", "bukittinggi"])
def state(request: pytest.FixtureRequest) -> Assessment:
    return assess(EXAMPLES / request.param, date(2025, 11, 29))


def on_screen(state: Assessment, agency: str) -> Told:
    held = outlined(state, with_spots=False).owed
    return {(one.thing.id.rstrip("."), one.text.id) for one in held if one.agency == agency}


def test_letters_tell_what_the_screen_tells(state: Assessment) -> None:
    subject = Subject(state.plan, score(state.plan), state.findings)
    letters = {one.id: one for one in view(subject, "id").letters}
    for agency in state.plan.organization.agencies:
        letter = letters.get(agency)
        held = {(one.thing.rstrip("."), one.text) for one in letter.owed} if letter else set()
        assert held == on_screen(state, agency)


def test_workbooks_tell_what_the_screen_tells(state: Assessment) -> None:
    """But what only the team that writes the files can see, which none of these has."""
    words = Vocabulary(state.plan, "id")
    owed = duties(state.plan, state.findings)
    for agency in sorted({one.agency for one in owed if one.agency})[:2]:
        made = workbook_of(state, agency, WorkbookKind.PROGRAM, words)
        grids = [grid_of(one, "id") for one in made.sheets]
        mine = [one for one in owed if one.agency == agency]
        guide = guide_of(state.plan, made, grids, mine, WorkbookPlaces(grids))
        told = {(one.thing.id.rstrip("."), one.text.id) for one in guide.owed}
        screen = {
            (thing, f"{text[:1].upper()}{text[1:]}") for thing, text in on_screen(state, agency)
        }
        assert told <= screen
        assert len(guide.owed) + guide.more == len(mine)
