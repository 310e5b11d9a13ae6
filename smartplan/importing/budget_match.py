"""The rows of money of a plan that printed amounts are: by year, code and agency."""

from collections.abc import Callable, Sequence

from smartplan.facts import money
from smartplan.importing.headings import folded
from smartplan.importing.printed import PrintedAmount, PrintedProgram
from smartplan.plan.model.program import BudgetRow, Program


class BudgetMatching:
    """Finds the rows of one program again, each once; `left` are those that nothing matches."""

    def __init__(self, program: Program, lead: str) -> None:
        """Take the rows as they are; one without an agency is the lead's, or not told apart."""
        self.left = list(money.rows(program))
        self.lead = program.lead or lead

    def pairs(
        self, printed: Sequence[PrintedAmount]
    ) -> list[tuple[PrintedAmount, BudgetRow | None]]:
        """Each amount with the row that it is; those of its own agency first."""
        found: dict[int, BudgetRow] = {}
        for agrees in (self._is_same, self._may_be, self._is_same_uncoded):
            for at, one in enumerate(printed):
                if at not in found and (row := self._take(one, agrees)):
                    found[at] = row
        return [(one, found.get(at)) for at, one in enumerate(printed)]

    def uncoded(self, printed: PrintedProgram) -> Sequence[BudgetRow]:
        """The rows left without a code, in years for which the file has rows with codes."""
        years = {one.year for one in printed.money if one.code}
        return [row for row in self.left if not row.code and row.year in years and row.amount]

    def _take(
        self, one: PrintedAmount, agrees: Callable[[BudgetRow, PrintedAmount], bool]
    ) -> BudgetRow | None:
        same = [row for row in self.left if agrees(row, one)]
        for tell in (_same_funds, _same_name, _same_amount):
            same = [row for row in same if tell(row, one)] or same
        if not same:
            return None
        self.left.remove(same[0])
        return same[0]

    def _is_same(self, row: BudgetRow, one: PrintedAmount) -> bool:
        if (row.agency or self.lead) != (one.agency or self.lead):
            return False
        return self._may_be(row, one, of_any=True)

    def _may_be(self, row: BudgetRow, one: PrintedAmount, *, of_any: bool = False) -> bool:
        """Whether it is a row of the same year and code whose agency the plan does not tell."""
        if row.year != one.year or (row.code or "") != one.code or not (of_any or not row.agency):
            return False
        return bool(one.code) or (_same_funds(row, one) and _same_name(row, one))

    def _is_same_uncoded(self, row: BudgetRow, one: PrintedAmount) -> bool:
        """The same money to the last rupiah, which only the file has under a code."""
        return (
            not row.code
            and row.year == one.year
            and row.amount == one.rupiah
            and _same_funds(row, one)
            and (row.agency or self.lead) == (one.agency or self.lead)
        )


def _same_funds(row: BudgetRow, one: PrintedAmount) -> bool:
    return set(row.fund) == set(one.funds)


def _same_name(row: BudgetRow, one: PrintedAmount) -> bool:
    return folded(row.name or "") == folded(one.name)


def _same_amount(row: BudgetRow, one: PrintedAmount) -> bool:
    return row.amount == one.rupiah
