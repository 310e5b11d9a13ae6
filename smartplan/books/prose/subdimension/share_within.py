"""How much of its dimension's money a sub-dimension takes, beside the others."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money
from smartplan.facts.dimension_money import live_of_part, money_in
from smartplan.wording import Text


@sentence("subdimension", order=10, weight=90)
def share_within(ground: Ground) -> Text | None:
    """Say the share, and whether it is the largest or the least; nothing where it stands alone."""
    dimension, sub = ground.halves
    programs = live_of_part(ground.plan, dimension, sub)
    held = money_in(ground.plan, dimension)
    sums = money.sums(held, lambda one: one.program.subdimension or "")
    if not programs or len(sums) < _FEWEST:
        return None
    values = {
        "count": phrase.several(len(programs), PROGRAM),
        "dimension": phrase.dimension(ground.plan, dimension),
        "share": phrase.share(sums.get(sub, 0), money.together(sums)),
    }
    own = sums.get(sub, 0)
    if not own:
        return _NONE.fill(**values)
    tied = list(sums.values()).count(own) > 1
    if own == max(sums.values()):
        return _LARGEST_TIED.fill(**values) if tied else ground.turn(_LARGEST).fill(**values)
    if own == min(sums.values()):
        return _LEAST_TIED.fill(**values) if tied else ground.turn(_LEAST).fill(**values)
    return ground.turn(_BETWEEN).fill(**values)


_FEWEST = 2
_LARGEST = (
    Text(
        "Melalui {count}, subdimensi ini menyerap {share} dana {dimension}, bagian terbesar di "
        "antara subdimensi lainnya; di sinilah perubahan yang paling banyak dibiayai.",
        "With {count} it takes {share} of the money of {dimension}, more than its other parts: "
        "this is where most is paid for change.",
    ),
    Text(
        "Taruhan terbesar {dimension} ada di sini: {count} memerlukan {share} dananya.",
        "This is where {dimension} stakes most: {share} of its money goes to {count}.",
    ),
    Text(
        "Sebesar {share} dana {dimension} ditempatkan pada subdimensi ini melalui {count}, lebih "
        "besar daripada subdimensi mana pun di sampingnya.",
        "As much as {share} of the money of {dimension} is placed here, with {count}, more than "
        "in any part beside it.",
    ),
)
_LARGEST_TIED = Text(
    "Melalui {count}, subdimensi ini menyerap {share} dana {dimension}, sama besar dengan "
    "subdimensi lain yang terbesar.",
    "With {count} it takes {share} of the money of {dimension}, as much as another of its "
    "largest parts.",
)
_LEAST = (
    Text(
        "Dengan {share} dana {dimension}, subdimensi ini memerlukan biaya terkecil; {count} di "
        "dalamnya karena itu lebih mudah dipertahankan ketika anggaran berkurang.",
        "With {share} of the money of {dimension} it costs least, and with {count} is easier to "
        "keep when budgets shrink.",
    ),
    Text(
        "Biayanya paling ringan dalam {dimension}, yaitu {share} untuk {count}, sehingga tidak "
        "banyak alasan untuk menundanya.",
        "It is the cheapest part of {dimension}, {share} for {count}, so that little speaks for "
        "putting it off.",
    ),
    Text(
        "Subdimensi ini hanya meminta {share} dana {dimension} untuk {count}; manfaatnya tidak "
        "diukur dari besarnya belanja.",
        "It asks for no more than {share} of the money of {dimension}, with {count}: what it is "
        "worth is not measured by spending.",
    ),
)
_LEAST_TIED = Text(
    "Melalui {count}, subdimensi ini hanya memerlukan {share} dana {dimension}, sama kecil "
    "dengan subdimensi lain.",
    "With {count} it needs no more than {share} of the money of {dimension}, as little as "
    "another part.",
)
_BETWEEN = (
    Text(
        "Melalui {count}, subdimensi ini memerlukan {share} dana {dimension}, tidak terbesar dan "
        "tidak pula terkecil.",
        "With {count} it needs {share} of the money of {dimension}, neither most nor least.",
    ),
    Text(
        "Bobotnya menengah: {share} dana {dimension} disediakan untuk {count}.",
        "Its weight is in between: {share} of the money of {dimension} for {count}.",
    ),
    Text(
        "Di antara subdimensi {dimension}, subdimensi ini berada di tengah dengan {share} dana "
        "dan {count}.",
        "Among the parts of {dimension} it stands in the middle, with {share} of the money and "
        "{count}.",
    ),
)
_NONE = Text(
    "Dana {count} dalam subdimensi ini belum dihitung, sehingga bobotnya dalam {dimension} belum "
    "diketahui.",
    "The money for {count} here has not been calculated, so that its weight in {dimension} is "
    "not known.",
)
