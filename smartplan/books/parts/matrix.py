"""The action plan as one matrix: code, activity, program, years, money, indicator, agency."""

from collections.abc import Iterator, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.actions import by_dimension
from smartplan.books.parts.measures import Measure, measure
from smartplan.books.parts.part import BookPart, FactLine, illustrated, remarks
from smartplan.books.parts.reach import places
from smartplan.facts import money
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import Action, BudgetRow, Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, grouped

# The code, the name and the agency that money has to share to be one row.
Part = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow(BookPart):
    """A program, an activity of it, or money under a code of its own.

    `depth` is 0 for the program, 1 for an activity, 2 for money.
    """

    depth: int
    program_id: str
    program: str
    codes: tuple[str, ...]
    name: str
    output: str
    places: tuple[FactLine, ...]
    more: tuple[str, ...]
    dots: str
    years: str
    money: str
    measures: tuple[Measure, ...]
    agency: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows, the years that their dots stand for, and which columns hold anything."""

    rows: tuple[MatrixRow, ...]
    span: str
    has_codes: bool
    has_money: bool
    has_measures: bool
    signs: str


def matrix(plan: Plan, lang: Lang) -> Matrix | None:
    """The matrix of a plan; nothing where no program has an activity, a code or money."""
    span = _span(plan)
    rows = tuple(row for program in by_dimension(plan) for row in _rows(plan, program, span, lang))
    if not rows:
        return None
    held = [row for program in plan.programs.values() for row in money.rows(program)]
    signs = [_ABOUT] if any(row.approximate for row in held) else []
    signs += [_AT_LEAST] if any(row.at_least for row in held) else []
    return Matrix(
        rows=rows,
        span=names.years(span, lang) if span else "",
        has_codes=any(row.codes for row in rows),
        has_money=any(row.money for row in rows),
        has_measures=sum(bool(row.measures) for row in rows) > _MANY * len(rows),
        signs="; ".join(one.say(lang) for one in signs),
    )


def _span(plan: Plan) -> tuple[int, ...]:
    """From the first year in which an activity runs to the last."""
    found = {
        year
        for program in plan.programs.values()
        for action in program.actions.values()
        for year in action.years
    }
    return tuple(range(min(found), max(found) + 1)) if found else ()


def _rows(plan: Plan, program: Program, span: Sequence[int], lang: Lang) -> Iterator[MatrixRow]:
    rows = money.rows(program)
    actions = [
        row
        for ref, action in program.actions.items()
        for row in _joined(
            _action(plan, program, action, span, lang),
            _parts(plan, program, [one for one in rows if money.action_of(one) == ref], lang),
        )
    ]
    own = [row for row in rows if money.action_of(row) not in program.actions]
    parts = _parts(plan, program, own, lang)
    if program.code or actions or parts:
        yield from _joined(_whole(plan, program, lang), parts)
        yield from actions


def _joined(row: MatrixRow, parts: Sequence[MatrixRow]) -> Sequence[MatrixRow]:
    """A row with its money: in the row itself where all of it stands under one code."""
    if len(parts) != 1:
        return (row, *parts)
    part = parts[0]
    is_other = part.agency and part.agency != row.agency
    return (
        replace(
            row,
            codes=tuple(dict.fromkeys((*row.codes, *part.codes))),
            more=(*row.more, part.name) if part.name else row.more,
            money=part.money,
            agency=f"{row.agency}; {part.agency}" if is_other else row.agency,
            sources=(*row.sources, *part.sources),
            remarks=(*row.remarks, *part.remarks),
        ),
    )


def _whole(plan: Plan, program: Program, lang: Lang) -> MatrixRow:
    years = program.period.years if program.period else ()
    return MatrixRow(
        depth=0,
        program_id=program.id,
        program=program_codes(plan).get(program.id, ""),
        codes=(program.code,) if program.code else (),
        name=program.name,
        output="",
        places=(),
        more=(),
        dots="",
        years=names.years(years, lang) if years else "",
        money="",
        measures=(),
        agency=names.agency_short(plan, program.lead, lang),
        illustration=illustrated(program),
    )


def _action(
    plan: Plan, program: Program, action: Action, span: Sequence[int], lang: Lang
) -> MatrixRow:
    made_up = illustrated(program)
    return MatrixRow(
        depth=1,
        program_id=program.id,
        program=program_codes(plan).get(program.id, ""),
        codes=(action.code,) if action.code else (),
        name=action.name,
        output=action.output or "",
        places=places(action.locations, lang, within=made_up),
        more=(action.budget_note,) if action.budget_note else (),
        dots="".join("●" if year in action.years else "○" for year in span),
        years=names.years(action.years, lang),
        money="",
        measures=tuple(
            measure(plan, one, (), lang, within=made_up) for one in action.indicators.values()
        ),
        agency=names.agency_short(plan, action.lead or program.lead, lang),
        sources=action.sources,
        remarks=remarks(lang, action),
        illustration=illustrated(action, within=made_up),
    )


def _parts(
    plan: Plan, program: Program, rows: Sequence[BudgetRow], lang: Lang
) -> Sequence[MatrixRow]:
    """The money of a program or an activity, a row for each code, name and agency."""

    def part(row: BudgetRow) -> Part:
        agency = names.agency_short(plan, row.agency, lang) if row.agency else ""
        return row.code or "", row.name or "", agency

    groups = {part(row): [one for one in rows if part(one) == part(row)] for row in rows}
    bare = groups.pop(_BARE, [])
    if bare and len(groups) == 1:  # what bears no code goes with the only code there is
        key, held = groups.popitem()
        groups[key] = [*held, *bare]
    elif bare:
        groups[_BARE] = bare
    return [_part(plan, program, key, held, lang) for key, held in sorted(groups.items())]


def _part(
    plan: Plan, program: Program, key: Part, rows: Sequence[BudgetRow], lang: Lang
) -> MatrixRow:
    code, name, agency = key
    return MatrixRow(
        depth=2,
        program_id=program.id,
        program=program_codes(plan).get(program.id, ""),
        codes=(code,) if code else (),
        name=name,
        output="",
        places=(),
        more=(),
        dots="",
        years="",
        money=_money(plan, rows, lang),
        measures=(),
        agency=agency,
        sources=tuple(ref for row in rows for ref in row.sources),
        remarks=remarks(lang, *rows),
        illustration=any(illustrated(row, within=illustrated(program)) for row in rows),
    )


def _fund(plan: Plan, row: BudgetRow, lang: Lang) -> str:
    said = names.fund(plan, row.fund, lang)
    return f"{said} ({_DIRECT.say(lang)})" if row.transferred is False else said


def _money(plan: Plan, rows: Sequence[BudgetRow], lang: Lang) -> str:
    """What the money comes to in millions and that of each year, fund by fund."""
    funds: dict[str, list[BudgetRow]] = {}
    for row in sorted(rows, key=lambda row: row.year or 0):
        funds.setdefault(_fund(plan, row, lang), []).append(row)
    said = []
    for fund, held in funds.items():
        years = "; ".join(
            f"{row.year or _NO_YEAR.say(lang)}: {_amount(row, lang)}" for row in held
        )
        known = [row for row in held if row.amount is not None]
        many = len(known) > 1
        told = f"{_millions(money.total(known), lang)} ({years})" if many else years
        said.append(f"{fund} {told}")
    return "; ".join(said)


def _amount(row: BudgetRow, lang: Lang) -> str:
    if row.amount is None:
        return "–"
    sign = "≥ " if row.at_least else "≈ " if row.approximate else ""
    return f"{sign}{_millions(row.amount, lang)}"


def _millions(amount: int, lang: Lang) -> str:
    """Millions to the last rupiah: codes are budgeted with it."""
    rest = f"{amount % 1_000_000:06}".rstrip("0")
    return grouped(amount / 1_000_000, lang, decimals=len(rest))


_BARE: Part = ("", "", "")
_MANY = 0.2  # of the rows have an indicator: then it has a column
_NO_YEAR = Text("tahun belum ditetapkan", "year not settled yet")
_ABOUT = Text("≈ perkiraan", "≈ an estimate")
_AT_LEAST = Text("≥ paling sedikit", "≥ at least")
_DIRECT = Text("tidak lewat APBD daerah", "not through the region's own budget")
