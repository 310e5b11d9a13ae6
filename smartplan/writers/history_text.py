"""A history for people: newest first, and for scores a line of small bars from old to new."""

import textwrap
from collections.abc import Iterator, Sequence

from smartplan.changes.weights import Weight
from smartplan.source.past import Commit
from smartplan.views.history import Event, Reading
from smartplan.wording import Lang, Text, grouped
from smartplan.writers.changes_text import marked
from smartplan.writers.terminal import WIDTH, Line


def event_lines(asked: str, found: Sequence[Event], lang: Lang) -> Iterator[Line]:
    """The commits that changed a thing, with what each did to it."""
    yield [(_TITLE.fill(asked=asked).say(lang), "strong")]
    yield []
    for event in found:
        yield _head(event.commit)
        for one in event.told:
            said = one.sentence.say(lang)
            text = f"{said}: {marked(one.pieces)}" if one.pieces else said
            style = "" if one.weight is not Weight.EDITORIAL else "muted"
            for row in _wrapped(text):
                yield [(row, style)]
    yield []
    yield [(_COUNT.fill(n=len(found), s="s" * (len(found) != 1)).say(lang), "muted")]


def reading_lines(found: Sequence[Reading], lang: Lang) -> Iterator[Line]:
    """The score after every commit."""
    bars = "".join(_bar(one.score) for one in reversed(found))
    yield [(_SCORE.say(lang), "strong"), (f"  {bars}", "accent")]
    yield []
    for place, one in enumerate(found):
        older = found[place + 1].score if place + 1 < len(found) else None
        moved = one.score is not None and older is not None and one.score != older
        step = f"{one.score - older:+.2f}".replace("-", "−") if moved else ""  # type: ignore[operator]
        step = step.replace(".", ",") if lang == "id" else step
        span = f"{_two(one.low, lang)}–{_two(one.high, lang)}"
        yield [
            (f"{one.commit.day}  {one.commit.short}  ", "muted"),
            (f"{_two(one.score, lang):>5}", "strong"),
            (f"  {step:>6}  {span}  {one.assessed}/{one.of}  ", ""),
            (textwrap.shorten(one.commit.subject, _SUBJECT, placeholder="…"), "muted"),
        ]


def _head(commit: Commit) -> Line:
    author = textwrap.shorten(commit.author, _AUTHOR, placeholder="…")
    subject = textwrap.shorten(commit.subject, _SUBJECT, placeholder="…")
    return [(f"{commit.day}  {commit.short}  ", "accent"), (f"{author}: {subject}", "muted")]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )


def _bar(score: float | None) -> str:
    """One of eight heights for a score from 0 to 5."""
    return "·" if score is None else _BARS[min(int(score / 5 * len(_BARS)), len(_BARS) - 1)]


def _two(value: float | None, lang: Lang) -> str:
    return "–" if value is None else grouped(value, lang, decimals=2)


_BARS = "▁▂▃▄▅▆▇█"
_AUTHOR, _SUBJECT = 24, 48
_TITLE = Text("Riwayat {asked}", "History of {asked}")
_COUNT = Text("{n} commit", "{n} commit{s}")
_SCORE = Text("Riwayat nilai kesiapan", "History of the readiness score")
