"""What the programs plan, beside the ceilings: over them, under them, or close to them."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.wording import Text


@sentence("money-ceilings", order=10, weight=90)
def ceilings(ground: Ground) -> Text | None:
    """Name the years that are over; where none is, the year that comes closest."""
    limits = _limits(ground)
    planned = money.sums(ground.once(money.planned), lambda one: one.year)
    if not limits:
        return None
    over = {year: planned.get(year, 0) - limit for year, limit in limits.items()}
    above = {year: excess for year, excess in over.items() if excess > 0}
    if above:
        worst = spread.largest(above)
        return (_ONE_OVER if len(above) == 1 else _OVER).fill(
            years=phrase.years(above),
            worst=phrase.series(map(str, worst)),
            excess=phrase.rupiah(above[worst[0]]),
            whole=phrase.rupiah(money.together(above)),
        )
    left = {year: -excess for year, excess in over.items()}
    near = spread.smallest(left)
    return (_UNDER if len(near) == 1 and left[near[0]] else _AT).fill(
        years=phrase.series(map(str, near)), left=phrase.rupiah(left[near[0]])
    )


@sentence("money-ceilings", order=20, weight=70)
def unlimited_years(ground: Ground) -> Text | None:
    """Name the years with money and no ceiling."""
    limits = _limits(ground)
    planned = money.sums(ground.once(money.planned), lambda one: one.year)
    bare = [year for year in planned if year not in limits]
    return _UNLIMITED.fill(years=phrase.years(bare)) if limits and bare else None


def _limits(ground: Ground) -> dict[int, int]:
    held = ground.plan.manifest.budget.ceilings if ground.plan.manifest.budget else {}
    return {int(year): limit for year, limit in held.items()}


_ONE_OVER = Text(
    "Pada {years} rencana program melampaui pagu sebesar {excess}; programnya perlu digeser ke "
    "tahun lain, dicarikan sumber lain, atau dikurangi.",
    "In {years} the programs go beyond the ceiling by {excess}: something has to move to another "
    "year or another source, or to be cut.",
)
_OVER = Text(
    "Pada {years} rencana program melampaui pagu dengan jumlah {whole}, terbesar pada {worst} "
    "({excess}); tanpa pergeseran jadwal atau sumber baru, rencana itu tidak dapat dianggarkan.",
    "In {years} the programs go beyond the ceilings by {whole}, most in {worst} ({excess}): "
    "without other years or other sources that cannot be budgeted.",
)
_UNDER = Text(
    "Rencana program berada di bawah pagu pada setiap tahun. Ruang yang paling sempit terdapat "
    "pada {years}, dengan sisa {left}, sehingga tambahan kegiatan pada tahun itu hampir pasti "
    "menggeser yang lain.",
    "The programs stay below the ceiling in every year. There is least room in {years}, with "
    "{left} left: whatever is added there will push something else out.",
)
_AT = Text(
    "Rencana program tidak melampaui pagu pada tahun mana pun; sisa terkecil, {left}, terdapat "
    "pada {years}.",
    "The programs go beyond no ceiling; what is left is least, {left}, in {years}.",
)
_UNLIMITED = Text(
    "Pagu untuk {years} belum ditetapkan, sehingga rencana pada tahun itu belum dapat diuji.",
    "There is no ceiling for {years} yet, so that the plan for those years cannot be tested.",
)
