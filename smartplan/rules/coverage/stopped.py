"""How a message tells of programs that would answer, had they not been stopped."""

from collections.abc import Sequence

from smartplan.finding import Place
from smartplan.plan.model.program import Program
from smartplan.wording import Text, same


def but(stopped: Sequence[Program]) -> Text:
    """What a message adds after "no program" when there are stopped ones."""
    return _ONLY_STOPPED if stopped else same("")


def stopped_places(stopped: Sequence[Program]) -> tuple[Place, ...]:
    """Where programs say that they are stopped, each once."""
    unique = {program.id: program for program in stopped}
    return tuple(
        Place(program.at / "status", word=_STOPPED.fill(id=program.id))
        for program in unique.values()
    )


_ONLY_STOPPED = Text(" selain yang dihentikan", " but stopped ones")
_STOPPED = Text("program {id} dihentikan", "program {id} is stopped")
