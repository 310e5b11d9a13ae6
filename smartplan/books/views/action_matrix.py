"""The action plan as one matrix, for those who budget by code and year."""

from smartplan.books.parts.matrix import Matrix, matrix
from smartplan.books.parts.part import MissingPart, missing
from smartplan.books.subject import Subject
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class ActionMatrix:
    """The matrix of the action plan."""

    matrix: Matrix | None
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> ActionMatrix:
    """What the document of the matrix tells of a plan."""
    held = matrix(subject.plan, lang)
    return ActionMatrix(
        matrix=held, missing=() if held else (missing(_ACTIONS, "programs/: actions", lang),)
    )


_ACTIONS = Text("Rencana aksi", "The action plan is")
