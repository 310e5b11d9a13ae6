"""A Word book read: its tables told apart by their heads, and what all of them say together."""

import re
from collections.abc import Sequence

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.bookcolumns import BookHead, head_of
from smartplan.importing.figures import NumberStyle, folded_empty
from smartplan.importing.found import FoundProgram, Reading
from smartplan.importing.gathered import gathered
from smartplan.importing.matrices import actions_of, matrix_programs, tells_actions, tells_matrix
from smartplan.importing.moneytables import money_of, program_of, tells_money
from smartplan.importing.printed import PrintedProgram, TablesRead
from smartplan.importing.programtables import ProgramTable, program_columns
from smartplan.importing.recipe import Recipe
from smartplan.importing.spelling import bare, folded
from smartplan.importing.wordtables import Book, BookTable, book_of
from smartplan.incoming.said import NewEntry, Utterance
from smartplan.plan.model.organization import Organization
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.office.foreign import ForeignFile
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class BookRead:
    """What a book says: of programs as tables do, and `said` of other parts of the plan."""

    tables: TablesRead
    said: tuple[Utterance, ...] = ()


def read_book(file: ForeignFile, plan: Plan, recipe: Recipe) -> BookRead:
    """Read a Word book by a recipe."""
    return _BookReader(book_of(file), plan, recipe).read()


class _BookReader:
    """A book as it is read."""

    def __init__(self, book: Book, plan: Plan, recipe: Recipe) -> None:
        texts = [text for table in book.tables for row in table.rows for text in row.texts]
        period = plan.manifest.period
        self.book, self.plan = book, plan
        self.reading = Reading(
            book.name,
            plan,
            recipe,
            AgencyNames(plan, recipe),
            NumberStyle.of(texts),
            period.start if period else None,
            tuple(" ".join(one.new.split()) for one in book.paragraphs),
        )

    def read(self) -> BookRead:
        tables = [one for one in self.book.tables if not self._is_skipped(one)]
        heads = [(table, head_of(table, self.reading.first_year)) for table in tables]
        for table, head in heads:
            self._agencies(table, head)
        found: list[FoundProgram] = []
        for table, head in heads:
            found += self._programs(table, head)
        names = {folded(one.name) for one in found}
        for table, head in heads:
            if tells_money(head) and (program := program_of(table, names)):
                found.append(money_of(self.reading, table, head, program))
        programs = gathered(self.reading, found)
        return BookRead(self._tables(programs), tuple(self._new_agencies()))

    def _programs(self, table: BookTable, head: BookHead) -> Sequence[FoundProgram]:
        if tells_matrix(head):
            return matrix_programs(self.reading, table, head)
        if tells_actions(head):
            return actions_of(self.reading, table, head)
        if program_columns(head) and not re.search(_REPORT, table.caption, re.IGNORECASE):
            return ProgramTable(self.reading, table, head).programs()
        return ()

    def _agencies(self, table: BookTable, head: BookHead) -> None:
        """Take the agencies of a list of abbreviations, or of agencies and what they do."""
        words = [folded(one.heading) for one in head.columns]
        origin = self.reading.at(table.place)
        if len(words) == 2 and re.match(_SHORT, words[0]) and re.search(_AGENCY, words[1]):  # noqa: PLR2004
            for row in table.rows[head.height :]:
                short, name = row.texts[:2]
                if not folded_empty(short) and not folded_empty(name):
                    self.reading.agencies.add(bare(short), bare(name), origin)

    def _new_agencies(self) -> list[NewEntry]:
        holder = Route((key_of(Organization.agencies),))
        return [
            NewEntry(holder, dict(one.data), one.origin, id=id)
            for id, one in self.reading.agencies.new.items()
        ]

    def _is_skipped(self, table: BookTable) -> bool:
        decided = self.reading.questions.table(table)
        return bool(decided and decided.skip)

    def _tables(self, programs: list[PrintedProgram]) -> TablesRead:
        reading = self.reading
        questions = (
            *reading.agencies.questions, *reading.funds.questions, *reading.questions.asked
        )  # fmt: skip
        return TablesRead(tuple(programs), questions, tuple(reading.questions.noted), {})


_SHORT = r"(singkatan|akronim|abbreviation|short)"
_AGENCY = r"\b(perangkat daerah|opd|skpd|dinas|agency|agencies)\b"
_REPORT = r"\b(realisasi|capaian|kerja sama|progress|dijalankan bersama)\b"
