"""The dimensions beside each other: those that take over half, the most beside the least."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import live_in, sums_by_dimension
from smartplan.wording import Text


@sentence("money-dimensions", order=10, weight=90)
def dimension_contrast(ground: Ground) -> Text | None:
    """Name the fewest dimensions with over half; say that it is even where all want the same."""
    sums = {ref: amount for ref, amount in ground.once(sums_by_dimension).items() if amount}
    if len(sums) < _FEWEST:
        return None
    if len(set(sums.values())) == 1:
        return _EVEN
    few = spread.majority(sums)
    if not few or len(few) == len(sums):
        return None
    return (_ONE if len(few) == 1 else _TWO).fill(
        names=phrase.series(phrase.dimension(ground.plan, ref) for ref in few),
        share=phrase.share(money.together(sums, few), money.together(sums)),
        count=phrase.small(len(sums) - len(few)),
    )


@sentence("money-dimensions", order=20, weight=80)
def most_and_least(ground: Ground) -> Text | None:
    """Set the dimension that wants most beside the one that wants least, by program too."""
    sums = {ref: amount for ref, amount in ground.once(sums_by_dimension).items() if amount}
    top, low = spread.largest(sums), spread.smallest(sums)
    if len(sums) < _FEWEST or len(top) != 1 or len(low) != 1:
        return None
    most, least = (sums[ref] / len(live_in(ground.plan, ref)) for ref in (top[0], low[0]))
    return (_SAME_CAUSE if most > least else _OTHER_CAUSE).fill(
        most=phrase.dimension(ground.plan, top[0]),
        least=phrase.dimension(ground.plan, low[0]),
        times=phrase.times(sums[top[0]], sums[low[0]]),
    )


_FEWEST = 2
_EVEN = Text(
    "Semua dimensi memerlukan dana yang sama besar; tidak ada yang diutamakan.",
    "All dimensions want the same; none comes first.",
)
_ONE = Text(
    "Satu dimensi, {names}, menyerap {share} dari seluruh dana; {count} dimensi lain berbagi "
    "sisanya.",
    "One dimension, {names}, takes {share} of all the money; {count} share the rest.",
)
_TWO = Text(
    "Dua dimensi, {names}, menyerap {share} dari seluruh dana, sedangkan {count} dimensi lain "
    "berbagi sisanya; prioritas masterplan terbaca dari pembagian ini.",
    "Two dimensions, {names}, take {share} of all the money, while {count} share the rest: that "
    "is what the masterplan puts first.",
)
_SAME_CAUSE = Text(
    "Kebutuhan {most} {times} kebutuhan {least}; perbedaannya terletak pada biaya setiap "
    "program, bukan semata pada jumlah program.",
    "{most} wants {times} what {least} wants, because its programs cost more and not only "
    "because of their number.",
)
_OTHER_CAUSE = Text(
    "Kebutuhan {most} {times} kebutuhan {least}, terutama karena programnya lebih banyak.",
    "{most} wants {times} what {least} wants, mainly because it has more programs.",
)
