"""What is wrong with budget rows: those written twice, and those of years without the program."""

from smartplan.facts import money
from smartplan.facts.beginnings import around
from smartplan.plan.model.program import BudgetRow, Program
from smartplan.plan.plan import Plan


def repeated(program: Program) -> list[tuple[BudgetRow, BudgetRow]]:
    """Each row that says again what an earlier one said, with that one.

    A nomenclature code stands once per year and fund, whatever the amount, unless the rows name
    different actions, agencies or sub-activities. Where there is no code, only rows alike in
    everything are one row written twice; so are rows told apart by no remark.
    """
    rows = money.written(program)
    if len({(row.year, row.code or row.amount) for row in rows}) == len(rows):
        return []  # as in most programs
    first: dict[tuple[object, ...], list[BudgetRow]] = {}
    twice = []
    for row in rows:
        if row.year is None or row.amount is None:
            continue
        key = (
            row.year,
            money.funds_key(row.fund),
            row.code,
            row.note,
            None if row.code else row.amount,
        )
        held = first.setdefault(key, [])
        same = next((one for one in held if _is_same(row, one)), None)
        if same is not None:
            twice.append((row, same))
        else:
            held.append(row)
    return twice


def strayed(program: Program, plan: Plan) -> list[BudgetRow]:
    """The rows of years in which the program does not run."""
    bounds = around(program, plan)
    if bounds is None:
        return []
    return [row for _, row, year, _ in money.of(program) if bounds.outside([year])]


def _is_same(row: BudgetRow, other: BudgetRow) -> bool:
    """Whether nothing that both rows say tells them apart; without a code, also what one says."""
    said = zip(_marks(row), _marks(other), strict=True)
    return all(a == b or (bool(row.code) and None in (a, b)) for a, b in said)


def _marks(row: BudgetRow) -> tuple[str | None, ...]:
    return money.action_of(row), row.agency, row.name
