"""What somebody outside says of a plan: another value, a new entry; and what is open about it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.value import dataclass, field
from smartplan.wording import Text


class _Mark:
    """A value that no file can hold."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


NOTHING: Final = _Mark("NOTHING")
"""The base of what is said where it is not known: then the plan as it is now stands for it."""

GONE: Final = _Mark("GONE")
"""The value of what is to be taken out of the plan, and the base of what was not there."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where something was said: the file, and the place in it as its reader knows it.

    `Anggaran!D14`, `tabel 4.1 baris 3`, `komentar 7`, `baris 12 kolom pagu 2026`.
    """

    file: str
    place: str


@dataclass(frozen=True, slots=True)
class Said:
    """Another value for what stood at a route when the file was made (`base`).

    Places in lists are those of the base; `merged` finds where the row is by now. `who` is the id
    of the agency, or the name of the person, that says it.
    """

    route: Route
    base: Node
    value: Node
    origin: Provenance
    who: str = ""


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A new entry of a mapping or a list; `id` is empty where it is to be made of its name."""

    holder: Route
    data: Node
    origin: Provenance
    who: str = ""
    id: str = ""


class ConcernKind(StrEnum):
    """What is open about something said."""

    WRONG = "wrong"  # cannot be what is meant: nothing is written
    ASK = "ask"  # may mean several things: nothing is written until that is answered
    CONFLICT = "conflict"  # the plan says something else by now: nothing is written
    CHECK = "check"  # taken, but worth a look
    KEPT = "kept"  # not taken, by rule: an emptied cell, a row that is gone

    @property
    def stops(self) -> bool:
        """Whether nothing is written as long as it is open."""
        return self in (ConcernKind.WRONG, ConcernKind.ASK, ConcernKind.CONFLICT)


class Settle(StrEnum):
    """Whose word counts where both the plan and somebody outside changed a thing."""

    NOBODY = "nobody"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Offered:
    """One of the things that something may mean: its word, and the value it would be."""

    label: Text
    value: Node


@dataclass(frozen=True, slots=True)
class Concern:
    """Something about what was said that a person has to see, decide or mend.

    For a conflict `ours` is what the plan says now and `theirs` what is said; `against` is where
    ours was said, if that came in the same call.
    """

    origin: Provenance
    message: Text
    kind: ConcernKind
    choices: tuple[Offered, ...] = ()
    route: Route | None = None
    base: Node = NOTHING
    ours: Node = NOTHING
    theirs: Node = NOTHING
    who: str = ""
    against: Provenance | None = None


Utterance = Said | NewEntry
Rows = Mapping[Route, Sequence[Node]]
"""The lists of rows that places in routes are of, as they were when a file was made."""


@dataclass(frozen=True, slots=True)
class Heard:
    """All that one agency or person says in one file, and what is open about it already.

    `who` is the id of the agency, or the name of the person; empty where nobody is named.
    """

    file: str
    said: tuple[Utterance, ...]
    who: str = ""
    rows: Rows = field(default_factory=dict)
    concerns: tuple[Concern, ...] = ()
