"""Amounts that are out of proportion: in another unit than the table they stand in, or a jump."""

from collections.abc import Iterator
from itertools import pairwise

from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.facts.plausible import ROW
from smartplan.facts.programs import live_programs
from smartplan.measure import median
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import Value


class OtherUnit(Value):
    """Rows whose amounts look as if they were in thousands, or had three noughts too many.

    They are one, or all those of a program. `beside` is what they are compared with; `meant` the
    amount of the first in rupiah, where that is certain enough to be said.
    """

    rows: tuple[KnownRow, ...]
    beside: KnownRow
    meant: int | None


class Jump(Value):
    """Money of one program, or of one code of it, in a year and in another that is near it."""

    row: KnownRow  # the largest of the year that stands out
    was: int
    now: int
    other: KnownRow  # the largest of the other year
    times: float
    is_one_code: bool = False


# --- units


def other_units(plan: Plan) -> Iterator[OtherUnit]:
    """Rows in another unit than the others of their program, and programs than all others.

    Rows are compared with those of the same fund: a company may well give little.
    """
    tables = {p.id: rows for p in live_programs(plan) if (rows := _positive(p))}
    usual: float | None = None
    told: set[str] = set()
    for id, rows in tables.items():
        amounts = [one.amount for one in rows]
        if max(amounts) < _GAP * min(amounts):
            continue
        if usual is None:
            usual = median(one.amount for rows in tables.values() for one in rows)
        by_fund: dict[object, list[KnownRow]] = {}
        for one in rows:
            by_fund.setdefault(one.row.fund, []).append(one)
        for alike in by_fund.values():
            for found in _odd_rows(alike, usual):
                told.add(id)
                yield found
    for found in _odd_programs(
        {id: rows for id, rows in tables.items() if id not in told}, tables
    ):
        yield found


def _positive(program: Program) -> list[KnownRow]:
    return program.once(_positive_rows)


def _positive_rows(program: Program) -> list[KnownRow]:
    return [one for one in money.of(program) if one.amount > 0]


def _odd_rows(rows: list[KnownRow], usual: float) -> Iterator[OtherUnit]:
    """The rows on the far side of a gap as wide as between rupiah and thousands of rupiah.

    The few are odd beside the many; of as many on either side those that are further from what
    rows of the plan usually are.
    """
    rows = sorted(rows, key=lambda one: one.amount)
    if rows[-1].amount < _GAP * rows[0].amount:
        return
    at = max(range(1, len(rows)), key=lambda n: rows[n].amount / rows[n - 1].amount)
    few, many = sorted(
        (rows[:at], rows[at:]),
        key=lambda side: (len(side), -_distance(side[len(side) // 2].amount, usual)),
    )
    beside = many[len(many) // 2]
    if not _GAP <= rows[at].amount / rows[at - 1].amount <= _WIDEST:
        return
    for one in few:
        if ROW.holds(one.amount):
            meant = one.amount * _UNIT if one.amount < beside.amount else one.amount // _UNIT
            yield OtherUnit((one,), beside, meant)


def _likely(rows: list[KnownRow]) -> list[KnownRow]:
    return [one for one in rows if ROW.holds(one.amount)]


def _distance(amount: float, usual: float) -> float:
    return max(amount / usual, usual / amount)


def _odd_programs(
    asked: dict[str, list[KnownRow]], tables: dict[str, list[KnownRow]]
) -> Iterator[OtherUnit]:
    """Programs whose years are tiny beside those of all others, or beside the largest.

    One that is huge may well be: roads, a hospital.
    """
    whole = tables
    tables = {id: likely for id, rows in tables.items() if (likely := _likely(rows))}
    if len(tables) < _SEVERAL:
        return
    years = {
        id: (
            rows[0].program.once(_years_of) if len(rows) == len(whole[id]) else _years(rows)
        ).values()
        for id, rows in tables.items()
    }
    middle = median([n for of in years.values() for n in of])
    first = max(tables, key=lambda id: max(years[id]))
    largest = max(tables[first], key=lambda one: one.amount)
    top = max(years[first])
    apart = {id for id in tables if max(years[id]) * _APART <= top}
    few = apart if len(apart) * _FEW <= len(tables) else set()
    for id, rows in asked.items():
        if id not in tables:
            continue
        most = max(years[id])
        is_tiny = most * _TINY <= middle and most * _UNIT <= top
        if is_tiny or id in few:
            yield OtherUnit(tuple(rows), largest, rows[0].amount * _UNIT if is_tiny else None)


# --- jumps


def jumps(plan: Plan) -> Iterator[Jump]:
    """The year of each program that stands out, and rows of one code that jump between years.

    A row with a note explains itself, and of small sums nobody asks.
    """
    for program in live_programs(plan):
        rows = _positive(program)
        years = program.once(_years_of)
        if max(years.values(), default=0) < _SMALL:
            continue
        found = _outlier(rows, years) or _leap(rows, years) or _leap_of_code(rows)
        if found is None or max(found.was, found.now) < _SMALL:
            continue
        if not found.row.row.note and not found.other.row.note:
            yield found


def _years_of(program: Program) -> dict[int, int]:
    return _years(_positive(program))


def _years(rows: list[KnownRow]) -> dict[int, int]:
    return dict(sorted(money.sums(rows, lambda one: one.year).items()))


def _outlier(rows: list[KnownRow], years: dict[int, int]) -> Jump | None:
    """A year of many times what any other year has, or of a fraction between two others."""
    if len(years) <= _TWO:
        return None
    for before, year, after in zip(years, list(years)[1:], list(years)[2:], strict=False):
        near = before if years[before] < years[after] else after
        if years[year] * _DIP <= years[near]:
            return _jump(rows, year, near, years)
    top = max(years, key=lambda year: years[year])
    second = max((year for year in years if year != top), key=lambda year: years[year])
    if years[top] >= years[second] * _PEAK:
        return _jump(rows, top, second, years)
    return None


def _leap(rows: list[KnownRow], years: dict[int, int]) -> Jump | None:
    """From one year to the next: many times as much, or a sum that moves the whole budget."""
    for year, following in pairwise(years):
        low, high = sorted((years[year], years[following]))
        moves = high - low >= _WHOLE_BUDGET and high >= low * _LARGE
        if following == year + 1 and (high >= low * _LEAP or moves):
            odd, other = _odd_first(years, following, year)
            return _jump(rows, odd, other, years)
    return None


def _leap_of_code(rows: list[KnownRow]) -> Jump | None:
    """The same of the rows of one code from one fund, one each year."""
    amounts_of_all = [one.amount for one in rows]
    if max(amounts_of_all) < _LEAP * min(amounts_of_all):
        return None
    held: dict[object, list[KnownRow]] = {}
    for one in rows:
        if one.row.code:
            held.setdefault((one.row.code, one.row.fund), []).append(one)
    for same in held.values():
        by_year = {one.year: one for one in same}
        if len(by_year) != len(same):
            continue
        amounts = {year: one.amount for year, one in sorted(by_year.items())}
        for year, amount in amounts.items():
            following = amounts.get(year + 1, amount)
            if max(amount, following) >= _LEAP * min(amount, following):
                odd, other = _odd_first(amounts, year + 1, year)
                now, was = amounts[odd], amounts[other]
                times = max(now, was) / min(now, was)
                return Jump(by_year[odd], was, now, by_year[other], times, is_one_code=True)
    return None


def _odd_first(years: dict[int, int], one: int, other: int) -> tuple[int, int]:
    """Of two years first the one that is further from what the years usually have."""
    usual = median(years.values())
    if len(years) == _TWO or _distance(years[one], usual) >= _distance(years[other], usual):
        return one, other
    return other, one


def _jump(rows: list[KnownRow], year: int, other: int, years: dict[int, int]) -> Jump:
    now, was = years[year], years[other]
    of = {
        one: max((row for row in rows if row.year == one), key=lambda row: row.amount)
        for one in (year, other)
    }
    return Jump(of[year], was, now, of[other], max(now, was) / min(now, was))


_TWO = 2
_UNIT = 1000  # tables are kept in thousands of rupiah

# Between neighbours among the rows of a program and fund: in real plans 33 times at most.
_GAP, _WIDEST = 100, 10_000
# What the years of two programs may differ by: in a real yearly plan the smallest is a 24th of the
# usual one and a 6,300th of the largest.
_SEVERAL = 5
_TINY = 50
_APART = 10_000
_FEW = 5  # of so many programs one may be apart; where more are, the largest is
# Between years: real plans have 14.7 times for a code and 9.3 for a program, and a first year of a
# fourteenth; a single year of 3.4 times any other, a dip to a sixth.
_LEAP = 20
_PEAK = 5
_DIP = 8
_LARGE = 4
_SMALL = 200 * 10**6
_WHOLE_BUDGET = 100 * 10**9
