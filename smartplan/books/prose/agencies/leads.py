"""The agency that leads most programs, and those that lead none."""

from smartplan.books.parts.nouns import AGENCY, PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.leads import leading_none, led
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("agencies", order=10, weight=90)
def most_leads(ground: Ground) -> Text | None:
    """Name it, or those that are tied; where each leads one, say that."""
    counts = led(live_programs(ground.plan))
    top = spread.largest(counts)
    if len(counts) < _FEWEST:
        return None
    values = {
        "agencies": phrase.series(phrase.agency(ground.plan, ref) for ref in top),
        "count": phrase.several(counts[top[0]], PROGRAM),
        "all": phrase.several(len(counts), AGENCY),
    }
    if counts[top[0]] == 1:
        return _EACH.fill(**values)
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


@sentence("agencies", order=20, weight=80)
def without_lead(ground: Ground) -> Text | None:
    """Say how many lead none, where some do."""
    bare = leading_none(ground.plan)
    all_of_them = ground.plan.organization.agencies
    if not bare or len(bare) == len(all_of_them):
        return None
    supports = {ref for program in live_programs(ground.plan) for ref in program.support}
    idle = [ref for ref in bare if ref not in supports]
    if len(bare) == 1:
        text = _ONE_IDLE if idle else _ONE_SUPPORTS
    else:
        text = _SUPPORT if not idle else _IDLE if len(idle) == 1 else _SOME_IDLE
    return text.fill(
        count=phrase.several(len(bare), AGENCY),
        bare=phrase.agency(ground.plan, bare[0]),
        idle=phrase.series(phrase.agency(ground.plan, ref) for ref in idle),
    )


_FEWEST = 2
_ONE = Text(
    "Program masterplan dipimpin {all}; yang paling banyak memimpin ialah {agencies}, dengan "
    "{count}, sehingga beban kerjanya perlu diperhitungkan dalam pembagian pegawai dan anggaran.",
    "The programs are led by {all}; {agencies} leads most, {count}, a load to reckon with when "
    "staff and money are shared out.",
)
_TIED = Text(
    "Program masterplan dipimpin {all}; yang paling banyak memimpin ialah {agencies}, "
    "masing-masing dengan {count}.",
    "The programs are led by {all}; {agencies} lead most, {count} each.",
)
_EACH = Text(
    "Program masterplan dipimpin {all}, masing-masing satu program, sehingga tanggung jawab "
    "terbagi rata dan koordinasi menjadi kunci.",
    "The programs are led by {all}, one each: responsibility is shared evenly, and coordination "
    "is the key.",
)
_ONE_SUPPORTS = Text(
    "Hanya {bare} yang tidak memimpin program, tetapi perangkat daerah itu mendukung program "
    "lain.",
    "Only {bare} leads none; it supports others.",
)
_ONE_IDLE = Text(
    "Hanya {bare} yang tidak memimpin maupun mendukung program mana pun, sehingga perannya perlu "
    "ditegaskan atau namanya dikeluarkan.",
    "Only {bare} neither leads nor supports any: its part has to be made clear, or its name "
    "taken out.",
)
_SUPPORT = Text(
    "Sebanyak {count} tidak memimpin program, tetapi semuanya mendukung setidaknya satu program.",
    "There are {count} that lead none; each of them supports at least one.",
)
_IDLE = Text(
    "Sebanyak {count} tidak memimpin program; di antaranya, {idle} juga belum mendukung program "
    "mana pun sehingga perannya perlu ditegaskan atau namanya dikeluarkan.",
    "There are {count} that lead none; of these {idle} supports none either: its part has to be "
    "made clear, or its name taken out.",
)
_SOME_IDLE = Text(
    "Sebanyak {count} tidak memimpin program; di antaranya, {idle} juga belum mendukung program "
    "mana pun sehingga perannya perlu ditegaskan atau namanya dikeluarkan.",
    "There are {count} that lead none; of these {idle} support none either: their part has to be "
    "made clear, or their names taken out.",
)
