"""What is told where nobody can be sure what a cell means."""

from datetime import date

from smartplan.incoming.numerals import numbered
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.shape.signs import odd
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, dated, quoted, same

Cell = str | float | date | bool | None
"""What a cell holds: text, a number, a day; None where it is empty."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """Why a cell is not taken as it stands, and what it may mean: nothing, where it is wrong."""

    message: Text
    choices: tuple[Offered, ...] = ()

    def concern(self, origin: Provenance) -> Concern:
        """The same of a place: a question where there is something to choose from."""
        kind = ConcernKind.ASK if self.choices else ConcernKind.WRONG
        return Concern(origin, self.message, kind, self.choices)


Reading = Node | Unsure


def plainly(cell: str) -> str:
    """A text on one line, with ordinary hyphens, blanks and quotes."""
    strange = odd(cell)
    return " ".join((strange.plain if strange else cell).split())


def shown(cell: Cell) -> Text:
    """What a cell holds, as a message tells it."""
    if isinstance(cell, date):
        return dated(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return numbered(cell)
    return same(quoted(str(cell)))
