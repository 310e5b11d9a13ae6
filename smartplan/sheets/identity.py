"""Which row of a sheet that came back is which row of the plan: by code and owner, not by place.

A row that was copied has them twice: the one that says what the row said is the row, the other
one is new. Where neither does, nobody can tell.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from smartplan.incoming.said import Concern, ConcernKind, Offered
from smartplan.incoming.words import Ask
from smartplan.sheets.cells import is_as_shown
from smartplan.sheets.heads import Heads
from smartplan.sheets.known_heads import Keys, plain
from smartplan.sheets.lines import WrittenRow
from smartplan.sheets.marks import CODE
from smartplan.sheets.workbook import SheetRow
from smartplan.value import dataclass, field
from smartplan.wording import Text, listed, quoted
from smartplan.wording import same as text_alike


class ReturnedRow(NamedTuple):
    """A row that was there, the line that it is, and the columns in which that says otherwise."""

    row: SheetRow
    line: WrittenRow
    other: tuple[Keys, ...]


@dataclass(slots=True)
class Recognised:
    """The rows of a sheet that came back: those that were there, and the new ones."""

    known: list[ReturnedRow] = field(default_factory=list)
    fresh: list[WrittenRow] = field(default_factory=list)
    gone: list[SheetRow] = field(default_factory=list)
    concerns: list[Concern] = field(default_factory=list)


def recognised(
    base: Sequence[SheetRow], written: Sequence[WrittenRow], heads: Heads, ask: Ask
) -> Recognised:
    """Each row that came back as one that was there, as a new one, or as a question."""
    made = Recognised()
    waiting = {_mark(row): row for row in base}
    together: dict[tuple[str, str], list[WrittenRow]] = defaultdict(list)
    left: list[WrittenRow] = []
    for line in written:
        if line.mark in waiting and (line.code or not heads.kind.takes_new):
            together[line.mark].append(line)
        else:
            left.append(line)
    for mark, lines in together.items():
        _settled(waiting.pop(mark), lines, heads, made, ask)
    for line in left:
        _looked_for(line, waiting, heads, made)
    made.gone = list(waiting.values())
    return made


def _settled(
    row: SheetRow, lines: list[WrittenRow], heads: Heads, made: Recognised, ask: Ask
) -> None:
    """The line that is a row, among all that have its code and its owner."""
    every = [_known(row, line) for line in lines]
    same = [one for one in every if not one.other]
    if len(lines) > 1 and not same:
        places = [heads.origin(line.number, line.own) for line in lines]
        offered = tuple(Offered(_told(one), n) for n, one in enumerate(lines))
        said = _TWICE.fill(
            code=quoted(row.code), places=listed([text_alike(one.place) for one in places])
        )
        answer = ask(Concern(places[0], said, ConcernKind.ASK, offered, route=row.route))
        if isinstance(answer, Concern):
            made.concerns.append(answer)
            return
        same = [every[int(answer)]]
    own = same[0] if same else every[0]
    made.known.append(own)
    for one in every:
        line = one.line
        if one is own:
            continue
        if not one.other:
            origin = heads.origin(line.number, line.own)
            said = _DOUBLE.fill(code=quoted(row.code))
            made.concerns.append(Concern(origin, said, ConcernKind.CHECK, route=row.route))
        else:
            made.fresh.append(line)


def _told(line: WrittenRow) -> Text:
    """A line in short: its first cells."""
    held = [str(one.cell) for one in line.cells.values() if one.cell is not None]
    return text_alike("; ".join(held[:_FIRST]))


def _looked_for(
    line: WrittenRow,
    waiting: dict[tuple[str, str], SheetRow],
    heads: Heads,
    made: Recognised,
) -> None:
    """A line whose code and owner are no row's: new, or one of which half was lost."""
    if not line.is_filled and not line.code:
        return
    origin = heads.origin(line.number, line.own)
    if not line.code and heads.kind.takes_new:
        made.fresh.append(line)
        return
    which = 0 if line.code else 1
    likely = [mark for mark in waiting if mark[which] == line.mark[which]]
    if len(likely) == 1 and not line.mark[1 - which]:
        made.known.append(_known(waiting.pop(likely[0]), line))
    elif not line.code:
        if line.owner:
            made.fresh.append(line)  # perhaps of a thing that is new itself
        else:
            made.concerns.append(Concern(origin, _NOBODY, ConcernKind.WRONG))
    elif likely and line.owner:
        said = _MOVED if len(likely) == 1 else _UNKNOWN_OWNER
        message = said.fill(code=quoted(line.code), owner=quoted(line.owner))
        made.concerns.append(Concern(origin, message, ConcernKind.WRONG))
    else:
        said = _UNKNOWN if heads.kind.takes_new else _UNKNOWN_HERE
        message = said.fill(code=quoted(line.code), column=CODE)
        made.concerns.append(Concern(origin, message, ConcernKind.WRONG))


def _known(row: SheetRow, line: WrittenRow) -> ReturnedRow:
    """A line that is a row, with what it says otherwise than the row when that was written."""
    shown, values = row.cells, row.values
    other = (
        keys
        for keys, written in line.cells.items()
        if not is_as_shown(shown.get(keys), values.get(keys), written.cell)
    )
    return ReturnedRow(row, line, tuple(other))


def _mark(row: SheetRow) -> tuple[str, str]:
    return plain(row.code), plain(row.owner)


_FIRST = 4
_TWICE = Text(
    "baris berkode {code} ada di {places} dan semuanya berubah: yang mana baris semula? kosongkan "
    "kode baris yang baru",
    "the row with the code {code} is at {places}, and all of them are changed: which is the old "
    "one? leave the code of the new one empty",
)
_DOUBLE = Text(
    "baris berkode {code} ada dua kali dan isinya sama; dibaca sekali",
    "the row with the code {code} is there twice and says the same; it is read once",
)
_MOVED = Text(
    "baris berkode {code} kini disebut milik {owner}; milik suatu baris tidak dapat diganti di "
    "sini: kembalikan, atau kosongkan kodenya bila baris ini baru",
    "the row with the code {code} is now said to belong to {owner}, which cannot be changed here: "
    "put it back, or leave its code empty if it is a new row",
)
_UNKNOWN_OWNER = Text(
    "tidak ada baris berkode {code} milik {owner} di buku kerja ini",
    "this workbook has no row with the code {code} that belongs to {owner}",
)
_UNKNOWN = Text(
    "kode {code} tidak ada di lembar ini sewaktu diekspor; untuk baris baru, kosongkan kolom "
    "{column}",
    "the code {code} was not on this sheet when it was exported; for a new row, leave the column "
    "{column} empty",
)
_UNKNOWN_HERE = Text(
    "kode {code} tidak ada di lembar ini sewaktu diekspor, dan lembar ini tidak menerima baris "
    "baru",
    "the code {code} was not on this sheet when it was exported, and it takes no new rows",
)
_NOBODY = Text(
    "baris ini berisi tetapi tidak menyebut milik siapa; isi kolom pertamanya",
    "this row holds something but does not say what it belongs to; fill in its first columns",
)
