"""The gaps of one dimension: how they are answered, and which of its parts were not looked at."""

from smartplan.books.parts.nouns import GAP
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.answering import gap_programs
from smartplan.plan.model.analysis import Gap
from smartplan.wording import Text


@sentence("gaps-dimension", order=10, weight=90)
def dimension_answers(ground: Ground) -> Text | None:
    """Say how many of its gaps have a program; which most do, where one stands out."""
    held = _gaps(ground)
    counts = [len(gap_programs(ground.plan, one)) for one in held]
    if not held:
        return None
    bare = sum(not count for count in counts)
    values = {
        "name": phrase.dimension(ground.plan, ground.part),
        "count": phrase.several(len(held), GAP),
        "bare": phrase.small(bare),
    }
    if bare == len(held):
        return _NONE.fill(**values)
    if bare:
        return _SOME.fill(**values)
    best = [one for one, count in zip(held, counts, strict=True) if count == max(counts)]
    if len(held) > 1 and len(best) == 1 and best[0].subdimension:
        return ground.turn(_BEST).fill(
            sub=phrase.subdimension(ground.plan, ground.part, best[0].subdimension),
            programs=phrase.named(ground.plan, gap_programs(ground.plan, best[0])),
            **values,
        )
    return ground.turn(_ALL).fill(**values)


@sentence("gaps-dimension", order=20, weight=80)
def unseen_parts(ground: Ground) -> Text | None:
    """Name the sub-dimensions without a gap."""
    sets = ground.plan.dimensions
    dimension = sets.dimensions.get(ground.part) if sets else None
    held = {one.subdimension for one in _gaps(ground)}
    if dimension is None or not held or not dimension.subdimensions:
        return None
    bare = [sub for sub in dimension.subdimensions if sub not in held]
    if not bare:
        return None
    subs = phrase.series(phrase.subdimension(ground.plan, ground.part, sub) for sub in bare)
    return _UNSEEN.fill(subs=subs)


def _gaps(ground: Ground) -> list[Gap]:
    gaps = ground.plan.analysis.gaps.values()
    return [one for one in gaps if one.dimension == ground.part]


_NONE = Text(
    "Pada {name} ditemukan {count}, dan belum satu pun dijawab program.",
    "In {name} there are {count}, and no program answers any of them.",
)
_SOME = Text(
    "Pada {name} ditemukan {count}; {bare} di antaranya belum dijawab program dan menjadi "
    "pekerjaan berikutnya.",
    "In {name} there are {count}; {bare} without a program: that is the work that comes next.",
)
_ALL = (
    Text(
        "Pada {name} ditemukan {count}, dan setiap keadaan yang hendak diubah sudah memiliki "
        "program.",
        "In {name} there are {count}, and a program for each state that is to change.",
    ),
    Text(
        "{name} mencatat {count}; tidak satu pun dibiarkan tanpa program.",
        "{name} has {count} on record, none of them left without a program.",
    ),
    Text(
        "Jarak antara keadaan kini dan yang dituju pada {name} terbagi atas {count}, yang "
        "semuanya sudah dijawab program.",
        "The way from today to what is wanted in {name} falls into {count}, all of them with a "
        "program.",
    ),
)
_BEST = (
    Text(
        "Pada {name} ditemukan {count}, dan setiap keadaan yang hendak diubah sudah memiliki "
        "program. Jawaban paling lengkap terdapat pada {sub}, yaitu {programs}.",
        "In {name} there are {count}, and a program for each state that is to change. The "
        "fullest answer is that in {sub}: {programs}.",
    ),
    Text(
        "{name} mencatat {count}; perhatian terbesar diberikan pada {sub} melalui {programs}.",
        "{name} has {count} on record; most is done about {sub}: {programs}.",
    ),
    Text(
        "Dari {count} pada {name}, yang paling banyak dijawab ialah {sub}: {programs}.",
        "Of the {count} in {name} most is done about {sub}: {programs}.",
    ),
)
_UNSEEN = Text(
    "Subdimensi {subs} belum dianalisis, sehingga keadaan di sana belum diketahui.",
    "Not looked at yet: {subs}; how things stand there is not known.",
)
