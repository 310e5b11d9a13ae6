"""The programs that want most: a few of them decide what the masterplan costs."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.wording import Text


@sentence("money", order=10, weight=90)
def few_programs_of_all(ground: Ground) -> Text | None:
    """Name the fewest that want over half, if they are few."""
    held = ground.once(money.planned)
    sums = money.sums(held, lambda one: one.program.id)
    few = spread.majority(sums, most=_MOST)
    if len(few) * 2 >= len(sums):
        return None
    values = {
        "count": phrase.small(len(few)),
        "all": phrase.small(len(sums)),
        "programs": phrase.named(ground.plan, [ground.plan.programs[ref] for ref in few]),
        "share": phrase.share(money.together(sums, few), money.together(sums)),
    }
    return (_ONE if len(few) == 1 else _FEW if few else _SPREAD).fill(**values) if sums else None


_MOST = 5
_ONE = Text(
    "Dari {all} program berdana, satu program menentukan besarnya: {programs} memerlukan "
    "{share}, lebih besar daripada gabungan program lainnya, sehingga keputusan tentang program "
    "ini adalah keputusan tentang biaya masterplan.",
    "Of the {all} programs with money one decides how much it is: {programs} needs {share}, more "
    "than all others together, so that to decide on it is to decide on what the masterplan costs.",
)
_FEW = Text(
    "Hanya {count} dari {all} program berdana yang menentukan besarnya: {programs} bersama-sama "
    "memerlukan {share}, sehingga keputusan tentang program ini adalah keputusan tentang biaya "
    "masterplan.",
    "No more than {count} of the {all} programs with money decide how much it is: {programs} "
    "together need {share}, so that to decide on them is to decide on what the masterplan costs.",
)
_SPREAD = Text(
    "Dananya tersebar di {all} program tanpa beberapa program yang menentukan segalanya, "
    "sehingga penghematan harus dicari di banyak tempat.",
    "The money is spread over {all} programs, with no few that decide: savings have to be looked "
    "for in many places.",
)
