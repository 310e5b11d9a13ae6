"""What tables say laid beside the plan: known programs told anew, others new, nothing doubled."""

from collections.abc import Mapping, Sequence

from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import ImportTotals, RecipeQuestion, TablesRead
from smartplan.incoming.said import Concern, Utterance
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class ProgramMatch:
    """A program of the file and the one of the plan that it is: by `how` it was found.

    `code`, `name`, `recipe`; `new` where the plan has none.
    """

    printed: str
    id: str
    how: str
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class TablesTaken:
    """What is said of the plan, what is asked and open, and the totals by file."""

    said: tuple[Utterance, ...]
    matches: tuple[ProgramMatch, ...]
    questions: tuple[RecipeQuestion, ...]
    concerns: tuple[Concern, ...]
    totals: ImportTotals
    left: Mapping[str, int]


def taken(read: Sequence[TablesRead], names: PrintedNames, source: str) -> TablesTaken:
    """What the files say of the plan; `source` is the id of the document that is cited."""
    raise NotImplementedError((read, names, source))
