"""Programs that should have begun and are still on record as planned."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import timing
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("roadmap-after", order=20, weight=85)
def unstarted_programs(ground: Ground) -> Text | None:
    """Say how many, beside those that have overrun; which they are, the dimensions tell."""
    held = timing.unstarted(live_programs(ground.plan), ground.plan)
    if not held:
        return None
    return (_ONE if len(held) == 1 else _SEVERAL).fill(
        count=phrase.several(len(held), PROGRAM), programs=phrase.named(ground.plan, held)
    )


_ONE = Text(
    "Sebaliknya, {programs} seharusnya sudah mulai, tetapi masih tercatat sebagai rencana.",
    "On the other hand {programs} should have begun, and is still on record as planned.",
)
_SEVERAL = Text(
    "Sebaliknya, tahun mulai {count} sudah lewat sementara statusnya masih rencana, sehingga "
    "jadwal pada peta jalan ini lebih optimistis daripada keadaan yang tercatat.",
    "On the other hand the first years of {count} are over while they are still on record as "
    "planned: the schedule of this roadmap is brighter than what is recorded.",
)
