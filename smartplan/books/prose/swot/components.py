"""The SWOT of one component: which side weighs most in it, and whether strategies take it up."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.swot import SIDES, entries_of, used_entries
from smartplan.wording import Text


@sentence("swot-component", order=10, weight=90)
def main_side(ground: Ground) -> Text | None:
    """Name the side with most entries; nothing where all four are alike."""
    counts = {side: len(entries_of(ground.plan, ground.part, side)) for side in SIDES}
    top, whole = spread.largest(counts), sum(counts.values())
    if whole < _FEWEST:
        return None
    values = {
        "sides": phrase.series(_NAMES[side] for side in top),
        "count": phrase.small(counts[top[0]]),
        "all": phrase.small(whole),
    }
    if len(top) == len(counts):
        return None
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


@sentence("swot-component", order=20, weight=80)
def taken_up(ground: Ground) -> Text | None:
    """Say how many of its entries no strategy takes up."""
    used, _ = used_entries(ground.plan)
    held = {ref for side in SIDES for ref in entries_of(ground.plan, ground.part, side)}
    if not held or not ground.plan.analysis.strategies:
        return None
    bare = held - used
    if not bare:
        return None
    text = _NONE_USED if bare == held else _SOME_USED
    return text.fill(bare=phrase.small(len(bare)), all=phrase.small(len(held)))


_FEWEST = 2
_NAMES = {
    "strengths": Text("kekuatan", "strengths"),
    "weaknesses": Text("kelemahan", "weaknesses"),
    "opportunities": Text("peluang", "opportunities"),
    "threats": Text("ancaman", "threats"),
}
_ONE = Text(
    "Dari {all} butir komponen ini, yang terbanyak ialah {sides} ({count}).",
    "Of the {all} entries of this component most are {sides} ({count}).",
)
_TIED = Text(
    "Dari {all} butir komponen ini, yang terbanyak ialah {sides}, masing-masing {count}.",
    "Of the {all} entries of this component most are {sides}, {count} each.",
)
_SOME_USED = Text(
    "Dari butir itu, {bare} belum dijawab strategi dan patut dibahas kembali.",
    "No strategy takes up {bare} of them; that is worth another look.",
)
_NONE_USED = Text(
    "Belum satu pun butirnya dijawab strategi, sehingga analisisnya belum menghasilkan pilihan.",
    "No strategy takes up any of them: the analysis has not led to a choice yet.",
)
