"""The workbook of an agency from a plan: its rows, in words, and what it may choose from."""

import re
from collections.abc import Iterator, Mapping

from smartplan.assess import Assessment
from smartplan.facts.realisations import ACCOUNTED, reported_year, unreported
from smartplan.incoming.words import Cell, Vocabulary
from smartplan.plan.known import IN_PROGRAM
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.kinds import YEAR_PATTERN
from smartplan.shape.record import key_of
from smartplan.sheets.catalogue import sheet_kinds
from smartplan.sheets.columns import EACH, value_in
from smartplan.sheets.kinds import SheetKind, SheetSpan, WorkbookKind
from smartplan.sheets.of_programs import INDICATORS
from smartplan.sheets.things import PlanThings, Thing, named
from smartplan.sheets.workbook import AgencyWorkbook, SheetRow, SheetRows, WorkbookOrigin
from smartplan.source.node import LOST, Node
from smartplan.standing.charge import in_charge


def workbook_of(
    assessment: Assessment,
    agency: str,
    kind: WorkbookKind,
    vocabulary: Vocabulary,
    *,
    revision: str = "",
    things: PlanThings | None = None,
) -> AgencyWorkbook:
    """What an agency is to see of a plan; `things` spares looking for them for each agency."""
    plan = assessment.plan
    held = things or PlanThings(assessment, vocabulary)
    span = span_of(plan, agency, held)
    region = plan.manifest.region
    origin = WorkbookOrigin(
        plan.name,
        (region and region.code) or "",
        agency,
        revision,
        plan.as_of,
        kind,
        vocabulary.lang,
        span.years,
        span.told,
        span.quarters,
    )
    sheets = tuple(_sheet(one, agency, held, vocabulary) for one in sheet_kinds(kind, span))
    sheets = tuple(one for one in sheets if one.rows or one.owners)
    return AgencyWorkbook(origin, sheets, _choices(sheets, vocabulary), _lists(sheets, held))


def span_of(plan: Plan, agency: str, things: PlanThings) -> SheetSpan:
    """The years of targets, the period's and all others that have one; and what is reported.

    In the first three months of a year that is the year before, which is accounted for then;
    besides, the last year that should have been, if the agency still owes it.
    """
    day = plan.as_of
    is_past = day.month <= ACCOUNTED
    quarters = ("1", "2", "3", "4") if is_past else ("1", "2", "3")[: (day.month - 1) // 3]
    years = {str(year) for year in plan.years}
    for pattern in INDICATORS:
        for thing in things.of(agency, pattern):
            targets = value_in(thing.node, (key_of(Indicator.targets),))
            years.update(key for key in targets or () if _YEAR.fullmatch(str(key)))
    told = {day.year - is_past}
    last = reported_year(plan)
    if any(agency in in_charge(one.at, plan) for one in unreported(plan, last)):
        told.add(last)
    return SheetSpan(tuple(sorted(years)), tuple(str(year) for year in sorted(told)), quarters)


def _sheet(kind: SheetKind, agency: str, things: PlanThings, vocabulary: Vocabulary) -> SheetRows:
    words = _Wording(vocabulary)
    rows = tuple(
        words.row(kind, thing, things)
        for pattern in kind.patterns
        for thing in things.of(agency, pattern)
        if not kind.told_in or _is_told(kind, thing, things)
    )
    owners = dict(_owners(kind, agency, things)) if kind.takes_new else {}
    return SheetRows(kind, rows, owners)


class _Wording:
    """The rows of a sheet in words; what stands in many cells is worded once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def row(self, kind: SheetKind, thing: Thing, things: PlanThings) -> SheetRow:
        """A thing as its row."""
        route, node, code = thing.route, thing.node, thing.route.key
        if kind.told_in:
            route = kind.told_in / thing.route[1]
            node = things.data(route)
        elif not _is_entry(kind):
            code = route[1]
        elif code.isdigit():
            code = f"#{int(code) + 1}"
        cells: dict[tuple[str, ...], Cell] = {}
        values: dict[tuple[str, ...], Node] = {}
        for column in kind.columns:
            keys = column.keys
            if EACH in keys:
                at = tuple(thing.route.key if key == EACH else key for key in keys)
                value = value_in(node, at)
            else:
                value = value_in(node, keys)
            if value is None or value is LOST:
                continue
            cell = self.vocabulary.word(column.held, value, route)
            if isinstance(cell, str) and len(cell) > LONGEST:
                continue  # it would come back cut off
            if cell is not None:
                cells[keys] = cell
                if cell != value:
                    values[keys] = value
        return SheetRow(route, code, _owner(kind, thing, things), cells, values)


def _owner(kind: SheetKind, thing: Thing, things: PlanThings) -> str:
    """What a row belongs to, in words; and which thing it is about, if its row does not say."""
    route = thing.route
    if kind.owner is None:
        return ""
    if route[0] != "programs":
        return route[1]
    whose = Route(route[: _ACTION if len(route) > _ACTION else _ENTRY])
    if not kind.names_itself:
        return things.owner(whose)
    if len(route) == _ACTION and route[2] == key_of(Program.actions):
        return things.owner(route)
    name = named(thing.node, Indicator) or route.key
    unit = thing.node.get(key_of(Indicator.unit)) if isinstance(thing.node, dict) else None
    return f"{things.owner(whose)} › {name}{f' ({unit})' if unit else ''}"


def _owners(kind: SheetKind, agency: str, things: PlanThings) -> Iterator[tuple[str, Route]]:
    """What a new row may belong to, in words, with the route of what holds it then."""
    if kind.owner is None:
        yield "", Route(kind.patterns[0][:1])
        return
    for pattern in kind.patterns:
        holder = Route(pattern[:-2])
        for thing in things.of(agency, holder):
            yield things.owner(thing.route), thing.route / pattern[-2]


def _is_told(kind: SheetKind, thing: Thing, things: PlanThings) -> bool:
    """Whether a year of a program is told, or can be: it runs then, or has an entry."""
    id, year = thing.route[1], int(kind.told_in[1])
    if things.data(kind.told_in / id) is not None:
        return True
    program = things.plan.programs.get(id)
    if program is None or program.status in (ProgramStatus.IDEA, ProgramStatus.STOPPED):
        return False
    return program.period is None or year in program.period.years


def _is_entry(kind: SheetKind) -> bool:
    """Whether a row has a key of its own; else it is the only one of its program."""
    return kind.patterns[0].key == EACH


def _choices(
    sheets: tuple[SheetRows, ...], vocabulary: Vocabulary
) -> Mapping[str, Mapping[str, Node]]:
    """By name, the lists of words that the cells of some sheets are of: the value of each word."""
    found: dict[str, Mapping[str, Node]] = {}
    for sheet in sheets:
        for column in sheet.kind.columns:
            is_inner = vocabulary.list_of(column.held) in IN_PROGRAM
            for at in [row.route for row in sheet.rows] if is_inner else [None]:
                name = vocabulary.list_of(column.held, at)
                if name and name not in found:
                    words = vocabulary.choices(column.held, at)
                    found[name] = {word: value for value, word in words.items()}
    return found


def _lists(sheets: tuple[SheetRows, ...], things: PlanThings) -> Mapping[Route, tuple[Node, ...]]:
    """The rows of each list that a row is one of, as they stand in the plan."""
    found: dict[Route, tuple[Node, ...]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            if row.code.startswith("#") and row.route.parent not in found:
                held = things.data(row.route.parent)
                found[row.route.parent] = tuple(held) if isinstance(held, list) else ()
    return found


LONGEST = 32_000  # letters that a cell takes, in every office
_YEAR = re.compile(YEAR_PATTERN)
_ENTRY, _ACTION = 2, 4  # keys of the routes of a program, and of what it holds
