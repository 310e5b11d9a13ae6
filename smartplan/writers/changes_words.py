"""What the writers of changes share: how they group them, and the words around them."""

from collections.abc import Iterable, Sequence

from smartplan.changes.weights import Weight
from smartplan.changes.wording.told import Told
from smartplan.route import Route
from smartplan.wording import Lang, Text

NO_CHANGES = Text("Tidak ada perubahan pada rencana.", "Nothing changes in the plan.")
BASE_HEAD = Text("{base} → {head}", "{base} → {head}")
OLD = Text("sebelum", "before")
NEW = Text("sesudah", "after")


def grouped(told: Iterable[Told]) -> dict[Route, list[Told]]:
    """Changes under the thing that each belongs to, weightiest first within it."""
    groups: dict[Route, list[Told]] = {}
    for one in told:
        groups.setdefault(one.top, []).append(one)
    return {top: sorted(held, key=lambda one: one.weight.rank) for top, held in groups.items()}


def counts(told: Sequence[Told], lang: Lang) -> str:
    """How many changes of each weight: `3 besar, 5 kecil`."""
    numbers = {weight: sum(one.weight is weight for one in told) for weight in Weight}
    said = [_COUNT[weight].fill(n=n).say(lang) for weight, n in numbers.items() if n]
    return ", ".join(said)


def total(told: Sequence[Told], lang: Lang) -> str:
    """How many changes there are: `8 perubahan`."""
    return _TOTAL.fill(n=len(told), s="s" * (len(told) != 1)).say(lang)


def capital(text: str) -> str:
    """A text with its first letter large."""
    return text[:1].upper() + text[1:]


_TOTAL = Text("{n} perubahan", "{n} change{s}")
_COUNT = {
    Weight.MAJOR: Text("{n} besar", "{n} major"),
    Weight.MINOR: Text("{n} kecil", "{n} minor"),
    Weight.EDITORIAL: Text("{n} redaksional", "{n} editorial"),
}
