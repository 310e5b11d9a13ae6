"""The indicators of one component: the lowest, and those that evidence keeps down."""

from smartplan.books.parts.nouns import INDICATOR
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.scoring.scores import IndicatorScore
from smartplan.wording import Text


@sentence("readiness-component", order=10, weight=90)
def lowest_indicators(ground: Ground) -> Text | None:
    """Name those with the lowest level, if they are few; else how many they are."""
    held = [one for one in _indicators(ground) if one.level is not None]
    level = min((one.level or 0 for one in held), default=0)
    low = [one for one in held if one.level == level]
    if len(held) < _FEWEST:
        return None
    values = {
        "low": phrase.series(one.label for one in low),
        "count": phrase.several(len(low), INDICATOR),
        "level": level,
    }
    if len(low) == len(held):
        return _EVEN.fill(**values)
    if len(low) > _FEW:
        return _MANY.fill(**values)
    return (_ONE if len(low) == 1 else _SEVERAL).fill(**values)


@sentence("readiness-component", order=20, weight=80)
def far_targets(ground: Ground) -> Text | None:
    """Name the indicators that have two levels or more to go."""
    held = [
        one
        for one in _indicators(ground)
        if one.level is not None
        and one.target_level is not None
        and one.target_level - one.level >= _FAR
    ]
    if not held:
        return None
    if len(held) > _FEW:
        return _MANY_FAR.fill(count=phrase.several(len(held), INDICATOR))
    return (_ONE_FAR if len(held) == 1 else _SOME_FAR).fill(
        far=phrase.series(one.label for one in held)
    )


def _indicators(ground: Ground) -> list[IndicatorScore]:
    component = ground.scores.components.get(ground.part) if ground.scores else None
    elements = component.elements.values() if component else ()
    return [one for element in elements for one in element.indicators.values()]


_FEWEST, _FEW, _FAR = 2, 3, 2
_ONE = Text(
    "Indikator yang paling rendah ialah {low} (tingkat {level}); program yang bergantung padanya "
    "perlu menunggu atau memperkuatnya lebih dahulu.",
    "The lowest indicator is {low} (level {level}): programs that depend on it have to wait, or "
    "to strengthen it first.",
)
_SEVERAL = Text(
    "Indikator yang paling rendah ialah {low}, masing-masing pada tingkat {level}; perbaikannya "
    "dapat dikerjakan bersamaan.",
    "The lowest indicators are {low}, at level {level} each: they can be raised together.",
)
_MANY = Text(
    "Sebanyak {count} berada pada tingkat terendah, yaitu {level}, sehingga kelemahannya merata.",
    "There are {count} at the lowest level, {level}, so that the weakness is all over.",
)
_EVEN = Text(
    "Seluruh indikator yang dinilai berada pada tingkat yang sama, yaitu {level}.",
    "All indicators that were assessed stand at the same level, {level}.",
)
_ONE_FAR = Text(
    "Jarak dua tingkat atau lebih ke target masih harus ditempuh oleh {far}.",
    "Two levels or more to go: {far}.",
)
_SOME_FAR = Text(
    "Jarak dua tingkat atau lebih ke target masih harus ditempuh oleh {far}.",
    "Two levels or more to go: {far}.",
)
_MANY_FAR = Text(
    "Jarak dua tingkat atau lebih ke target masih harus ditempuh oleh {count}, sehingga "
    "targetnya memerlukan tahapan.",
    "Two levels or more to go: {count}, so that their targets need steps.",
)
