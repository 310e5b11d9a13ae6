"""The year in which most programs end."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread, timing
from smartplan.facts.periods import of_plan
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("roadmap", order=20, weight=75)
def finishes(ground: Ground) -> Text | None:
    """Name it where one stands out; the plan's last year leaves no time to catch up."""
    years = timing.by_year(live_programs(ground.plan), "last")
    top, whole = spread.largest(years), of_plan(ground.plan)
    if len(years) < _FEWEST or len(top) != 1 or years[top[0]] == 1:
        return None
    text = _AT_END if whole and top[0] == whole.last else _BEFORE
    return text.fill(year=top[0], count=phrase.several(years[top[0]], PROGRAM))


_FEWEST = 2
_BEFORE = Text(
    "Penyelesaian terbanyak jatuh pada {year}, ketika {count} berakhir; tahun itu menjadi saat "
    "yang tepat untuk evaluasi menengah dan untuk memutuskan program mana yang dilanjutkan.",
    "Most of it is to be finished in {year}, when {count} end: the year for an evaluation and "
    "for deciding what goes on.",
)
_AT_END = Text(
    "Penyelesaian terbanyak, yaitu {count}, jatuh pada {year}, tahun terakhir rencana, sehingga "
    "hampir tidak tersisa waktu untuk mengejar keterlambatan.",
    "Most of it, {count}, is to be finished in {year}, the last year of the plan, which leaves "
    "hardly any time to make up for delays.",
)
