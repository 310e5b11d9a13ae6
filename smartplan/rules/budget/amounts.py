"""Which amounts of rupiah are likely, and what an unlikely one may have meant."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.wording import LANGS, Text, listed, rupiah, rupiah_short


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the most that is likely, and the narrower range of what is usual."""

    least: int
    most: int
    usual: tuple[int, int]

    def holds(self, amount: int) -> bool:
        """Whether an amount is likely."""
        return self.least <= amount <= self.most

    def meant(self, amount: int) -> Text:
        """The advice: what to write if the amount was given in thousands or millions."""
        low, high = self.usual
        found = [
            word.fill(amount=guess)
            for guess, word in _guesses(amount, small=amount < self.least)
            if low <= guess <= high
        ]
        return listed(found, last=Text("atau", "or")) if found else _CHECK


def money(amount: int) -> Text:
    """An amount in full: `Rp1.250.000.000`."""
    return Text(*(rupiah(amount, lang) for lang in LANGS))


def money_short(amount: int) -> Text:
    """An amount in the largest unit: `Rp1,25 miliar`."""
    return Text(*(rupiah_short(amount, lang) for lang in LANGS))


def _guesses(amount: int, *, small: bool) -> Iterator[tuple[int, Text]]:
    for factor, word, unit in _SLIPS:
        if small:
            yield amount * factor, unit
        elif amount % factor == 0:
            yield amount // factor, word


_THOUSAND, _MILLION, _BILLION, _TRILLION = 10**3, 10**6, 10**9, 10**12

# A whole regional budget is a few trillion; a row below a million pays for no program.
ROW = Range(_MILLION, _TRILLION, (10 * _MILLION, 100 * _BILLION))
# The ceiling of a year holds all programs; the largest regional budget is below 100 trillion.
CEILING = Range(100 * _MILLION, 100 * _TRILLION, (_BILLION, 20 * _TRILLION))

_SLIPS = (
    (
        _THOUSAND,
        Text(
            "tulis {amount} bila tiga nol berlebih", "write {amount} if three zeros are too many"
        ),
        Text("tulis {amount} bila dalam ribu rupiah", "write {amount} if it is in thousands"),
    ),
    (
        _MILLION,
        Text("tulis {amount} bila enam nol berlebih", "write {amount} if six zeros are too many"),
        Text("tulis {amount} bila dalam juta rupiah", "write {amount} if it is in millions"),
    ),
)
_CHECK = Text(
    "cocokkan jumlahnya dengan DPA; uang ditulis dalam rupiah utuh",
    "check the amount with the budget document; money is written in whole rupiah",
)
