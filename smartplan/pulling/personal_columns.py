"""Columns of persons in a data file: told by their heads, or by what most of their cells hold.

A file of persons is none of a plan's; no value of it is told, nor taken.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from smartplan.facts.personal import Datum, datum_in
from smartplan.pulling.table import plainly, said
from smartplan.source.office.grids import Grid, GridCell
from smartplan.wording import Text, quoted


def personal_columns(grids: Iterable[Grid]) -> list[Text]:
    """What the columns of persons are, by their heads, or by the kind of what they hold."""
    found: dict[str, Text] = {}
    for grid in grids:
        for head, cells in _columns(grid):
            if _is_head(head) and not all(map(_is_small, cells)):
                found.setdefault(head, _COLUMN.fill(head=quoted(head)))
            elif kind := _kind(cells):
                found.setdefault(kind.value, _KINDS[kind])
    return list(found.values())


def _columns(grid: Grid) -> Iterator[tuple[str, list[GridCell]]]:
    """Each column's head, wherever in its first rows one of persons stands, and the cells below.

    A letterhead has an address, too: a head has others beside it.
    """
    width = max(map(len, grid.rows), default=0)
    wide = [sum(cell is not None for cell in row) > 1 for row in grid.rows[:_HEADS]]
    for column in range(width):
        cells = [row[column] if column < len(row) else None for row in grid.rows]
        heads = (at for at in range(len(wide)) if wide[at] and _is_head(plainly(cells[at])))
        head = next(heads, None)
        below = cells if head is None else cells[head + 1 :]
        filled: list[GridCell] = [cell for cell in below if cell is not None and said(cell)]
        if filled:
            yield ("" if head is None else said(cells[head])), filled


def _is_head(head: str) -> bool:
    return bool(re.match(_HEAD, re.sub(r"[\W_]+", " ", plainly(head)).strip()))


def _is_small(cell: GridCell) -> bool:
    """Whether a cell counts something: no number of a person or a telephone is as short."""
    if isinstance(cell, bool):
        return True
    word = said(cell)
    return bool(re.fullmatch(r"-?[\d.,]+", word)) and len(re.sub(r"\D", "", word)) <= _COUNT


def _kind(cells: Sequence[GridCell]) -> Datum | None:
    """The kind of datum that most of the cells hold in which it could be: not its head, so."""
    told = Counter(map(said, cells))  # most columns say the same again and again
    words = {word: n for word, n in told.items() if re.search(r"[\d@]", word)}
    kinds = Counter[Datum]()
    for word, n in words.items():
        if kind := datum_in(word):
            kinds[kind] += n
    return kinds.most_common(1)[0][0] if kinds.total() * 2 > sum(words.values()) else None


_HEADS: Final = 60
_COUNT: Final = 8
_HEAD: Final = (
    r"(?:nik|no(?:mor)?(?: kartu keluarga| kk| induk kependudukan| ktp| hp| telepon| telp"
    r"| ponsel| wa| whatsapp| rekening| bpjs| paspor)|nama lengkap|nama ibu|nama orang tua"
    r"|nama anak|alamat|telepon|telp|hp|ponsel|whatsapp|e ?mail|surel|npwp|(?:tanggal|tgl) lahir"
    r"|tempat (?:dan )?(?:tanggal|tgl) lahir|ttl|full name|(?:home |street )?address|phone"
    r"|mobile(?: number)?|date of birth|birth ?date|passport|national id(?:entity)?)(?: |$)"
)
_COLUMN = Text("kolom {head}", "column {head}")
_KINDS = {
    Datum.NUMBER: Text(
        "nomor 16 digit seperti NIK", "numbers of 16 digits as of an identity card"
    ),
    Datum.MAIL: Text("alamat surel pribadi", "private mail addresses"),
}
