"""Readiness figures as the data of charts, and as the sentences that go with them."""

from smartplan.books.charts import data as charts
from smartplan.books.charts.data_plan import LevelRow, LevelTile, ReadinessMap
from smartplan.books.parts.nouns import INDICATOR, counted
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import HIGHEST, ComponentScore, ElementScore, Node, Scores
from smartplan.value import replace
from smartplan.wording import Lang, Text, day, grouped, listed


def figure(value: float | None, lang: Lang) -> str:
    """A score with its decimals, or that there is none."""
    return grouped(value, lang, decimals=2) if value is not None else UNASSESSED.say(lang)


def spread(node: Node, lang: Lang) -> str:
    """Where the score could end once everything is assessed: `1,91–3,38`."""
    if node.assessed == node.of:
        return SURE.say(lang)
    return f"{grouped(node.low, lang, decimals=2)}–{grouped(node.high, lang, decimals=2)}"


def sentence(scores: Scores, lang: Lang) -> str:
    """The score of a plan in two or three sentences, with its range and its band."""
    if not scores.of:
        return _NO_STANDARD.fill(standard=scores.standard).say(lang)
    if scores.score is None:
        return _NOTHING.fill(of=scores.of).say(lang)
    said = [
        (_SCORE if scores.assessed < scores.of else _SCORE_ALL).fill(
            region=scores.region,
            score=figure(scores.score, lang),
            assessed=scores.assessed,
            of=scores.of,
        )
    ]
    if scores.assessed < scores.of:
        low, high = (grouped(one, lang, decimals=2) for one in (scores.low, scores.high))
        said.append(_RANGE.fill(rest=scores.of - scores.assessed, low=low, high=high))
    if scores.band:
        said.append(_BAND.fill(band=scores.band))
    return " ".join(one.say(lang) for one in said)


def weakest(scores: Scores, lang: Lang) -> str:
    """The weakest and strongest components, ties told, in a sentence; empty where none differ."""
    held = [one for one in scores.components.values() if one.score is not None]
    if not held:
        return ""
    least, most = (pick(one.score or 0 for one in held) for pick in (min, max))
    if least == most:
        return ""
    low, high = ([one.label for one in held if one.score == end] for end in (least, most))
    return (
        _ENDS[len(low) > 1, len(high) > 1]
        .fill(
            low=listed(low),
            low_score=figure(least, lang),
            high=listed(high),
            high_score=figure(most, lang),
        )
        .say(lang)
    )


def radar(plan: Plan, scores: Scores, lang: Lang) -> charts.ReadinessRadar:
    """The elements around a circle: the score that counts, confirmed, target."""
    return charts.ReadinessRadar(
        standings=tuple(_element(one, lang) for one in scores.elements()),
        about=_about(plan, scores),
    )


def element_bars(plan: Plan, scores: Scores, lang: Lang) -> charts.ElementBars:
    """The elements as bars, grouped by component."""
    return charts.ElementBars(
        standings=tuple(
            _element(element, lang, group=component.label.say(lang))
            for component in scores.components.values()
            for element in component.elements.values()
        ),
        about=_about(plan, scores),
    )


def component_bars(plan: Plan, scores: Scores, lang: Lang) -> charts.ElementBars:
    """The components as bars."""
    return charts.ElementBars(
        standings=tuple(_standing(one, lang) for one in scores.components.values()),
        about=_about(plan, scores),
    )


def levels(plan: Plan, scores: Scores, lang: Lang) -> ReadinessMap:
    """Every indicator with its level and target, by element and component."""
    return ReadinessMap(
        rows=tuple(
            LevelRow(
                name=element.label.say(lang),
                group=component.label.say(lang),
                tiles=tuple(
                    LevelTile(
                        name=one.label.say(lang),
                        level=one.level,
                        confirmed=one.confirmed_level,
                        target=one.target_level,
                    )
                    for one in element.indicators.values()
                ),
            )
            for component in scores.components.values()
            for element in component.elements.values()
        ),
        top=HIGHEST,
        about=_about(plan, scores),
    )


def assessed(plan: Plan, scores: Scores, lang: Lang) -> str:
    """When readiness was assessed, and by whom; a date without levels is no assessment."""
    held = plan.readiness
    if held.assessed and not scores.assessed:
        return _DATED.fill(day=day(held.assessed, lang)).say(lang)
    if held.assessed and held.assessor:
        return _BY.fill(day=day(held.assessed, lang), assessor=held.assessor).say(lang)
    if held.assessed:
        return _ON.fill(day=day(held.assessed, lang)).say(lang)
    return ""


def confirmation(scores: Scores, lang: Lang) -> str:
    """How far assessors have looked; a confirmed mean covers only what they looked at."""
    count = sum(one.confirmed_level is not None for one in scores.indicators())
    text = _CONFIRMED if count else _UNCONFIRMED
    return text.fill(count=counted(count, INDICATOR)).say(lang)


def _element(element: ElementScore, lang: Lang, group: str = "") -> charts.Standing:
    """An element as every chart shows it, with the claim and what assessors confirmed."""
    return replace(
        _standing(element, lang),
        claim=element.claimed,
        confirmed=element.confirmed,
        group=group,
    )


def _standing(node: ComponentScore | ElementScore, lang: Lang) -> charts.Standing:
    return charts.Standing(
        name=node.label.say(lang),
        score=node.score,
        target=node.target,
        low=node.low,
        high=node.high,
        assessed=node.assessed,
        total=node.of,
    )


def _about(plan: Plan, scores: Scores) -> charts.ChartHeading:
    return charts.ChartHeading(
        source=plan.readiness.assessor or "",
        illustration=any(one.is_illustration for one in scores.indicators()),
    )


SURE = Text("tetap", "fixed")
UNASSESSED = Text("belum dinilai", "not assessed")

_SCORE = Text(
    "Nilai kesiapan {region} {score} dari 5, berdasarkan {assessed} dari {of} indikator yang "
    "sudah dinilai.",
    "The readiness of {region} is {score} out of 5, on {assessed} of {of} indicators assessed.",
)
_SCORE_ALL = Text(
    "Nilai kesiapan {region} {score} dari 5, berdasarkan seluruh {of} indikator.",
    "The readiness of {region} is {score} out of 5, on all {of} indicators.",
)
_RANGE = Text(
    "Bila {rest} indikator yang belum dinilai ikut diperhitungkan, nilai akhirnya dapat berada di "
    "antara {low} dan {high}.",
    "With the {rest} indicators not assessed so far, it can end anywhere between {low} and "
    "{high}.",
)
_BAND = Text(
    "Menurut predikat usulan, nilai ini tergolong {band}.",
    "The proposed bands call this {band}.",
)
_NO_STANDARD = Text(
    "Standar kesiapan {standard} tidak dikenal sehingga kesiapan tidak dapat dinilai.",
    "The readiness standard {standard} is not known, so that readiness cannot be scored.",
)
_NOTHING = Text(
    "Belum satu pun dari {of} indikator kesiapan dinilai.",
    "None of the {of} readiness indicators has been assessed.",
)
_CONFIRMED = Text(
    "Asesor baru mengonfirmasi {count}; nilai konfirmasi suatu unsur hanya mencakup indikator "
    "yang diperiksa itu.",
    "Assessors have confirmed {count} so far; the confirmed value of an element covers only "
    "those.",
)
_UNCONFIRMED = Text(
    "Belum ada indikator yang dikonfirmasi asesor.",
    "Assessors have confirmed no indicator so far.",
)
# By whether several are weakest, and whether several are strongest.
_ENDS = {
    (False, False): Text(
        "Komponen terlemah ialah {low} ({low_score}) dan yang terkuat {high} ({high_score}).",
        "The weakest component is {low} ({low_score}), the strongest {high} ({high_score}).",
    ),
    (True, False): Text(
        "Komponen {low} sama-sama terlemah ({low_score}) dan yang terkuat {high} ({high_score}).",
        "{low} are weakest alike ({low_score}), and {high} is strongest ({high_score}).",
    ),
    (False, True): Text(
        "Komponen terlemah ialah {low} ({low_score}), sedangkan {high} sama-sama terkuat "
        "({high_score}).",
        "The weakest component is {low} ({low_score}); {high} are strongest alike ({high_score}).",
    ),
    (True, True): Text(
        "Komponen {low} sama-sama terlemah ({low_score}), sedangkan {high} sama-sama terkuat "
        "({high_score}).",
        "{low} are weakest alike ({low_score}); {high} are strongest alike ({high_score}).",
    ),
}
_BY = Text("Penilaian dilakukan pada {day} oleh {assessor}.", "Assessed on {day} by {assessor}.")
_DATED = Text(
    "Tanggal penilaian yang tercatat, {day}, belum disertai satu tingkat pun.",
    "The date on record for an assessment, {day}, comes without any level so far.",
)
_ON = Text("Penilaian dilakukan pada {day}.", "Assessed on {day}.")
