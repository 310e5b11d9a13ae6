"""Years of the plan in which no program runs."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import timing
from smartplan.wording import Text


@sentence("roadmap", order=30, weight=90)
def idle_years(ground: Ground) -> Text | None:
    """Name them: a plan that covers years without work promises more than it holds."""
    years = ground.once(timing.idle_years)
    if not years:
        return None
    return (_ONE if len(years) == 1 else _SEVERAL).fill(years=phrase.years(years))


_ONE = Text(
    "Pada {years} tidak ada program yang berjalan, padahal tahun itu termasuk masa rencana; "
    "kekosongan ini perlu diisi atau masa rencananya disesuaikan.",
    "No program runs in {years}, which is a year of the plan: either it is filled, or the plan's "
    "period is changed.",
)
_SEVERAL = Text(
    "Pada {years} tidak ada program yang berjalan, padahal tahun-tahun itu termasuk masa "
    "rencana; kekosongan ini perlu diisi atau masa rencananya disesuaikan.",
    "No program runs in {years}, which are years of the plan: either they are filled, or the "
    "plan's period is changed.",
)
