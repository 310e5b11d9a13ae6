"""Changes told: by the thing that each belongs to, the weightiest first."""

from collections.abc import Iterable, Iterator, Sequence

from smartplan.blocks import Block, Heading, Inline, Inlines, Plain, Revised, Terms, Tone, Toned
from smartplan.changes.weights import Weight
from smartplan.changes.wordiff import Fate, Piece
from smartplan.changes.wording.told import Told
from smartplan.reviewing.differences import Differences
from smartplan.route import Route
from smartplan.telling.telling import (
    Section,
    Telling,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import Lang, Text


def told(
    found: Sequence[Differences],
    base: Text,
    head: Text,
    lang: Lang,
    *,
    unseen: Sequence[Text] = (),
) -> Telling:
    """The changes of several plans, one after the other, and what could not be looked at."""
    sides = _SIDES.fill(base=base, head=head).say(lang)
    every = [one for plan in found for one in plan.told]
    if every:
        last = paragraph(strong(total(every, lang)), f" ({counts(every, lang)})")
    else:
        last = paragraph(toned("good", _NO_CHANGES.say(lang)), muted(f" {sides}"))
    return Telling(
        name="diff",
        title=_TITLE.say(lang),
        sections=tuple(
            Section(said(plan.name, muted(f" · {sides}")), tuple(_plan(plan, lang)))
            for plan in found
        ),
        after=(*lines(said(toned("warning", one.say(lang))) for one in unseen), last),
    )


def _plan(plan: Differences, lang: Lang) -> Iterator[Block]:
    yield from lines(said(toned("warning", note.say(lang))) for note in plan.notes)
    yield from things(plan.told, lang, level=2)


def things(changes: Iterable[Told], lang: Lang, *, level: int) -> Iterator[Block]:
    """Each thing with its changes below it, the things under headings of this level."""
    groups: dict[Route, list[Told]] = {}
    for one in changes:
        groups.setdefault(one.top, []).append(one)
    for held in groups.values():
        first = held[0]
        name = muted(f" · {first.name}") if first.name else ""
        yield Heading(level, said(first.subject.say(lang), name), "")
        yield Terms(
            tuple(
                (weight(one.weight, lang), phrase(one, lang))
                for one in sorted(held, key=lambda one: one.weight.rank)
            )
        )


def weight(weight: Weight, lang: Lang) -> Inlines:
    """The weight of a change as a word with its colour."""
    return (toned(_TONES[weight], weight.label.say(lang)),)


def phrase(one: Told, lang: Lang) -> Inlines:
    """What a change does, with the words of a text that changed."""
    words = one.phrase.say(lang)
    return (Plain(f"{words}: "), *pieces(one.pieces)) if one.pieces else (Plain(words),)


def pieces(told: Sequence[Piece]) -> Iterator[Inline]:
    """A text that changed: what went out of it, what came, what stayed."""
    for position, piece in enumerate(told):
        if position:
            yield Plain(" ")
        if piece.fate is Fate.GONE:
            yield Revised("gone", piece.text)
        elif piece.fate is Fate.COME:
            yield Revised("come", piece.text)
        else:
            yield Toned("muted", (Plain(piece.text),))


def counts(changes: Sequence[Told], lang: Lang) -> str:
    """How many changes of each weight: `3 besar, 5 kecil`."""
    numbers = {weight: sum(one.weight is weight for one in changes) for weight in Weight}
    words = [_COUNT[weight].fill(n=n).say(lang) for weight, n in numbers.items() if n]
    return ", ".join(words)


def total(changes: Sequence[Told], lang: Lang) -> str:
    """How many changes there are: `8 perubahan`."""
    return _TOTAL.fill(n=len(changes), s="s" * (len(changes) != 1)).say(lang)


_TONES: dict[Weight, Tone] = {
    Weight.MAJOR: "error",
    Weight.MINOR: "warning",
    Weight.EDITORIAL: "muted",
}
_TITLE = Text("Perubahan rencana", "Changes of the plan")
_NO_CHANGES = Text("Tidak ada perubahan pada rencana.", "Nothing changes in the plan.")
_SIDES = Text("{base} → {head}", "{base} → {head}")
_TOTAL = Text("{n} perubahan", "{n} change{s}")
_COUNT = {
    Weight.MAJOR: Text("{n} besar", "{n} major"),
    Weight.MINOR: Text("{n} kecil", "{n} minor"),
    Weight.EDITORIAL: Text("{n} redaksional", "{n} editorial"),
}
