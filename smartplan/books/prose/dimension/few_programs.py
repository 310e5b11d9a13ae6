"""One or two programs carry over half of the dimension's money."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import money_in, sums_by_dimension
from smartplan.wording import Text


@sentence("dimension", order=20, weight=90)
def few_programs(ground: Ground) -> Text | None:
    """Name them, where there are more than these few."""
    sums = money.sums(money_in(ground.plan, ground.part), lambda one: one.program.id)
    few = spread.majority(sums)
    if not few or len(few) == len(sums):
        return None
    part = phrase.share(money.together(sums, few), money.together(sums))
    totals = ground.once(sums_by_dimension)
    is_largest = totals.get(ground.part) == max(totals.values(), default=0)
    wordings: tuple[Text, ...] = _ONE if len(few) == 1 else _CAUSE if is_largest else _TWO
    return ground.turn(wordings).fill(
        share=part, programs=phrase.named(ground.plan, [ground.plan.programs[ref] for ref in few])
    )


_ONE = (
    Text(
        "Lebih dari separuhnya, yaitu {share}, tertuju pada satu program, {programs}, sehingga "
        "keberhasilan dimensi ini sangat ditentukan oleh program tersebut.",
        "Over half of it, {share}, goes to one program, {programs}: on that one the success of "
        "the dimension depends.",
    ),
    Text(
        "Satu program, {programs}, memerlukan {share} dana dimensi ini; jadwal dan mutunya "
        "menentukan hasil dimensi secara keseluruhan.",
        "One program, {programs}, needs {share} of the dimension's money; its schedule and "
        "quality decide what the dimension as a whole achieves.",
    ),
    Text(
        "Bobot dimensi ini terletak pada {programs}, yang memerlukan {share} dananya, lebih "
        "besar daripada gabungan seluruh program lainnya.",
        "The weight of this dimension lies on {programs}, which needs {share} of its money, more "
        "than all of its other programs together.",
    ),
)
_CAUSE = (
    Text(
        "Penyebab utamanya ialah {programs}, yang bersama-sama memerlukan {share} dana dimensi "
        "ini; keduanya patut dikendalikan paling ketat.",
        "That is mainly due to {programs}, which together need {share} of the dimension's money; "
        "these two deserve the closest control.",
    ),
)
_TWO = (
    Text(
        "Sebagian besar dana itu, {share}, tertuju pada dua program, {programs}; bila salah "
        "satunya tertunda, bagian terbesar dimensi ini ikut tertunda.",
        "Most of that money, {share}, goes to two programs, {programs}; if one of them slips, so "
        "does a large part of the dimension.",
    ),
    Text(
        "Dua program, {programs}, bersama-sama memerlukan {share} dana dimensi ini, sehingga "
        "persiapannya perlu didahulukan.",
        "Two programs, {programs}, together need {share} of the dimension's money, so their "
        "preparation comes first.",
    ),
)
