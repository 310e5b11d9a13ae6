"""A Word book read: its tables told apart by their heads, and what all of them say together."""

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePath

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.books.as_grid import as_grid
from smartplan.importing.books.columns import BookHead, BookRole, head_of
from smartplan.importing.books.doubts import BookQuestions
from smartplan.importing.books.found import FoundProgram, Reading
from smartplan.importing.books.gathered import gathered
from smartplan.importing.books.matrices import (
    actions_of,
    matrix_programs,
    tells_actions,
    tells_matrix,
)
from smartplan.importing.books.money_tables import money_of, program_of, tells_money
from smartplan.importing.books.number_style import style_of
from smartplan.importing.books.program_tables import ProgramTable
from smartplan.importing.books.program_words import program_columns
from smartplan.importing.books.prose import of_prose, reasons_in
from smartplan.importing.books.quick_wins import QuickWinSheet, sheet_of, with_sheets
from smartplan.importing.books.risks import (
    FoundRisk,
    known_id,
    of_the_plan,
    risks_of,
    tells_risks,
)
from smartplan.importing.books.swot import swot_of, tells_swot
from smartplan.importing.books.tables import BookTable, ForeignBook, book_of
from smartplan.importing.figures import folded_empty
from smartplan.importing.printed import PrintedProgram, TablesRead
from smartplan.importing.spelling import bare, folded
from smartplan.incoming.said import GONE, Concern, ConcernKind, NewEntry, Said, Utterance
from smartplan.plan.model.manifest import Manifest, Region
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.office.foreign import ForeignFile
from smartplan.source.office.grids import Grid
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same, some_of


@dataclass(frozen=True, slots=True)
class BookRead:
    """What a book says: of programs as tables do, and `said` of other parts of the plan.

    `coded` are its tables whose rows have codes of the nomenclature, with their files: read as
    those of a workbook.
    """

    tables: TablesRead
    said: tuple[Utterance, ...] = ()
    coded: tuple[tuple[str, Grid], ...] = ()


def read_books(files: Sequence[ForeignFile], plan: Plan, agencies: AgencyNames) -> BookRead:
    """Read Word books by the recipe that the names of agencies are of; together they are one."""
    questions = BookQuestions(agencies.recipe)
    stems = ["", *(f"{PurePath(one.name).stem} " for one in files[1:])]
    books = [book_of(file, stem) for file, stem in zip(files, stems, strict=True)]
    readers = [_BookReader(one, plan, agencies, questions) for one in books]
    for reader in readers:
        reader.take_agencies()
    found = [program for one in readers for program in one.programs()]
    names = {folded(program.name) for program in found}
    names.update(folded(program.name) for program in plan.programs.values())
    found += [program for one in readers for program in one.money(names)]
    for reader in readers:
        reader.list_left(found)
    reading = readers[0].reading
    reading.reasons = {key: said for one in readers for key, said in one.reading.reasons.items()}
    programs = gathered(reading, found)
    codes = {one.edition: one.name for one in found if one.edition and one.name}
    said: list[Utterance] = []
    for reader in readers:
        programs = with_sheets(reader.reading, programs, reader.sheets())
        programs, whole = reader.with_risks(programs, codes)
        said += (
            *of_prose(reader.reading, reader.book),
            *reader.swot(),
            *of_the_plan(whole, plan.profile.risks),
        )
    said += readers[0].region()
    asked = [q for one in readers for q in one.reading.funds.questions] + questions.asked
    once = {question.at: question for question in reversed(asked)}
    tables = TablesRead(tuple(programs), tuple(reversed(once.values())), tuple(questions.noted))
    coded = tuple((one.book.name, as_grid(table)) for one in readers for table in one.coded)
    return BookRead(tables, tuple(said), coded)


class _BookReader:
    """A book as it is read."""

    def __init__(
        self, book: ForeignBook, plan: Plan, agencies: AgencyNames, questions: BookQuestions
    ) -> None:
        self.book, self.plan = book, plan
        period = plan.manifest.period
        first = period.start if period else None
        tables = [(table, head_of(table, first)) for table in book.tables]
        self.reading = Reading(
            book.name,
            plan,
            agencies,
            questions,
            style_of(book, tables),
            tuple(" ".join(one.new.split()) for one in book.paragraphs),
        )
        self.reading.reasons = reasons_in(book)
        kept = [(table, head) for table, head in tables if not self._is_skipped(table)]
        self.coded = [table for table, head in kept if _is_coded(table, head)]
        self.heads = [(table, head) for table, head in kept if table not in self.coded]

    def take_agencies(self) -> None:
        """Take the agencies of lists of abbreviations."""
        for table, head in self.heads:
            self._agencies(table, head)

    def programs(self) -> list[FoundProgram]:
        """What each table says of programs."""
        return [one for table, head in self.heads for one in self._programs(table, head)]

    def money(self, names: Collection[str]) -> list[FoundProgram]:
        """The money under the headings of programs."""
        return [
            money_of(self.reading, table, head, program)
            for table, head in self.heads
            if tells_money(head) and (program := program_of(table, names))
        ]

    def sheets(self) -> list[QuickWinSheet]:
        """The quick-win sheets."""
        return [one for table, _ in self.heads if (one := sheet_of(table))]

    def swot(self) -> list[NewEntry]:
        """The entries of SWOT tables."""
        return [
            one
            for table, head in self.heads
            if tells_swot(head)
            for one in swot_of(self.reading, table, head)
        ]

    def with_risks(
        self, programs: list[PrintedProgram], codes: Mapping[str, str]
    ) -> tuple[list[PrintedProgram], list[FoundRisk]]:
        """The programs with the risks of the book, and those of the plan as a whole."""
        found = [
            one
            for table, head in self.heads
            if tells_risks(head)
            for one in risks_of(self.reading, table, head)
        ]
        names = {folded(one.name): at for at, one in enumerate(programs)}
        of_plan = {folded(one.name): one for one in self.plan.programs.values()}
        whole: list[FoundRisk] = []
        for one in found:
            said = codes.get(one.program, one.program)
            if said and folded(said) not in names:
                said = self.reading.whose_risk(said, one.origin)
            at = names.get(folded(said))
            if at is None:
                whole.append(one)
                continue
            program = of_plan.get(folded(programs[at].name))
            more = dict(programs[at].more)
            held = more.get(key_of(Program.risks))
            risks = dict(held) if isinstance(held, dict) else {}
            id = known_id(one, program.risks if program else {})
            more[key_of(Program.risks)] = {**risks, id: dict(one.data)}
            programs[at] = replace(programs[at], more=more)
        return programs, whole

    def region(self) -> list[Said]:
        """The code of the region, asked where the plan has none: no rule can do without."""
        region = self.plan.manifest.region
        if region is not None and region.code is not None:
            return []
        name = region.name if region else ""
        origin = self.reading.at(_COVER)
        said = self.reading.questions.text(_REGION_CODE, _WHICH_REGION.fill(name=name), origin)
        if region is None or not re.fullmatch(r"\d\d\.\d\d", said):
            return []
        at = Route((key_of(Manifest.region), key_of(Region.code)))
        return [Said(at, GONE, said, origin)]

    def _programs(self, table: BookTable, head: BookHead) -> Sequence[FoundProgram]:
        """What a table says of programs."""
        if tells_matrix(head):
            return matrix_programs(self.reading, table, head)
        if tells_actions(head):
            return actions_of(self.reading, table, head)
        if program_columns(head) and not re.search(_REPORT, table.caption, re.IGNORECASE):
            return ProgramTable(self.reading, table, head).programs()
        return ()

    def list_left(self, found: Sequence[FoundProgram]) -> None:
        """List the tables that tell of programs or money and of which nothing is taken."""
        taken = {one.place for one in found}
        left = [
            table
            for table, head in self.heads
            if table.place not in taken
            and not tells_risks(head)
            and sheet_of(table) is None
            and any(one.role in _TELLING and len(one.heading) < _HEADING for one in head.columns)
        ]
        if left:
            message = _LEFT.fill(places=some_of([same(one.place) for one in left]))
            origin = self.reading.at(left[0].place)
            self.reading.questions.noted.append(Concern(origin, message, ConcernKind.KEPT))

    def _agencies(self, table: BookTable, head: BookHead) -> None:
        """Take the agencies of a list of abbreviations, or of agencies and what they do."""
        words = [folded(one.heading) for one in head.columns]
        origin = self.reading.at(table.place)
        if len(words) == 2 and re.match(_SHORT, words[0]) and re.search(_AGENCY, words[1]):  # noqa: PLR2004
            for row in table.rows[head.height :]:
                short, name = row.texts[:2]
                if not folded_empty(short) and not folded_empty(name):
                    self.reading.agencies.add(bare(short), bare(name), origin)

    def _is_skipped(self, table: BookTable) -> bool:
        decided = self.reading.questions.table(table)
        return bool(decided and decided.skip)


def _is_coded(table: BookTable, head: BookHead) -> bool:
    """Whether the rows of a table are told apart by codes of the nomenclature."""
    if tells_matrix(head) or tells_actions(head):
        return False
    rows = [row for row in table.rows[head.height :] if row.said]
    codes = sum(any(re.match(_CODE, one) for one in row.said[:_FEW]) for row in rows)
    return codes > len(rows) / 2 and codes >= _FEW


_CODE = r"[\dX](\.(\d\d|XX)){2,}(\.\d\.\d\d(\.\d{2,4})?)?\s*$"
_FEW = 3
_SHORT = r"(singkatan|akronim|abbreviation|short)"
_AGENCY = r"\b(perangkat daerah|opd|skpd|dinas|agency|agencies)\b"
_REPORT = r"\b(realisasi|capaian|kerja sama|progress|dijalankan bersama|reported|carried out)\b"
_TELLING = frozenset({BookRole.PROGRAM, BookRole.AMOUNT, BookRole.MONEY, BookRole.ACTION})
_HEADING = 60
_LEFT = Text("tabel yang tidak diambil: {places}", "tables that are not taken: {places}")
_COVER = "sampul"
_REGION_CODE = "kode wilayah"
_WHICH_REGION = Text("Kode wilayah? ({name})", "Which region code? ({name})")
