"""Programs of the dimension for which no money has been calculated."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money
from smartplan.facts.dimension_money import live_in
from smartplan.wording import Text


@sentence("dimension", order=15, weight=95)
def unfunded_programs(ground: Ground) -> Text | None:
    """Say which, or that none has money."""
    programs = live_in(ground.plan, ground.part)
    bare = [program for program in programs if not money.of(program)]
    if not bare:
        return None
    if len(bare) == len(programs):
        return _ALL.fill(name=phrase.dimension(ground.plan, ground.part))
    values = {
        "programs": phrase.named(ground.plan, bare),
        "count": phrase.several(len(bare), PROGRAM),
    }
    return (_ONE if len(bare) == 1 else _SOME).fill(**values)


_ONE = Text(
    "Kebutuhan itu masih akan bertambah karena dana program {programs} belum dihitung.",
    "That will grow, as the money for {programs} has not been calculated.",
)
_SOME = Text(
    "Kebutuhan itu masih akan bertambah karena dana {count}, yaitu {programs}, belum dihitung.",
    "That will grow, as the money for {count}, {programs}, has not been calculated.",
)
_ALL = Text(
    "Belum satu pun program {name} memiliki perhitungan dana, sehingga dimensi ini belum dapat "
    "dibandingkan dengan dimensi lain dan belum siap diusulkan dalam penganggaran.",
    "No program of {name} has its money calculated, so that it can neither be compared with the "
    "other dimensions nor be proposed for a budget.",
)
