"""Which dimension is busy first, and which goes on to the end."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import timing
from smartplan.facts.dimension_money import live_in
from smartplan.facts.periods import of_program
from smartplan.wording import Text


@sentence("roadmap", order=40, weight=60)
def dimension_order(ground: Ground) -> Text | None:
    """Name the one that ends first and the one that ends last, where each stands alone."""
    held = ground.plan.dimensions.dimensions if ground.plan.dimensions else {}
    ends = {
        ref: max(own.last for program in programs if (own := of_program(program)))
        for ref in held
        if (programs := timing.dated(live_in(ground.plan, ref)))
    }
    early = [ref for ref, year in ends.items() if year == min(ends.values())]
    late = [ref for ref, year in ends.items() if year == max(ends.values())]
    if len(ends) < _FEWEST or len(early) != 1 or len(late) != 1:
        return None
    return _ENDS.fill(
        early=phrase.dimension(ground.plan, early[0]),
        early_year=ends[early[0]],
        late=phrase.dimension(ground.plan, late[0]),
        late_year=ends[late[0]],
    )


_FEWEST = 3
_ENDS = Text(
    "Dimensi yang paling cepat tuntas ialah {early} ({early_year}), sedangkan {late} berlangsung "
    "paling lama, hingga {late_year}.",
    "The first dimension to be finished is {early} ({early_year}); {late} takes longest, until "
    "{late_year}.",
)
