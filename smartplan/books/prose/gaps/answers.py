"""The dimension with most gaps, and the gaps that no program closes."""

from smartplan.books.parts.nouns import GAP
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import gap_programs
from smartplan.plan.model.analysis import Gap
from smartplan.wording import Text


@sentence("gaps", order=10, weight=80)
def most_gaps(ground: Ground) -> Text | None:
    """Name the dimension with most, where they are not as many everywhere."""
    counts: dict[str, int] = {}
    for one in ground.plan.analysis.gaps.values():
        if one.dimension:
            counts[one.dimension] = counts.get(one.dimension, 0) + 1
    top, whole = spread.largest(counts), sum(counts.values())
    if len(counts) < _FEWEST:
        return None
    values = {
        "all": phrase.several(whole, GAP),
        "dimensions": phrase.series(phrase.dimension(ground.plan, ref) for ref in top),
        "count": phrase.small(counts[top[0]]),
        "many": phrase.small(len(counts)),
    }
    if len(top) == len(counts):
        return _EVEN.fill(**values)
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


@sentence("gaps", order=20, weight=90)
def unanswered_gaps(ground: Ground) -> Text | None:
    """Name where those without a program are; say where all have one."""
    held = list(ground.plan.analysis.gaps.values())
    bare = [one for one in held if not gap_programs(ground.plan, one)]
    if len(held) < _FEWEST:
        return None
    if not bare:
        return _ANSWERED
    where = dict.fromkeys(_where(ground, one) for one in bare)
    return (_ONE_BARE if len(bare) == 1 else _BARE).fill(
        count=phrase.several(len(bare), GAP), where=phrase.series(where)
    )


@sentence("gaps", order=30, weight=70)
def best_answered(ground: Ground) -> Text | None:
    """Name the gap that most programs close, where one stands out."""
    held = ground.plan.analysis.gaps
    counts = {ref: len(gap_programs(ground.plan, one)) for ref, one in held.items()}
    top = spread.largest(counts)
    if len(counts) < _FEWEST or len(top) != 1:
        return None
    single = sum(count == 1 for count in counts.values())
    text = _BEST_THIN if single else _BEST
    return text.fill(
        where=_where(ground, held[top[0]]),
        count=phrase.small(counts[top[0]]),
        single=phrase.several(single, GAP),
    )


def _where(ground: Ground, gap: Gap) -> Text:
    name = phrase.dimension(ground.plan, gap.dimension)
    if gap.subdimension is None:
        return name
    return _SUB.fill(
        sub=phrase.subdimension(ground.plan, gap.dimension, gap.subdimension), of=name
    )


_FEWEST = 2
_SUB = Text("{sub} ({of})", "{sub} ({of})")
_ONE = Text(
    "Sebanyak {all} teridentifikasi pada {many} dimensi, paling banyak pada {dimensions} "
    "({count}).",
    "There are {all} in {many} dimensions, most of them in {dimensions} ({count}).",
)
_TIED = Text(
    "Sebanyak {all} teridentifikasi pada {many} dimensi, paling banyak pada {dimensions} "
    "(masing-masing {count}).",
    "There are {all} in {many} dimensions, most of them in {dimensions} ({count} each).",
)
_EVEN = Text(
    "Sebanyak {all} teridentifikasi, sama banyak pada setiap dimensi ({count}), sehingga "
    "perbandingan antardimensi terletak pada isinya, bukan pada jumlahnya.",
    "There are {all}, as many in each dimension ({count}): what sets dimensions apart is what "
    "they say and not how many there are.",
)
_ANSWERED = Text(
    "Setiap kesenjangan sudah dijawab setidaknya satu program.",
    "Each gap is closed by at least one program.",
)
_ONE_BARE = Text(
    "Yang belum dijawab program ialah kesenjangan pada {where}, dan di sanalah masterplan masih "
    "berlubang.",
    "No program closes the one in {where}: there the masterplan has a hole.",
)
_BARE = Text(
    "Sebanyak {count} belum dijawab program, yaitu pada {where}, dan di sanalah masterplan masih "
    "berlubang.",
    "No program closes {count}, in {where}: there the masterplan has holes.",
)
_BEST = Text(
    "Perhatian terbesar diberikan pada {where}, yang dijawab {count} program.",
    "Most is done about {where}, which {count} programs are for.",
)
_BEST_THIN = Text(
    "Perhatian terbesar diberikan pada {where}, yang dijawab {count} program, sedangkan {single} "
    "hanya bertumpu pada satu program.",
    "Most is done about {where}, which {count} programs are for; resting on one program alone: "
    "{single}.",
)
