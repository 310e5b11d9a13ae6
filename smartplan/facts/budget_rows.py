"""What is wrong with budget rows: those written twice, and those of years without the program."""

from smartplan.facts import money
from smartplan.facts.beginnings import around
from smartplan.plan.model.program import BudgetRow, Program
from smartplan.plan.plan import Plan


def repeated(program: Program) -> list[tuple[BudgetRow, BudgetRow]]:
    """Each row that says again what an earlier one said, with that one.

    A nomenclature code stands once per year and fund, whatever the amount. Where there is no code,
    only rows alike in everything are one row written twice; so are rows told apart by no remark.
    """
    first: dict[tuple[object, ...], BudgetRow] = {}
    twice = []
    for _, row, year, amount in money.of(program):
        key = (year, row.fund, row.code, row.note, None if row.code else amount)
        if key in first:
            twice.append((row, first[key]))
        first.setdefault(key, row)
    return twice


def strayed(program: Program, plan: Plan) -> list[BudgetRow]:
    """The rows of years in which the program does not run."""
    bounds = around(program, plan)
    if bounds is None:
        return []
    return [row for _, row, year, _ in money.of(program) if bounds.outside([year])]
