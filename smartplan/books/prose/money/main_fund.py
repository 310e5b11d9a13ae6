"""The fund that carries over half of the money, or the two that lead."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import in_purse
from smartplan.facts.funds import Purse
from smartplan.wording import Text


@sentence("money-funds", order=10, weight=90)
def main_fund(ground: Ground) -> Text | None:
    """Name it; where none carries half, the largest, or those that are tied."""
    held = [one for one in ground.once(money.planned) if one.row.fund]
    sums = money.sums(held, lambda one: one.row.fund)
    top, whole = spread.largest(sums), money.together(sums)
    if not top:
        return None
    values = {
        "funds": phrase.series(phrase.funds(ground.plan, fund) for fund in top),
        "share": phrase.share(sums[top[0]], whole),
        "count": phrase.small(len(sums) - 1),
    }
    if len(sums) == 1:
        return _ONLY.fill(**values)
    if len(top) > 1:
        return _TIED.fill(**values)
    return (_MOST if spread.is_most(sums[top[0]], whole) else _LARGEST).fill(**values)


@sentence("money-funds", order=20, weight=80)
def outside_share(ground: Ground) -> Text | None:
    """Say what the money of others asks for, where it is some but not all."""
    held = ground.once(money.planned)
    whole, outside = money.total(held), money.total(in_purse(held, Purse.OTHER))
    if not outside or outside == whole:
        return None
    share = phrase.share(outside, whole)
    return (_OUTSIDE_MOST if spread.is_most(outside, whole) else _OUTSIDE).fill(share=share)


_ONLY = Text(
    "Seluruh kebutuhan bertumpu pada satu sumber, {funds}; bila sumber itu berkurang, tidak ada "
    "yang menggantikannya.",
    "All of it rests on one source, {funds}; should that shrink, nothing takes its place.",
)
_MOST = Text(
    "Sumber {funds} memikul {share} dari seluruh kebutuhan, sedangkan {count} sumber lain hanya "
    "melengkapi; ketahanan rencana ini terutama ditentukan oleh sumber tersebut.",
    "By source, {funds} carries {share} of the whole; the other {count} complete it, so that the "
    "plan stands or falls with that one.",
)
_LARGEST = Text(
    "Tidak ada satu sumber yang memikul separuh kebutuhan: {funds} menjadi yang terbesar dengan "
    "{share}, dan {count} sumber lain ikut menentukan.",
    "No single source carries half: {funds} is the largest with {share}, and {count} more have a "
    "say.",
)
_TIED = Text(
    "Sumber {funds} sama-sama menjadi sumber terbesar, masing-masing {share}, sehingga rencana "
    "ini tidak bergantung pada satu sumber saja.",
    "Of all sources, {funds} are the largest with {share} each, so that the plan hangs on no "
    "single one.",
)
_OUTSIDE = Text(
    "Dana dari luar APBD sebesar {share} tidak dapat diputuskan daerah sendiri; tanpa "
    "kesepakatan tertulis, bagian itu sebaiknya tidak dihitung sebagai dana yang pasti.",
    "The {share} from outside the regional budget are not the region's to decide; without "
    "written agreements they should not be counted on.",
)
_OUTSIDE_MOST = Text(
    "Karena {share} dananya berada di luar APBD, masterplan ini lebih banyak bergantung pada "
    "keputusan pihak lain daripada pada anggaran daerah sendiri.",
    "With {share} of its money outside the regional budget, the masterplan hangs more on the "
    "decisions of others than on the region's own.",
)
