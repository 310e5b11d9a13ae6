"""Slips of the hand that make a text no YAML: what each was meant as, found out by trying.

A broken text is read once more with one slip mended: a colon without its blank, a quote that is
not closed, a blank that Word has put there. If it can be read then, that is what was wrong, and
the rest of the file is not lost for it.
"""

from collections.abc import Callable, Iterator

from smartplan.source import slip_kinds
from smartplan.source.slip import Patch, Rows, Slip
from smartplan.source.slip_blanks import blanks_in_values
from smartplan.source.slip_words import DASH, EQUALS, NO_BLANK
from smartplan.value import dataclass

# What libyaml says of a text, None if it can be read.
ErrorOf = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Meant:
    """A text as it was meant, and the slips by which it differs from what was written."""

    text: str
    slips: tuple[Slip, ...]

    def back(self, offset: int) -> int:
        """Where something of the text as meant stands in the text as written."""
        grown = 0
        for change in _changes(self.slips):
            begin = change.start + grown
            if offset < begin:
                break
            if offset < begin + len(change.put):
                return min(change.start + offset - begin, change.end)
            grown += len(change.put) - (change.end - change.start)
        return offset - grown


def as_meant(text: str, error: object, error_of: ErrorOf) -> Meant | None:
    """A text that could not be read as it was meant, if mending slips makes it readable.

    Slips that cannot be taken for anything else are mended one after the other, wherever the
    library stumbles over the next.
    """
    if len(text) > _LONGEST:
        return None
    held: tuple[Slip, ...] = ()
    rows = Rows.of(text)
    now: object = error
    tries = iter(range(_TRIES))
    while len(held) < _MOST:
        further = None
        for slip in _candidates(rows, now, held):
            if next(tries, None) is None:
                return None
            after = error_of(mended(text, (*held, slip)))
            if after is None:
                every = sorted((*held, slip), key=lambda one: one.start)
                return Meant(mended(text, (*held, slip)), tuple(every))
            if further is None and slip.kind in _SURE and _line(after) != _line(now):
                further = (*held, slip), after
        if further is None:
            return None
        held, now = further
    return None


def without_odd_blanks(text: str, begins: frozenset[int]) -> Meant | None:
    """A text that can be read, without the blanks of Word's that its library took for letters.

    `begins` are the offsets at which keys and values begin.
    """
    slips = tuple(blanks_in_values(text, begins))
    return Meant(mended(text, slips), slips) if slips else None


def mended(text: str, slips: tuple[Slip, ...]) -> str:
    """A text with the changes of slips made."""
    for change in reversed(_changes(slips)):
        text = text[: change.start] + change.put + text[change.end :]
    return text


def _changes(slips: tuple[Slip, ...]) -> list[Patch]:
    return sorted((c for slip in slips for c in slip.changes), key=lambda c: (c.start, c.end))


def _line(error: object) -> int:
    mark = getattr(error, "problem_mark", None)
    return int(mark.line) if mark else 0


def _opened(error: object) -> int:
    mark = getattr(error, "context_mark", None)
    return int(mark.line) if mark else _line(error)


def _candidates(rows: Rows, error: object, held: tuple[Slip, ...]) -> Iterator[Slip]:
    """What may be wrong at an error, the likeliest first.

    No slip adds or takes a line, so that the error's line is that of the text as written.
    """
    bottom = len(rows.texts) - 1
    last, opened = min(_line(error), bottom), min(_opened(error), bottom)
    near = dict.fromkeys(row for row in (last, last - 1, opened) if row >= 0)
    told = {change.start for slip in held for change in slip.changes}
    for slip in slip_kinds.likely(rows, last, list(near)):
        if told.isdisjoint(change.start for change in slip.changes):
            yield slip


_LONGEST, _MOST, _TRIES = 300_000, 30, 150
_SURE = frozenset({NO_BLANK, DASH, EQUALS})
