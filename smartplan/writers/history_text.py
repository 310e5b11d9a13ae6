"""Histories for people at a terminal: commit by commit, or the score as a line and a table."""

import textwrap
from collections.abc import Iterator, Sequence

from smartplan.changes.wording.told import Told
from smartplan.history.events import Event
from smartplan.history.scores import Point
from smartplan.source.log import Commit, Log
from smartplan.wording import Lang, Text, day
from smartplan.writers.changes_text import marked
from smartplan.writers.scores_words import UNKNOWN, signed, span, two
from smartplan.writers.text.terminal import WIDTH, Line, plain


def events(found: Sequence[Event], log: Log, what: str, lang: Lang) -> Iterator[Line]:
    """The commits that changed a thing, newest first, what they did below each."""
    first = found[0].told[0] if found else None
    yield [(what, "strong"), (f"  {first.name}" if first and first.name else "", "muted")]
    for event in found:
        yield []
        yield _commit(event.commit, lang)
        top = None
        for one in event.told:
            if one.top != top and str(one.top) != what and not what.startswith(f"{one.top}."):
                yield [(f"  {one.subject.say(lang)}", "accent")]
            top = one.top
            yield from _told(one, lang)
    if not log.is_complete:
        yield []
        yield [(_SHALLOW.say(lang), "warning")]


def scores(course: Sequence[Point], log: Log, name: str, lang: Lang) -> Iterator[Line]:
    """The score as a sparkline, and a row for each commit that moved it, newest first."""
    last = course[0].scores
    values = [point.scores.score for point in reversed(course)]
    yield [
        (name, "strong"),
        (f"  {_STANDING.fill(standard=last.standard).say(lang)}  ", "muted"),
        (two(values[0], lang), ""),
        (f" {_sparkline(values)} ", "accent"),
        (two(last.score, lang), "strong"),
    ]
    yield []
    date, figure, moved, width, assessed, who = (word.say(lang) for word in _HEAD)
    head = f"{date:<10}  {figure:>5} {moved:>7}  {width:>9}  {assessed:<7}  {who}"
    yield [(head, "muted")]
    for point in course:
        commit, now = point.commit, point.scores
        moved = "" if point.before is None else _moved(point, lang)
        room = WIDTH - _FIGURES - len(commit.author[:_AUTHOR]) - 2
        subject = textwrap.shorten(commit.subject, room, placeholder="…")
        yield [
            (f"{commit.day.isoformat()}  ", ""),
            (f"{two(now.score, lang):>5} ", "strong"),
            (f"{moved:>7}  ", _style(point)),
            (f"{span(now.low, now.high, lang):>9}  {now.assessed:>2}/{now.of:<4}  ", ""),
            (f"{commit.author[:_AUTHOR]}  ", "muted"),
            (subject, "muted"),
        ]
    if not log.is_complete:
        yield []
        yield [(_SHALLOW.say(lang), "warning")]


def _commit(commit: Commit, lang: Lang) -> Line:
    when = day(commit.day, lang)
    room = max(20, WIDTH - len(when) - len(commit.author) - 14)
    subject = textwrap.shorten(commit.subject, room, placeholder="…")
    return [
        (f"{when}  ", "strong"),
        (f"{commit.author}  ", ""),
        (f"{commit.id[:7]}  {subject}", "muted"),
    ]


def _told(one: Told, lang: Lang) -> Iterator[Line]:
    words = one.phrase.say(lang)
    if one.pieces:
        words += f": {marked(one.pieces)}"
    for row in textwrap.wrap(
        words, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    ):
        yield plain(row)


def _moved(point: Point, lang: Lang) -> str:
    old = point.before.score if point.before else None
    new = point.scores.score
    if old is None or new is None:
        return ""
    return signed(round(new - old, 2), lang) if new != old else "="


def _style(point: Point) -> str:
    old = point.before.score if point.before else None
    new = point.scores.score
    if old is None or new is None or old == new:
        return ""
    return "good" if new > old else "error"


def _sparkline(values: Sequence[float | None]) -> str:
    """The scores from oldest to newest, from the lowest to the highest; a gap for none."""
    known = [value for value in values if value is not None]
    low, high = min(known, default=0), max(known, default=0)
    top = (len(_BARS) - 1) / (high - low) if high > low else 0
    return "".join(
        UNKNOWN if value is None else _BARS[round((value - low) * top)]
        for value in values[-_LONGEST:]
    )


_BARS = "▁▂▃▄▅▆▇█"
_LONGEST, _AUTHOR, _FIGURES = 60, 20, 47
_STANDING = Text("kesiapan menurut {standard}", "readiness under {standard}")
_HEAD = (
    Text("tanggal", "date"),
    Text("nilai", "score"),
    Text("selisih", "change"),
    Text("rentang", "range"),
    Text("dinilai", "of"),
    Text("siapa, mengapa", "who, why"),
)
_SHALLOW = Text(
    "Klon ini hanya memuat sebagian riwayat; selengkapnya: git fetch --unshallow",
    "This clone has only part of the history; for all of it: git fetch --unshallow",
)
