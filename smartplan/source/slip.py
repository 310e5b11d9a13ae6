"""One slip of the hand in a text: what is wrong, what to do, and what mends it."""

from smartplan.source import lines
from smartplan.source import slip_words as words
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of a text, and what stands there instead."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: its kind, what is wrong, what to do, where to point at, and what mends it."""

    kind: Text
    problem: Text
    fix: Text
    start: int
    end: int
    changes: tuple[Patch, ...]

    @property
    def is_sure(self) -> bool:
        """Whether nobody would mend it otherwise: where a quote was to close is anyone's guess."""
        return self.kind in _SURE


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines of a text, without what ends them, and where each begins."""

    starts: list[int]
    texts: list[str]

    @classmethod
    def of(cls, text: str) -> "Rows":
        """Take a text apart."""
        starts = lines.starts(text)
        ends = [*starts[1:], len(text)]
        return cls(
            starts,
            [text[a:b].rstrip("\r\n") for a, b in zip(starts, ends, strict=True)],
        )


def depth_of(line: str) -> int:
    """By how many blanks a line is indented."""
    return len(line) - len(line.lstrip(" "))


def levels_around(rows: Rows, row: int) -> list[int]:
    """The levels on which a line may have been meant: that of the line above first."""
    found: list[int] = []
    for at in (row - 1, row + 1):
        line = rows.texts[at] if 0 <= at < len(rows.texts) else ""
        if line.strip() and "\t" not in line:
            is_open = at < row and line.rstrip().endswith(":")
            found.append(depth_of(line) + (2 if is_open else 0))
    return found


_SURE = frozenset(
    {
        words.BLANK,
        words.WORD_QUOTES,
        words.NO_BLANK,
        words.EQUALS,
        words.DASH,
        words.COLON,
        words.SIGN,
        words.GOES_ON,
        words.COMMA,
        words.NO_BRACES,
        words.TOO_MUCH,
    }
)
FAR = 60  # lines above an error that are looked at
