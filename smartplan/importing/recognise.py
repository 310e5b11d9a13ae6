"""A grid of cells recognised as a table: its head, its columns, and what each row is."""

import re
from collections.abc import Mapping, Sequence

from smartplan.importing.headings import (
    HeadingMeaning,
    TableHead,
    folded,
    head_at,
    heads,
    meaning,
    said_in,
    unit_in,
)
from smartplan.importing.recipe import (
    ColumnRecipe,
    ColumnRole,
    MoneyUnit,
    Recipe,
    TableRecipe,
)
from smartplan.importing.rows import rows_of
from smartplan.importing.table import RecognisedColumn, RecognisedTable, Unrecognised
from smartplan.shape.files import empty
from smartplan.shape.record import fields, replaced
from smartplan.source.office.grids import Grid
from smartplan.value import dataclass

ALL_TABLES = "*"


def recognised(
    grid: Grid, recipe: Recipe, file: str, layouts: Mapping[str, Recipe]
) -> RecognisedTable | Unrecognised | None:
    """A grid as the table that the recipe tells, else one of the layouts; None where skipped."""
    own = _table_recipe(recipe, grid.name)
    if own.skip:
        return None
    found = max(
        (_fitting(grid, own, name, one) for name, one in _choices(recipe, layouts)),
        key=lambda one: one.score,
        default=None,
    )
    if found is None or not _is_enough(found):
        likely = next(iter(heads(grid)), None)
        return Unrecognised(grid.name, likely.headings if likely else ())
    title = tuple(
        text for row in grid.rows[: found.head.top] for cell in row if (text := said_in(cell))
    )
    columns = tuple(_column(at, one, found, title, grid.name) for at, one in found.meanings)
    known = {at for at, _ in found.meanings}
    return RecognisedTable(
        file,
        grid.name,
        found.recipe,
        columns,
        rows_of(grid, found.head, columns, found.recipe),
        title,
        tuple(text for at, text in enumerate(found.head.headings) if text and at not in known),
        found.layout,
    )


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a layout fits a grid: the head, and what its columns say."""

    layout: str
    recipe: TableRecipe
    head: TableHead
    meanings: tuple[tuple[int, HeadingMeaning], ...]

    @property
    def score(self) -> tuple[int, int, int]:
        """How much is known: columns, then columns that are used, then the fewest rows."""
        used = sum(one.recipe.role is not ColumnRole.IGNORE for _, one in self.meanings)
        return len(self.meanings), used, -self.head.height


def _choices(recipe: Recipe, layouts: Mapping[str, Recipe]) -> Sequence[tuple[str, Recipe]]:
    if recipe.layout and recipe.layout in layouts:
        return [(recipe.layout, layouts[recipe.layout])]
    return list(layouts.items()) or [("", recipe)]


def _table_recipe(recipe: Recipe, name: str) -> TableRecipe:
    """What a recipe says of a table: its own lines before those for all tables."""
    every = recipe.tables.get(ALL_TABLES)
    wanted = folded(name)
    own = next((one for key, one in recipe.tables.items() if folded(key) == wanted), None)
    if own is None or every is None:
        return own or every or _nothing(recipe)
    return over(own, every)


def _nothing(recipe: Recipe) -> TableRecipe:
    return empty(TableRecipe, recipe.at)


def over(own: TableRecipe, base: TableRecipe) -> TableRecipe:
    """One recipe of a table over another: what the first does not say, the second does."""
    merged = {}
    for field in fields(TableRecipe):
        upper, lower = getattr(own, field.name), getattr(base, field.name)
        if isinstance(upper, Mapping):
            merged[field.name] = {**upper, **{k: v for k, v in lower.items() if k not in upper}}
        else:
            merged[field.name] = lower if upper is None or upper == () else upper
    return replaced(own, **merged)


def _fitting(grid: Grid, own: TableRecipe, name: str, layout: Recipe) -> _Fit:
    recipe = over(own, _table_recipe(layout, grid.name))
    if recipe.header:
        top, last = min(recipe.header), max(recipe.header)
        candidates = [head_at(grid, top - 1, last - top + 1)] if last <= len(grid.rows) else []
    else:
        candidates = list(heads(grid))
    fits = [
        _Fit(name, recipe, head, _with_codes(grid, head, _meanings(head, recipe.columns)))
        for head in candidates
    ]
    return max(fits, key=lambda one: one.score, default=_Fit(name, recipe, _NO_HEAD, ()))


def _meanings(
    head: TableHead, known: Mapping[str, ColumnRecipe]
) -> tuple[tuple[int, HeadingMeaning], ...]:
    found = ((at, meaning(text, at, known)) for at, text in enumerate(head.headings))
    return tuple((at, one) for at, one in found if one is not None)


def _is_enough(found: _Fit) -> bool:
    """Whether a table says what its rows are about, and something of it."""
    roles = [one.recipe.role for _, one in found.meanings]
    return len(roles) >= _LEAST and any(
        role in (ColumnRole.CODE, ColumnRole.NAME, ColumnRole.PROGRAM) for role in roles
    )


def _column(
    at: int, found: HeadingMeaning, fit: _Fit, title: Sequence[str], name: str
) -> RecognisedColumn:
    recipe = found.recipe
    heading = fit.head.headings[at] if at < len(fit.head.headings) else ""
    unit = recipe.unit or fit.recipe.unit or _unit(heading, (name, *title[::-1]))
    return RecognisedColumn(
        at,
        recipe.role or ColumnRole.IGNORE,
        heading,
        found.year,
        recipe.after,
        recipe.of,
        unit if recipe.role in (ColumnRole.AMOUNT, ColumnRole.SUM) else None,
        recipe.fund,
        bool(recipe.approximate),
    )


def _unit(heading: str, around: Sequence[str]) -> MoneyUnit | None:
    """The unit that a heading names, else the lines above; none where the two differ."""
    own, above = unit_in([heading]), unit_in(around)
    if own is MoneyUnit.RUPIAH and above not in (None, MoneyUnit.RUPIAH):
        return None
    return own or above


def _with_codes(
    grid: Grid, head: TableHead, meanings: tuple[tuple[int, HeadingMeaning], ...]
) -> tuple[tuple[int, HeadingMeaning], ...]:
    """The columns, and those right of a column of codes that hold further parts of them."""
    known = dict(meanings)
    found = dict(meanings)
    width = max((len(row) for row in grid.rows), default=0)
    for at in range(1, width):
        before = found.get(at - 1)
        heading = head.headings[at] if at < len(head.headings) else ""
        if at in known or heading or before is None or before.recipe.role is not ColumnRole.CODE:
            continue
        cells = [row[at] for row in grid.rows[head.end :] if at < len(row)]
        said = [text for cell in cells if (text := said_in(cell))]
        if said and all(re.fullmatch(_CODE_PART, text) for text in said):
            found[at] = before
    return tuple(sorted(found.items(), key=lambda one: one[0]))


_CODE_PART = r"[0-9X]{1,4}([.,][0-9]{1,2})?"
_LEAST = 3
_NO_HEAD = TableHead(0, 0, ())
