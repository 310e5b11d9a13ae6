"""The strategies: the kind that has most, and those that no program carries out."""

from smartplan.books.parts.nouns import STRATEGY
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import strategy_programs
from smartplan.facts.swot import used_entries
from smartplan.plan.model.analysis import StrategyKind
from smartplan.wording import Text


@sentence("swot-strategies", order=10, weight=80)
def main_kind(ground: Ground) -> Text | None:
    """Name the kind with most strategies and what it stands for."""
    counts = dict.fromkeys(StrategyKind, 0)
    for one in ground.plan.analysis.strategies.values():
        if one.kind:
            counts[one.kind] += 1
    top, whole = spread.largest(counts), sum(counts.values())
    if whole < _FEWEST:
        return None
    values = {
        "all": phrase.several(whole, STRATEGY),
        "kinds": phrase.series(kind.label for kind in top),
        "count": phrase.small(counts[top[0]]),
    }
    if len(top) == len(counts):
        return _EVEN.fill(**values)
    if len(top) > 1:
        return _TIED.fill(**values)
    return _MAIN.fill(meaning=_MEANING[top[0]], **values)


@sentence("swot-strategies", order=20, weight=90)
def loose_strategies(ground: Ground) -> Text | None:
    """Say how many have no program; that all have one is worth saying, too."""
    held = list(ground.plan.analysis.strategies.values())
    loose = [one for one in held if not strategy_programs(ground.plan, one)]
    if not held:
        return None
    if not loose:
        return _CARRIED
    if len(loose) == len(held):
        return _ALL_LOOSE
    return (_ONE_LOOSE if len(loose) == 1 else _LOOSE).fill(
        count=phrase.several(len(loose), STRATEGY)
    )


@sentence("swot-strategies", order=30, weight=60)
def unused_entries(ground: Ground) -> Text | None:
    """Say how many entries of the SWOT no strategy takes up."""
    used, every = used_entries(ground.plan)
    if not ground.plan.analysis.strategies or not every - used:
        return None
    return _UNUSED.fill(count=phrase.small(len(every - used)), all=phrase.small(len(every)))


_FEWEST = 2
_MEANING = {
    StrategyKind.SO: Text(
        "daerah memilih memakai kekuatannya untuk mengambil peluang",
        "the region chooses to use its strengths on what offers itself",
    ),
    StrategyKind.ST: Text(
        "daerah memilih memakai kekuatannya untuk menahan ancaman",
        "the region chooses to hold threats off with its strengths",
    ),
    StrategyKind.WO: Text(
        "daerah memilih membenahi kelemahannya dengan memanfaatkan peluang",
        "the region chooses to mend its weaknesses by what offers itself",
    ),
    StrategyKind.WT: Text(
        "daerah memilih mengurangi kelemahan agar tidak terkena ancaman",
        "the region chooses to lessen weaknesses before threats strike",
    ),
}
_MAIN = Text(
    "Dari {all}, paling banyak ({count}) berada pada kelompok {kinds}: {meaning}.",
    "Of its {all} most ({count}) are of the kind {kinds}: {meaning}.",
)
_TIED = Text(
    "Dari {all}, kelompok {kinds} memuat yang terbanyak, masing-masing {count}.",
    "Of its {all} most are of the kinds {kinds}, {count} each.",
)
_EVEN = Text(
    "Keempat kelompok memuat strategi yang sama banyak, masing-masing {count}, sehingga sikap "
    "menyerang dan berjaga mendapat bobot yang sama.",
    "All four kinds hold as many, {count} each: attack and caution weigh the same.",
)
_CARRIED = Text(
    "Setiap strategi sudah memiliki program pelaksana, sehingga analisis ini tidak berhenti di "
    "atas kertas.",
    "Every strategy has a program that carries it out: this analysis does not end on paper.",
)
_ONE_LOOSE = Text(
    "Satu strategi belum memiliki program pelaksana dan masih berupa niat.",
    "One strategy has no program to carry it out and is an intention so far.",
)
_LOOSE = Text(
    "Sebanyak {count} belum memiliki program pelaksana dan masih berupa niat.",
    "There are {count} without a program to carry them out, which are intentions so far.",
)
_ALL_LOOSE = Text(
    "Belum satu pun strategi memiliki program pelaksana, sehingga hubungan antara analisis dan "
    "program masih terputus.",
    "No strategy has a program to carry it out: analysis and programs are not joined yet.",
)
_UNUSED = Text(
    "Masih ada {count} dari {all} butir SWOT yang belum dijawab strategi apa pun.",
    "No strategy takes up {count} of the {all} entries yet.",
)
