"""Over half of the dimension's money is others' to give, or all of it is the region's own."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import in_purse, money_in
from smartplan.facts.funds import Purse
from smartplan.wording import Text


@sentence("dimension", order=25, weight=88)
def outside_money(ground: Ground) -> Text | None:
    """Say whose decision the schedule hangs on."""
    held = money_in(ground.plan, ground.part)
    whole = money.total(held)
    outside = in_purse(held, Purse.OTHER)
    if not whole or not spread.is_most(money.total(outside), whole):
        return None
    funds = money.sums(outside, lambda one: one.row.fund)
    main = phrase.series(phrase.funds(ground.plan, fund) for fund in spread.largest(funds))
    if money.total(outside) == whole:
        return _ALL.fill(funds=main)
    return ground.turn(_MOST).fill(share=phrase.share(money.total(outside), whole), funds=main)


@sentence("dimension", order=25, weight=45)
def regional_money(ground: Ground) -> Text | None:
    """Say that the region decides itself, where all is in its budget; else what it adds."""
    held = money_in(ground.plan, ground.part)
    whole, inside = money.total(held), money.total(in_purse(held, Purse.REGIONAL))
    if not whole or not spread.is_most(inside, whole):
        return None
    if inside == whole:
        return _OWN.fill()
    outside = in_purse(held, Purse.OTHER)
    funds = spread.largest(money.sums(outside, lambda one: one.row.fund))
    if not funds:
        return None
    return _MOSTLY_OWN.fill(
        share=phrase.share(inside, whole),
        funds=phrase.series(phrase.funds(ground.plan, fund) for fund in funds),
    )


_ALL = Text(
    "Seluruh dananya berasal dari luar APBD, terutama {funds}, sehingga pelaksanaannya "
    "sepenuhnya mengikuti keputusan pihak lain.",
    "All of its money comes from outside the regional budget, mainly {funds}, so that delivery "
    "hangs on the decisions of others.",
)
_MOST = (
    Text(
        "Sebesar {share} dananya berasal dari luar APBD, terutama {funds}, sehingga jadwalnya "
        "mengikuti keputusan pihak lain dan perlu dipastikan sebelum tahun anggaran berjalan.",
        "As much as {share} of its money comes from outside the regional budget, mainly {funds}: "
        "its schedule follows the decisions of others and has to be secured ahead of each year.",
    ),
    Text(
        "APBD bukan sumber utamanya: {share} dananya diharapkan dari luar, terutama {funds}, "
        "sehingga kesepakatan dengan penyandang dana menjadi syarat pelaksanaan.",
        "The regional budget is not its main source: {share} is expected from outside, mainly "
        "{funds}, so that agreements with those who pay come before delivery.",
    ),
)
_OWN = Text(
    "Seluruh dananya bersumber dari APBD; kepastian programnya karena itu ditentukan dalam "
    "pembahasan anggaran daerah setiap tahun.",
    "All of its money stands in the regional budget, so that the debate of that budget decides "
    "each year how certain the programs are.",
)
_MOSTLY_OWN = Text(
    "APBD menanggung {share} dananya; sisanya, terutama {funds}, perlu diupayakan bersama pihak "
    "di luar pemerintah daerah.",
    "The regional budget carries {share} of its money; the rest, mainly {funds}, has to be found "
    "with others.",
)
