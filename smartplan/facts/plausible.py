"""Which amounts of rupiah are likely."""

from smartplan.value import Value


class Range(Value):
    """The least and the most that is likely, and the narrower range of what is usual."""

    least: int
    most: int
    usual: tuple[int, int]

    def holds(self, amount: int) -> bool:
        """Whether an amount is likely."""
        return self.least <= amount <= self.most


_MILLION, _BILLION, _TRILLION = 10**6, 10**9, 10**12

# A whole regional budget is a few trillion; a row below a million pays for no program.
ROW = Range(_MILLION, _TRILLION, (10 * _MILLION, 100 * _BILLION))
# The ceiling of a year holds all programs; the largest regional budget is below 100 trillion.
CEILING = Range(100 * _MILLION, 100 * _TRILLION, (_BILLION, 20 * _TRILLION))
