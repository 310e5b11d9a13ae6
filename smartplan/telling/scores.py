"""Scores told: how ready plans are, what that rests on, what else was asked, what to run next."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Break,
    Code,
    Drawn,
    Emphasis,
    Inlines,
    Paragraph,
    Plain,
    Table,
    Toned,
)
from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.report import Report
from smartplan.scoring.scores import HIGHEST, AnyScore, IndicatorScore, Scores
from smartplan.telling.advice import sensitivity_told, toward_told, what_if_told
from smartplan.telling.cautions import cautions
from smartplan.telling.evaluation import crosswalk_told, evaluations_told
from smartplan.telling.figures import bar, both, level, span, two
from smartplan.telling.telling import (
    STEP,
    Section,
    Telling,
    bullets,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
    typed,
)
from smartplan.telling.trace import trace_told
from smartplan.wording import Lang, Text, grouped


def told(
    reports: Sequence[Report], cohorts: Cohorts | None, lang: Lang, *, standard: str | None = None
) -> Telling:
    """The reports of one or several plans; `standard` is the one that was asked for, if any."""
    is_brief = len(reports) > 1
    sections = tuple(
        Section(_title(one.scores, lang), tuple(_report(one, lang, is_brief=is_brief)))
        for one in reports
    )
    after: Blocks = (Paragraph((muted(_LEGEND.say(lang)),)),) if is_brief else ()
    if cohorts:  # of several plans only
        from smartplan.telling.cohorts import cohorts_told

        after += tuple(cohorts_told(cohorts, lang))
    return Telling(
        name="score",
        title=_TITLE.say(lang),
        sections=sections,
        after=after,
        hint=_next(reports[0], lang, standard, is_brief=is_brief),
    )


def _title(scores: Scores, lang: Lang) -> Inlines:
    return said(scores.region, muted(f" · {scores.standard_label.say(lang)} ({scores.standard})"))


def _report(report: Report, lang: Lang, *, is_brief: bool) -> Iterator[Block]:
    scores = report.scores
    yield Box("lead", (), (_headline(scores, lang),))
    if scores.components and not report.is_special:
        yield _table(scores, lang, is_brief=is_brief)
        if not is_brief:
            yield from _starred(scores, lang)
            yield from _best(scores, lang)
    small: list[Inlines] = [
        (Toned("warning" if is_grave else "muted", typed(text.say(lang))),)
        for text, is_grave in cautions(report)
    ]
    if not (is_brief or report.is_special):
        small.append(said(muted(_LEGEND.say(lang))))
    yield from lines(small)
    for part in _asked(report, lang):
        yield from part


def _asked(report: Report, lang: Lang) -> Iterator[Iterator[Block]]:
    """What was asked for besides the score, section by section."""
    if report.what_if:
        yield what_if_told(report.what_if, lang)
    if report.toward:
        yield toward_told(report.toward, lang)
    if report.sensitivity:
        yield sensitivity_told(report.sensitivity, lang)
    if report.evaluation is not None:
        yield evaluations_told(report.evaluation, lang)
    if report.assessed or report.without_items:
        from smartplan.telling.self_assessment import self_assessments_told

        yield self_assessments_told(
            report.assessed, report.without_items, lang, folder=report.folder
        )
    if report.crosswalk:
        yield crosswalk_told(report.crosswalk, lang)
    if report.explained:
        yield trace_told(report.scores, report.explained, lang, folder=report.folder)


def _headline(scores: Scores, lang: Lang) -> Paragraph:
    """The score with its bar, and how much of it is open."""
    if scores.score is None:
        first = said(strong(_NOTHING.say(lang)))
    else:
        band = f", {scores.band.say(lang)}" if scores.band else ""
        value = f"{two(scores.score, lang)} {_OUT_OF_FIVE.say(lang)}{band}"
        first = said(strong(value), "  ", Drawn(bar(scores.low, scores.high, 40)))
    left = scores.of - scores.assessed
    if not left:
        return Paragraph(first)
    open_range = _OPEN.fill(
        low=both(scores.low), high=both(scores.high), left=left, of=scores.of
    ).say(lang)
    return Paragraph((*first, Break(), Plain(open_range)))


def _table(scores: Scores, lang: Lang, *, is_brief: bool) -> Table:
    """Components, elements and indicators with value, bar, target and what is open."""
    head = ("", _VALUE.say(lang), Drawn(_SCALE), _TARGET.say(lang), _RANGE.say(lang))
    rows: list[tuple[Inlines, ...]] = []
    for component in scores.components.values():
        rows.append(_row(component, said(strong(component.label.say(lang))), lang))
        if is_brief:
            continue
        for element in component.elements.values():
            label = Emphasis((Plain(element.label.say(lang)),))
            rows.append(_row(element, said(STEP, label), lang))
            for one in element.indicators.values():
                words = one.label.say(lang)
                label_ = said(STEP * 2, muted(words) if one.level is None else words)
                rows.append(_row(one, label_, lang))
    return Table(
        tuple(said(one) for one in head),
        tuple(rows),
        ("left", "right", "left", "right", "left"),
        rowhead=True,
    )


def _row(node: AnyScore, label: Inlines, lang: Lang) -> tuple[Inlines, ...]:
    drawn = said(Drawn(bar(node.low, node.high)))
    if isinstance(node, IndicatorScore):
        value = f"{level(node.level)}{'*' if node.why else ''}"
        target = level(node.target_level)
        return label, said(value), drawn, said(target), said(_claims(node, lang))
    is_open = node.low != node.high
    assessed = f"{node.assessed}/{node.of}"
    remark = f"{span(node.low, node.high, lang)}, {assessed}" if is_open else assessed
    value, target = two(node.score, lang), two(node.target, lang)
    return label, said(value), drawn, said(target), said(remark)


def _claims(one: IndicatorScore, lang: Lang) -> str:
    """The claims behind a level."""
    if one.level is None:
        return NOT_ASSESSED.say(lang)
    found = []
    if one.claimed_level != one.level and one.claimed_level is not None:
        found.append(_CLAIM.fill(level=one.claimed_level).say(lang))
    if one.confirmed_level is not None:
        found.append(_ASSESSOR.fill(level=one.confirmed_level).say(lang))
    return ", ".join(found)


def _starred(scores: Scores, lang: Lang) -> Iterator[Block]:
    """Why a level that counts is not the one claimed."""
    rows = [said(Code(one.id), f": {one.why.say(lang)}") for one in scores.indicators() if one.why]
    if rows:
        yield paragraph(toned("warning", _STARRED.say(lang)))
        yield bullets(rows)


def _best(scores: Scores, lang: Lang) -> Iterator[Block]:
    """The targets that would bring the most points."""
    best = best_raises(scores)
    if not best:
        return
    yield paragraph(_BEST.say(lang))
    rows = tuple(
        (
            said(Code(one.id)),
            said(f"{level(one.level)} → {level(one.target_level)}"),
            said(f"+{grouped(points, lang, decimals=2)}"),
        )
        for one, points in best
    )
    head = tuple(said(one.say(lang)) for one in (INDICATOR, LEVEL, POINTS))
    yield Table(head, rows, ("left", "right", "right"))


def best_raises(scores: Scores, count: int = 3) -> Sequence[tuple[IndicatorScore, float]]:
    """The indicators below their target whose targets would bring the most, with the points."""
    carried = marginal_weights(scores)
    found = [
        (one, float((one.target_level - one.level) * carried.get(one.id, 0)))
        for one in scores.indicators()
        if one.level is not None and one.target_level is not None and one.target_level > one.level
    ]
    return sorted(found, key=lambda pair: -pair[1])[:count]


def _next(report: Report, lang: Lang, standard: str | None, *, is_brief: bool) -> tuple[str, str]:
    """What to run next: where the points come from, or what would raise the score."""
    scores = report.scores
    folder = f'"{report.folder}"' if " " in report.folder else report.folder
    named = f"--standard {standard}" if standard else ""
    base = " ".join(part for part in ("smartplan score", folder, named) if part)
    best = best_raises(scores, 1)
    if scores.score is None:
        text, command = _VALIDATE, f"smartplan validate {folder}".rstrip()
    elif is_brief:
        text, command = _ONE, base
    elif not report.explained and not report.is_special:
        text, command = _WHENCE, f"{base} --explain"
    elif report.assessed and not report.explained:
        text, command = _ANSWERS, f"{base} --evaluation --explain"
    elif best and not report.what_if:
        one = best[0][0]
        text, command = _WHAT_IF, f"{base} --what-if {one.id}={one.target_level}"
    else:
        # the next half above, but not one that is all but reached
        goal = f"{min(HIGHEST, int(scores.score * 2 + 1.5) / 2):g}"
        text, command = _TOWARD, f"{base} --toward {goal}"
    return text.say(lang), command


_SCALE = "0        5"
_TITLE = Text("Nilai kesiapan", "Readiness score")
_LEGEND = Text(
    "Keterangan: █ sudah pasti · ▒ terbuka karena belum dinilai · ░ sisanya sampai 5.",
    "Bars: █ certain · ▒ open because not assessed · ░ the rest up to 5.",
)
_ONE = Text("Satu rencana selengkapnya: ", "One plan in full: ")
_WHENCE = Text("Asal setiap poin: ", "Where every point comes from: ")
_ANSWERS = Text("Asal setiap jawaban: ", "Where every answer comes from: ")
_WHAT_IF = Text("Bila satu indikator naik: ", "If one indicator rises: ")
_TOWARD = Text("Jalan termurah ke nilai berikutnya: ", "The cheapest way to a higher score: ")
_VALIDATE = Text("Periksa rencananya: ", "Check the plan: ")
INDICATOR = Text("indikator", "indicator")
LEVEL = Text("tingkat", "level")
POINTS = Text("poin", "points")
NOT_ASSESSED = Text("belum dinilai", "not assessed")
_NOTHING = Text("Belum ada yang dinilai", "Nothing is assessed yet")
_CLAIM = Text("klaim {level}", "claim {level}")
_ASSESSOR = Text("asesor {level}", "assessor {level}")
_OPEN = Text(
    "rentang {low}–{high}: {left} dari {of} indikator belum dinilai (dihitung 0 dan 5)",
    "range {low}–{high}: {left} of {of} indicators are not assessed (counted as 0 and as 5)",
)
_OUT_OF_FIVE = Text("dari 5", "of 5")
_VALUE = Text("nilai", "value")
_TARGET = Text("target", "target")
_RANGE = Text("rentang, dinilai", "range, assessed")
_STARRED = Text(
    "* tingkat yang dihitung berbeda dari yang dinyatakan:",
    "* the level that counts is not the one claimed:",
)
_BEST = Text(
    "Target yang paling menaikkan nilai (tambahan poin):",
    "Targets that would raise the score most (points to be had):",
)
