"""What assessors confirmed beside what the region claims; what has not been assessed."""

from smartplan.books.parts.nouns import INDICATOR
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.scoring.scores import IndicatorScore
from smartplan.wording import Text


@sentence("readiness-after", order=10, weight=80)
def confirmed_levels(ground: Ground) -> Text | None:
    """Say whether assessors agree, or found less; that none was confirmed is a limit."""
    held = _indicators(ground)
    claimed = [one for one in held if one.claimed_level is not None]
    seen = [one for one in claimed if one.confirmed_level is not None]
    if not claimed:
        return None
    if not seen:
        return _UNSEEN
    below = [one for one in seen if (one.confirmed_level or 0) < (one.claimed_level or 0)]
    values = {
        "seen": phrase.several(len(seen), INDICATOR),
        "below": phrase.small(len(below)),
        "all": phrase.small(len(claimed)),
    }
    if len(seen) == 1:
        return (_ONE_BELOW if below else _ONE_SAME).fill(**values)
    return (_BELOW if below else _SAME).fill(**values)


@sentence("readiness-after", order=20, weight=85)
def unproved_levels(ground: Ground) -> Text | None:
    """Say how many levels count for less than was claimed, as evidence for them is missing."""
    held = _indicators(ground)
    less = [
        one
        for one in held
        if one.claimed_level is not None
        and one.level is not None
        and one.level < one.claimed_level
        and one.confirmed_level is None
    ]
    if not less:
        return None
    return (_ONE_LESS if len(less) == 1 else _LESS).fill(
        count=phrase.several(len(less), INDICATOR),
        indicators=phrase.series(one.label for one in less[:1]),
    )


@sentence("readiness-after", order=30, weight=75)
def open_indicators(ground: Ground) -> Text | None:
    """Say that what has not been assessed can still move the score."""
    scores = ground.scores
    if scores is None or not scores.assessed or scores.assessed == scores.of:
        return None
    count = scores.of - scores.assessed
    return (_ONE_OPEN if count == 1 else _OPEN).fill(count=phrase.several(count, INDICATOR))


def _indicators(ground: Ground) -> list[IndicatorScore]:
    return list(ground.scores.indicators()) if ground.scores else []


_UNSEEN = Text(
    "Seluruh tingkat di atas masih merupakan penilaian daerah sendiri. Selama belum dikonfirmasi "
    "asesor, nilai ini dipakai untuk memilih prioritas, bukan untuk dibandingkan dengan daerah "
    "lain.",
    "All of these levels are the region's own claim. Until assessors confirm them they serve to "
    "choose priorities and not to compare with other regions.",
)
_BELOW = Text(
    "Asesor sudah memeriksa {seen} dan menilai {below} di antaranya lebih rendah daripada "
    "penilaian daerah, tanda bahwa penilaian sendiri cenderung optimistis.",
    "Assessors looked at {seen} and found {below} of them lower than the region did, a sign that "
    "the own claim is on the bright side.",
)
_SAME = Text(
    "Asesor sudah memeriksa {seen} dan tidak menilai satu pun lebih rendah daripada penilaian "
    "daerah, sehingga penilaian sendiri dapat dipercaya sejauh yang diperiksa.",
    "Assessors looked at {seen} and found none lower than the region did, so that as far as they "
    "looked the own claim can be trusted.",
)
_ONE_BELOW = Text(
    "Dari {all} indikator yang dinilai daerah, asesor baru memeriksa satu dan menilainya lebih "
    "rendah; penilaian sendiri perlu diperiksa lebih luas.",
    "Of the {all} that the region assessed, assessors looked at one and found it lower: more "
    "have to be looked at.",
)
_ONE_SAME = Text(
    "Dari {all} indikator yang dinilai daerah, asesor baru memeriksa satu dan tidak menilainya "
    "lebih rendah; pemeriksaan yang lebih luas masih diperlukan.",
    "Of the {all} that the region assessed, assessors looked at one and found it no lower: more "
    "have to be looked at.",
)
_ONE_LESS = Text(
    "Tingkat {indicators} dihitung lebih rendah daripada yang dinyatakan karena buktinya belum "
    "memadai; melengkapi bukti merupakan cara termurah untuk menaikkan nilai.",
    "The level of {indicators} counts for less than was claimed, as its evidence falls short: "
    "adding it is the cheapest way to a higher score.",
)
_LESS = Text(
    "Tingkat {count} dihitung lebih rendah daripada yang dinyatakan karena buktinya belum "
    "memadai; melengkapi bukti merupakan cara termurah untuk menaikkan nilai.",
    "The levels of {count} count for less than was claimed, as their evidence falls short: "
    "adding it is the cheapest way to a higher score.",
)
_ONE_OPEN = Text(
    "Satu indikator belum dinilai dan masih dapat menggeser nilai akhir.",
    "One indicator has not been assessed and can still move the score.",
)
_OPEN = Text(
    "Sebanyak {count} belum dinilai dan masih dapat menggeser nilai akhir ke kedua arah.",
    "There are {count} not assessed, which can still move the score either way.",
)
