"""Money: which rupiah of a plan count, and every sum of them.

A budget row counts once its year and amount are known: estimates and rows of ideas in full,
whatever the fund, inside the regional budget or outside it. No sum over programs counts a program
that was stopped: what it had planned will not be spent, and what it did spend stands in
`progress`. Of one program alone, and of a year that is looked back on, the rows are told as they
were planned (`of`).

A plan sums up the money of its own years (`planned`). A program may have begun before it or end
after it; what it has in those years is told apart (`beyond`), never added.

A row that is written twice counts as written until it is mended: a document shows what the plan
says, and validation what is wrong with it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from smartplan.facts.periods import of_plan
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Action, BudgetRow, Fund, Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.shape.record import key_of

K = TypeVar("K")
R = TypeVar("R")


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


def rows(program: Program) -> Sequence[BudgetRow]:
    """All budget rows of a program and of its actions, each once, also those half known."""
    return program.once(_rows)


def written(program: Program) -> Sequence[BudgetRow]:
    """The same rows as the file has them: also what stands in the list and in its action."""
    return program.once(_rows_written)


def action_of(row: BudgetRow) -> str | None:
    """The action that a row pays for: the one that it stands in, else the one that it names."""
    return row.at[-3] if row.at[-4:-3] == (key_of(Program.actions),) else row.action


def of(program: Program) -> Sequence[KnownRow]:
    """The money of one program in whatever year, were it stopped, too."""
    return program.once(_of)


def of_year(program: Program, year: int | str) -> list[KnownRow]:
    """The money that one program had planned for a year, were it stopped since."""
    return [one for one in of(program) if one.year == int(year)]


def planned(plan: Plan, programs: Iterable[Program] | None = None) -> list[KnownRow]:
    """The money that programs, else all of them, want in the plan's years: all that counts."""
    whole = of_plan(plan)
    if whole is None:
        return list(_live(plan, programs))
    first, last = whole.first, whole.last
    return [money for money in _live(plan, programs) if first <= money.year <= last]


def beyond(plan: Plan, programs: Iterable[Program] | None = None) -> list[KnownRow]:
    """The money of programs in years before the plan or after it, which no sum counts."""
    whole = of_plan(plan)
    return [money for money in _live(plan, programs) if whole and whole.outside([money.year])]


def funds_key(funds: Sequence[Fund]) -> str:
    """What money of a fund, or of several in one amount, is gathered under; empty if not known."""
    return "+".join(sorted(fund.value for fund in funds))


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


def together(sums: Mapping[K, int], keys: Iterable[K] | None = None) -> int:
    """What several sums come to: those of some keys, or all of them."""
    return sum(sums.values() if keys is None else (sums[key] for key in keys))


def reported(plan: Plan, year: str) -> dict[str, tuple[int, int]]:
    """What programs had planned for a year and spent, by id; of those alone that tell of both."""
    held = plan.progress.get(year)
    found = {}
    for id, one in (held.programs if held else {}).items():
        program = plan.programs.get(id)
        before = total(of_year(program, year)) if program else 0
        if one.spent is not None and before:
            found[id] = (before, one.spent)
    return found


def reported_so_far(plan: Plan, year: str) -> dict[str, tuple[int, int]]:
    """The same by the last quarter that is told, of those that do not tell of the year itself."""
    held = plan.progress.get(year)
    found = {}
    for id, one in (held.programs if held else {}).items():
        program = plan.programs.get(id)
        before = total(of_year(program, year)) if program else 0
        known = [held.spent for _, held in sorted(one.quarters.items()) if held.spent is not None]
        if one.spent is None and known and before:
            found[id] = (before, known[-1])
    return found


def spent(progress: Progress) -> int:
    """What the programs together spent in a year, as far as it is known."""
    return sum(one.spent for one in progress.programs.values() if one.spent is not None)


def as_written(program: Any) -> int:
    """The sum of one program's money as its file has it, before it is a record."""
    if not isinstance(program, dict):
        return 0
    actions = program.get(key_of(Program.actions))
    held = _once(
        _written_rows(program, Program.budget),
        {id: _written_rows(one, Action.budget) for id, one in actions.items()}
        if isinstance(actions, dict)
        else {},
        _written_parts,
    )
    year, amount = key_of(BudgetRow.year), key_of(BudgetRow.amount)
    amounts = [row.get(amount) for row in held if isinstance(row.get(year), int)]
    return sum(one for one in amounts if isinstance(one, int))


def _rows(program: Program) -> tuple[BudgetRow, ...]:
    of_actions = {id: one.budget for id, one in program.actions.items() if one.budget}
    return tuple(_once(program.budget, of_actions, _parts)) if of_actions else program.budget


def _rows_written(program: Program) -> tuple[BudgetRow, ...]:
    own = (row for one in program.actions.values() for row in one.budget)
    return (*program.budget, *own)


def _of(program: Program) -> tuple[KnownRow, ...]:
    return tuple(
        KnownRow(program, row, row.year, row.amount)
        for row in rows(program)
        if row.year is not None and row.amount is not None
    )


def _once(
    own: Iterable[R], of_actions: Mapping[str, Iterable[R]], parts: Callable[[R], Sequence[object]]
) -> list[R]:
    """The rows of a program and those of its actions; what stands in both is one row.

    A row of the program's list that names its action is the row in that action that says the
    same: `parts` gives the action it names, and then all that it says.
    """
    held = list(own)
    if not any(of_actions.values()):
        return held
    left = [parts(row) for row in held]
    for id, some in of_actions.items():
        for row in some:
            twin = (id, *parts(row)[1:])
            if twin in left:
                left.remove(twin)
            else:
                held.append(row)
    return held


def _parts(row: BudgetRow) -> Sequence[object]:
    return row.action, row.year, row.amount, funds_key(row.fund), row.code, row.name, row.agency


def _written_parts(row: Mapping[str, object]) -> Sequence[object]:
    funds = row.get(key_of(BudgetRow.fund))
    told = sorted(map(str, funds)) if isinstance(funds, list) else [str(funds)]
    return (*(row.get(key) for key in _WRITTEN), told)


def _written_rows(holder: object, field: object) -> list[Mapping[str, object]]:
    found = holder.get(key_of(field)) if isinstance(holder, dict) else None
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _live(plan: Plan, programs: Iterable[Program] | None) -> Iterator[KnownRow]:
    for program in plan.programs.values() if programs is None else programs:
        if is_live(program):
            yield from of(program)


_WRITTEN = tuple(
    map(
        key_of,
        (
            BudgetRow.action,
            BudgetRow.year,
            BudgetRow.amount,
            BudgetRow.code,
            BudgetRow.name,
            BudgetRow.agency,
        ),
    )
)
