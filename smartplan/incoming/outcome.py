"""What becomes of a plan that people outside have said something of: written, or still open."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from smartplan.finding import Finding
from smartplan.incoming.checked import Incoming
from smartplan.incoming.said import Concern, ConcernKind, Heard
from smartplan.source.read import YamlFile
from smartplan.value import dataclass


class UptakeKind(StrEnum):
    """What became of the files of the plan."""

    NOTHING = "nothing"  # nothing is said that the plan does not say
    OPEN = "open"  # something has to be mended, answered or settled first
    WOULD = "would"  # it was only to be tried
    WRITTEN = "written"
    COMMITTED = "committed"  # to a branch, the files of the folder are as they were


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of an import, which have to come out even: rows and rupiah, in and out."""

    rows_in: int
    rows_out: int
    left_over: int
    money_in: int
    money_out: int


@dataclass(frozen=True, slots=True)
class Uptake:
    """What was said, what it changes, and what became of it.

    `commits` are those of a branch, by who said what is in them.
    """

    heard: tuple[Heard, ...]
    incoming: Incoming
    kind: UptakeKind
    totals: Totals | None = None
    branch: str = ""
    commits: tuple[tuple[str, str], ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the plan that say something else, in order."""
        return self.incoming.changed

    @property
    def documents(self) -> Mapping[str, YamlFile]:
        """The files of the plan with what was said in them."""
        return self.incoming.documents

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in the plan that was not found before."""
        return self.incoming.findings

    @property
    def exit_code(self) -> int:
        """0 where nothing is open, 1 where something is and nothing was written."""
        return int(self.kind is UptakeKind.OPEN)

    def concerns(self, *kinds: ConcernKind) -> Sequence[Concern]:
        """What is open, or was noted, of some kinds."""
        return [one for one in self.incoming.concerns if one.kind in kinds]
