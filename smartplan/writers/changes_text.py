"""Changes for people at a terminal: by the thing that each belongs to, the weightiest first."""

import textwrap
from collections.abc import Iterator, Sequence

from smartplan.changes.weights import Weight
from smartplan.changes.wordiff import Fate, Piece
from smartplan.changes.wording.told import Told
from smartplan.reviewing.differences import Differences
from smartplan.wording import Lang, Text
from smartplan.writers.changes_words import BASE_HEAD, NO_CHANGES, counts, grouped, total
from smartplan.writers.text.terminal import WIDTH, Line


def lines(found: Sequence[Differences], base: Text, head: Text, lang: Lang) -> Iterator[Line]:
    """The changes of several plans, one after the other."""
    sides = BASE_HEAD.fill(base=base, head=head).say(lang)
    for plan in found:
        yield [(plan.name, "strong"), (f"  {sides}", "muted")]
        for note in plan.notes:
            yield [(f"  {note.say(lang)}", "warning")]
        yield []
        yield from things(plan.told, lang)
    every = [one for plan in found for one in plan.told]
    if every:
        yield [(total(every, lang), "strong"), (f" ({counts(every, lang)})", "")]
    else:
        yield [(NO_CHANGES.say(lang), "good"), (f" {sides}", "muted")]


def things(told: Sequence[Told], lang: Lang) -> Iterator[Line]:
    """Each thing with its changes below it."""
    for held in grouped(told).values():
        first = held[0]
        name = textwrap.shorten(
            first.name, WIDTH - len(first.subject.say(lang)) - 2, placeholder="…"
        )
        yield [(first.subject.say(lang), "accent"), (f"  {name}" if name else "", "muted")]
        for one in held:
            yield from change(one, one.phrase.say(lang), lang)
        yield []


def change(one: Told, said: str, lang: Lang) -> Iterator[Line]:
    """One change: its weight, what it does, the words of a text that changed."""
    label = one.weight.label.say(lang)
    indent = " " * (_LABEL + 2)
    rows = textwrap.wrap(said, WIDTH - _LABEL - 2, break_on_hyphens=False) or [""]
    yield [(f"  {label:<{_LABEL}}", _STYLES[one.weight]), (rows[0], "")]
    for row in rows[1:]:
        yield [(f"{indent}{row}", "")]
    if one.pieces:
        yield from _wrapped(one.pieces, indent)


def marked(pieces: Sequence[Piece]) -> str:
    """The pieces of a text in one line, with marks around what went and what came."""
    return " ".join(f"{_MARKS[p.fate][0]}{p.text}{_MARKS[p.fate][1]}" for p in pieces)


def _wrapped(pieces: Sequence[Piece], indent: str) -> Iterator[Line]:
    """The pieces of a text, on as many lines as they take; marks show them without colour, too."""
    line: Line = [(indent, "")]
    used = len(indent)
    for piece in pieces:
        opening, closing, style = _MARKS[piece.fate]
        words = f"{opening}{piece.text}{closing}".split(" ")
        for word in words:
            if used + len(word) > WIDTH and len(line) > 1:
                yield line
                line, used = [(indent, "")], len(indent)
            line.append((f"{word} ", style))
            used += len(word) + 1
    yield line


_LABEL = 12
_STYLES = {Weight.MAJOR: "error", Weight.MINOR: "warning", Weight.EDITORIAL: "muted"}
_MARKS = {
    Fate.KEPT: ("", "", "muted"),
    Fate.SKIPPED: ("", "", "muted"),
    Fate.GONE: ("[-", "-]", "error"),
    Fate.COME: ("{+", "+}", "good"),
}
