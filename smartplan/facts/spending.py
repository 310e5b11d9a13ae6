"""Money spent: what a year allows, and what is far too little, as if told in thousands."""

from smartplan.facts import money
from smartplan.facts.plausible import ROW
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter


def allowed(program: Program, year: int) -> tuple[int, int] | None:
    """What a program has for a year, and how far it may go beyond: a tenth of an estimate.

    None where it has no money at all, or none in a year in which it runs: there is no budget to
    keep to.
    """
    planned = program.period.years if program.period else ()
    rows = money.of_year(program, year)
    if not money.rows(program) or (not rows and year in planned):
        return None
    budget = money.total(rows)
    return budget, budget // 10 if any(one.row.approximate for one in rows) else 0


def meant(program: Program, year: int, entry: ProgramProgress | Quarter) -> int | None:
    """What the amount spent probably means, in whole rupiah; None where it may be what it says.

    An amount of which a row of a budget is never so small is one of millions or thousands. So is
    one that is a thousandth of the year's money, where much of the work is done.
    """
    spent = entry.spent
    if not spent or spent < 0:
        return None
    budget = money.total(money.of_year(program, year))
    fitting = [n for n in (spent * 10**3, spent * 10**6) if budget / _SHARE <= n <= budget * _OVER]
    if spent < ROW.least:
        least = [n for n in (spent * 10**6, spent * 10**3) if ROW.holds(n)]
        return fitting[0] if fitting else least[0] if least else spent * 10**6
    at_work = (entry.physical or 0) >= _MUCH
    return fitting[0] if at_work and fitting and fitting[0] == spent * 10**3 else None


_SHARE = 4  # of the year's money at least
_OVER = 1.2  # and little more than all of it
_MUCH = 20  # percent of the work
