"""The rows of money of a plan that printed amounts are: by year, code and agency."""

from collections.abc import Sequence

from smartplan.facts import money
from smartplan.importing.headings import folded
from smartplan.importing.printed import PrintedAmount, PrintedProgram
from smartplan.plan.model.program import BudgetRow, Program


class BudgetMatching:
    """Finds the rows of one program again, each once."""

    def __init__(self, program: Program, lead: str) -> None:
        """Take the rows as they are; one without an agency is the lead's."""
        self.left = list(money.rows(program))
        self.lead = program.lead or lead

    def take(self, one: PrintedAmount) -> BudgetRow | None:
        """The row that a printed amount is, which no other one then is."""
        same = [row for row in self.left if self._is_same(row, one)] or [
            row for row in self.left if self._is_same_uncoded(row, one)
        ]
        for tell in (_same_funds, _same_name, _same_amount):
            closer = [row for row in same if tell(row, one)]
            same = closer or same
        if not same:
            return None
        self.left.remove(same[0])
        return same[0]

    def _is_same(self, row: BudgetRow, one: PrintedAmount) -> bool:
        if row.year != one.year or (row.code or "") != one.code:
            return False
        if (row.agency or self.lead) != (one.agency or self.lead):
            return False
        return bool(one.code) or (_same_funds(row, one) and _same_name(row, one))

    def _is_same_uncoded(self, row: BudgetRow, one: PrintedAmount) -> bool:
        """The same money to the last rupiah, which only the file has under a code."""
        return (
            not row.code
            and row.year == one.year
            and row.amount == one.amount
            and _same_funds(row, one)
            and (row.agency or self.lead) == (one.agency or self.lead)
        )

    def uncoded(self, printed: PrintedProgram) -> Sequence[BudgetRow]:
        """The rows left without a code, in years for which the file has rows with codes."""
        years = {one.year for one in printed.budget if one.code}
        return [row for row in self.left if not row.code and row.year in years and row.amount]


def _same_funds(row: BudgetRow, one: PrintedAmount) -> bool:
    return set(row.fund) == set(one.funds)


def _same_name(row: BudgetRow, one: PrintedAmount) -> bool:
    return folded(row.name or "") == folded(one.name)


def _same_amount(row: BudgetRow, one: PrintedAmount) -> bool:
    return row.amount == one.amount
