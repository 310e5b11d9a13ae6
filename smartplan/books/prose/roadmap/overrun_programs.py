"""Programs whose years are over while they are still on record as running or planned."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import timing
from smartplan.wording import Text


@sentence("roadmap-after", order=10, weight=90)
def overrun_programs(ground: Ground) -> Text | None:
    """Name them, by the day of the plan."""
    held = ground.once(timing.overrun)
    if not held:
        return None
    return (_ONE if len(held) == 1 else _SEVERAL).fill(
        year=ground.plan.as_of.year,
        count=phrase.several(len(held), PROGRAM),
        programs=phrase.named(ground.plan, held),
    )


_ONE = Text(
    "Hingga {year}, satu program sudah melewati tahun terakhirnya tetapi belum tercatat selesai, "
    "yaitu {programs}; masa pelaksanaannya perlu diperpanjang secara resmi atau programnya "
    "ditutup.",
    "By {year} one program is past its last year and not on record as done, {programs}: either "
    "it is prolonged officially, or it is closed.",
)
_SEVERAL = Text(
    "Hingga {year}, sebanyak {count} sudah melewati tahun terakhirnya tetapi belum tercatat "
    "selesai, yaitu {programs}; masa pelaksanaannya perlu diperpanjang secara resmi atau "
    "programnya ditutup.",
    "By {year} there are {count} past their last year and not on record as done, {programs}: "
    "either they are prolonged officially, or they are closed.",
)
