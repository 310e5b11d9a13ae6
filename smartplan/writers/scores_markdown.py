"""Scores as Markdown, for pull requests, wikis and mail."""

from collections.abc import Iterator, Sequence

from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.report import Report
from smartplan.scoring.scores import AnyScore, Scores
from smartplan.wording import Lang, Text
from smartplan.writers import scores_words as words
from smartplan.writers.advice_text import sensitivity_lines, toward_lines, what_if_lines
from smartplan.writers.evaluation_text import cohort_lines, crosswalk_lines, evaluation_lines
from smartplan.writers.terminal import Line
from smartplan.writers.trace_text import trace_lines


def write(reports: Sequence[Report], cohorts: Cohorts | None, lang: Lang) -> str:
    """The reports one after the other, each a section of its own."""
    parts = [line for report in reports for line in _report(report, lang)]
    if cohorts:
        parts += ["", *_quoted(cohort_lines(cohorts, lang))]
    return "\n".join(parts).strip() + "\n"


def _report(report: Report, lang: Lang) -> Iterator[str]:
    scores = report.scores
    yield ""
    label, region = _plain(scores.standard_label.say(lang)), _plain(scores.region)
    yield f"## {region}: {label} ({scores.standard})"
    yield ""
    yield _headline(scores, lang)
    yield ""
    yield from _table(scores, lang)
    yield ""
    yield from _remarks(report, lang)
    for content in _sections(report, lang):
        yield ""
        yield from _quoted(content)


def _headline(scores: Scores, lang: Lang) -> str:
    if scores.score is None:
        said = f"**{words.NOTHING.say(lang)}**"
    else:
        band = f", {_plain(scores.band.say(lang))}" if scores.band else ""
        said = f"**{words.two(scores.score, lang)} {words.OUT_OF_FIVE.say(lang)}{band}**"
    open_range = words.open_range(scores)
    return f"{said}; {open_range.say(lang)}" if open_range else said
