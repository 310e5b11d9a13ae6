"""How many activities have money of their own, and which years are busiest."""

from smartplan.books.parts.nouns import ACTIVITY
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("actions", order=40, weight=85)
def unpriced(ground: Ground) -> Text | None:
    """Say how many have no money of their own: all, most, some; nothing where all have."""
    priced = {
        (program.id, money.action_of(row))
        for program in live_programs(ground.plan)
        for row in money.rows(program)
        if row.amount is not None
    }
    held = [(program.id, id) for program in live_programs(ground.plan) for id in program.actions]
    bare = [one for one in held if one not in priced]
    if not bare:
        return None
    if len(bare) == len(held):
        return _ALL
    text = _MOST if spread.is_most(len(bare), len(held)) else _SOME
    return text.fill(bare=phrase.small(len(bare)), all=phrase.small(len(held)))


@sentence("actions", order=30, weight=70)
def busiest_years(ground: Ground) -> Text | None:
    """Name the year in which most activities run, or those that are tied."""
    years: dict[int, int] = {}
    for program in live_programs(ground.plan):
        for action in program.actions.values():
            for year in set(action.years):
                years[year] = years.get(year, 0) + 1
    top = spread.largest(dict(sorted(years.items())))
    if len(years) < _FEWEST or len(top) == len(years):
        return None
    return (_YEAR if len(top) == 1 else _YEARS).fill(
        years=phrase.series(map(str, top)), count=phrase.several(years[top[0]], ACTIVITY)
    )


_FEWEST = 2
_ALL = Text(
    "Dananya dihitung pada tingkat program; rincian menurut kegiatan disusun ketika rencana "
    "kerja tahunan perangkat daerah dibuat.",
    "Money is calculated for programs; what each activity takes is worked out with the agencies' "
    "yearly plans.",
)
_MOST = Text(
    "Sebagian besar kegiatan, {bare} dari {all}, belum memiliki anggaran sendiri; rinciannya "
    "disusun ketika rencana kerja tahunan perangkat daerah dibuat.",
    "Most activities, {bare} of {all}, have no money of their own yet; that is worked out with "
    "the agencies' yearly plans.",
)
_SOME = Text(
    "Masih ada {bare} dari {all} kegiatan yang belum memiliki anggaran sendiri dan perlu "
    "dilengkapi sebelum diusulkan dalam RKPD.",
    "Money of their own is missing for {bare} of {all} activities; it has to be added before "
    "they are proposed for the yearly plan (RKPD).",
)
_YEAR = Text(
    "Tahun tersibuk ialah {years}, ketika {count} berjalan bersamaan.",
    "The busiest year is {years}, when {count} run at the same time.",
)
_YEARS = Text(
    "Tahun tersibuk ialah {years}, masing-masing dengan {count} yang berjalan bersamaan.",
    "The busiest years are {years}, with {count} at the same time in each.",
)
