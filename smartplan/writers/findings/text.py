"""Findings for people: where, what, the line itself with a caret, and how to mend it."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence

from smartplan.finding import Finding, Severity, Spot
from smartplan.telling.silenced import SILENCED, why_silenced
from smartplan.wording import Lang, Text
from smartplan.writers.findings.checked import Checked
from smartplan.writers.text.terminal import WIDTH, Line


def lines(checked: Sequence[Checked], lang: Lang) -> Iterator[Line]:
    """The findings of several plans, grouped by file, and a summary; nothing else to read."""
    for plan in checked:
        before = ""
        for finding in plan.findings:
            spot = finding.place.spot
            if spot is None:  # pragma: no cover -- findings are placed before they are written
                continue
            if before and before != spot.file:
                yield []
            before = spot.file
            yield from _finding(plan, finding, spot, lang)
        if plan.findings:
            yield []
        yield from _silenced(plan, lang)
    yield from _summary(checked, lang)


def _silenced(plan: Checked, lang: Lang) -> Iterator[Line]:
    """What the changes silence, each with its reason, on a line of its own."""
    if not plan.silenced:
        return
    for one in plan.silenced:
        spot = one.finding.place.spot
        where = f"{plan.path(spot.file)}:{spot.line}:{spot.column}" if spot else plan.folder
        yield [
            (where, "strong"),
            ("  ", ""),
            (SILENCED.say(lang), "warning"),
            (f" {one.finding.code}  ", "muted"),
            (f"{one.finding.message.say(lang)} · {why_silenced(one, lang)}", ""),
        ]
    yield []


def _finding(plan: Checked, finding: Finding, spot: Spot, lang: Lang) -> Iterator[Line]:
    where = f"{plan.path(spot.file)}:{spot.line}:{spot.column}"
    severity = finding.severity
    word = severity.label.say(lang)
    before = len(f"{where}  {word} {finding.code}  ")
    first, *rest = _wrapped(finding.message.say(lang), before)
    yield [
        (where, "strong"),
        ("  ", ""),
        (word, severity.value),
        (f" {finding.code}  ", "muted"),
        (first, ""),
    ]
    yield from ([(f"{_GUTTER} {row}", "")] for row in rest)
    fix = finding.fix.say(lang) if finding.fix else ""
    yield from _excerpt(plan.texts.get(spot.file, ""), spot, fix, severity)
    for place in finding.places[1:]:
        if place.spot:
            at = f"{plan.path(place.spot.file)}:{place.spot.line}:{place.spot.column}"
            word = place.word.say(lang) if place.word else ""
            yield [(f"{_GUTTER} = {word}: ", "muted"), (at, "")]


def _excerpt(text: str, spot: Spot, fix: str, severity: Severity) -> Iterator[Line]:
    """The line a finding points at, a caret below it, and the advice behind the caret."""
    content = _line(text, spot.line)
    if content is None:
        yield from _advice(fix)
        return
    start = spot.column - 1
    end = spot.end_column - 1 if spot.end_line == spot.line else len(content)
    shown, shift = _window(content, start)
    shown = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in shown)
    start, end = start - shift, min(max(end - shift, start - shift + 1), len(shown) + 1)
    yield [(f"{spot.line:>{len(_GUTTER)}} | ", "muted"), (shown, "")]
    pad, carets = _cells(shown[:start]), max(_cells(shown[start:end]), 1)
    line: Line = [(f"{_GUTTER} | ", "muted"), (" " * pad, ""), ("^" * carets, severity.value)]
    if fix and len(_GUTTER) + 4 + pad + carets + len(fix) <= WIDTH:
        yield [*line, (f" {fix}", "accent")]
        return
    yield line
    yield from _advice(fix)


def _advice(fix: str) -> Iterator[Line]:
    """The advice on lines of its own, where it does not fit behind the caret."""
    for number, row in enumerate(_wrapped(fix, len(_GUTTER) + 3) if fix else ()):
        yield [(f"{_GUTTER} {' ' if number else '='} ", "muted"), (row, "accent")]


def _wrapped(text: str, before: int) -> list[str]:
    """A text in rows that fit, the first behind `before` characters, the rest indented."""
    import textwrap

    room = WIDTH - len(_GUTTER) - 3
    lead = max(min(before, WIDTH - 20) - len(_GUTTER) - 3, 0)
    rows = textwrap.wrap("\0" * lead + text, room, break_long_words=False, break_on_hyphens=False)
    return [row.lstrip("\0") for row in rows] or [""]


def _line(text: str, number: int) -> str | None:
    """A line of a text by its number; None if nothing stands there."""
    every = _lines(text)
    if not 0 < number <= len(every) or not every[number - 1] or every[number - 1].isspace():
        return None
    return every[number - 1]


@functools.lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """The lines of a text, split once for all findings in one file."""
    return text.splitlines()


def _window(content: str, start: int) -> tuple[str, int]:
    """The part of a long line that fits, and how many characters were left out before it."""
    room = WIDTH - len(_GUTTER) - 4
    if len(content) <= room:
        return content, 0
    if start < room // 2:
        return content[: room - 1] + "…", 0
    shift = start - room // 3
    tail = content[shift + 1 : shift + 1 + room]
    return "…" + (tail if len(tail) < room else tail[: room - 2] + "…"), shift


def _cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters two, combining ones none."""
    return sum(
        0
        if unicodedata.combining(char)
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _summary(checked: Sequence[Checked], lang: Lang) -> Iterator[Line]:
    counts = {
        severity: sum(f.severity is severity for plan in checked for f in plan.findings)
        for severity in Severity
    }
    files = sum(plan.files for plan in checked)
    plans = len(checked)
    plural = {"fs": "s" * (files != 1), "ps": "s" * (plans != 1)}
    scope = _SCOPE.fill(files=files, plans=plans, **plural).say(lang)
    if not any(counts.values()):
        yield [(_CLEAN.say(lang), "good"), (f" {scope}", "")]
        return
    said: Line = []
    for severity, count in counts.items():
        if count:
            words = _COUNTS[severity].fill(n=count, s="" if count == 1 else "s").say(lang)
            said += [(", " if said else "", ""), (words, severity.value)]
    yield [*said, (f" {scope}", "")]
    worst = min(
        (finding for plan in checked for finding in plan.findings),
        key=lambda finding: finding.severity.rank,
    )
    yield [(_EXPLAIN.say(lang), "muted"), (f"smartplan explain {worst.code}", "accent")]


_GUTTER = "     "
_SCOPE = Text("({files} berkas, {plans} rencana)", "({files} file{fs}, {plans} plan{ps})")
_CLEAN = Text("Tidak ada temuan.", "No findings.")
_EXPLAIN = Text("Penjelasan dan contoh: ", "Why, and an example: ")
_COUNTS = {
    Severity.ERROR: Text("{n} galat", "{n} error{s}"),
    Severity.WARNING: Text("{n} peringatan", "{n} warning{s}"),
    Severity.INFO: Text("{n} info", "{n} info"),
}
