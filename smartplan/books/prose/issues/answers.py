"""The issue that most programs answer, the one that fewest do, and those that none does."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import issue_programs
from smartplan.wording import Text


@sentence("issues", order=10, weight=80)
def most_answered(ground: Ground) -> Text | None:
    """Name the one with most programs, or those that are tied, beside the one with fewest."""
    counts = {ref: count for ref, count in _counts(ground).items() if count}
    top, low = spread.largest(counts), spread.smallest(counts)
    if len(counts) < _FEWEST:
        return None
    values = {
        "top": _names(ground, top),
        "count": phrase.small(counts[top[0]]),
        "low": _names(ground, low),
        "least": (_EACH if len(low) > 1 else _SOLE).fill(count=phrase.small(counts[low[0]])),
    }
    if len(top) == len(counts):
        return _EVEN.fill(**values)
    return (_ONE if len(top) == 1 else _TIED).fill(**values)


@sentence("issues", order=20, weight=90)
def unanswered_issues(ground: Ground) -> Text | None:
    """Name those that no program answers; say where all are answered."""
    counts = _counts(ground)
    bare = [ref for ref, count in counts.items() if not count]
    if not counts or not any(counts.values()):
        return None
    if not bare:
        return _ANSWERED
    return (_ONE_BARE if len(bare) == 1 else _BARE).fill(issues=_names(ground, bare))


@sentence("issues", order=30, weight=60)
def untraced_issues(ground: Ground) -> Text | None:
    """Say how many do not name where the region's plan has them."""
    held = ground.plan.profile.issues.values()
    bare = [issue for issue in held if not issue.plan_ref]
    if not held or not bare:
        return None
    if len(bare) == len(held):
        return _ALL_UNTRACED if len(held) > 1 else None
    return _UNTRACED.fill(count=phrase.small(len(bare)), all=phrase.small(len(held)))


def _counts(ground: Ground) -> dict[str, int]:
    return {ref: len(issue_programs(ground.plan, ref)) for ref in ground.plan.profile.issues}


def _names(ground: Ground, refs: tuple[str, ...] | list[str]) -> Text:
    return phrase.series(ground.plan.profile.issues[ref].name for ref in refs)


_FEWEST = 2
_EACH, _SOLE = Text("masing-masing {count}", "{count} each"), Text("{count}", "{count}")
_ONE = Text(
    "Isu yang dijawab paling banyak program ialah {top} ({count} program), sedangkan yang paling "
    "sedikit ialah {low} ({least}). Perbedaan itu wajar selama program untuk isu yang sedikit "
    "jawabannya cukup kuat.",
    "The issue that most programs answer is {top} ({count}), the one that fewest do {low} "
    "({least}). That is as it should be, as long as those few are strong enough.",
)
_TIED = Text(
    "Isu yang dijawab paling banyak program ialah {top} (masing-masing {count} program), "
    "sedangkan yang paling sedikit ialah {low} ({least}).",
    "The issues that most programs answer are {top} ({count} each); the fewest answer {low} "
    "({least}).",
)
_EVEN = Text(
    "Setiap isu dijawab sama banyak program ({count}), sehingga tidak ada yang dianaktirikan.",
    "Each issue is answered by as many programs ({count}): none is left behind.",
)
_ANSWERED = Text(
    "Tidak ada isu yang tertinggal tanpa program.",
    "No issue is left without a program.",
)
_ONE_BARE = Text(
    "Isu {issues} belum dijawab program apa pun, sehingga masterplan belum menjawab seluruh "
    "persoalan yang diakuinya sendiri.",
    "No program answers the issue {issues}: the masterplan leaves open what it names itself.",
)
_BARE = Text(
    "Isu {issues} belum dijawab program apa pun, sehingga masterplan belum menjawab seluruh "
    "persoalan yang diakuinya sendiri.",
    "No program answers the issues {issues}: the masterplan leaves open what it names itself.",
)
_ALL_UNTRACED = Text(
    "Belum satu pun isu menyebut rujukannya dalam dokumen perencanaan daerah.",
    "None of the issues says where the region's plans have it.",
)
_UNTRACED = Text(
    "Dari {all} isu, {count} belum menyebut rujukannya dalam dokumen perencanaan daerah.",
    "A reference to the region's plans is missing for {count} of {all} issues.",
)
