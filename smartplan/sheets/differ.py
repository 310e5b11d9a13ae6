"""What an agency says in the rows that it was given: each cell against what was shown in it."""

from collections.abc import Iterator

from smartplan.incoming.said import GONE, Concern, ConcernKind, Provenance, Said
from smartplan.incoming.unsure import shown as told
from smartplan.incoming.words import Cell, Vocabulary
from smartplan.route import Route
from smartplan.sheets.cells import as_typed
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.heads import Heads
from smartplan.sheets.identity import ReturnedRow
from smartplan.sheets.known_heads import plain
from smartplan.sheets.lines import WrittenCell, WrittenRow
from smartplan.sheets.marks import DELETE
from smartplan.sheets.workbook import SheetRow
from smartplan.source.node import Node
from smartplan.source.office.formulas import CellMake
from smartplan.value import dataclass, field
from smartplan.wording import Text, quoted


@dataclass(frozen=True, slots=True)
class Differ:
    """The reading of one agency's cells.

    `deletes` is whether what it emptied is taken out. `makes` tells of cells, by where they stand,
    that hold a formula or an error.
    """

    vocabulary: Vocabulary
    who: str
    deletes: bool = False
    makes: dict[Provenance, CellMake] = field(default_factory=dict)

    def row(self, known: ReturnedRow, heads: Heads) -> Iterator[Said | Concern]:
        """What is said in a row that is known."""
        for column in heads.kind.columns if known.other else ():
            if column.keys in known.other:
                yield from self._cell(known.row, column, known.line.cells[column.keys], heads)

    def checks(
        self, column: SheetColumn, written: WrittenCell, heads: Heads, meant: Node, at: Route
    ) -> Iterator[Concern]:
        """What a person should look at once more, though a value is taken."""
        origin = heads.origin(written.row, written.column)
        cell = as_typed(written.cell)
        yield from self.vocabulary.checks(column.held, meant, cell, origin, at)
        if self.makes.get(origin) is CellMake.FORMULA:
            yield Concern(origin, _FORMULA, ConcernKind.CHECK, route=at)

    def understood(
        self,
        column: SheetColumn,
        written: WrittenCell,
        heads: Heads,
        base: Node,
        at: Route,
        unit: Node = None,
    ) -> Node | Concern:
        """The value that a cell means, GONE where it says nothing, or what is open about it.

        `unit` is that of a new row, of which the plan knows none.
        """
        origin = heads.origin(written.row, written.column)
        if self._is_lost(origin):
            return Concern(origin, _LOST, ConcernKind.WRONG)
        cell, said = as_typed(written.cell), str(unit or "")
        return self.vocabulary.understood(column.held, cell, origin, base, at=at, unit=said)

    def _cell(
        self, row: SheetRow, column: SheetColumn, written: WrittenCell, heads: Heads
    ) -> Iterator[Said | Concern]:
        shown, base = row.cells.get(column.keys), row.values.get(column.keys)
        origin = heads.origin(written.row, written.column)
        at = row.place(column)
        meant = self.understood(column, written, heads, base, at)
        if isinstance(meant, Concern):
            yield meant
        elif meant is GONE and shown is not None:
            yield self._emptied(column, shown, Said(at, base, GONE, origin, self.who))
        elif meant is not GONE and _differs(meant, base):
            yield Said(at, GONE if shown is None else base, meant, origin, self.who)
            yield from self.checks(column, written, heads, meant, at)

    def _emptied(self, column: SheetColumn, was: Cell, said: Said) -> Said | Concern:
        """What becomes of what somebody took out of a cell."""
        if self.deletes and not column.is_required:
            return said
        message = _REQUIRED.fill(column=column.label) if self.deletes else _EMPTIED
        kind = ConcernKind.WRONG if self.deletes else ConcernKind.KEPT
        message = message.fill(shown=told(was))
        return Concern(said.origin, message, kind, route=said.route, base=said.base)

    def _is_lost(self, origin: Provenance) -> bool:
        return self.makes.get(origin) in {CellMake.UNCOMPUTED, CellMake.ERROR}


def _differs(meant: Node, base: Node) -> bool:
    return meant != base or isinstance(meant, bool) is not isinstance(base, bool)


def is_to_go(line: WrittenRow) -> bool | None:
    """Whether a row is wished gone; None where what stands there may mean anything."""
    if line.delete is None or line.delete is False:
        return False
    if line.delete is True or plain(str(line.delete)) in _YES:
        return True
    return False if plain(str(line.delete)) in _NO else None


def unclear_wish(line: WrittenRow, heads: Heads) -> Concern:
    """What stands where "ya" wishes a row gone, and is neither yes nor no."""
    origin = heads.origin(line.number, heads.frame[DELETE])
    said = _WISH.fill(value=quoted(str(line.delete)))
    return Concern(origin, said, ConcernKind.WRONG)


_YES = frozenset({"ya", "y", "yes", "hapus", "delete", "x", "v", "1"})
_NO = frozenset({"tidak", "no", "n", "-", "0"})
_EMPTIED = Text(
    "sel ini dikosongkan; isi semula {shown} dibiarkan (--delete menghapusnya)",
    "this cell has been emptied; {shown} stays (--delete takes it out)",
)
_REQUIRED = Text(
    "{column} wajib diisi, jadi tidak dapat dikosongkan",
    "{column} has to be there, so it cannot be emptied",
)
_LOST = Text(
    "sel ini berisi rumus atau galat yang tidak ada nilainya; buka berkasnya di Excel atau "
    "LibreOffice, periksa, lalu simpan lagi",
    "this cell holds a formula or an error without a value; open the file in Excel or "
    "LibreOffice, check it, and save it again",
)
_FORMULA = Text(
    "sel ini berisi rumus; yang diambil nilainya", "this cell holds a formula; its value is taken"
)
_WISH = Text(
    'kolom ini hanya untuk "ya" bila barisnya hendak dihapus; {value} tidak dimengerti',
    'this column is only for "yes" where the row is to go; {value} is not understood',
)
