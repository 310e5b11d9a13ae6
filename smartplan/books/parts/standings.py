"""Readiness figures as the data of charts, and as the sentences that go with them."""

from smartplan.books.charts import data as charts
from smartplan.books.parts.nouns import INDICATOR, counted
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import ComponentScore, ElementScore, Node, Scores
from smartplan.wording import Lang, Text, day, grouped


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
    """The weakest and the strongest component in a sentence; empty where nothing is assessed."""
    held = [one for one in scores.components.values() if one.score is not None]
    if not held:
        return ""
    low = min(held, key=lambda one: one.score or 0)
    high = max(held, key=lambda one: one.score or 0)
    if low.score == high.score:
        return ""
    return _ENDS.fill(
        low=low.label,
        low_score=figure(low.score, lang),
        high=high.label,
        high_score=figure(high.score, lang),
    ).say(lang)


def radar(plan: Plan, scores: Scores, lang: Lang) -> charts.ReadinessRadar:
    """The elements around a circle: own claim, confirmed, target."""
    return charts.ReadinessRadar(
        standings=tuple(
            _standing(one, one.claimed, lang, confirmed=one.confirmed) for one in scores.elements()
        ),
        about=_about(plan, scores),
    )


def element_bars(plan: Plan, scores: Scores, lang: Lang) -> charts.ElementBars:
    """The elements as bars, grouped by component."""
    return charts.ElementBars(
        standings=tuple(
            _standing(element, element.score, lang, group=component.label.say(lang))
            for component in scores.components.values()
            for element in component.elements.values()
        ),
        about=_about(plan, scores),
    )


def component_bars(plan: Plan, scores: Scores, lang: Lang) -> charts.ElementBars:
    """The components as bars."""
    return charts.ElementBars(
        standings=tuple(_standing(one, one.score, lang) for one in scores.components.values()),
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


def _standing(
    node: ComponentScore | ElementScore,
    claim: float | None,
    lang: Lang,
    *,
    confirmed: float | None = None,
    group: str = "",
) -> charts.Standing:
    return charts.Standing(
        name=node.label.say(lang),
        claim=claim,
        confirmed=confirmed,
        target=node.target,
        low=node.low,
        high=node.high,
        assessed=node.assessed,
        total=node.of,
        group=group,
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
    "Standar kesiapan {standard} tidak dikenal sehingga kesiapan tidak dapat dinilai. Periksa "
    "bagian standards pada berkas smartplan.yaml.",
    "The readiness standard {standard} is not known, so that readiness cannot be scored. Check "
    "the part standards in the file smartplan.yaml.",
)
_NOTHING = Text(
    "Belum satu pun dari {of} indikator kesiapan dinilai. Lengkapi bagian indicators pada berkas "
    "readiness.yaml.",
    "None of the {of} readiness indicators has been assessed. Complete the part indicators in the "
    "file readiness.yaml.",
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
_ENDS = Text(
    "Komponen terlemah ialah {low} ({low_score}) dan yang terkuat {high} ({high_score}).",
    "The weakest component is {low} ({low_score}), the strongest {high} ({high_score}).",
)
_BY = Text("Penilaian dilakukan pada {day} oleh {assessor}.", "Assessed on {day} by {assessor}.")
_DATED = Text(
    "Tanggal penilaian yang tercatat, {day}, belum disertai satu tingkat pun.",
    "The date on record for an assessment, {day}, comes without any level so far.",
)
_ON = Text("Penilaian dilakukan pada {day}.", "Assessed on {day}.")
