"""The kinds of trends that were looked at, and those that were not."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.plan.model.analysis import TrendKind
from smartplan.wording import Text


@sentence("trends", order=10, weight=80)
def kinds(ground: Ground) -> Text | None:
    """Name the kinds without a trend; where all six have one, the one with most."""
    counts = dict.fromkeys(TrendKind, 0)
    for one in ground.plan.analysis.trends.values():
        if one.kind:
            counts[one.kind] += 1
    bare = [kind.label for kind, count in counts.items() if not count]
    if sum(counts.values()) < _FEWEST:
        return None
    if bare:
        return _BARE.fill(kinds=phrase.series(bare))
    top = spread.largest(counts)
    return _MOST.fill(kind=top[0].label) if len(top) == 1 else _EVEN


@sentence("trends", order=20, weight=70)
def effects(ground: Ground) -> Text | None:
    """Say how many do not tell what they do to the region."""
    held = ground.plan.analysis.trends.values()
    bare = sum(not one.effect for one in held)
    if not held:
        return None
    if not bare:
        return _TOLD
    text = _NONE_TOLD if bare == len(held) else _UNTOLD
    return text.fill(count=phrase.small(bare), all=phrase.small(len(held)))


_FEWEST = 2
_BARE = Text(
    "Bidang yang belum disentuh analisis ini ialah {kinds}.",
    "This analysis does not touch on what is {kinds} yet.",
)
_MOST = Text(
    "Keenam bidang dalam kerangka PESTLE sudah dilihat, paling banyak bidang {kind}.",
    "All six fields of a PESTLE analysis were looked at, most of all what is {kind}.",
)
_EVEN = Text(
    "Keenam bidang dalam kerangka PESTLE sudah dilihat, sehingga tidak ada sisi yang terlewat.",
    "All six fields of a PESTLE analysis were looked at, so that no side is left out.",
)
_TOLD = Text(
    "Setiap tren disertai dampaknya bagi daerah; dampak itulah yang menjadi pintu masuk ke isu "
    "strategis, bukan trennya sendiri.",
    "Each trend tells what it does to the region: that leads to the strategic issues, and not "
    "the trend itself.",
)
_NONE_TOLD = Text(
    "Belum satu pun tren disertai dampaknya bagi daerah, sehingga hubungannya dengan isu "
    "strategis belum terbaca.",
    "None of the trends tells what it does to the region, so that what they have to do with the "
    "issues cannot be seen.",
)
_UNTOLD = Text(
    "Dari {all} tren, {count} belum disertai dampaknya bagi daerah, sehingga hubungannya dengan "
    "isu strategis belum terbaca.",
    "What a trend does to the region is missing for {count} of {all}, so that what they have to "
    "do with the issues cannot be seen.",
)
