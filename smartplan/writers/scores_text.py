"""Scores for people: the table with bars, what stands behind it, and what to run next."""

from collections.abc import Iterator, Sequence

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.report import Report
from smartplan.scoring.scores import AnyScore, IndicatorScore, Scores
from smartplan.wording import Lang, Text, grouped
from smartplan.writers import scores_words as words
from smartplan.writers.advice_text import sensitivity_lines, toward_lines, what_if_lines
from smartplan.writers.evaluation_text import cohort_lines, crosswalk_lines, evaluation_lines
from smartplan.writers.terminal import Line, plain
from smartplan.writers.trace_text import trace_lines


def lines(
    reports: Sequence[Report], cohorts: Cohorts | None, lang: Lang, *, command: str = ""
) -> Iterator[Line]:
    """The reports of one or several plans; `command` is how the first plan was asked for."""
    for position, report in enumerate(reports):
        if position:
            yield []
            yield []
        yield from _report(report, lang)
    if cohorts:
        yield []
        yield from cohort_lines(cohorts, lang)
    if reports:
        yield []
        yield from _next(reports[0], lang, command)


def _report(report: Report, lang: Lang) -> Iterator[Line]:
    scores = report.scores
    yield [
        (scores.region, "strong"),
        (f" · {scores.standard_label.say(lang)} ({scores.standard})", "muted"),
    ]
    yield []
    yield from _headline(scores, lang)
    yield []
    yield from _table(scores, lang)
    yield from _remarks(report, lang)
    if report.what_if:
        yield from _section(what_if_lines(report.what_if, lang))
    if report.toward:
        yield from _section(toward_lines(report.toward, lang))
    if report.sensitivity:
        yield from _section(sensitivity_lines(report.sensitivity, lang))
    if report.evaluation is not None:
        yield from _section(evaluation_lines(report.evaluation, lang))
    if report.crosswalk:
        yield from _section(crosswalk_lines(report.crosswalk, lang))
    if report.traces is not None:
        yield from _section(trace_lines(scores, report.traces, lang))


def _section(content: Iterator[Line]) -> Iterator[Line]:
    yield []
    yield from content


def _headline(scores: Scores, lang: Lang) -> Iterator[Line]:
    if scores.score is None:
        yield [(words.NOTHING.say(lang).capitalize(), "strong")]
    else:
        band = f", {scores.band.say(lang)}" if scores.band else ""
        said = f"{words.two(scores.score, lang)} {words.OUT_OF_FIVE.say(lang)}{band}"
        yield [(said, "strong"), ("  " + words.bar(scores.low, scores.high, 40), "accent")]
    if open_range := words.open_range(scores):
        yield plain(open_range.say(lang))


def _table(scores: Scores, lang: Lang) -> Iterator[Line]:
    head = ("", words.VALUE, "0        5", words.TARGET, words.RANGE)
    said = [one.say(lang) if isinstance(one, Text) else one for one in head]
    yield [(_row(*said), "muted")]
    for component in scores.components.values():
        yield [(_node(component, 0, lang), "strong")]
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
    return f"{_cut(label, 55):<55} {value:>5}  {bar:<10} {target:>6}  {remark}".rstrip()


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _remarks(report: Report, lang: Lang) -> Iterator[Line]:
    scores = report.scores
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
    yield []
    yield from _small_print(report, lang)


def _raise(one: IndicatorScore, points: float, lang: Lang) -> Iterator[Line]:
    rise = f"{words.level(one.level)} → {words.level(one.target_level)}"
    yield plain(f"  {one.id:<60} {rise}  +{grouped(points, lang, decimals=2)}")


def _small_print(report: Report, lang: Lang) -> Iterator[Line]:
    scores = report.scores
    if report.errors:
        yield from words.wrapped(words.ERRORS.fill(n=report.errors).say(lang), 2, "warning")
    for route, message, fix in report.flaws:
        flaw = words.FLAWED.fill(standard=scores.standard, route=route, message=message, fix=fix)
        yield from words.wrapped(flaw.say(lang), 2, style="warning")
    made_up = sum(one.is_illustration and one.level is not None for one in scores.indicators())
    said: list[Text] = []
    if made_up:
        said.append(words.ILLUSTRATED.fill(n=made_up, of=scores.assessed))
    if scores.unknown:
        names = ", ".join(scores.unknown)
        said.append(
            words.FOREIGN.fill(n=len(scores.unknown), standard=scores.standard, names=names)
        )
    if proposed := words.proposed(scores):
        said.append(proposed)
    for text in (*said, _LEGEND):
        yield from words.wrapped(text.say(lang), 2, style="muted")



def _next(report: Report, lang: Lang, command: str) -> Iterator[Line]:
    """What to run next: where the points come from, or what would raise the score."""
    best = words.best_raises(report.scores, 1)
    base = f"smartplan score{f' {command}' if command else ''}"
    if report.traces is None:
        yield [(_WHENCE.say(lang), "muted"), (f"{base} --explain", "accent")]
    elif best and not report.what_if:
        one = best[0][0]
        yield [
            (_WHAT_IF.say(lang), "muted"),
            (f"{base} --what-if {one.id}={one.target_level}", "accent"),
        ]
    elif report.toward is None and report.scores.score is not None:
        goal = f"{min(5.0, int(report.scores.score * 2 + 1) / 2):g}"
        yield [(_TOWARD.say(lang), "muted"), (f"{base} --toward {goal}", "accent")]
    else:
        yield [
            (_VALIDATE.say(lang), "muted"),
            (f"smartplan validate {command}".rstrip(), "accent"),
        ]


_LEGEND = Text(
    "Batang: █ sudah pasti · ▒ terbuka karena belum dinilai · ░ sisanya sampai 5.",
    "Bars: █ certain · ▒ open because not assessed · ░ the rest up to 5.",
)
_WHENCE = Text("Asal setiap poin: ", "Where every point comes from: ")
_WHAT_IF = Text("Bila satu indikator naik: ", "If one indicator rises: ")
_TOWARD = Text("Jalan termurah ke nilai berikutnya: ", "The cheapest way to a higher score: ")
_VALIDATE = Text("Periksa rencananya: ", "Check the plan: ")
