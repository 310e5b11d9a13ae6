"""The group of the action plan with most activities, and those with none."""

from smartplan.books.parts.nouns import ACTIVITY
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import ActionKind
from smartplan.wording import Text


@sentence("actions", order=10, weight=90)
def largest_group(ground: Ground) -> Text | None:
    """Name the group with most, or those that are tied, beside the one with least."""
    counts = {kind: count for kind, count in _counts(ground).items() if count}
    top, low = spread.largest(counts), spread.smallest(counts)
    if len(counts) < _FEWEST:
        return None
    values = {
        "all": phrase.several(sum(counts.values()), ACTIVITY),
        "top": phrase.series(kind.label for kind in top),
        "count": phrase.small(counts[top[0]]),
        "low": phrase.series(kind.label for kind in low),
        "least": phrase.small(counts[low[0]]),
    }
    if len(top) == len(counts):
        return _EVEN.fill(**values)
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


@sentence("actions", order=20, weight=80)
def empty_groups(ground: Ground) -> Text | None:
    """Name the groups without an activity, where others have some."""
    counts = _counts(ground)
    bare = [kind for kind, count in counts.items() if not count]
    if not bare or len(bare) == len(counts):
        return None
    return _EMPTY.fill(groups=phrase.series(kind.label for kind in bare))


def _counts(ground: Ground) -> dict[ActionKind, int]:
    counts = dict.fromkeys(ActionKind, 0)
    for program in live_programs(ground.plan):
        for action in program.actions.values():
            if action.kind:
                counts[action.kind] += 1
    return counts


_FEWEST = 2
_ONE = Text(
    "Dari {all}, yang terbanyak berada pada kelompok {top} ({count}) dan yang paling sedikit "
    "pada {low} ({least}); perbandingan itu menunjukkan apa yang dianggap daerah sebagai "
    "pekerjaan terbesarnya.",
    "Of its {all} most are in {top} ({count}) and fewest in {low} ({least}), which shows what "
    "the region takes for its largest task.",
)
_TIED = Text(
    "Dari {all}, yang terbanyak berada pada kelompok {top} (masing-masing {count}) dan yang "
    "paling sedikit pada {low} ({least}).",
    "Of its {all} most are in {top} ({count} each) and fewest in {low} ({least}).",
)
_EVEN = Text(
    "Sebanyak {all} terbagi rata dalam kelompok {top}, masing-masing {count}.",
    "Its {all} are spread evenly over {top}, {count} each.",
)
_EMPTY = Text(
    "Kelompok {groups} belum memuat kegiatan, sehingga rencana aksi belum seimbang.",
    "There is nothing in {groups} yet, so that the action plan is out of balance.",
)
