"""How messages write rupiah, and what an unlikely amount may have meant."""

from collections.abc import Iterator

from smartplan.facts.plausible import Range
from smartplan.wording import LANGS, Text, listed, rupiah, rupiah_short


def meant(amount: int, likely: Range) -> Text:
    """The advice: what to write if the amount was given in thousands or millions."""
    low, high = likely.usual
    found = [
        word.fill(amount=guess)
        for guess, word in _guesses(amount, small=amount < likely.least)
        if low <= guess <= high
    ]
    return listed(found, last=Text("atau", "or")) if found else _CHECK


def in_full(amount: int) -> Text:
    """An amount in full: `Rp1.250.000.000`."""
    return Text(*(rupiah(amount, lang) for lang in LANGS))


def in_short(amount: int) -> Text:
    """An amount in the largest unit: `Rp1,25 miliar`."""
    return Text(*(rupiah_short(amount, lang) for lang in LANGS))


def _guesses(amount: int, *, small: bool) -> Iterator[tuple[int, Text]]:
    for factor, word, unit in _SLIPS:
        if small:
            yield amount * factor, unit
        elif amount % factor == 0:
            yield amount // factor, word


_THOUSAND, _MILLION = 10**3, 10**6

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
