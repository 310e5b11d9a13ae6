"""Pipe tables, and what of a chart's numbers goes into one."""

from smartplan.blocks import ChartTable
from smartplan.books.escape import readable


def filled(numbers: ChartTable) -> ChartTable:
    """The numbers of a chart without the columns in which nothing stands; no money is a dash."""
    rows = [tuple("–" if cell in _NOTHING else cell for cell in row) for row in numbers.rows]
    kept = [at for at in range(len(numbers.head)) if not at or any(row[at] != "–" for row in rows)]
    return ChartTable(
        tuple(numbers.head[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
    )


def pipes(head: list[str], rows: list[list[str]], align: list[str]) -> str:
    """A table of cells that are Markdown already."""
    lines = [head, [_RULES[side] for side in align], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def plain_cell(text: str) -> str:
    """Words as a cell."""
    return readable(" ".join(text.split()))


_NOTHING = frozenset({"Rp0", "", "–"})
_RULES = {"left": "---", "center": ":-:", "right": "--:"}
