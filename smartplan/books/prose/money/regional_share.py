"""How much of the whole regional budget the programs take, at most."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money
from smartplan.facts.dimension_money import in_purse
from smartplan.facts.funds import Purse
from smartplan.wording import LANGS, Text, percent


@sentence("money-regional", order=10, weight=90)
def regional_share(ground: Ground) -> Text | None:
    """Name the year with the largest share; what is left is for everything else."""
    wholes = ground.plan.manifest.budget.regional if ground.plan.manifest.budget else {}
    inside = in_purse(ground.once(money.planned), Purse.REGIONAL)
    planned = money.sums(inside, lambda one: str(one.year))
    shares = {year: planned.get(year, 0) / whole for year, whole in wholes.items() if whole}
    if not shares or not max(shares.values()):
        return None
    top = [year for year, share in sorted(shares.items()) if share == max(shares.values())]
    highest = 100 * shares[top[0]]
    said = Text(*(percent(highest, lang, decimals=1) for lang in LANGS))
    return (_SMALL if highest < _LIMIT else _LARGE).fill(years=phrase.series(top), share=said)


_LIMIT = 5  # percent of the whole budget
_SMALL = Text(
    "Porsi tertinggi, {share}, terjadi pada {years}. Dengan porsi sekecil itu, keberhasilan "
    "masterplan lebih ditentukan oleh ketepatan memilih program daripada oleh besarnya anggaran.",
    "The share is highest in {years}, {share}. At that size success depends more on choosing the "
    "right programs than on the amount.",
)
_LARGE = Text(
    "Porsi tertinggi, {share}, terjadi pada {years}; porsi sebesar itu bersaing langsung dengan "
    "belanja wajib daerah dan perlu dibahas bersama DPRD sejak awal.",
    "The share is highest in {years}, {share}: at that size it competes with what the region has "
    "to spend anyway, and has to be discussed with the council (DPRD) early on.",
)
