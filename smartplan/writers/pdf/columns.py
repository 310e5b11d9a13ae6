"""How wide the columns of a printed table are, and how large its letters.

Columns are as wide as their words need, the rest goes where there is most to read; letters get
smaller, within bounds, before words are broken.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from smartplan.blocks import Inlines, Table
from smartplan.books.words import words
from smartplan.writers.pdf.breaks import em


@dataclass(frozen=True, slots=True)
class Columns:
    """The letter size in points and each column's width in points, the gap included."""

    size: float
    widths: tuple[float, ...]
    gap: float

    def ems(self, column: int) -> float:
        """The room of a column for words, in ems."""
        return max((self.widths[column] - self.gap) / self.size, _LEAST)


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column needs, in ems: the widest word, the widest cell, and how much there is."""

    word: float
    whole: float
    bulk: float


def columns(table: Table, room: float) -> Columns:
    """The columns of a table that has `room` points of width."""
    needs = [_need(table, column) for column in range(len(table.head))]
    gap = _GAP if len(needs) < _MANY else _SMALL_GAP
    for size in SIZES:
        least = [min(need.word * size, room * _MOST_WORD) + gap for need in needs]
        if sum(least) <= room:
            short = [
                max(width, need.whole * size + gap) if need.whole <= _DATE else width
                for need, width in zip(needs, least, strict=True)
            ]  # dates and the like do not break
            least = short if sum(short) <= room * _ROOMY else least
            break
    else:
        size = SIZES[-1]
        least = [width * room / sum(least) for width in least]
    natural = [need.whole * size + gap for need in needs]
    wished = _wished(table, natural, [need.bulk for need in needs], room)
    return Columns(size, _at_least(wished, least, room), gap)


def lines(row: Sequence[Inlines], held: Columns) -> int:
    """About how many lines a row takes."""
    return max(
        (int(em(words(cell)) * 1.1 / held.ems(column)) + 1 for column, cell in enumerate(row)),
        default=1,
    )


def _need(table: Table, column: int) -> _Need:
    head = words(table.head[column])
    cells = [words(row[column]) for row in table.rows]
    is_number = table.align[column : column + 1] == ("right",)
    word = max((em(part, bold=True) for part in _parts(head)), default=0)
    widths = [em(cell) for cell in cells]
    if is_number:  # a number with its unit stays on one line where that is possible
        word = max([word, *(width for width in widths if width <= _NUMBER)])
    word = max([word, *(em(part) for part in {p for cell in cells for p in _parts(cell)})])
    whole = max([em(head, bold=True) * _HEAD_FOLDS, word, *widths])
    bulk = sum(widths) / len(widths) if widths else 0
    return _Need(word, whole, (whole + bulk) / 2)


def _parts(text: str) -> list[str]:
    return text.replace("-", "- ").split()


def _wished(table: Table, natural: list[float], bulk: list[float], room: float) -> list[float]:
    if table.widths and len(table.widths) == len(natural):
        whole = sum(table.widths)
        return [room * width / whole for width in table.widths]
    spare = room - sum(natural)
    if spare >= 0:
        texts = [at for at, side in enumerate(table.align) if side == "left"] or [len(natural) - 1]
        last = texts[1:] or texts  # the first column names the row and needs no more
        share = sum(natural[at] for at in last)
        return [
            width + (spare * width / share if at in last else 0)
            for at, width in enumerate(natural)
        ]
    return _shared(natural, [each**_FLATTER for each in bulk], room)


def _shared(natural: list[float], weights: list[float], room: float) -> list[float]:
    """Columns that need less than their share keep what they need; the others share the rest."""
    few = room / (len(natural) + 1)
    given = [width if width <= few else 0.0 for width in natural]
    open_ones = [at for at, width in enumerate(given) if not width]
    left = room - sum(given)
    while open_ones:
        whole = sum(weights[at] for at in open_ones) or 1
        full = [at for at in open_ones if natural[at] <= left * weights[at] / whole]
        for at in full or open_ones:
            given[at] = natural[at] if full else left * weights[at] / whole
        if not full:
            break
        left -= sum(natural[at] for at in full)
        open_ones = [at for at in open_ones if at not in full]
    return given


def _at_least(wished: list[float], least: list[float], room: float) -> tuple[float, ...]:
    """The wished widths, none below its least, together the room."""
    short = [at for at, width in enumerate(wished) if width < least[at]]
    fixed = set(short)
    while short:
        left = room - sum(least[at] for at in fixed)
        whole = sum(width for at, width in enumerate(wished) if at not in fixed) or 1
        wished = [
            least[at] if at in fixed else width * left / whole for at, width in enumerate(wished)
        ]
        short = [at for at, width in enumerate(wished) if width < least[at] - _HAIR]
        fixed |= set(short)
    whole = sum(wished) or 1
    return tuple(round(width * room / whole, 2) for width in wished)


SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)

_GAP, _SMALL_GAP = 12.0, 7.0  # between columns, in points; the small one where there are many
_MANY = 8
_LEAST = 1.0
_NUMBER = 12.0
_MOST_WORD = 0.34
_DATE = 9.0
_ROOMY = 0.75
_HEAD_FOLDS = 0.6
_FLATTER = 0.55
_HAIR = 0.01
