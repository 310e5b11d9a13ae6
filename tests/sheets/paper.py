"""A workbook as it lies on an agency's desk: its grids, to be written in as a person does."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from unittest.mock import patch

from smartplan.assess import Assessment, assess_bundle
from smartplan.incoming.merged import Merged, Settle, merged
from smartplan.incoming.said import Concern, Heard
from smartplan.incoming.words import Vocabulary
from smartplan.plan.load import Loaded, load
from smartplan.sheets.build import workbook_of
from smartplan.sheets.heard import heard
from smartplan.sheets.hidden import BASE_SHEET, hidden_lines
from smartplan.sheets.kinds import SheetKind, WorkbookKind
from smartplan.sheets.marks import CODE, CONTENT, DELETE, ITEM
from smartplan.sheets.reading import workbook_in
from smartplan.sheets.workbook import AgencyWorkbook
from smartplan.source.bundle import Bundle
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.grids import Grid
from smartplan.wording import Lang

Line = list[Any]


@dataclass
class Paper:
    """The sheets of a workbook by their names, with the lines that stand in them."""

    workbook: AgencyWorkbook
    sheets: dict[str, list[Line]]
    name: str = "buku.xlsx"
    hidden: list[Line] = field(default_factory=list)

    @property
    def grids(self) -> Iterator[Grid]:
        """As a reader of files gives them."""
        for name, lines in (*self.sheets.items(), (BASE_SHEET, self.hidden)):
            yield Grid(name, tuple(tuple(_read(one) for one in line) for line in lines))

    def find(self, sheet: str, code: str, owner: str = "", item: str = "") -> Line:
        """The line of a row."""
        marks = [code, owner, item]
        for line in self.sheets[sheet][1:]:
            if all(not mark or mark in line[:3] for mark in marks):
                return line
        raise KeyError(code)

    def column(self, sheet: str, label: str) -> int:
        """The place of a column."""
        return self.sheets[sheet][0].index(label)

    def put(self, sheet: str, code: str, label: str, cell: Any) -> None:
        """Type into a cell."""
        self.find(sheet, code)[self.column(sheet, label)] = cell


def paper(
    assessment: Assessment,
    agency: str,
    kind: WorkbookKind = WorkbookKind.PROGRAM,
    *,
    lang: Lang = "id",
    vocabulary: Vocabulary | None = None,
) -> Paper:
    """The workbook of an agency."""
    words = vocabulary or Vocabulary(assessment.plan, lang)
    made = workbook_of(assessment, agency, kind, words)
    sheets = {
        one.kind.name.say(lang): list(_lines(one.kind, one.rows, lang)) for one in made.sheets
    }
    return Paper(made, sheets, hidden=[list(line) for line in hidden_lines(made)])


def read_back(
    papers: Sequence[Paper], bundle: Bundle, loaded: Loaded, **more: Any
) -> tuple[Heard, ...]:
    """What some workbooks say."""
    books = []
    for one in papers:
        file = ForeignFile(one.name, FileForm.XLSX, b"")
        books.append(workbook_in(one.name, [(grid, file) for grid in one.grids], loaded.plan))
    with patch("smartplan.sheets.heard.formulas", return_value={}):  # there is no file
        return heard(books, bundle, loaded, **more)


@dataclass
class Desk:
    """A plan, and what comes back to it."""

    bundle: Bundle
    day: date
    papers: dict[str, Paper] = field(default_factory=dict)

    @functools.cached_property
    def assessment(self) -> Assessment:
        """The plan as it is."""
        return assess_bundle(self.bundle, self.day)

    @functools.cached_property
    def loaded(self) -> Loaded:
        """The plan as it is, read."""
        return load(self.bundle, self.day)

    def paper(self, agency: str, **more: Any) -> Paper:
        """The workbook of an agency."""
        key = repr((agency, sorted(more.items())))
        if key not in self.papers:
            self.papers[key] = paper(self.assessment, agency, **more)
        made = self.papers[key]
        sheets = {name: [list(line) for line in lines] for name, lines in made.sheets.items()}
        return replace(made, sheets=sheets, hidden=[list(line) for line in made.hidden])

    def says(self, *papers: Paper, **more: Any) -> tuple[Heard, ...]:
        """What workbooks say."""
        return read_back(papers, self.bundle, self.loaded, **more)

    def after(self, *heard: Heard, settle: Settle = Settle.NOBODY) -> tuple[Bundle, list[Concern]]:
        """The plan with what was said, and what is open about it."""
        now, concerns = self.bundle, []
        for one in heard:
            made: Merged = merged(now, one.said, rows=one.rows, settle=settle)
            concerns += [*one.concerns, *made.concerns]
            now = Bundle(**{**_held(now), "contents": {**now.contents, **made.contents}})
        return now, concerns


def _held(bundle: Bundle) -> Mapping[str, Any]:
    return {name: getattr(bundle, name) for name in bundle.__dataclass_fields__}


def _lines(kind: SheetKind, rows: Sequence[Any], lang: Lang) -> Iterator[Line]:
    owner = [kind.owner.say(lang)] if kind.owner else []
    if kind.is_long:
        yield [CODE.say(lang), *owner, ITEM.say(lang), CONTENT.say(lang)]
        for row in rows:
            for column in kind.columns:
                own = [row.owner] if owner else []
                label = column.label.say(lang)
                yield [row.code, *own, label, row.cells.get(column.keys)]
        return
    labels = [column.label.say(lang) for column in kind.columns]
    yield [CODE.say(lang), *owner, *labels, DELETE.say(lang)]
    for row in rows:
        own = [row.owner] if owner else []
        yield [row.code, *own, *(row.cells.get(one.keys) for one in kind.columns), None]


def _read(cell: Any) -> Any:
    """A cell as calamine gives it."""
    return float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell
