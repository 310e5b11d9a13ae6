"""Which money stands in the regional budget (APBD), and which does not.

What is transferred to a region, by the centre or by the province, is spent through its budget and
stands in it; what others spend themselves does not.
"""

from enum import Enum

from smartplan.plan.model.program import BudgetRow, Fund
from smartplan.wording import Text


class Purse(Enum):
    """The two groups of funds, by which shares are told."""

    REGIONAL = Text("dalam APBD", "in the regional budget")
    OTHER = Text("di luar APBD", "outside the regional budget")

    @property
    def label(self) -> Text:
        """The group in words."""
        return self.value


def purse(row: BudgetRow) -> Purse | None:
    """The group that a row's money belongs to; None where its funds do not tell."""
    held = {_purse(fund, row) for fund in row.fund}
    return held.pop() if len(held) == 1 else None


def _purse(fund: Fund, row: BudgetRow) -> Purse:
    """A fund's group; what a province spends itself passes through no budget of the region."""
    stays = fund is Fund.APBD_PROVINSI and row.transferred is False
    return Purse.REGIONAL if fund in _REGIONAL and not stays else Purse.OTHER


_REGIONAL = frozenset({Fund.APBD, Fund.APBD_PROVINSI, Fund.DAK, Fund.BLUD, Fund.DBH, Fund.DAU})
