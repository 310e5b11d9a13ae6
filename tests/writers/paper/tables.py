"""Tables of plain words, and letters in round numbers, for the tests of paper."""

from smartplan.blocks import Plain, Table
from smartplan.writers.paper.letters import TableLetters, em

LETTERS = TableLetters(narrowness=1.0, sizes=(10.0, 9.0, 8.0), gap=10.0, small_gap=5.0)


def table(head, rows, **more) -> Table:
    """A table of texts, its columns to the left where nothing else is said."""

    def cells(texts):
        return tuple((Plain(text),) for text in texts)

    align = more.pop("align", ("left",) * len(head))
    return Table(cells(head), tuple(map(cells, rows)), align, **more)


def word(ems: float) -> str:
    """A word of about so many ems; each letter is 0.64 wide."""
    return "n" * round(ems / 0.64)


def points(text: str, size: float = 10.0, gap: float = 10.0) -> float:
    """The width of a column that just holds a text."""
    return em(text, LETTERS.narrowness) * size + gap
