"""What tests of imports make: grids, recipes, a small plan to import into."""

from pathlib import Path

from smartplan.importing.recipe import Recipe
from smartplan.importing.recipe_file import read_recipe
from smartplan.plan.plan import Plan
from smartplan.source.office.foreign import ForeignFile, known
from smartplan.source.office.grids import Grid, GridCell

FILES = Path(__file__).parent / "files"
MANIFEST = """\
smartplan: 1
region: {code: "17.03", name: Kabupaten Contoh}
title: Masterplan Smart City
language: id
period: {start: 2026, end: 2030}
status: drafting
standards: {dimensions: kominfo, readiness: kesiapan-3x3}
"""
ANSWERS = """\
new_agencies: create
dimensions: {"*": governance}
"""


def grid(*rows: tuple[object, ...], name: str = "Lembar", merged: tuple = ()) -> Grid:
    """A grid of rows of any length."""
    cells = tuple(tuple(_cell(one) for one in row) for row in rows)
    return Grid(name, cells, merged)


def _cell(value: object) -> GridCell:
    if value == "":
        return None
    return float(value) if type(value) is int else value  # type: ignore[return-value]


def recipe(text: str, plan: Plan) -> Recipe:
    """A recipe that has no mistake."""
    read = read_recipe("resep.yaml", f"version: 1\n{text}".encode(), plan)
    assert read.wrong == ()
    return read.recipe


def small_plan(folder: Path, **files: str) -> Path:
    """A plan with nothing but its manifest, and some files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "smartplan.yaml").write_text(MANIFEST)
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


def csv_file(text: str, name: str = "tabel.csv") -> ForeignFile:
    """A CSV file as it is opened."""
    return known(name, text.encode())
