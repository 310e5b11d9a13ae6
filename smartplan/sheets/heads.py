"""Where the columns of a sheet stand by now: found by their heads, whoever moved or renamed what.

A sheet is known by its row of heads, not by its name: that row stands somewhere in its first
rows, in either language, and each head is a column's label, its key or a synonym of that.
"""

import functools
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.shape.suggest import alias, closest
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.marks import CODE, CONTENT, DELETE, ITEM
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.grids import Grid, GridCell, column_letters
from smartplan.value import dataclass
from smartplan.wording import LANGS, Text, quoted

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """A grid that is a sheet: its heads stand in `row`; the place of each column, from 0.

    `file` is the one that it stands in. `frame` are the columns that are no field, `known` those
    that are, by all that may stand at their heads. `strange` are those that the sheet does not
    know, `doubled` those whose head stands in an earlier one, too.
    """

    kind: SheetKind
    grid: Grid
    file: ForeignFile
    row: int
    places: Mapping[Keys, int]
    frame: Mapping[Text, int]
    known: Mapping[str, SheetColumn]
    strange: tuple[int, ...]
    doubled: tuple[int, ...]

    @property
    def lines(self) -> Iterator[tuple[int, Sequence[GridCell]]]:
        """The rows below the heads that hold anything, each with its place from 0."""
        below = self._merged()
        for number, cells in enumerate(self.grid.rows[self.row + 1 :], self.row + 1):
            if any(not is_blank(cell) for cell in cells):
                yield number, _filled(cells, below.get(number, {}))

    def origin(self, row: int, column: int) -> Provenance:
        """Where a cell stands, as a person names it: `Anggaran!D14`, `baris 12 kolom Jumlah`."""
        if self.file.form is not FileForm.CSV:
            place = f"{self.grid.name}!{column_letters(column)}{row + 1}"
            return Provenance(self.file.name, place)
        head = cell_at(self.grid.rows[self.row], column)
        named = str(column + 1) if head is None else str(head)
        return Provenance(self.file.name, f"baris {row + 1} kolom {named}")

    def _merged(self) -> dict[int, dict[int, GridCell]]:
        """What the codes and owners of rows are that somebody merged with those above."""
        found: dict[int, dict[int, GridCell]] = {}
        for top, left, bottom, right in self.grid.merged:
            if top > self.row and left == right and left in self.frame.values():
                cell = cell_at(self.grid.rows[top], left) if top < len(self.grid.rows) else None
                for row in range(top + 1, bottom + 1):
                    found.setdefault(row, {})[left] = cell
        return found

    @property
    def whole(self) -> Provenance:
        """The sheet as a whole."""
        return Provenance(self.file.name, self.grid.name)


def heads_of(grid: Grid, file: ForeignFile, kinds: Sequence[SheetKind]) -> Heads | None:
    """The kind of sheet that a grid is, and where its columns stand; None if it is of none."""
    found = [(share, one) for kind in kinds for share, one in _tried(grid, file, kind)]
    if not found:
        return None
    named = {plain(grid.name)}
    best = max(found, key=lambda one: one[0] + (_NAMED if named & labels(one[1].kind.name) else 0))
    return best[1]


def concerns_of(heads: Heads) -> Iterator[Concern]:
    """What is wrong with the heads of a sheet: columns that nobody knows, or that are there twice.

    A column without any value says nothing, whatever its head.
    """
    for column in (*heads.strange, *heads.doubled):
        if all(cell_at(cells, column) is None for _, cells in heads.lines):
            continue
        head = cell_at(heads.grid.rows[heads.row], column)
        origin = heads.origin(heads.row, column)
        if column in heads.doubled:
            said = _DOUBLED
        elif head is None:
            said = _NAMELESS
        else:
            near = _nearest(plain(str(head)), heads.kind)
            said = _STRANGE_NEAR.fill(head="{head}", near=near) if near else _STRANGE
        yield Concern(origin, said.fill(head=quoted(str(head))), ConcernKind.WRONG)


@functools.lru_cache(maxsize=4096)  # the same words stand in every row
def plain(text: str) -> str:
    """A head or an owner as it is compared: small letters, single blanks, no mark at its end."""
    text = unicodedata.normalize("NFC", text).replace("_x000D_", " ").casefold()
    return " ".join(text.split()).rstrip("* ")


def labels(text: Text) -> set[str]:
    """A head in both languages, as it is compared."""
    return {plain(text.say(lang)) for lang in LANGS}


def is_blank(cell: GridCell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def cell_at(cells: Sequence[GridCell], column: int | None) -> GridCell:
    """The cell of a row in a column; None where the row ends before it, or it is blank."""
    found = cells[column] if column is not None and column < len(cells) else None
    return None if is_blank(found) else found


def _filled(cells: Sequence[GridCell], more: Mapping[int, GridCell]) -> Sequence[GridCell]:
    """A row of cells with others in some of its places."""
    if not more:
        return cells
    width = max(len(cells), *(place + 1 for place in more))
    return [more.get(place, cell_at(cells, place)) for place in range(width)]


def _tried(grid: Grid, file: ForeignFile, kind: SheetKind) -> Iterator[tuple[float, Heads]]:
    """The grid as a sheet of a kind, wherever its heads may stand, and how well that fits."""
    frame, known = _frame(kind), _by_head(kind)
    names = frame.keys() | known.keys()
    for row, cells in enumerate(grid.rows[:_SEARCHED]):
        written = {plain(cell) for cell in cells if isinstance(cell, str)}
        if kind.is_long:
            if labels(ITEM) & written and labels(CONTENT) & written:
                heads = _placed(grid, file, row, kind)
                yield _items_known(heads), heads
        elif len(written & names) > len(written & frame.keys()):
            heads = _placed(grid, file, row, kind)
            wanted = len(kind.columns)
            share = len(heads.places) / (wanted + len(heads.strange))
            if len(heads.places) >= min(_LEAST, wanted) and share >= _ENOUGH:
                yield share, heads


def _items_known(heads: Heads) -> float:
    """The share of the lines of a long sheet whose label is one of a kind."""
    column = heads.frame[ITEM]
    written = [str(one) for _, cells in heads.lines if (one := cell_at(cells, column)) is not None]
    known = sum(plain(one) in heads.known for one in written)
    return known / len(written) if written else 0.0


def _placed(grid: Grid, file: ForeignFile, row: int, kind: SheetKind) -> Heads:
    frame_names, known = _frame(kind), _by_head(kind)
    by_label = {} if kind.is_long else dict(_labels(kind))
    places: dict[Keys, int] = {}
    frame: dict[Text, int] = {}
    doubled: list[int] = []
    waiting: list[tuple[int, str]] = []
    for place in range(max(len(cells) for cells in grid.rows)):
        head = plain(str(cell_at(grid.rows[row], place) or ""))
        if head in by_label and by_label[head].keys not in places:
            places[by_label[head].keys] = place
        elif head in frame_names and frame_names[head] not in frame:
            frame[frame_names[head]] = place
        elif head in by_label or head in frame_names:
            doubled.append(place)
        else:
            waiting.append((place, head))
    strange = []
    for place, head in waiting:
        keys = _meant(head, kind, places) if head and not kind.is_long else None
        if keys:
            places[keys] = place
        else:
            strange.append(place)
    return Heads(kind, grid, file, row, places, frame, known, tuple(strange), tuple(doubled))


def _meant(head: str, kind: SheetKind, places: Mapping[Keys, int]) -> Keys | None:
    """The column that is not there yet and that a head means.

    By its label without the unit, its keys, or a synonym of the last of them.
    """
    left = [one for one in kind.columns if one.keys not in places]
    whole = {plain(".".join(one.keys)): one.keys for one in left}
    whole |= {_bare(one.label.say(lang)): one.keys for one in left for lang in LANGS}
    last = {one.keys[-1]: one.keys for one in reversed(left)}
    return whole.get(_bare(head)) or last.get(alias(head, last) or "")


def _bare(head: str) -> str:
    """A head as it is compared, without the unit behind it."""
    return plain(plain(head).partition(" (")[0])


def _by_head(kind: SheetKind) -> dict[str, SheetColumn]:
    """All that may stand at the head of a column; a label counts before another one's keys."""
    return {plain(".".join(one.keys)): one for one in kind.columns} | dict(_labels(kind))


def _labels(kind: SheetKind) -> Iterator[tuple[str, SheetColumn]]:
    for lang in reversed(LANGS):
        for one in kind.columns:
            yield plain(one.label.say(lang)), one


def _frame(kind: SheetKind) -> dict[str, Text]:
    """The heads of the columns that are no field."""
    held = [CODE, DELETE, *([kind.owner] if kind.owner else [])]
    held += [ITEM, CONTENT] if kind.is_long else []
    return {label: one for one in held for label in labels(one)}


def _nearest(head: str, kind: SheetKind) -> Text | None:
    for lang in LANGS:
        known = {_bare(one.label.say(lang)): one for one in kind.columns}
        if near := closest(_bare(head), known):
            return Text(*(quoted(known[near].label.say(one)) for one in LANGS))
    return None


_SEARCHED = 20  # rows: somebody may have put a title above
_LEAST = 2  # heads that a sheet is known by
_ENOUGH = 0.3
_NAMED = 0.3
_STRANGE = Text(
    "kolom {head} tidak dikenal lembar ini; pindahkan isinya ke kolom yang ada",
    "this sheet knows no column {head}; move what it holds to a column that is there",
)
_STRANGE_NEAR = Text(
    "kolom {head} tidak dikenal lembar ini; apakah maksudnya {near}?",
    "this sheet knows no column {head}; is {near} meant?",
)
_NAMELESS = Text(
    "kolom ini berisi tetapi tidak berjudul; beri judul kolom yang dimaksud",
    "this column holds something but has no head; give it that of the column that is meant",
)
_DOUBLED = Text(
    "kolom {head} ada dua kali di lembar ini; gabungkan isinya di satu kolom",
    "the column {head} is there twice on this sheet; bring what they hold into one",
)
