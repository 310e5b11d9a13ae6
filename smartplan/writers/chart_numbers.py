"""On which side the numbers of a chart stand in their table."""

import re

from smartplan.blocks import Align, ChartTable


def sides(numbers: ChartTable) -> tuple[Align, ...]:
    """Right for columns that hold numbers, left for words; the first column names the row."""
    return tuple(_side(numbers, column) for column in range(len(numbers.head)))


def _side(numbers: ChartTable, column: int) -> Align:
    cells = [row[column] for row in numbers.rows if column < len(row)]
    is_numeric = column > 0 and bool(cells) and all(re.fullmatch(_NUMBER, cell) for cell in cells)
    return "right" if is_numeric else "left"


_NUMBER = r"(?:Rp|-)*[\d.,]+ ?%?(?: (?:ribu|juta|miliar|triliun|[mbtr]\w*illion))?|[–—-]|"
