"""Changes as Markdown, for pull requests, wikis and mail."""

import re
from collections.abc import Iterator, Sequence

from smartplan.changes.weights import Weight
from smartplan.changes.wordiff import Fate, Piece
from smartplan.changes.wording.told import Told
from smartplan.reviewing.differences import Differences
from smartplan.wording import Lang, Text
from smartplan.writers.changes_words import BASE_HEAD, NO_CHANGES, counts, grouped, total


def write(found: Sequence[Differences], base: Text, head: Text, lang: Lang) -> str:
    """The changes of several plans, each under a heading."""
    sides = plain(BASE_HEAD.fill(base=base, head=head).say(lang))
    rows: list[str] = []
    for plan in found:
        rows += [f"## {plain(plan.name)}: {sides}", ""]
        rows += [f"> {plain(note.say(lang))}\n" for note in plan.notes]
        if plan.told:
            rows += [f"{total(plan.told, lang)} ({counts(plan.told, lang)})", ""]
        rows += [*things(plan.told, lang)]
    return "\n".join(rows or [NO_CHANGES.say(lang)]).strip() + "\n"


def things(told: Sequence[Told], lang: Lang) -> Iterator[str]:
    """Each thing with its changes in a list."""
    for held in grouped(told).values():
        first = held[0]
        name = f" · {plain(first.name)}" if first.name else ""
        yield f"**{plain(first.subject.say(lang))}**{name}"
        yield ""
        for one in held:
            mark = "" if one.weight is not Weight.MAJOR else f"**{one.weight.label.say(lang)}** "
            yield f"- {mark}{phrase(one, lang)}"
        yield ""


def phrase(one: Told, lang: Lang) -> str:
    """What a change does, with the words of a text that changed."""
    said = plain(one.phrase.say(lang))
    return f"{said}: {pieces(one.pieces)}" if one.pieces else said


def pieces(found: Sequence[Piece]) -> str:
    """A text with what went struck out and what came in bold."""
    return " ".join(_MARKS[piece.fate].format(plain(piece.text)) for piece in found)


def plain(text: str) -> str:
    """Text of a plan with all that Markdown, HTML or a host would take for its own escaped."""
    line = " ".join(text.split())
    return _MENTION.sub(r"\1\2&#8203;", _SPECIAL.sub(r"\\\g<0>", line))


_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~&]")
# A name after @ would be told of the comment: `@dinas` must not reach anybody's inbox.
_MENTION = re.compile(r"(^|[^\w])(@)(?=\w)")
_MARKS = {
    Fate.KEPT: "{}",
    Fate.SKIPPED: "{}",
    Fate.GONE: "~~{}~~",
    Fate.COME: "**{}**",
}
