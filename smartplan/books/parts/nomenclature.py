"""Programs with the codes and the money of their parts: what an agency looks for first."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from smartplan.books.parts import names
from smartplan.books.parts.actions import by_dimension
from smartplan.books.parts.part import BLANK, BookPart, illustrated, remarks
from smartplan.facts import money
from smartplan.plan.model.program import BudgetRow, Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedRow(BookPart):
    """A program, or a part of it: `years` tell its money year by year, `total` all of it."""

    program_id: str
    is_program: bool
    code: str
    name: str
    agency: str
    fund: str
    years: tuple[str, ...]
    total: str


def coded_rows(plan: Plan, lang: Lang) -> tuple[CodedRow, ...]:
    """Every program with a budget, and under it its rows, those of one code and fund in a line."""
    return tuple(
        row
        for program in by_dimension(plan)
        if money.rows(program)
        for row in (_program(plan, program, lang), *_parts(plan, program, lang))
    )


def _program(plan: Plan, program: Program, lang: Lang) -> CodedRow:
    return CodedRow(
        program_id=program.id,
        is_program=True,
        code="",
        name=program.name,
        agency=names.agency_short(plan, program.lead, lang),
        fund="",
        years=(),
        total=rupiah(money.total(money.of(program)), lang),
        illustration=illustrated(program),
    )


def _parts(plan: Plan, program: Program, lang: Lang) -> Iterable[CodedRow]:
    rows = sorted(money.rows(program), key=_part)
    for (code, _), held in groupby(rows, key=_part):
        years = tuple(held)
        yield CodedRow(
            program_id=program.id,
            is_program=False,
            code=code or "–",
            name="",
            agency="",
            fund=names.fund(plan, years[0].fund, lang),
            years=tuple(_amount(row, lang) for row in years),
            total=rupiah(money.total(years), lang),
            sources=tuple(ref for row in years for ref in row.sources),
            remarks=remarks(lang, *years),
            illustration=any(illustrated(row, within=illustrated(program)) for row in years),
        )


def _part(row: BudgetRow) -> tuple[str, str]:
    """What rows of several years have to share to be one part."""
    return row.code or "", row.fund.value if row.fund else ""


def _amount(row: BudgetRow, lang: Lang) -> str:
    year = str(row.year) if row.year else BLANK.say(lang)
    amount = rupiah(row.amount, lang) if row.amount is not None else BLANK.say(lang)
    about = f" ({_ESTIMATE.say(lang)})" if row.approximate else ""
    return f"{year}: {amount}{about}"


_ESTIMATE = Text("perkiraan", "estimate")
