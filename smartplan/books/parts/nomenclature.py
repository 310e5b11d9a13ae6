"""Programs with the codes and the money of their parts: what an agency looks for first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from smartplan.books.parts import names
from smartplan.books.parts.actions import by_dimension
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts import money
from smartplan.plan.model.program import Action, BudgetRow, Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, rupiah

# What rows of several years have to share to be one line.
Part = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedRow(BookPart):
    """A program, one of its actions, or a part of their money.

    `depth` is 0 for the program, 1 for an action, 2 for money. `years` tell the money year by
    year, `total` all of it.
    """

    program_id: str
    depth: int
    code: str
    name: str
    agency: str
    fund: str
    years: tuple[str, ...]
    total: str


def coded_rows(plan: Plan, lang: Lang) -> tuple[CodedRow, ...]:
    """Every program with a code or money; under it its actions, and their money."""
    return tuple(row for program in by_dimension(plan) for row in coded(plan, program, lang))


def coded(plan: Plan, program: Program, lang: Lang) -> tuple[CodedRow, ...]:
    """A program and its parts; nothing where it has neither code nor money."""
    rows = money.rows(program)
    actions = {
        ref: [row for row in rows if money.action_of(row) == ref]
        for ref, action in program.actions.items()
    }
    under = tuple(_under(plan, program, actions, lang))
    own = [row for row in rows if money.action_of(row) not in actions]
    parts = tuple(_parts(plan, program, own, lang))
    if not (program.code or under or parts):
        return ()
    whole = CodedRow(
        program_id=program.id,
        depth=0,
        code=program.code or "",
        name=program.name,
        agency=names.agency_short(plan, program.lead, lang),
        fund="",
        years=(),
        total=_total(rows, lang),
        illustration=illustrated(program),
    )
    return (whole, *under, *parts)


def _under(
    plan: Plan, program: Program, actions: dict[str, list[BudgetRow]], lang: Lang
) -> Iterator[CodedRow]:
    for ref, rows in actions.items():
        action = program.actions[ref]
        if action.code or rows:
            yield _action(plan, program, action, rows, lang)
            yield from _parts(plan, program, rows, lang)


def _action(
    plan: Plan, program: Program, action: Action, rows: list[BudgetRow], lang: Lang
) -> CodedRow:
    return CodedRow(
        program_id=program.id,
        depth=1,
        code=action.code or "",
        name=action.name,
        agency=names.agency_short(plan, action.lead or program.lead, lang),
        fund="",
        years=(),
        total=_total(rows, lang),
        illustration=illustrated(action, within=illustrated(program)),
    )


def _parts(
    plan: Plan, program: Program, rows: Sequence[BudgetRow], lang: Lang
) -> Iterator[CodedRow]:
    def part(row: BudgetRow) -> Part:
        return (
            row.code or "",
            row.name or "",
            names.agency_short(plan, row.agency, lang) if row.agency else "",
            _fund(plan, row, lang),
        )

    ordered = sorted(rows, key=lambda row: (not row.code, part(row)))
    for (code, name, agency, fund), held in groupby(ordered, key=part):
        years = sorted(held, key=lambda row: row.year or 0)
        yield CodedRow(
            program_id=program.id,
            depth=2,
            code=code,
            name=name,
            agency=agency,
            fund=fund,
            years=tuple(_amount(row, lang) for row in years),
            total=_total(years, lang),
            sources=tuple(ref for row in years for ref in row.sources),
            remarks=remarks(lang, *years),
            illustration=any(illustrated(row, within=illustrated(program)) for row in years),
        )


def _fund(plan: Plan, row: BudgetRow, lang: Lang) -> str:
    said = names.fund(plan, row.fund, lang)
    return f"{said} ({_DIRECT.say(lang)})" if row.transferred is False else said


def _amount(row: BudgetRow, lang: Lang) -> str:
    year = str(row.year) if row.year else _NO_YEAR.say(lang)
    amount = rupiah(row.amount, lang) if row.amount is not None else _NO_AMOUNT.say(lang)
    if row.at_least:
        amount = _AT_LEAST.fill(amount=amount).say(lang)
    about = f" ({_ESTIMATE.say(lang)})" if row.approximate else ""
    return f"{year}: {amount}{about}"


def _total(rows: Sequence[BudgetRow], lang: Lang) -> str:
    known = [row for row in rows if row.amount is not None]
    return rupiah(money.total(known), lang) if known else "–"


_NO_YEAR = Text("tahun belum ditetapkan", "year not set yet")
_NO_AMOUNT = Text("jumlah belum ditetapkan", "amount not set yet")
_ESTIMATE = Text("perkiraan", "estimate")
_AT_LEAST = Text("paling sedikit {amount}", "at least {amount}")
_DIRECT = Text("tidak lewat APBD daerah", "not through the region's own budget")
