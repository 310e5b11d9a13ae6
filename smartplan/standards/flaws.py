"""What is wrong with a standard itself: weights, ladders, bands, empty parts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from smartplan.route import Route
from smartplan.standards.criteria import QuickWinStandard
from smartplan.standards.model import (
    HIGHEST,
    LOWEST,
    Band,
    Component,
    Element,
    EvaluationDimension,
    EvaluationStandard,
    IndicatorStandard,
    LevelKey,
    ReadinessStandard,
)
from smartplan.standards.shelf import AnyStandard
from smartplan.standards.words import Words
from smartplan.wording import Text, listed, number, same

# Where it is, what is wrong, what to do.
Flaw: TypeAlias = tuple[Route, Text, Text]
Weighted: TypeAlias = Component | Element | IndicatorStandard | EvaluationDimension

HUNDRED = 100


def problems(standard: AnyStandard) -> list[Flaw]:
    """Everything that makes a standard unfit for scoring, in the order of its file."""
    if isinstance(standard, ReadinessStandard):
        return [*_readiness(standard), *_bands(standard.bands, standard.at, HIGHEST)]
    if isinstance(standard, EvaluationStandard):
        scale = standard.scale
        top = scale.max if scale and scale.max is not None else HIGHEST
        return [*_evaluation(standard), *_bands(standard.bands, standard.at, top)]
    if isinstance(standard, QuickWinStandard):
        return [] if standard.criteria else [_empty(standard.at / "criteria", _CRITERION)]
    return [] if standard.dimensions else [_empty(standard.at / "dimensions", _DIMENSION)]


def _readiness(standard: ReadinessStandard) -> Iterator[Flaw]:
    at = standard.at / "components"
    if not standard.components:
        yield _empty(at, _COMPONENT)
    yield from _weights(standard.components, at)
    for component in standard.components.values():
        if not component.elements:
            yield _empty(component.at / "elements", _ELEMENT)
        yield from _weights(component.elements, component.at / "elements")
        for element in component.elements.values():
            if not element.indicators:
                yield _empty(element.at / "indicators", _INDICATOR)
            yield from _weights(element.indicators, element.at / "indicators")
            for indicator in element.indicators.values():
                yield from _ladder(indicator.levels, indicator.at / "levels")


def _evaluation(standard: EvaluationStandard) -> Iterator[Flaw]:
    at = standard.at / "dimensions"
    if not standard.dimensions:
        yield _empty(at, _DIMENSION)
        return
    yield from _weights(standard.dimensions, at)
    from smartplan.standards.index import exact

    weights = [one.weight for one in standard.dimensions.values()]
    total = sum((exact(weight) for weight in weights if weight is not None), exact(0))
    if None not in weights and total != HUNDRED:
        shown = Text(number(float(total), "id"), number(float(total), "en"))
        yield at, _NOT_A_HUNDRED.fill(total=shown), _MAKE_A_HUNDRED
    if standard.items:
        yield from _items(standard)


def _items(standard: EvaluationStandard) -> Iterator[Flaw]:
    """Items of dimensions or groups that do not exist, and counts that are not those of items."""
    counts = Counter(item.dimension for item in standard.items.values())
    for item in standard.items.values():
        if item.dimension not in standard.dimensions:
            yield item.at, _NO_DIMENSION.fill(key=item.at.key, id=item.dimension), _NAME_PART
        elif standard.groups and item.group not in standard.groups:
            yield item.at, _NO_GROUP.fill(key=item.at.key, id=item.group), _NAME_PART
    for key, dimension in standard.dimensions.items():
        if dimension.items not in (None, counts[key]):
            said = _OTHER_COUNT.fill(key=key, said=dimension.items, held=counts[key])
            yield dimension.at / "items", said, _COUNT


def _weights(parts: Mapping[str, Weighted], at: Route) -> Iterator[Flaw]:
    for key, part in parts.items():
        if part.weight is not None and part.weight < 0:
            shown = Text(number(part.weight, "id"), number(part.weight, "en"))
            yield part.at / "weight", _NEGATIVE.fill(key=key, weight=shown), _MEND_NEGATIVE
    weights = [part.weight for part in parts.values()]
    if weights and not any(weight is None or weight > 0 for weight in weights):
        yield at, _ALL_ZERO, _MEND_ALL_ZERO


def _ladder(levels: Mapping[LevelKey, Words], at: Route) -> Iterator[Flaw]:
    missing = [str(level) for level in range(LOWEST, HIGHEST + 1) if str(level) not in levels]
    if missing:
        named = listed([same(level) for level in missing])
        yield at, _NO_RUNG.fill(key=at.parent.key, levels=named), _ADD_RUNG


def _bands(bands: Sequence[Band], at: Route, top: float) -> Iterator[Flaw]:
    last = len(bands) - 1
    floor: float | None = None
    for position, band in enumerate(bands):
        here = at / "bands" / position
        if band.below is None and position < last:
            yield here, _OPEN_BAND, _MEND_OPEN_BAND
        elif band.below is not None and position == last and band.below <= top:
            yield here, _NO_LAST_BAND, _MEND_LAST_BAND
        if band.below is not None and floor is not None and band.below <= floor:
            yield here / "below", _NOT_RISING, _MEND_RISING
        floor = band.below if band.below is not None else floor


def _empty(at: Route, what: Text) -> Flaw:
    return at, _NOTHING.fill(holder=at.parent.key, what=what), _ADD_PART.fill(what=what)


_COMPONENT = Text("komponen", "components")
_ELEMENT = Text("unsur", "elements")
_INDICATOR = Text("indikator", "indicators")
_DIMENSION = Text("dimensi", "dimensions")
_CRITERION = Text("kriteria", "criteria")

_NOTHING = Text("{holder} tidak memuat {what}", "{holder} has no {what}")
_ADD_PART = Text(
    "tambahkan {what} di sini, atau jadikan bagian ini komentar (#)",
    "add {what} here, or turn this part into a comment (#)",
)
_NEGATIVE = Text("bobot {key} negatif: {weight}", "the weight of {key} is negative: {weight}")
_MEND_NEGATIVE = Text("tulis bobot 0 atau lebih", "write a weight of 0 or more")
_ALL_ZERO = Text(
    "semua bobot di sini 0, sehingga tidak ada yang dapat dihitung",
    "all weights here are 0, so nothing can be weighed",
)
_MEND_ALL_ZERO = Text(
    "beri sedikitnya satu bobot di atas 0; tanpa itu semua dihitung sama",
    "give at least one a weight above 0; until then all count alike",
)
_NOT_A_HUNDRED = Text(
    "bobot evaluasi berjumlah {total}", "the evaluation weights add up to {total}"
)
_MAKE_A_HUNDRED = Text(
    "sesuaikan bobot hingga berjumlah 100", "adjust the weights until they add up to 100"
)
_NO_DIMENSION = Text(
    "butir {key} milik dimensi {id} yang tidak ada di standar ini",
    "item {key} belongs to dimension {id}, which this standard has not",
)
_NO_GROUP = Text(
    "butir {key} milik kelompok {id} yang tidak ada di groups",
    "item {key} belongs to group {id}, which is not in groups",
)
_NAME_PART = Text(
    "awali id butir dengan dimensi dan kelompoknya (quick-win untuk quick_win)",
    "begin the item's id with its dimension and group (quick-win for quick_win)",
)
_OTHER_COUNT = Text(
    "{key} tertulis memuat {said} butir, padahal di items ada {held}",
    "{key} is said to have {said} items, but items has {held}",
)
_COUNT = Text(
    "samakan jumlahnya, atau hapus salah satunya", "make the two agree, or leave one of them out"
)
_NO_RUNG = Text(
    "{key} tidak memiliki uraian tingkat {levels}", "{key} has no text for level {levels}"
)
_ADD_RUNG = Text(
    "tulis uraian untuk setiap tingkat 0 sampai 5", "write a text for every level from 0 to 5"
)
_OPEN_BAND = Text(
    "predikat ini tidak berbatas, padahal masih ada predikat sesudahnya",
    "this band has no limit, but others follow it",
)
_MEND_OPEN_BAND = Text(
    "beri `below`, atau jadikan predikat terakhir", "give it a `below`, or make it the last one"
)
_NO_LAST_BAND = Text(
    "nilai di atas batas predikat terakhir tidak mendapat predikat",
    "scores above the last band's limit get no band",
)
_MEND_LAST_BAND = Text(
    "tambahkan predikat tanpa `below` di akhir", "add a band without `below` at the end"
)
_NOT_RISING = Text(
    "batas predikat ini tidak di atas batas sebelumnya",
    "the limit of this band is not above the one before it",
)
_MEND_RISING = Text(
    "urutkan predikat dari batas terendah ke tertinggi", "order the bands by rising limits"
)
