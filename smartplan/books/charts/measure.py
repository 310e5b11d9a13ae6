"""How wide a text is and where it breaks, without a font at hand.

The table holds the widest advance per character among the fonts of the stack (DejaVu Sans is the
widest), so what fits here fits in every one of them.
"""

from collections.abc import Sequence

from smartplan.unseen import without
from smartplan.value import dataclass

LEADING = 1.32
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Lines:
    """A text broken into lines; `full` is the whole text where the lines had to leave some out."""

    lines: tuple[str, ...]
    full: str = ""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.lines)


def tidy(text: str) -> str:
    """A text on one line, without what XML does not allow and nobody sees."""
    return " ".join(without(text).split())


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How many pixels a text takes at a font size."""
    widths = sum(_WIDTH.get(char, _OTHER if ord(char) < _WIDE else 1.05) for char in text)
    return widths * size * (_BOLD if bold else 1)


def height_of(lines: int, size: float) -> float:
    """How many pixels some lines take, from the top of the first to the foot of the last."""
    return round(size * LEADING) * lines


def wrap(text: str, size: float, width: float, *, most: int = 3, bold: bool = False) -> Lines:
    """Break a text into at most so many lines; only what cannot fit is replaced by "…".

    Where not even one wide character fits, there are no lines.
    """
    whole = tidy(text)
    if width < size * _NO_ROOM:
        return Lines((), whole)
    lines: list[str] = []
    rest = whole.split(" ") if whole else []
    while rest and len(lines) < most:
        line, rest = _line(rest, size, width, bold=bold)
        lines.append(line)
    if rest:
        lines[-1] = _cut(" ".join([lines[-1], *rest]), size, width, bold=bold)
        return Lines(tuple(lines), whole)
    return Lines(tuple(lines))


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> Lines:
    """A text on one line, with "…" if it does not fit."""
    return wrap(text, size, width, most=1, bold=bold)


def widest(texts: Sequence[str], size: float, *, bold: bool = False) -> float:
    """The width of the widest of some texts."""
    return max((width_of(tidy(text), size, bold=bold) for text in texts), default=0)


def _line(rest: list[str], size: float, width: float, *, bold: bool) -> tuple[str, list[str]]:
    """The next line and the words left over; a word too long for a line is broken."""
    taken = 0
    line = ""
    for word in rest:
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) > width:
            break
        line, taken = longer, taken + 1
    if taken:
        return line, rest[taken:]
    head = _fitting(rest[0], size, width, bold=bold)
    return head, [rest[0][len(head) :], *rest[1:]]


def _fitting(word: str, size: float, width: float, *, bold: bool) -> str:
    """As much of a word as fits, at least one character."""
    end = 1
    while end < len(word) and width_of(word[: end + 1], size, bold=bold) <= width:
        end += 1
    return word[:end]


def _cut(line: str, size: float, width: float, *, bold: bool) -> str:
    """As much of a line as fits with "…" after it."""
    fits = _fitting(line, size, width - width_of(ELLIPSIS, size, bold=bold), bold=bold)
    cut = fits.rstrip(" ,.;:-") + ELLIPSIS
    return cut if width_of(cut, size, bold=bold) <= width else ELLIPSIS


_BOLD = 1.14
_OTHER = 0.72
_NO_ROOM = 1.2
_WIDE = 0x1100

_WIDTH = {
    char: width
    for width, chars in (
        (0.28, "'ijl"),
        (0.3, "I"),
        (0.32, " ,.‘’\u00a0"),
        (0.34, "/:;\\|·"),
        (0.36, "f"),
        (0.38, "-"),
        (0.4, "()[]t"),
        (0.42, "!r"),
        (0.46, '"'),
        (0.5, "*J`°"),
        (0.52, "“”"),
        (0.54, "sz"),
        (0.56, "?L_c–"),
        (0.58, "k"),
        (0.6, "vxy•"),
        (0.62, "FTaeoéèáö"),
        (0.64, "$0123456789bdghnpqu{}üñ"),
        (0.68, "EKPSY"),
        (0.7, "ABVXZ"),
        (0.74, "CRU"),
        (0.76, "HN"),
        (0.78, "&DG◆"),
        (0.8, "OQ"),
        (0.82, "w"),
        (0.84, "#+<=>^~×≥≤±−"),
        (0.88, "M"),
        (0.96, "%"),
        (0.98, "m"),
        (1.0, "W—…→"),
        (1.02, "@"),
    )
    for char in chars
}
