"""Money: which rupiah of a plan count, and every sum of them.

A budget row counts once its year and amount are known: estimates and rows of ideas in full,
whatever the fund, inside the regional budget or outside it. No sum over programs counts a program
that was stopped: what it had planned will not be spent, and what it did spend stands in
`progress`. Of one program alone, and of a year that is looked back on, the rows are told as they
were planned (`of`).

A row that is written twice, or stands in a wrong year, counts as written until it is mended: a
document shows what the plan says, and validation what is wrong with it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from smartplan.facts.programs import is_live
from smartplan.plan.model.program import BudgetRow, Fund, Program
from smartplan.plan.model.progress import Progress
from smartplan.shape.record import key_of

K = TypeVar("K")


class HasAmount(Protocol):
    """What can be summed: a row of the plan, or one that a chart draws."""

    @property
    def amount(self) -> int | None:
        """Whole rupiah; None where it is not known, which adds nothing."""


H = TypeVar("H", bound=HasAmount)


class KnownRow(NamedTuple):
    """A budget row whose year and amount are known, with the program that it is for."""

    program: Program
    row: BudgetRow
    year: int
    amount: int


def of(program: Program) -> list[KnownRow]:
    """The money of one program, were it stopped, too."""
    return [
        KnownRow(program, row, row.year, row.amount)
        for row in program.budget
        if row.year is not None and row.amount is not None
    ]


def funds_key(funds: Sequence[Fund]) -> str:
    """What money of a fund, or of several in one amount, is gathered under; empty if not known."""
    return "+".join(sorted(fund.value for fund in funds))


def planned(programs: Iterable[Program]) -> list[KnownRow]:
    """The money that several programs want: all that counts."""
    return [money for program in programs if is_live(program) for money in of(program)]


def stopped(programs: Iterable[Program]) -> list[Program]:
    """The programs whose money does not count, as they were stopped."""
    return [program for program in programs if not is_live(program) and of(program)]


def total(money: Iterable[HasAmount]) -> int:
    """The sum of some money."""
    return sum(one.amount or 0 for one in money)


def sums(money: Iterable[H], by: Callable[[H], K]) -> dict[K, int]:
    """The sums of some money under each of its keys, in the order in which the keys come."""
    found: dict[K, int] = {}
    for one in money:
        key = by(one)
        found[key] = found.get(key, 0) + (one.amount or 0)
    return found


def spent(progress: Progress) -> int:
    """What the programs together spent in a year, as far as it is known."""
    return sum(one.spent for one in progress.programs.values() if one.spent is not None)


def as_written(program: Any) -> int:
    """The sum of one program's money as its file has it, before it is a record."""
    rows = program.get(key_of(Program.budget)) if isinstance(program, dict) else None
    year, amount = key_of(BudgetRow.year), key_of(BudgetRow.amount)
    return sum(
        row[amount]
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict)
        if isinstance(row.get(year), int) and isinstance(row.get(amount), int)
    )
