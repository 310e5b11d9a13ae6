"""A finding: one thing wrong with a plan, where it is, and what to do about it."""

from __future__ import annotations

from enum import StrEnum

from smartplan.edit import Edit, Safety
from smartplan.route import ROOT, Route
from smartplan.value import dataclass
from smartplan.wording import Text


class Severity(StrEnum):
    """How much a finding matters: an error makes the plan unusable or contradict itself."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a file: lines and columns from 1, columns in code points, end excluded."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """Something in the plan that a finding points at.

    `route` names it; `file` is needed only where the route alone does not tell the file. `on_key`
    points at the key instead of the value. `spot` is filled by `source.locate`, or at once by the
    reader, which knows nothing but spots.
    """

    route: Route = ROOT
    file: str = ""
    on_key: bool = False
    word: Text | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """How several findings of a kind are told as one: `{count}` of them, some by their `{names}`.

    `each` is what one of them is called, filled as the message is; `fix` is the advice for all,
    where that for a single one names it.
    """

    message: Text
    each: Text
    fix: Text | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect found at one primary place, with related places each carrying a word.

    `edits` mend it: unasked where they are `safe`, as a proposal else. None where nothing is
    certain enough to be proposed. `many` tells it together with others that are alike, `called` is
    what it is named there; of what is told so, `count` says how many there are (see `alike`).
    """

    code: str
    name: str
    severity: Severity
    message: Text
    places: tuple[Place, ...]
    fix: Text | None = None
    edits: tuple[Edit, ...] = ()
    safety: Safety = Safety.SAFE
    many: Many | None = None
    called: Text | None = None
    count: int = 1

    @property
    def place(self) -> Place:
        """The primary place."""
        return self.places[0]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What findings are sorted by: file, line, column, code, message."""
        spot = self.place.spot
        at = (spot.file, spot.line, spot.column) if spot else (self.place.file, 0, 0)
        return (*at, self.code, self.message.en)


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of mistake: its code, its words, and the page that `explain` shows.

    `due` is the bimtek stage from which a plan is expected to be free of it, `error_from` the
    stage from which a warning becomes an error.
    """

    code: str
    name: str
    severity: Severity
    message: Text
    why: Text
    instead: Text
    wrong: str = ""
    right: str = ""
    fix: Text | None = None
    due: int = 1
    error_from: int | None = None
    many: Many | None = None

    def severity_at(self, stage: int) -> Severity:
        """How grave it is in a plan at a bimtek stage."""
        grown = self.error_from is not None and stage >= self.error_from
        return Severity.ERROR if grown else self.severity

    def at(self, *places: Place, fix: Text | None = None, **values: object) -> Finding:
        """A finding of this kind at these places, its message filled with `values`.

        A `fix` given here is taken as it is; the defect's own one is filled, too.
        """
        if fix is None and self.fix:
            fix = self.fix.fill(**values)
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message.fill(**values),
            places=places,
            fix=fix,
            many=self.many,
            called=self.many.each.fill(**values) if self.many else None,
        )


class Silencer(StrEnum):
    """What keeps a finding from being told, or makes it less grave."""

    ALLOWANCE = "allowance"
    RULE = "rule"
    STAGE = "stage"
    BASELINE = "baseline"

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _SILENCERS[self]


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding, as grave as it is by itself, and what silences it.

    `reason` is what people wrote of it, `spot` where. `now` is how grave it is told still; None
    for one that is not told at all. `was` is the reason that stood there before, if another.
    """

    finding: Finding
    by: Silencer
    reason: str = ""
    spot: Spot | None = None
    now: Severity | None = None
    was: str = ""


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

_LABELS = {
    Severity.ERROR: Text("galat", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("catatan", "info"),
}

_SILENCERS = {
    Silencer.ALLOWANCE: Text("pengecualian", "allowance"),
    Silencer.RULE: Text("pengaturan aturan", "rule setting"),
    Silencer.STAGE: Text("tahap yang diturunkan", "lowered stage"),
    Silencer.BASELINE: Text("baseline", "baseline"),
}
