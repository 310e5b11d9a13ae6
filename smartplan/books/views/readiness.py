"""The readiness report: scores with their range, every indicator with its evidence, advice."""

from smartplan.books.charts import data as charts
from smartplan.books.charts.data_plan import ReadinessMap
from smartplan.books.parts import names
from smartplan.books.parts.nouns import INDICATOR, counted
from smartplan.books.parts.part import BookPart, MissingPart, missing, remarks
from smartplan.books.parts.raising import Help, raising
from smartplan.books.parts.standings import (
    UNASSESSED,
    assessed,
    component_bars,
    confirmation,
    element_bars,
    figure,
    levels,
    radar,
    sentence,
    spread,
    weakest,
)
from smartplan.books.parts.yardstick import Rung, WeightRow, bands, ladder, weights
from smartplan.books.subject import Subject
from smartplan.books.usual import has_assessment
from smartplan.plan.model.readiness import Measurement
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import ComponentScore, ElementScore, IndicatorScore
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, grouped, number


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow(BookPart):
    """One indicator: the level that counts, what it means, and what the next one asks."""

    id: str
    name: str
    asks: str
    level: str
    claimed: str
    target: str
    reached: str
    following: str
    statement: str
    value: str
    confirmed: str
    why: str
    bare: bool


@dataclass(frozen=True, slots=True)
class ElementPart:
    """An element with its figures and indicators."""

    id: str
    name: str
    about: str
    score: str
    range: str
    target: str
    gap: str
    assessed: str
    indicators: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class ComponentPart:
    """A component with its figures and elements."""

    id: str
    name: str
    about: str
    score: str
    range: str
    target: str
    assessed: str
    summary: str
    elements: tuple[ElementPart, ...]


@dataclass(frozen=True, slots=True)
class Unassessed:
    """An indicator without a level, and what would show one."""

    name: str
    element: str
    asks: str
    wanted: str


@dataclass(frozen=True, slots=True)
class ReadinessReport:
    """Everything that the readiness report tells."""

    region: str
    summary: str
    weakest: str
    assessed: str
    confirmation: str
    standard: str
    standard_about: str
    standard_source: str
    proposed: str
    radar: charts.ReadinessRadar | None
    bars: charts.ElementBars | None
    overview: charts.ElementBars | None
    levels: ReadinessMap | None
    components: tuple[ComponentPart, ...]
    unassessed: tuple[Unassessed, ...]
    weights: tuple[WeightRow, ...]
    bands: tuple[str, ...]
    ladder: tuple[Rung, ...]
    advice: tuple[Help, ...]
    unhelped: tuple[str, ...]
    lowered: tuple[str, ...]
    foreign: str
    is_assessed: bool
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> ReadinessReport:
    """What the readiness report tells of a plan."""
    plan, scores = subject.plan, subject.scores
    standard = plan.shelf.readiness(scores.standard) or plan.readiness_standard
    some = scores.score is not None
    helps, unhelped = raising(plan, scores, lang)
    return ReadinessReport(
        region=plan.region_name,
        summary=sentence(scores, lang),
        weakest=weakest(scores, lang),
        assessed=assessed(plan, scores, lang),
        confirmation=confirmation(scores, lang),
        standard=scores.standard_label.say(lang),
        standard_about=standard.about.text.say(lang) if standard and standard.about else "",
        standard_source=scores.source or "",
        proposed=_PROPOSED.fill(
            parts=names.series((one.say(lang) for one in scores.proposed), lang)
        ).say(lang)
        if scores.proposed
        else "",
        radar=radar(plan, scores, lang) if some else None,
        bars=element_bars(plan, scores, lang) if some else None,
        overview=component_bars(plan, scores, lang) if some else None,
        levels=levels(plan, scores, lang) if some else None,
        components=tuple(
            _component(plan, one, standard, lang) for one in scores.components.values()
        ),
        unassessed=tuple(
            Unassessed(
                name=one.label.say(lang),
                element=element.label.say(lang),
                asks=one.asks.say(lang) if one.asks else "",
                wanted=one.wanted.say(lang) if one.wanted else "",
            )
            for element in scores.elements()
            for one in element.indicators.values()
            if one.level is None
        ),
        weights=weights(scores, lang),
        bands=bands(standard, lang),
        ladder=ladder(standard, lang),
        advice=helps,
        unhelped=unhelped,
        lowered=tuple(
            f"{one.label.say(lang)}: {one.why.say(lang)}" for one in scores.indicators() if one.why
        ),
        foreign=_FOREIGN.fill(count=counted(len(scores.unknown), INDICATOR)).say(lang)
        if scores.unknown
        else "",
        is_assessed=has_assessment(plan),
        missing=()
        if plan.readiness.indicators
        else (missing(_LEVELS, "readiness.yaml: indicators", lang),),
    )


def _component(
    plan: Plan, node: ComponentScore, standard: ReadinessStandard | None, lang: Lang
) -> ComponentPart:
    held = standard.components.get(node.id) if standard else None
    text = _PART_BARE if not node.assessed else _PART if node.assessed < node.of else _PART_ALL
    return ComponentPart(
        id=node.id,
        name=node.label.say(lang),
        about=held.about.text.say(lang) if held and held.about else "",
        score=figure(node.score, lang),
        range=spread(node, lang),
        target=figure(node.target, lang) if node.target is not None else _NO_TARGET.say(lang),
        assessed=_OF.fill(assessed=node.assessed, of=node.of).say(lang),
        summary=text.fill(
            name=node.label,
            score=figure(node.score, lang),
            range=spread(node, lang),
            assessed=node.assessed,
            of=node.of,
        ).say(lang),
        elements=tuple(
            _element(plan, one, held and held.elements.get(one.key), lang)
            for one in node.elements.values()
        ),
    )


def _element(plan: Plan, node: ElementScore, held: object, lang: Lang) -> ElementPart:
    about = getattr(held, "about", None)
    gap = node.gap
    return ElementPart(
        id=node.id,
        name=node.label.say(lang),
        about=about.text.say(lang) if about else "",
        score=figure(node.score, lang),
        range=spread(node, lang),
        target=figure(node.target, lang) if node.target is not None else _NO_TARGET.say(lang),
        gap=grouped(gap, lang, decimals=2) if gap is not None else "–",
        assessed=_OF.fill(assessed=node.assessed, of=node.of).say(lang),
        indicators=tuple(_indicator(plan, one, lang) for one in node.indicators.values()),
    )


def _indicator(plan: Plan, one: IndicatorScore, lang: Lang) -> IndicatorRow:
    held = one.confirmation
    confirmed = ""
    if held and held.level is not None:
        parts = [held.by or "", day(held.date, lang) if held.date else ""]
        by = ", ".join(part for part in parts if part)
        confirmed = f"{held.level}" + (f" ({by})" if by else "")
        confirmed += f": {held.reason}" if held.reason else ""
    blank = UNASSESSED.say(lang)
    return IndicatorRow(
        id=one.id,
        name=one.label.say(lang),
        asks=one.asks.say(lang) if one.asks else "",
        level=str(one.level) if one.level is not None else blank,
        claimed=str(one.claimed_level) if one.claimed_level is not None else blank,
        target=str(one.target_level) if one.target_level is not None else _NO_TARGET.say(lang),
        reached=one.reached.say(lang) if one.reached and one.level is not None else "",
        following=one.following.say(lang) if one.following else "",
        statement=one.statement or "",
        value=_value(one.value, lang),
        confirmed=confirmed,
        why=one.why.say(lang) if one.why else "",
        bare=one.level is not None and not one.evidence,
        sources=one.sources,
        remarks=remarks(lang, plan.readiness.indicators.get(one.borrowed_from or one.id)),
        illustration=one.is_illustration,
    )


def _value(value: Measurement | None, lang: Lang) -> str:
    if value is None or value.amount is None:
        return ""
    unit = f" {value.unit}" if value.unit else ""
    year = f" ({value.year})" if value.year else ""
    return f"{number(value.amount, lang)}{unit}{year}"


_LEVELS = Text("Tingkat indikator kesiapan", "The levels of the readiness indicators are")
_FOREIGN = Text(
    "Penilaian ini juga mencatat {count} yang tidak ada dalam standar ini dan karena itu tidak "
    "dihitung.",
    "The assessment also covers {count} that this standard does not have; they do not count.",
)
_NO_TARGET = Text("belum ditetapkan", "not set yet")
_OF = Text("{assessed} dari {of}", "{assessed} of {of}")
_PART = Text(
    "{name} bernilai {score} dengan rentang {range}; {assessed} dari {of} indikatornya sudah "
    "dinilai.",
    "{name} scores {score}, range {range}; {assessed} of its {of} indicators are assessed.",
)
_PART_ALL = Text(
    "{name} bernilai {score}; seluruh {of} indikatornya sudah dinilai.",
    "{name} scores {score}; all of its {of} indicators are assessed.",
)
_PART_BARE = Text(
    "Belum satu pun dari {of} indikator {name} dinilai.",
    "None of the {of} indicators of {name} has been assessed.",
)
_PROPOSED = Text(
    "Bagian standar yang belum resmi dan merupakan usulan: {parts}. Tidak ada skala kesiapan "
    "resmi yang dapat diacu, sehingga nilai dalam laporan ini bukan nilai resmi kementerian.",
    "Parts of the standard that are proposed and not official: {parts}. There is no official "
    "readiness scale to go by, so the scores in this report are not the ministry's.",
)
