"""Recipes on disk: mistakes with their lines, what a new one says, what is asked in one."""

import pytest

from smartplan.importing.layouts import layouts
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import Recipe
from smartplan.importing.recipe_file import begun, no_recipe, read_recipe, with_questions
from smartplan.importing.recognise import recognised
from smartplan.importing.table import RecognisedTable
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.json_schema import schema_of
from smartplan.source.folder import read_folder
from smartplan.wording import Text
from tests.importing.makers import grid, small_plan
from tests.places import RENDERED

AT = Provenance("renja.xlsx", "Dinkes!H8")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = small_plan(
        tmp_path_factory.mktemp("rencana"), organization="agencies: {dinkes: {name: Dinas}}\n"
    )
    return load(read_folder(folder), RENDERED).plan


def wrong(text: str, plan: Plan) -> list[tuple[str, str]]:
    held = read_recipe("resep.yaml", text.encode(), plan)
    found = (*held.wrong, *held.strangers(plan.organization.agencies))
    return [(one.origin.place, one.message.en) for one in found]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("version: 1\ndimensons: {}\n", "baris 2", "did you mean dimensions?"),
        ('version: 1\ntables:\n  "*": {dash: nol}\n', "baris 3", "not a choice for dash"),
        ('version: 1\ndimensions: {"1.02": livng}\n', "baris 2", "did you mean living?"),
        ("version: 1\nagencies:\n  Dinkes: dinks\n", "baris 3", "did you mean dinkes?"),
        ("version: 1\nagencies:\n  X: {agency: zz}\n", "baris 3", "the plan has no zz"),
        ("version: 2\n", "baris 1", "newer smartplan"),
        ("version: [1\n", "baris 1", ""),
        ("dash: zero\n", "baris 1", "version"),
        ("- a\n", "baris 1", ""),
        ("version: 1\nfunds: {DAU: daus}\n", "baris 2", "did you mean dau?"),
    ],
)
def test_a_mistake_is_told_with_its_line(plan: Plan, text: str, line: str, words: str) -> None:
    found = wrong(text, plan)
    assert found
    assert all(kind for kind in found)
    assert any(place == line and words in message for place, message in found), found


def test_what_waits_for_an_answer_is_no_mistake(plan: Plan) -> None:
    text = 'version: 1\ntables:\n  "*":\n    dash:\nagencies:\n  DINAS X:\ndimensions:\n'
    assert wrong(text, plan) == []


def test_answers_may_be_numbers(plan: Plan) -> None:
    held = read_recipe("resep.yaml", b"version: 1\nanswers: {a: 142, b: 1.5, c: x}\n", plan)
    assert (held.wrong, dict(held.recipe.answers)) == ((), {"a": "142", "b": "1.5", "c": "x"})


@pytest.fixture(scope="module")
def table() -> RecognisedTable:
    rows = (
        ("Kode", "Program dan Kegiatan", "Tahun 2026 / Rp", "Prakiraan Maju Tahun 2027 / Rp"),
        ("1.02.02", "PROGRAM OBAT", 5, 6),
    )
    found = recognised(grid(*rows, name="Dinkes"), no_recipe(), "renja.xlsx", layouts())
    assert isinstance(found, RecognisedTable)
    return found


def test_a_new_recipe_says_what_was_taken_for_what(plan: Plan, table: RecognisedTable) -> None:
    text = begun("map/renja.xlsx", "renja", [table, table], "id")
    held = read_recipe("resep.yaml", text.encode(), plan)
    assert held.wrong == ()
    assert (held.recipe.file, held.recipe.source.id) == ("renja.xlsx", "renja")  # type: ignore[union-attr]
    columns = held.recipe.tables["*"].columns
    assert list(columns) == [
        "Kode",
        "Program dan Kegiatan",
        "Tahun {year} / Rp",
        "Prakiraan Maju Tahun {year} / Rp",
    ]
    assert columns["Prakiraan Maju Tahun {year} / Rp"].approximate is True
    again = recognised(
        grid(*(row.cells for row in table.rows), name="x"), held.recipe, "r", layouts()
    )
    assert not isinstance(again, RecognisedTable)  # no head any more


def test_the_recipe_of_one_year_reads_the_table_of_the_next(
    plan: Plan, table: RecognisedTable
) -> None:
    held = read_recipe("r", begun("renja.xlsx", "renja", [table], "id").encode(), plan)
    rows = (
        ("Program dan Kegiatan", "Kode", "Tahun 2027 / Rp", "Prakiraan Maju Tahun 2028 / Rp"),
        ("PROGRAM OBAT", "1.02.02", 5, 6),
    )
    found = recognised(grid(*rows), held.recipe, "renja-2027.xlsx", {})
    assert isinstance(found, RecognisedTable)
    assert [(one.role.value, one.year) for one in found.columns] == [
        ("name", None),
        ("code", None),
        ("amount", 2027),
        ("amount", 2028),
    ]


def question(*at: str) -> RecipeQuestion:
    words = Text("apa ini?", "what is this?")
    choices = (Offered(words, "dinkes"), Offered(words, {"new": True}))
    return RecipeQuestion(Route(at), Concern(AT, words, ConcernKind.ASK, choices))


def test_questions_are_keys_without_a_value_and_answers_stay() -> None:
    text = "# milik tim\nversion: 1\nagencies:\n  A: dinkes  # sudah pasti\n"
    asked = [
        question("agencies", "A"),
        question("agencies", "B: x"),
        question("tables", "*", "dash"),
    ]
    made = with_questions("r.yaml", text, asked, {}, "id")
    assert made == (
        "# milik tim\nversion: 1\ntables:\n"
        '  "*":\n    dash:  # apa ini? (dinkes, {new: true})\n'
        "agencies:\n  A: dinkes  # sudah pasti\n"
        '  "B: x":  # apa ini? (dinkes, {new: true})\n'
    )
    assert with_questions("r.yaml", made, asked, {}, "id") == made


def test_an_answer_given_at_the_terminal_stands_in_the_recipe() -> None:
    asked = [question("agencies", "B"), question("agencies", "C")]
    answers = {Route(("agencies", "B")): {"new": True}}
    made = with_questions("r.yaml", "version: 1\n", asked, answers, "en")
    assert "  B:\n    new: true\n" in made
    assert "  C:  # what is this?" in made


def test_a_recipe_has_a_schema_like_the_files_of_a_plan() -> None:
    schema = schema_of(Recipe, title=Text("resep", "recipe"))
    assert schema["required"] == ["version"]
    assert "zero" in schema["$defs"]["tables"]["properties"]["dash"]["enum"]
