"""Notes and sources: numbered by first use, listed once, with every place that points at them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smartplan import wording
from smartplan.blocks import (
    Code,
    Emphasis,
    Illustration,
    Inline,
    Inlines,
    Link,
    Note,
    NoteRef,
    Plain,
)
from smartplan.plan.model.common import Basis
from smartplan.plan.model.sources import Source
from smartplan.unseen import without
from smartplan.wording import Lang, Text


@dataclass(slots=True)
class Notes:
    """Takes the marks of a document in reading order and hands out their numbers."""

    sources: Mapping[str, Source]
    lang: Lang
    _texts: list[Inlines] = field(default_factory=list)
    _uses: list[int] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, ids: tuple[str, ...]) -> Inlines:
        """The marks of several sources."""
        return tuple(self._cited(id) for id in ids)

    def add(self, text: Inlines) -> NoteRef:
        """The mark of a note with a text of its own."""
        self._texts.append(text)
        self._uses.append(1)
        return NoteRef(len(self._texts), 1)

    def listed(self) -> tuple[Note, ...]:
        """Every note, in order."""
        pairs = zip(self._texts, self._uses, strict=True)
        return tuple(Note(number, text, uses) for number, (text, uses) in enumerate(pairs, 1))

    def _cited(self, id: str) -> NoteRef:
        number = self._numbers.get(id)
        if number is None:
            source = self.sources.get(id)
            told = (
                _told(source, self.lang)
                if source
                else (Code(without(id)), Plain(_LOST.say(self.lang)))
            )
            number = self._numbers[id] = self.add(told).number
        else:
            self._uses[number - 1] += 1
        return NoteRef(number, self._uses[number - 1])


def _told(source: Source, lang: Lang) -> Inlines:
    """A source as a list of sources tells it: title, publisher, number, date, page, address."""
    details = [source.publisher, source.number]
    details.append(wording.day(source.date, lang) if source.date else None)
    details.append(f"{_PAGE.say(lang)} {source.page}" if source.page else None)
    told: list[Inline] = [Emphasis((Plain(without(source.title)),))]
    rest = without(", ".join(detail for detail in details if detail))
    told.append(Plain(f". {rest}." if rest else "."))
    if source.url and source.url.startswith(("https://", "http://")):
        told += [Plain(" "), Link(source.url, (Plain(without(source.url)),))]
    if source.file:
        told += [Plain(f" {_FILE.say(lang)} "), Code(without(source.file))]
    if source.own_basis is Basis.ILLUSTRATION:
        told += [Plain(" "), Illustration()]
    return tuple(told)


_PAGE = Text("hlm.", "p.")
_FILE = Text("Berkas", "File")
_LOST = Text(": tidak ada dalam sources.yaml", ": is not in sources.yaml")
