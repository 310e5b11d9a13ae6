"""The dimension's gaps: those without a program, and the one that hangs on a single program."""

from smartplan.books.parts.nouns import GAP
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.answering import gap_programs
from smartplan.plan.model.analysis import Gap
from smartplan.wording import Text


@sentence("dimension", order=60, weight=76)
def open_gaps(ground: Ground) -> Text | None:
    """Name the sub-dimensions whose gaps have no program."""
    held = [gap for gap in _gaps(ground) if not gap_programs(ground.plan, gap)]
    named = {gap.subdimension: None for gap in held if gap.subdimension}
    if not named:
        return None
    subs = phrase.series(phrase.subdimension(ground.plan, ground.part, sub) for sub in named)
    return _OPEN.fill(subs=subs)


@sentence("dimension", order=60, weight=54)
def thin_gaps(ground: Ground) -> Text | None:
    """Where every gap has a program: say which hang on one alone."""
    held = {gap.at.key: gap for gap in _gaps(ground)}
    counts = {ref: len(gap_programs(ground.plan, gap)) for ref, gap in held.items()}
    if not counts or not all(counts.values()):
        return None
    thin = [held[ref] for ref, count in counts.items() if count == 1 and held[ref].subdimension]
    count = phrase.several(len(counts), GAP)
    if len(counts) > 1 and len(thin) == len(counts):
        return _ALL_THIN.fill(count=count)
    if len(thin) == 1 and len(counts) > 1:
        sub = phrase.subdimension(ground.plan, ground.part, thin[0].subdimension)
        return _ONE_THIN.fill(sub=sub, count=count)
    return _ANSWERED if not thin else None


def _gaps(ground: Ground) -> list[Gap]:
    gaps = ground.plan.analysis.gaps.values()
    return [gap for gap in gaps if gap.dimension == ground.part]


_OPEN = Text(
    "Kesenjangan pada subdimensi {subs} belum dijawab program apa pun, sehingga perlu program "
    "baru atau perluasan program yang sudah ada.",
    "No program answers the gap in {subs}: a new program is needed, or a wider one.",
)
_ALL_THIN = Text(
    "Dari {count}, masing-masing hanya dijawab satu program; bila program itu gagal, belum ada "
    "yang menggantikannya.",
    "Each of its {count} is answered by one program only; should that fail, nothing takes its "
    "place.",
)
_ONE_THIN = Text(
    "Dari {count}, yang paling tipis jawabannya ialah kesenjangan pada subdimensi {sub}, karena "
    "bertumpu pada satu program saja.",
    "Of its {count}, the one in {sub} has the thinnest answer: it rests on one program.",
)
_ANSWERED = Text(
    "Setiap kesenjangan pada dimensi ini dijawab lebih dari satu program, sehingga kegagalan "
    "satu program masih dapat ditutup program lain.",
    "More than one program answers each gap of the dimension, so that another can make up for "
    "one that fails.",
)
