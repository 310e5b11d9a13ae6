"""Histories told: commit by commit, or the score as a course and a table."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block, Blocks, Code, Drawn, Heading, Inline, Inlines, Paragraph, Table
from smartplan.history.events import Event
from smartplan.history.scores import Point
from smartplan.source.log import Commit, Log
from smartplan.telling.changes import phrase
from smartplan.telling.figures import UNKNOWN, signed, span, two
from smartplan.telling.telling import (
    Section,
    Telling,
    bullets,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import Lang, Text, day, listed


def events(found: Sequence[Event], log: Log, what: str, lang: Lang) -> Telling:
    """The commits that changed a thing, newest first, what they did below each."""
    first = found[0].told[0] if found else None
    name = muted(f" · {first.name}") if first and first.name else ""
    blocks = tuple(block for event in found for block in _event(event, what, lang))
    return _told(Section(said(what, name), blocks), log, lang)


def scores(course: Sequence[Point], log: Log, name: str, lang: Lang) -> Telling:
    """The score as a sparkline, and a row for each commit that moved it, newest first."""
    last = course[0].scores
    values = [point.scores.score for point in reversed(course)]
    standing = _STANDING.fill(standard=last.standard).say(lang)
    sparkline = paragraph(
        f"{two(values[0], lang)} ",
        Drawn(_sparkline(values)),
        " ",
        strong(two(last.score, lang)),
    )
    table = Table(
        tuple(said(word.say(lang)) for word in _HEAD),
        tuple(_row(point, lang) for point in course),
        ("left", "right", "right", "left", "right", "left", "left"),
    )
    notes = tuple(_renewed(point, lang) for point in course if point.renewed)
    blocks: Blocks = (sparkline, table, *notes)
    return _told(Section(said(name, muted(f" · {standing}")), blocks), log, lang)


def _told(section: Section, log: Log, lang: Lang) -> Telling:
    after: Blocks = ()
    if not log.is_complete:
        after = (Paragraph((toned("warning", _SHALLOW.say(lang)),)),)
    return Telling(name="history", title=_TITLE.say(lang), sections=(section,), after=after)


def _event(event: Event, what: str, lang: Lang) -> Iterator[Block]:
    commit = event.commit
    yield Heading(2, said(_day(commit, lang), *_who(commit, lang)), "")
    top = None
    rows: list[Inlines] = []
    for one in event.told:
        if one.top != top and str(one.top) != what and not what.startswith(f"{one.top}."):
            if rows:
                yield bullets(rows)
                rows = []
            yield Heading(3, said(one.subject.say(lang)), "")
        top = one.top
        rows.append(phrase(one, lang))
    if rows:
        yield bullets(rows)


def _day(commit: Commit, lang: Lang) -> str:
    return day(commit.day, lang) if commit.day else _NO_DAY.say(lang)


def _who(commit: Commit, lang: Lang) -> Inlines:
    return said(
        f" · {_author(commit, lang)} · ", Code(commit.id[:7]), muted(f" · {commit.subject}")
    )


def _author(commit: Commit, lang: Lang) -> str:
    return commit.author or _NO_NAME.say(lang)


def _row(point: Point, lang: Lang) -> tuple[Inlines, ...]:
    commit, now = point.commit, point.scores
    return (
        said(commit.day.isoformat() if commit.day else _NO_DAY.say(lang)),
        said(strong(two(now.score, lang))),
        said(_moved(point, lang)),
        said(span(now.low, now.high, lang)),
        said(f"{now.assessed}/{now.of}"),
        said(_author(commit, lang)),
        said(muted(commit.subject)),
    )


def _renewed(point: Point, lang: Lang) -> Paragraph:
    """Which indicators are measured by another index from a commit on."""
    commit = point.commit
    when = day(commit.day, lang) if commit.day else commit.id[:7]
    names = listed(point.renewed).say(lang)
    return Paragraph((toned("warning", _NOT_COMPARED.fill(day=when, names=names).say(lang)),))


def _moved(point: Point, lang: Lang) -> Inline | str:
    old = point.before.score if point.before else None
    new = point.scores.score
    if old is None or new is None:
        return ""
    if old == new:
        return "="
    return toned("good" if new > old else "error", signed(round(new - old, 2), lang))


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
_LONGEST = 60
_TITLE = Text("Riwayat rencana", "History of the plan")
_STANDING = Text("kesiapan menurut {standard}", "readiness under {standard}")
_HEAD = (
    Text("tanggal", "date"),
    Text("nilai", "score"),
    Text("selisih", "change"),
    Text("rentang", "range"),
    Text("dinilai", "of"),
    Text("siapa", "who"),
    Text("mengapa", "why"),
)
_NO_DAY = Text("tanggal tidak diketahui", "date unknown")
_NO_NAME = Text("tanpa nama", "no name")
_NOT_COMPARED = Text(
    "Sejak {day} {names} dinilai dengan indeks lain; tingkatnya tidak diperbandingkan dengan "
    "sebelumnya.",
    "From {day} on {names} is measured by another index; its levels are not compared with those "
    "before.",
)
_SHALLOW = Text(
    "Klon ini hanya memuat sebagian riwayat; selengkapnya: git fetch --unshallow",
    "This clone has only part of the history; for all of it: git fetch --unshallow",
)
