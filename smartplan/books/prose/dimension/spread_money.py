"""No program stands out in the dimension's money, or its two programs want the same."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import money_in
from smartplan.wording import Text


@sentence("dimension", order=20, weight=48)
def spread_money(ground: Ground) -> Text | None:
    """Say that the money is spread, and what the largest program takes, if one is."""
    sums = money.sums(money_in(ground.plan, ground.part), lambda one: one.program.id)
    top = spread.largest(sums)
    few = spread.majority(sums)
    if not top or len(sums) == 1 or (few and len(few) < len(sums)):
        return None
    values = {
        "programs": phrase.named(ground.plan, [ground.plan.programs[ref] for ref in top]),
        "share": phrase.share(sums[top[0]], money.together(sums)),
        "count": phrase.small(len(sums)),
    }
    if len(sums) == _PAIR:
        return (_PAIR_EVEN if len(top) == _PAIR else _PAIR_UNEVEN).fill(**values)
    return (_LARGEST if len(top) == 1 else _TIED).fill(**values)


_PAIR = 2
_PAIR_EVEN = Text(
    "Dananya terbagi sama besar antara {programs}, sehingga keduanya sama pentingnya bagi "
    "dimensi ini.",
    "The money is shared equally by {programs}, so that both matter alike.",
)
_PAIR_UNEVEN = Text(
    "Dari kedua programnya, {programs} memerlukan bagian yang lebih besar, yaitu {share}.",
    "Of its two programs, {programs} needs the larger part, {share}.",
)
_LARGEST = Text(
    "Dananya tersebar ke {count} program; yang terbesar, {programs}, hanya memerlukan {share}, "
    "sehingga penundaan satu program tidak menghentikan dimensi ini.",
    "The money is spread over {count} programs; the largest, {programs}, needs no more than "
    "{share}, so that a delay of one does not stop the dimension.",
)
_TIED = Text(
    "Dananya tersebar ke {count} program; yang terbesar, {programs}, masing-masing memerlukan "
    "{share}.",
    "The money is spread over {count} programs; the largest, {programs}, need {share} each.",
)
