"""The money of one program as a small table: a line for each fund, a column for each year."""

from collections.abc import Iterable, Sequence

from smartplan.books.parts import names
from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, number


@dataclass(frozen=True, slots=True)
class FundYears:
    """The money of a fund, year by year."""

    fund: str
    cells: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class ProgramMoney:
    """A program's money, several funds with their sum; `unit` says what the figures are."""

    years: tuple[str, ...]
    rows: tuple[FundYears, ...]
    unit: str

    @property
    def has_total(self) -> bool:
        """Whether several years are to be summed up."""
        return len(self.years) > 1


def program_money(plan: Plan, program: Program, lang: Lang) -> ProgramMoney | None:
    """A program's money by year and fund; nothing where no amount of a year is known."""
    return _table(plan, money.of(program), lang)


def programs_money(plan: Plan, programs: Iterable[Program], lang: Lang) -> ProgramMoney | None:
    """The money that several programs want in the plan's years, by year and fund."""
    return _table(plan, money.planned(plan, programs), lang)


def _table(plan: Plan, held: Sequence[KnownRow], lang: Lang) -> ProgramMoney | None:
    if not held:
        return None
    years = sorted({one.year for one in held})
    all_about = all(one.row.approximate for one in held)
    by_fund: dict[str, list[KnownRow]] = {}
    for one in held:
        by_fund.setdefault(money.funds_key(one.row.fund), []).append(one)

    def line(label: str, some: Sequence[KnownRow]) -> FundYears:
        cells = ([one for one in some if one.year == year] for year in years)
        return FundYears(
            label,
            tuple(_amount(cell, lang, marked=not all_about) if cell else "–" for cell in cells),
            _amount(some, lang, marked=not all_about),
        )

    rows = [line(names.fund(plan, some[0].row.fund, lang), some) for some in by_fund.values()]
    if len(rows) > 1:
        rows.append(line(_SUM.say(lang), held))
    said = [_MILLIONS]
    if all_about:
        said.append(_ALL_ABOUT)
    elif any(one.row.approximate for one in held):
        said.append(_ABOUT)
    if any(one.row.at_least for one in held):
        said.append(_AT_LEAST)
    cells = ([one for one in held if one.year == year] for year in years)
    if any(map(_is_rounded, (*cells, *by_fund.values(), *_by_year_and_fund(held)))):
        said.append(_ROUNDED)
    return ProgramMoney(
        years=tuple(map(str, years)),
        rows=tuple(rows),
        unit="; ".join(one.say(lang) for one in said),
    )


def _amount(held: Sequence[KnownRow], lang: Lang, *, marked: bool) -> str:
    """An amount in millions; a sign before it where it is an estimate, or the least there is."""
    about = "≈ " if marked and any(one.row.approximate for one in held) else ""
    least = "≥ " if any(one.row.at_least for one in held) else ""
    return f"{least or about}{number(round(money.total(held) / 1_000_000, 1), lang)}"


def _by_year_and_fund(held: Sequence[KnownRow]) -> Iterable[Sequence[KnownRow]]:
    cells: dict[tuple[int, str], list[KnownRow]] = {}
    for one in held:
        cells.setdefault((one.year, money.funds_key(one.row.fund)), []).append(one)
    return cells.values()


def _is_rounded(held: Sequence[KnownRow]) -> bool:
    """Whether an amount is told shorter than it is: so that who adds up, or reads it in, knows."""
    amount = money.total(held)
    return amount % _TENTH != 0 or (amount >= _LONG and amount % 1_000_000 != 0)


_TENTH = 100_000  # what the only decimal of a figure in millions counts
_LONG = 100_000_000_000  # from here on even that decimal is left out
_SUM = Text("Jumlah", "Total")
_MILLIONS = Text("juta rupiah", "million rupiah")
_ALL_ABOUT = Text("seluruhnya perkiraan", "all of it estimated")
_ABOUT = Text("≈ memuat perkiraan", "≈ holds an estimate")
_AT_LEAST = Text("≥ paling sedikit", "≥ at least")
_ROUNDED = Text("dibulatkan", "rounded")
