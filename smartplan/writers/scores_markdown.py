"""Scores as Markdown, for pull requests, wikis and mail."""

import re
from collections.abc import Iterable, Iterator, Sequence

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.explain import Evidence, Trace
from smartplan.scoring.report import Report
from smartplan.scoring.scores import AnyScore, Scores
from smartplan.wording import Lang, Text, percent
from smartplan.writers import scores_words as words
from smartplan.writers.advice_text import sensitivity_lines, toward_lines, what_if_lines
from smartplan.writers.evaluation_text import cohort_lines, crosswalk_lines, evaluation_lines
from smartplan.writers.text.terminal import Line


def write(reports: Sequence[Report], cohorts: Cohorts | None, lang: Lang) -> str:
    """The reports one after the other, each a section of its own."""
    parts: list[str] = []
    for report in reports:
        parts += [*_report(report, lang, is_brief=len(reports) > 1), ""]
    if cohorts:
        parts += _told(cohort_lines(cohorts, lang))
    return "\n".join(parts).strip() + "\n"


def _report(report: Report, lang: Lang, *, is_brief: bool) -> Iterator[str]:
    scores = report.scores
    label = _plain(scores.standard_label.say(lang))
    yield f"## {_plain(scores.region)}: {label} (`{scores.standard}`)"
    yield ""
    yield _headline(scores, lang)
    yield ""
    if not report.is_special:
        heads = [one.say(lang) for one in (words.VALUE, words.TARGET, words.RANGE)]
        yield from _table(["", *heads], _rows(scores, lang, is_brief=is_brief))
        yield ""
        yield from _remarks(scores, lang)
    for text in words.small_print(report):
        yield f"> {_plain(text.say(lang))}"
        yield ">"
    for told in _sections(report, lang):
        yield ""
        yield from _told(told)
    if report.explained:
        yield ""
        yield from _traces(report.explained.traces, lang)


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


def _headline(scores: Scores, lang: Lang) -> str:
    if scores.score is None:
        said = f"**{words.NOTHING.say(lang).capitalize()}**"
    else:
        band = f", {_plain(scores.band.say(lang))}" if scores.band else ""
        said = f"**{words.two(scores.score, lang)} {words.OUT_OF_FIVE.say(lang)}{band}**"
    left = words.open_range(scores)
    return f"{said}; {left.say(lang)}" if left else said


def _rows(scores: Scores, lang: Lang, *, is_brief: bool) -> Iterator[Sequence[str]]:
    for component in scores.components.values():
        yield _row(component, "**{}**", lang)
        if is_brief:
            continue
        for element in component.elements.values():
            yield _row(element, "*{}*", lang)
            for indicator in element.indicators.values():
                yield _row(indicator, "{}", lang)


def _row(node: AnyScore, form: str, lang: Lang) -> Sequence[str]:
    return (
        form.format(_plain(node.label.say(lang))),
        words.value_of(node, lang).replace("*", r"\*"),
        words.target_of(node, lang),
        words.remark_of(node, lang),
    )


def _remarks(scores: Scores, lang: Lang) -> Iterator[str]:
    starred = [one for one in scores.indicators() if one.why]
    if starred:
        yield words.STARRED.say(lang).replace("*", r"\*")
        yield ""
        for one in starred:
            yield f"- `{one.id}`: {_plain(one.why.say(lang)) if one.why else ''}"
        yield ""
    if best := words.best_raises(scores):
        yield words.BEST.say(lang)
        yield ""
        for one, points in best:
            rise = f"{words.level(one.level)} → {words.level(one.target_level)}"
            yield f"- `{one.id}`: {rise}, +{words.two(points, lang)}"
        yield ""


def _traces(traces: Sequence[Trace], lang: Lang) -> Iterator[str]:
    yield f"### {words.TRACES.say(lang)}"
    yield ""
    heads = [text.say(lang) for text in _TRACE_HEAD]
    yield from _table(heads, (_trace(trace, lang) for trace in traces), right=(1, 2, 3))


def _trace(trace: Trace, lang: Lang) -> Sequence[str]:
    one = trace.indicator
    if trace.pull is None or trace.points is None:
        return (f"`{one.id}`", words.UNKNOWN, words.UNKNOWN, words.UNKNOWN, "", "")
    rests = [_plain(one.reached.say(lang))] if one.reached else []
    if one.why:
        rests.append(_plain(one.why.say(lang)))
    if measured := words.measured(one.value, lang):
        rests.append(_plain(measured))
    rests += [_source(source, lang) for source in trace.evidence]
    if one.is_illustration:
        rests.append(words.ILLUSTRATION.say(lang))
    return (
        f"`{one.id}`",
        words.level(one.level),
        percent(float(trace.pull * 100), lang, decimals=2),
        words.three(float(trace.points), lang),
        "; ".join(rests),
        f"`{trace.spot.file}:{trace.spot.line}`" if trace.spot else "",
    )


def _source(source: Evidence, lang: Lang) -> str:
    said = f"`{source.id}`"
    return f"{said} ({_plain(source.why.say(lang))})" if source.why else said


def _table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = (1, 2)
) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    rules = ("---:" if column in right else "---" for column in range(len(head)))
    yield f"| {' | '.join(rules)} |"
    for row in rows:
        yield f"| {' | '.join(cell.replace(chr(10), ' ') for cell in row)} |"


def _told(lines: Iterable[Line]) -> Iterator[str]:
    """What is told in lines for people: the first one as a heading, the others set as they are."""
    said = ["".join(words for words, _ in line).rstrip() for line in lines]
    yield f"### {_plain(said[0].strip())}"
    if said[1:]:
        # longer than any run of backticks inside, so that nothing in a name can end the block
        runs = (len(run) for line in said[1:] for run in _TICKS.findall(line))
        fence = "`" * max(3, 1 + max(runs, default=0))
        yield from ("", f"{fence}text", *said[1:], fence)


def _plain(text: str) -> str:
    """Text of a plan or a standard with all that Markdown would take for its own escaped."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


_TICKS = re.compile(r"`+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~]")

_TRACE_HEAD = (
    Text("indikator", "indicator"),
    Text("tingkat", "level"),
    Text("bagian nilai", "share of the score"),
    Text("poin", "points"),
    Text("dasar", "what it rests on"),
    Text("letak", "place"),
)
