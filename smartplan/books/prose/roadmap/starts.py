"""The year in which most programs begin."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread, timing
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("roadmap", order=10, weight=80)
def starts(ground: Ground) -> Text | None:
    """Name it, or the years that are tied; all in one year is a burden of its own."""
    years = timing.by_year(live_programs(ground.plan), "first")
    top, whole = spread.largest(years), sum(years.values())
    if whole < _FEWEST:
        return None
    values = {
        "years": phrase.series(map(str, top)),
        "count": phrase.several(years[top[0]], PROGRAM),
        "first": min(years),
        "last": max(years),
        "part": phrase.part_of(years[top[0]], whole, PROGRAM),
    }
    if len(years) == 1:
        return _AT_ONCE.fill(**values)
    if len(top) == len(years):
        return _EVEN.fill(**values)
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


_FEWEST = 2
_ONE = Text(
    "Pelaksanaan dimulai bertahap dari {first} sampai {last}. {part} mulai pada {years}, paling "
    "banyak di antara semua tahun, sehingga kesiapan tim dan anggaran pada tahun itu menentukan "
    "jadwal selanjutnya.",
    "Work begins step by step from {first} to {last}. {part} begin in {years}, more than in any "
    "other year, so that the staff and money of that year decide the schedule that follows.",
)
_TIED = Text(
    "Pelaksanaan dimulai bertahap dari {first} sampai {last}. Tahun yang paling padat ialah "
    "{years}, masing-masing dengan {count} baru, sehingga beban awal terbagi.",
    "Work begins step by step from {first} to {last}. The busiest years are {years}, with "
    "{count} beginning in each, so that the first load is shared.",
)
_EVEN = Text(
    "Pelaksanaan dimulai merata dari {first} sampai {last}, dengan {count} baru pada setiap "
    "tahun mulai.",
    "Work begins evenly from {first} to {last}, with {count} in each year in which something "
    "begins.",
)
_AT_ONCE = Text(
    "{part} mulai serentak pada {years}; tanpa pentahapan, seluruh tim dan anggaran harus siap "
    "pada tahun yang sama.",
    "{part} begin at once in {years}: without steps, all teams and all money have to be ready in "
    "the same year.",
)
