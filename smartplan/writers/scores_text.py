"""Scores for people: the table with bars, what stands behind it, and what to run next."""

from collections.abc import Iterator, Sequence

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.report import Report
from smartplan.scoring.scores import HIGHEST, AnyScore, IndicatorScore, Scores
from smartplan.wording import Lang, Text, grouped
from smartplan.writers import scores_words as words
from smartplan.writers.advice_text import sensitivity_lines, toward_lines, what_if_lines
from smartplan.writers.evaluation_text import cohort_lines, crosswalk_lines, evaluation_lines
from smartplan.writers.text.terminal import Line, plain
from smartplan.writers.trace_text import trace_lines


def lines(
    reports: Sequence[Report], cohorts: Cohorts | None, lang: Lang, *, standard: str | None = None
) -> Iterator[Line]:
    """The reports of one or several plans; `standard` is the one that was asked for, if any."""
    is_brief = len(reports) > 1
    for position, report in enumerate(reports):
        if position:
            yield []
        yield from _report(report, lang, is_brief=is_brief)
    if is_brief:
        yield []
        yield [(_LEGEND.say(lang), "muted")]
    if cohorts:
        yield []
        yield from cohort_lines(cohorts, lang)
    yield []
    yield from _next(reports[0], lang, standard, is_brief=is_brief)


def _report(report: Report, lang: Lang, *, is_brief: bool) -> Iterator[Line]:
    scores = report.scores
    yield [
        (scores.region, "strong"),
        (f" · {scores.standard_label.say(lang)} ({scores.standard})", "muted"),
    ]
    if not is_brief:
        yield []
    yield from _headline(scores, lang)
    if not report.is_special:
        if not is_brief:
            yield []
        yield from _table(scores, lang, is_brief=is_brief)
        if not is_brief:
            yield from _remarks(scores, lang)
    if not is_brief:
        yield []
    yield from _small_print(report, lang)
    if not (is_brief or report.is_special):
        yield [(_LEGEND.say(lang), "muted")]
    for told in _sections(report, lang):
        yield []
        yield from told


def _sections(report: Report, lang: Lang) -> Iterator[Iterator[Line]]:
    if report.what_if:
        yield what_if_lines(report.what_if, lang)
    if report.toward:
        yield toward_lines(report.toward, lang)
    if report.sensitivity:
        yield sensitivity_lines(report.sensitivity, lang)
    if report.evaluation is not None:
        yield evaluation_lines(report.evaluation, lang)
    if report.crosswalk:
        yield crosswalk_lines(report.crosswalk, lang)
    if report.explained:
        yield trace_lines(report.scores, report.explained, lang, folder=report.folder)


def _headline(scores: Scores, lang: Lang) -> Iterator[Line]:
    if scores.score is None:
        yield [(words.NOTHING.say(lang).capitalize(), "strong")]
    else:
        band = f", {scores.band.say(lang)}" if scores.band else ""
        said = f"{words.two(scores.score, lang)} {words.OUT_OF_FIVE.say(lang)}{band}"
        yield [(said, "strong"), ("  " + words.bar(scores.low, scores.high, 40), "accent")]
    if open_range := words.open_range(scores):
        yield plain(open_range.say(lang))


def _table(scores: Scores, lang: Lang, *, is_brief: bool) -> Iterator[Line]:
    head = ("", words.VALUE, "0        5", words.TARGET, words.RANGE)
    said = [one.say(lang) if isinstance(one, Text) else one for one in head]
    yield [(_row(*said), "muted")]
    for component in scores.components.values():
        yield [(_node(component, 0, lang), "strong")]
        if is_brief:
            continue
        for element in component.elements.values():
            yield plain(_node(element, 2, lang))
            for indicator in element.indicators.values():
                style = "muted" if indicator.level is None else ""
                yield [(_node(indicator, 4, lang), style)]


def _node(node: AnyScore, indent: int, lang: Lang) -> str:
    return _row(
        " " * indent + node.label.say(lang),
        words.value_of(node, lang),
        words.bar(node.low, node.high),
        words.target_of(node, lang),
        words.remark_of(node, lang),
    )


def _row(label: str, value: str, bar: str, target: str, remark: str) -> str:
    return f"{_cut(label, 55):<55} {value:>5} {bar:<10} {target:>6}  {remark}".rstrip()


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _remarks(scores: Scores, lang: Lang) -> Iterator[Line]:
    starred = [one for one in scores.indicators() if one.why]
    if starred:
        yield []
        yield [(words.STARRED.say(lang), "warning")]
        for one in starred:
            yield from words.wrapped(f"  {one.id}: {one.why.say(lang) if one.why else ''}", 4)
    if best := words.best_raises(scores):
        yield []
        yield plain(words.BEST.say(lang))
        for one, points in best:
            yield from _raise(one, points, lang)


def _raise(one: IndicatorScore, points: float, lang: Lang) -> Iterator[Line]:
    rise = f"{words.level(one.level)} → {words.level(one.target_level)}"
    yield plain(f"  {one.id:<60} {rise}  +{grouped(points, lang, decimals=2)}")


def _small_print(report: Report, lang: Lang) -> Iterator[Line]:
    grave = bool(report.errors) + len(report.flaws)
    for position, text in enumerate(words.small_print(report)):
        style = "warning" if position < grave else "muted"
        yield from words.wrapped(text.say(lang), 2, style=style)


def _next(report: Report, lang: Lang, standard: str | None, *, is_brief: bool) -> Iterator[Line]:
    """What to run next: where the points come from, or what would raise the score."""
    scores = report.scores
    folder = f'"{report.folder}"' if " " in report.folder else report.folder
    named = f"--standard {standard}" if standard else ""
    base = " ".join(part for part in ("smartplan score", folder, named) if part)
    best = words.best_raises(scores, 1)
    if scores.score is None:
        text, command = _VALIDATE, f"smartplan validate {folder}".rstrip()
    elif is_brief:
        text, command = _ONE, base
    elif not report.explained and not report.is_special:
        text, command = _WHENCE, f"{base} --explain"
    elif best and not report.what_if:
        one = best[0][0]
        text, command = _WHAT_IF, f"{base} --what-if {one.id}={one.target_level}"
    else:
        # the next half above, but not one that is all but reached
        goal = f"{min(HIGHEST, int(scores.score * 2 + 1.5) / 2):g}"
        text, command = _TOWARD, f"{base} --toward {goal}"
    yield [(text.say(lang), "muted"), (command, "accent")]


_LEGEND = Text(
    "Keterangan: █ sudah pasti · ▒ terbuka karena belum dinilai · ░ sisanya sampai 5.",
    "Bars: █ certain · ▒ open because not assessed · ░ the rest up to 5.",
)
_ONE = Text("Satu rencana selengkapnya: ", "One plan in full: ")
_WHENCE = Text("Asal setiap poin: ", "Where every point comes from: ")
_WHAT_IF = Text("Bila satu indikator naik: ", "If one indicator rises: ")
_TOWARD = Text("Jalan termurah ke nilai berikutnya: ", "The cheapest way to a higher score: ")
_VALIDATE = Text("Periksa rencananya: ", "Check the plan: ")
