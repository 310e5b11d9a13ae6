"""What an agency says in its workbook: the workbook against its hidden base, as changes of a plan.

Nothing is compared with the plan as it is now, which may have changed since: that is for the
merge. What is not clear is a concern, never a guess.
"""

from collections.abc import Iterator, Sequence

from smartplan.incoming.said import (
    GONE,
    Concern,
    ConcernKind,
    Heard,
    Said,
    Utterance,
)
from smartplan.incoming.words import Ask, Vocabulary
from smartplan.plan.files import home
from smartplan.plan.load import Loaded
from smartplan.route import ROOT, Route
from smartplan.sheets.columns import EACH
from smartplan.sheets.deleting import base_of
from smartplan.sheets.differ import Differ, is_to_go, unclear_wish
from smartplan.sheets.given_ids import GivenIds
from smartplan.sheets.heads import Heads
from smartplan.sheets.identity import Recognised, ReturnedRow, recognised
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.lines import WrittenRow, gone_columns, written_long, written_rows
from smartplan.sheets.marks import CODE, DELETE
from smartplan.sheets.new_rows import NewRows
from smartplan.sheets.reading import WrittenWorkbook
from smartplan.sheets.workbook import SheetRow
from smartplan.source.bundle import Bundle
from smartplan.source.office.formulas import formulas
from smartplan.wording import Text, quoted


def heard(
    workbooks: Sequence[WrittenWorkbook],
    bundle: Bundle,
    loaded: Loaded,
    *,
    deletes: bool = False,
    ask: Ask | None = None,
) -> tuple[Heard, ...]:
    """What each of the workbooks says; new entries have ids that are free among all of them.

    `ask` answers what is open about a cell; without it all that is left open.
    """
    ids = GivenIds(bundle, loaded)
    found: list[Heard] = []
    for one in workbooks:
        words = Vocabulary(loaded.plan, one.base.origin.lang, one.base.choices, ask=ask)
        found.append(_Hearing(one, words, ids, deletes=deletes).heard())
    return tuple(found)


class _Hearing:
    """The reading of one workbook."""

    def __init__(
        self, workbook: WrittenWorkbook, words: Vocabulary, ids: GivenIds, *, deletes: bool
    ) -> None:
        self.workbook, self.base = workbook, workbook.base
        self.differ = Differ(words, self.base.origin.agency, deletes)
        self.documents = ids.documents
        ids.next_workbook()
        self.new = NewRows(self.differ, self.base, ids)

    def heard(self) -> Heard:
        said: list[Utterance] = []
        concerns = list(self.workbook.concerns)
        for sheet in self.workbook.sheets:
            for one in self._sheet(sheet):
                if isinstance(one, Concern):
                    concerns.append(one)
                else:
                    said.append(one)
        said += self.new.said
        origin = self.base.origin
        return Heard(
            self.workbook.name, tuple(said), origin.agency, self.base.lists, tuple(concerns)
        )

    def _sheet(self, heads: Heads) -> Iterator[Said | Concern]:
        if CODE not in heads.frame:
            return
        if heads.kind.is_long:
            lines, concerns = written_long(heads)
            yield from concerns
        else:
            lines = list(written_rows(heads))
        shown = self.base.rows.get(heads.kind.key, ())
        lent = self._lent(heads.kind, shown)
        made = recognised((*shown, *lent), lines, heads, self.differ.vocabulary.ask)
        yield from made.concerns
        self._look_at_makes(heads, made)
        for known in made.known:
            yield from self._row(known, heads)
        yield from self.new.take(heads, made.fresh)
        gone = [row for row in made.gone if row not in lent]
        yield from self._gone(gone, shown, heads)

    def _lent(self, kind: SheetKind, shown: Sequence[SheetRow]) -> Sequence[SheetRow]:
        """Rows of what a thing may have and did not: a quick win, of a program without one."""
        (pattern, *others) = kind.patterns
        if others or kind.told_in or pattern.key == EACH:
            return ()
        length = max(n for n, key in enumerate(pattern, 1) if key == EACH)
        there = {row.route for row in shown}
        found: dict[Route, SheetRow] = {}
        for row in (one for rows in self.base.rows.values() for one in rows):
            at = Route((*row.route, *pattern[length:]))
            is_such = len(row.route) == length and row.route[0] == pattern[0]
            if is_such and row.owner and at not in there:
                found.setdefault(at, SheetRow(at, row.code, row.owner, {}))
        return list(found.values())

    def _look_at_makes(self, heads: Heads, made: Recognised) -> None:
        """Which of the cells that say something else hold formulas: only those are looked at."""
        other = [one.line.cells[keys] for one in made.known for keys in one.other]
        other += [one for line in made.fresh for one in line.cells.values()]
        if other:
            places = {(one.row, one.column) for one in other}
            for (row, column), make in formulas(heads.file, heads.grid.name, places).items():
                self.differ.makes[heads.origin(row, column)] = make

    def _row(self, known: ReturnedRow, heads: Heads) -> Iterator[Said | Concern]:
        wish = is_to_go(known.line)
        if wish is None:
            yield unclear_wish(known.line, heads)
        elif wish:
            yield self._deletion(known.row, known.line, heads)
        else:
            yield from self.differ.row(known, heads)

    def _deletion(self, row: SheetRow, line: WrittenRow, heads: Heads) -> Said | Concern:
        """What becomes of a row that is wished gone."""
        origin = heads.origin(line.number, heads.frame[DELETE])
        code = quoted(row.code)
        if not self.differ.deletes:
            return Concern(origin, _WISHED.fill(code=code), ConcernKind.KEPT, route=row.route)
        if heads.kind.told_in or not heads.kind.takes_new or home(row.route)[1] == ROOT:
            return Concern(origin, _FIXED.fill(code=code), ConcernKind.WRONG, route=row.route)
        was = base_of(row, self.base, self.documents)
        return Said(row.route, was, GONE, origin, self.differ.who)

    def _gone(
        self, gone: Sequence[SheetRow], shown: Sequence[SheetRow], heads: Heads
    ) -> Iterator[Concern]:
        """The rows and columns of a sheet that are not there any more, which say nothing."""
        codes = ", ".join(f"{row.code} ({row.owner})" if row.owner else row.code for row in gone)
        if gone:
            said = _ROWS_GONE.fill(count=len(gone), codes=quoted(codes))
            yield Concern(heads.whole, said, ConcernKind.KEPT)
        for keys in gone_columns(heads):
            if any(keys in row.cells for row in shown):
                column = next(one for one in heads.kind.columns if one.keys == keys)
                said = _COLUMN_GONE.fill(column=column.label)
                yield Concern(heads.whole, said, ConcernKind.KEPT)


_WISHED = Text(
    "baris berkode {code} ditandai untuk dihapus; dibiarkan (--delete menghapusnya)",
    "the row with the code {code} is marked as to go; it stays (--delete takes it out)",
)
_FIXED = Text(
    "baris berkode {code} tidak dapat dihapus lewat lembar ini",
    "the row with the code {code} cannot be taken out by this sheet",
)
_ROWS_GONE = Text(
    "di lembar ini {count} baris tidak ada lagi: {codes}; di rencana dibiarkan",
    "rows that are gone from this sheet: {count} ({codes}); they stay in the plan",
)
_COLUMN_GONE = Text(
    "kolom {column} tidak ada lagi; isinya di rencana dibiarkan",
    "the column {column} is gone; what the plan holds of it stays",
)
