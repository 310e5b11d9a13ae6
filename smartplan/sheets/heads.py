"""Where the columns of a sheet stand by now: found by their heads, whoever moved or renamed what.

A sheet is known by its row of heads, not by its name: that row stands somewhere in its first
rows, in either language, and each head is a column's label, its key or a synonym of that.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.known_heads import Keys, KnownHeads, labels, plain
from smartplan.sheets.marks import CONTENT, ITEM
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.grids import Grid, GridCell, column_letters
from smartplan.value import dataclass
from smartplan.wording import Text, quoted


@dataclass(frozen=True, slots=True)
class Heads:
    """A grid that is a sheet: its heads stand in `row`; the place of each column, from 0.

    `file` is the one that it stands in. `frame` are the columns that are no field. `strange` are
    those that the sheet does not know, `doubled` those whose head stands in an earlier one, too.
    """

    known: KnownHeads
    grid: Grid
    file: ForeignFile
    row: int
    places: Mapping[Keys, int]
    frame: Mapping[Text, int]
    strange: tuple[int, ...]
    doubled: tuple[int, ...]

    @property
    def kind(self) -> SheetKind:
        """The kind of sheet that it is."""
        return self.known.kind

    @property
    def lines(self) -> Iterator[tuple[int, Sequence[GridCell]]]:
        """The rows below the heads that hold anything, each with its place from 0."""
        below = self._merged()
        for number, cells in enumerate(self.grid.rows[self.row + 1 :], self.row + 1):
            if any(not is_blank(cell) for cell in cells):
                yield number, _filled(cells, below.get(number, {}))

    def origin(self, row: int, column: int) -> Provenance:
        """Where a cell stands, as a person names it.

        `Anggaran!D14`; of a CSV file, which has no letters, `Anggaran baris 14 kolom Jumlah`.
        """
        if self.file.form is not FileForm.CSV:
            place = f"{self.grid.name}!{column_letters(column)}{row + 1}"
            return Provenance(self.file.name, place)
        head = cell_at(self.grid.rows[self.row], column)
        named = str(column + 1) if head is None else str(head)
        return Provenance(self.file.name, f"{self.grid.name} baris {row + 1} kolom {named}")

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


def heads_of(grid: Grid, file: ForeignFile, every: Sequence[KnownHeads]) -> Heads | None:
    """The kind of sheet that a grid is, and where its columns stand; None if it is of none."""
    name = plain(grid.name)
    best: tuple[float, int, KnownHeads] | None = None
    for row, cells in enumerate(grid.rows[:_SEARCHED]):
        written = {plain(cell) for cell in cells if isinstance(cell, str)}
        for known in every:
            share = _fit(grid, row, written, known)
            if share is not None:
                share += _NAMED if name in labels(known.kind.name) else 0
                if best is None or share > best[0]:
                    best = share, row, known
    return _placed(grid, file, best[1], best[2]) if best else None


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
            near = heads.known.nearest(plain(str(head)))
            said = _STRANGE_NEAR.fill(head="{head}", near=near) if near else _STRANGE
        yield Concern(origin, said.fill(head=quoted(str(head))), ConcernKind.WRONG)


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


def _fit(grid: Grid, row: int, written: Collection[str], known: KnownHeads) -> float | None:
    """How well a row fits as the heads of a kind of sheet; None where it does not."""
    if known.kind.is_long:
        is_long = all(not labels(one).isdisjoint(written) for one in (ITEM, CONTENT))
        return _items_known(grid, row, known) if is_long else None
    hit = {known.columns[head].keys for head in written if head in known.columns}
    strange = sum(head not in known.columns and head not in known.frame for head in written)
    wanted = len(known.kind.columns)
    share = len(hit) / (wanted + strange)
    return share if len(hit) >= min(_LEAST, wanted) and share >= _ENOUGH else None


def _items_known(grid: Grid, row: int, known: KnownHeads) -> float:
    """The share of the lines of a long sheet whose label is one of a kind."""
    heads = [plain(str(cell)) for cell in grid.rows[row]]
    column = next(place for place, head in enumerate(heads) if head in labels(ITEM))
    items = [cell_at(cells, column) for cells in grid.rows[row + 1 :]]
    written = [str(one) for one in items if one is not None]
    return sum(plain(one) in known.items for one in written) / len(written) if written else 0.0


def _placed(grid: Grid, file: ForeignFile, row: int, known: KnownHeads) -> Heads:
    by_label = {} if known.kind.is_long else known.labels
    places: dict[Keys, int] = {}
    frame: dict[Text, int] = {}
    doubled: list[int] = []
    waiting: list[tuple[int, str]] = []
    for place in range(max(len(cells) for cells in grid.rows)):
        head = plain(str(cell_at(grid.rows[row], place) or ""))
        if head in by_label and by_label[head].keys not in places:
            places[by_label[head].keys] = place
        elif head in known.frame and known.frame[head] not in frame:
            frame[known.frame[head]] = place
        elif head in by_label or head in known.frame:
            doubled.append(place)
        else:
            waiting.append((place, head))
    strange = []
    for place, head in waiting:
        keys = known.meant(head, places) if head and not known.kind.is_long else None
        if keys:
            places[keys] = place
        else:
            strange.append(place)
    return Heads(known, grid, file, row, places, frame, tuple(strange), tuple(doubled))


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
