"""The same laws through real files: an Excel file or CSV files that nobody has touched."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.incoming.said import Heard
from smartplan.plan.load import load
from smartplan.sheets.export import CSV, XLSX, files_of
from smartplan.sheets.heard import heard
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.reading import read_workbook
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.value import replace
from tests.places import EXAMPLES, RENDERED
from tests.sheets.paper import Desk
from tests.sheets.test_laws import EVERY_KEY

BATANG = Desk(read_folder(EXAMPLES / "batang"), RENDERED)
FORMS = (XLSX, CSV)


def back(desk: Desk, agency: str, form: str, kind: WorkbookKind = WorkbookKind.PROGRAM) -> Heard:
    """What the files say that an export has made."""
    (made,) = files_of(desk.assessment, [agency], kind, form, revision="")
    held = FileForm.XLSX if form == XLSX else FileForm.CSV
    files = [ForeignFile(str(path), held, content) for path, content in made.files.items()]
    loaded = load(desk.bundle, desk.day)
    (found,) = heard([read_workbook("buku", files, loaded.plan)], desk.bundle, loaded)
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", WorkbookKind)
def test_files_with_every_key_say_nothing(form: str, kind: WorkbookKind) -> None:
    found = back(EVERY_KEY, "agencies-1", form, kind)
    assert (found.said, found.concerns) == ((), ())


@pytest.mark.parametrize("form", FORMS)
def test_files_of_an_example_say_nothing(form: str) -> None:
    for agency in BATANG.assessment.plan.organization.agencies:
        found = back(BATANG, agency, form)
        assert (found.said, found.concerns) == ((), ())


PROGRAM = "programs/kerangka-kebijakan.yaml"
WRITTEN = yaml.safe_load(BATANG.bundle.contents[PROGRAM])
SIGNS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t")


@settings(max_examples=25, deadline=None)
@given(
    name=st.text(SIGNS, min_size=1),
    summary=st.text(st.sampled_from("=+-@\t'\";,\n _x000D1.") | SIGNS),
    form=st.sampled_from(FORMS),
)
def test_whatever_a_text_is_made_of_it_comes_back(name: str, summary: str, form: str) -> None:
    data = {**WRITTEN, "name": name, "summary": summary}
    raw = yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()
    contents = {**BATANG.bundle.contents, PROGRAM: raw}
    desk = Desk(replace(BATANG.bundle, contents=contents), BATANG.day)
    found = back(desk, str(WRITTEN["lead"]), form)
    assert (found.said, found.concerns) == ((), ())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ["panjang " * 5_000, "_x0041_", "=1+1", "1.250", "\ufeffx"])
def test_odd_texts_come_back(text: str, form: str) -> None:
    raw = yaml.safe_dump({**WRITTEN, "summary": text}, allow_unicode=True).encode()
    contents = {**BATANG.bundle.contents, PROGRAM: raw}
    found = back(
        Desk(replace(BATANG.bundle, contents=contents), BATANG.day), WRITTEN["lead"], form
    )
    assert (found.said, found.concerns) == ((), ())
