"""Questions about what was said outside, asked one after the other of the person at the terminal.

A `Dialog` stands where nobody else answers: as the `ask` of a `Vocabulary`, and as the `settle` of
what is taken in.
"""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from smartplan.failure import Failure
from smartplan.incoming.said import Concern, ConcernKind, Provenance, Settle
from smartplan.source.node import Node
from smartplan.telling import incoming as telling
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal
from smartplan.writers.text.terminal import Line


class Dialog:
    """Somebody who is asked; of one place each question once, however often it comes up."""

    def __init__(self, lang: Lang) -> None:
        """Failure where nobody sits at a terminal: answers from a pipe are no answers."""
        if not terminal.is_answering():
            raise Failure(_NOBODY)
        self.lang: Lang = lang
        self._answers: dict[tuple[Provenance, Text], int | None] = {}
        self._is_over = False

    def answer(self, concern: Concern) -> Node | Concern:
        """The value that is meant; the concern itself where it is left open."""
        if concern.kind is not ConcernKind.ASK or not concern.choices:
            return concern
        chosen = self._chosen(concern, [one.label.say(self.lang) for one in concern.choices])
        return concern if chosen is None else concern.choices[chosen].value

    def verdict(self, conflict: Concern) -> Settle:
        """Whose word counts in a conflict: nobody's, where that is left open."""
        told = self._sides(conflict)
        if len(told) < len(_SIDES):
            return Settle.NOBODY
        chosen = self._chosen(conflict, told[-len(_SIDES) :])
        return Settle.NOBODY if chosen is None else _SIDES[chosen]

    def _sides(self, concern: Concern) -> list[str]:
        """What it was, what the plan says, and what is said, as far as each is known."""
        return [f"{who}: {what}" for who, what in telling.sides(concern, self.lang)]

    def _chosen(self, concern: Concern, offered: Sequence[str]) -> int | None:
        """Which of the things offered is chosen, counted from 0."""
        key = concern.origin, concern.message
        if key not in self._answers and not self._is_over:
            terminal.show(self._question(concern, offered))
            self._answers[key] = self._asked(len(offered))
            terminal.show([[]])
        return self._answers.get(key)

    def _question(self, concern: Concern, offered: Sequence[str]) -> Iterator[Line]:
        origin = concern.origin
        where = " · ".join(filter(None, (PurePath(origin.file).name, origin.place)))
        yield [(where, "accent")]
        yield [(f"  {concern.message.say(self.lang)}", "")]
        if concern.route:
            yield [(f"  {telling.about(concern.route, {}, self.lang)}", "muted")]
        for one in self._sides(concern):
            if one not in offered:
                yield [(f"  {one}", "muted")]
        yield from ([(f"  {number}  {one}", "")] for number, one in enumerate(offered, 1))

    def _asked(self, last: int) -> int | None:
        """The number that is typed, until it is one of them; None for an empty line."""
        numbers = f"1-{last}" if last > 1 else "1"
        while True:
            said = terminal.ask(_WHICH.fill(numbers=numbers).say(self.lang))
            if not said:  # the end of what can be typed
                self._is_over = True
            if not said.strip():
                return None
            if said.strip().isdecimal() and 0 < int(said) <= last:
                return int(said) - 1


_SIDES = (Settle.OURS, Settle.THEIRS)
_NOBODY = Text(
    "--ask bertanya di terminal; jalankan di terminal, atau tanpa --ask",
    "--ask asks at a terminal; run it in one, or without --ask",
)
_WHICH = Text(
    "Yang mana? ({numbers}; kosong: biarkan terbuka) ",
    "Which one? ({numbers}; empty: leave open) ",
)
