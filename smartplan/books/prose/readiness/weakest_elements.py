"""The element that scores lowest, or those that are tied, beside the one that scores highest."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.scoring.scores import ElementScore
from smartplan.wording import LANGS, Text, grouped


@sentence("readiness", order=10, weight=90)
def weakest_elements(ground: Ground) -> Text | None:
    """Name them; where all score the same, say that."""
    held = _scored(ground)
    low = [one for one in held if one.score == min(each.score or 0 for each in held)]
    high = [one for one in held if one.score == max(each.score or 0 for each in held)]
    if len(held) < _FEWEST:
        return None
    if len(low) == len(held):
        return _EVEN.fill(score=_figure(low[0]))
    return (_ONE if len(low) == 1 else _TIED).fill(
        low=phrase.series(one.label for one in low),
        low_score=_figure(low[0]),
        high=phrase.series(one.label for one in high),
        high_score=_figure(high[0]),
    )


@sentence("readiness", order=20, weight=80)
def farthest_element(ground: Ground) -> Text | None:
    """Name the one that is farthest from its target; or say that all targets are reached."""
    held = [one for one in _scored(ground) if one.gap is not None and one.target is not None]
    widest = max((one.gap or 0 for one in held), default=0)
    if not held:
        return None
    if not widest:
        return _REACHED
    far = [one for one in held if one.gap == widest]
    return (_FAR if len(far) == 1 else _FAR_TIED).fill(
        elements=phrase.series(one.label for one in far),
        gap=Text(*(grouped(widest, lang, decimals=2) for lang in LANGS)),
    )


def _scored(ground: Ground) -> list[ElementScore]:
    scores = ground.scores
    return [one for one in scores.elements() if one.score is not None] if scores else []


def _figure(one: ElementScore) -> Text:
    return Text(*(grouped(one.score or 0, lang, decimals=2) for lang in LANGS))


_FEWEST = 2
_ONE = Text(
    "Unsur yang paling lemah ialah {low} ({low_score}), sedangkan yang paling kuat ialah {high} "
    "({high_score}). Program yang bertumpu pada unsur lemah itu perlu disertai penguatan, karena "
    "kekuatan unsur lain tidak menggantikannya.",
    "The weakest element is {low} ({low_score}), the strongest {high} ({high_score}). Programs "
    "that rest on the weak one need it to be strengthened: no other makes up for it.",
)
_TIED = Text(
    "Unsur yang paling lemah ialah {low}, dengan nilai yang sama ({low_score}), sedangkan yang "
    "paling kuat ialah {high} ({high_score}). Penguatan karena itu perlu berjalan pada beberapa "
    "unsur sekaligus.",
    "The weakest elements are {low}, which score the same ({low_score}); the strongest is {high} "
    "({high_score}). Several have thus to be strengthened at once.",
)
_EVEN = Text(
    "Semua unsur yang sudah dinilai memperoleh nilai yang sama ({score}), sehingga tidak ada "
    "yang perlu didahulukan.",
    "All elements that were assessed score the same ({score}), so that none comes first.",
)
_FAR = Text(
    "Jarak terjauh ke target terdapat pada {elements}, yaitu {gap} tingkat; di sanalah kerja "
    "paling panjang menanti.",
    "The longest way to its target is that of {elements}, {gap} levels: that is where most work "
    "waits.",
)
_FAR_TIED = Text(
    "Jarak terjauh ke target terdapat pada {elements}, masing-masing {gap} tingkat.",
    "The longest way to a target is that of {elements}, {gap} levels each.",
)
_REACHED = Text(
    "Seluruh target yang ditetapkan sudah tercapai, sehingga target baru perlu ditentukan.",
    "All targets that were set are reached, so that new ones are needed.",
)
