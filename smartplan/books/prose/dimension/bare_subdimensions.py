"""Sub-dimensions that no program serves."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.dimension_money import live_in
from smartplan.wording import Text


@sentence("dimension", order=70, weight=78)
def bare_subdimensions(ground: Ground) -> Text | None:
    """Name them, where the dimension has programs at all."""
    held = ground.plan.dimensions.dimensions if ground.plan.dimensions else {}
    programs = live_in(ground.plan, ground.part)
    if not programs or ground.part not in held:
        return None
    served = {program.subdimension for program in programs}
    bare = [sub for sub in held[ground.part].subdimensions if sub not in served]
    if not bare:
        return None
    subs = phrase.series(phrase.subdimension(ground.plan, ground.part, sub) for sub in bare)
    return (_ONE if len(bare) == 1 else _SEVERAL).fill(subs=subs)


_ONE = Text(
    "Subdimensi {subs} belum memiliki program, sehingga dimensi ini belum tergarap utuh.",
    "The sub-dimension {subs} has no program, so that the dimension is not covered in full.",
)
_SEVERAL = Text(
    "Subdimensi {subs} belum memiliki program, sehingga dimensi ini belum tergarap utuh.",
    "The sub-dimensions {subs} have no program, so that the dimension is not covered in full.",
)
