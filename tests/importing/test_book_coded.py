"""A work plan in Word is read as the one in Excel: by its codes."""

from collections.abc import Sequence
from pathlib import Path

from smartplan.importing.reading import ImportRead, read_files
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import foreign
from smartplan.source.office.grids import Grid, GridCell, grids
from tests.importing.books import Block, word
from tests.importing.makers import ANSWERS, FILES, recipe, small_plan
from tests.places import RENDERED


def _table(grid: Grid) -> list[list[str]]:
    """The rows of a sheet as those of a Word table: `<` and `^` for what is merged."""
    width = max(map(len, grid.rows))
    rows = [
        ["" if cell is None else _typed(cell) for cell in (*row, *[None] * (width - len(row)))]
        for row in grid.rows
    ]
    for top, left, bottom, right in grid.merged:
        for r in range(top, bottom + 1):
            for c in range(left, right + 1):
                if (r, c) != (top, left):
                    rows[r][c] = "<" if c > left else "^"
    return rows


def _typed(cell: GridCell) -> str:
    if isinstance(cell, float) and cell == int(cell):
        return f"{int(cell):,}".replace(",", ".")
    return str(cell)


def _money(read: ImportRead) -> Sequence[tuple[str, int, int]]:
    return sorted(
        (one.code, one.year, one.rupiah)
        for match in read.taken.matches
        for one in match.printed.money
    )


def test_a_work_plan_in_word(tmp_path: Path) -> None:
    plan = load(read_folder(small_plan(tmp_path / "rencana")), RENDERED).plan
    answers = recipe(ANSWERS + 'tables: {"*": {dash: zero}}\n', plan)
    sheet = grids(foreign(FILES / "renja-2026.xlsx"))[0]
    blocks: list[Block] = [row[0] for row in _table(sheet)[:4] if row[0]]
    book = word(*blocks, _table(sheet)[4:])
    found = read_files([book], answers, plan)
    straight = read_files([foreign(FILES / "renja-2026.xlsx")], answers, plan)
    assert set(_money(found)) <= set(_money(straight))
    assert len(found.taken.matches) == 4
    assert sum(found.rows.values()) == 2_556_500_000 + 2_577_000_000
