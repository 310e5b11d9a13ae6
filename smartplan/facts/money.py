"""The budget rows of a program: those that can be relied on, and what is wrong with the others."""

from collections.abc import Iterator

from smartplan.facts.periods import around
from smartplan.facts.plausible import ROW
from smartplan.plan.model.program import BudgetRow, Program, ProgramStatus
from smartplan.plan.plan import Plan


def known(program: Program) -> Iterator[tuple[BudgetRow, int, int]]:
    """The rows whose year and amount are known, with both."""
    for row in program.budget:
        if row.year is not None and row.amount is not None:
            yield row, row.year, row.amount


def repeated(program: Program) -> list[tuple[BudgetRow, BudgetRow]]:
    """Each row that says again what an earlier one said, with that one.

    A nomenclature code stands once per year and fund, whatever the amount. Where there is no code,
    only rows alike in everything are one row written twice; so are rows told apart by no remark.
    """
    first: dict[tuple[object, ...], BudgetRow] = {}
    twice = []
    for row, year, amount in known(program):
        key = (year, row.fund, row.code, row.note, None if row.code else amount)
        if key in first:
            twice.append((row, first[key]))
        first.setdefault(key, row)
    return twice


def strayed(program: Program, plan: Plan) -> list[BudgetRow]:
    """The rows of years in which the program does not run."""
    bounds = around(program, plan)
    if bounds is None or plan.is_broken(program.at / "period"):
        return []
    return [row for row, year, _ in known(program) if bounds.outside([year])]


def sound(program: Program, plan: Plan) -> list[tuple[BudgetRow, int, int]]:
    """The rows that no other rule finds fault with, so that one mistake is told once."""
    faulty = {id(row) for row, _ in repeated(program)}
    faulty.update(id(row) for row in strayed(program, plan))
    return [
        (row, year, amount)
        for row, year, amount in known(program)
        if id(row) not in faulty and ROW.holds(amount)
    ]


def live(plan: Plan) -> list[Program]:
    """The programs that want money: all but those that were stopped, or may have been."""
    return [
        program
        for program in plan.programs.values()
        if program.status is not ProgramStatus.STOPPED
        if not plan.is_broken(program.at / "status")
    ]


def due(plan: Plan) -> list[Program]:
    """The live programs that are more than an idea."""
    return [program for program in live(plan) if program.status is not ProgramStatus.IDEA]
