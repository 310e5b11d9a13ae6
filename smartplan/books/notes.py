"""Notes and sources: numbered by first use, listed once, with every place that points at them."""

from collections.abc import Callable, Hashable, Mapping

from smartplan import wording
from smartplan.blocks import (
    Emphasis,
    Illustration,
    Inline,
    Inlines,
    Link,
    Note,
    NoteRef,
    Plain,
)
from smartplan.books.printing import Printing
from smartplan.plan.model.common import Basis
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.unseen import without
from smartplan.value import dataclass, field
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Remark:
    """A footnote with a text of its own and the ids of its sources; `prose` may be Markdown."""

    text: str
    sources: tuple[str, ...] = ()
    prose: bool = False


@dataclass(slots=True)
class Notes:
    """Takes the marks of a document in reading order and hands out their numbers.

    `has_illustrations` tells whether a source is one; a final shows no marks of that.
    """

    sources: Mapping[str, Source]
    lang: Lang
    printing: Printing = Printing.DRAFT
    has_illustrations: bool = False
    _texts: list[Inlines] = field(default_factory=list)
    _uses: list[int] = field(default_factory=list)
    _numbers: dict[Hashable, int] = field(default_factory=dict)

    def cite(self, ids: tuple[str, ...]) -> Inlines:
        """The marks of several sources."""
        return tuple(self._cited(id) for id in ids)

    def remark(self, text: Inlines, ids: tuple[str, ...]) -> NoteRef:
        """The mark of what a plan remarks on several things: one note, however often it is told.

        What it rests on is marked in it.
        """
        return self._marked(("remark", text, ids), lambda: (*text, *self.cite(ids)))

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
        return self._marked(id, lambda: self._source(id))

    def _source(self, id: str) -> Inlines:
        source = self.sources.get(id)
        if source is None:
            return (Plain(_LOST.fill(id=without(id)).say(self.lang)),)
        return (*_told(source, self.lang), *self._illustration(source), *self._behind(source))

    def _illustration(self, source: Source) -> Inlines:
        """The mark of a source that is one; a final tells it at the foot of its pages."""
        if source.own_basis is not Basis.ILLUSTRATION:
            return ()
        self.has_illustrations = True
        return () if self.printing.is_final else (Plain(" "), Illustration())

    def _behind(self, source: Source) -> Inlines:
        """What a source rests on, by title, and what others say of it."""
        after = self._titles(source.sources)
        said = [_AFTER.fill(titles=after)] if after else []
        for other in source.alternatives:
            value = wording.measured(other.value, self.lang) if other.value is not None else ""
            words = ", ".join(part for part in (value, other.text) if part).rstrip(".")
            by = self._titles(other.sources)
            said.append(_OTHERWISE.fill(words=words, by=f" ({by})" if by else ""))
        return tuple(Plain(without(f" {one.say(self.lang)}")) for one in said)

    def _titles(self, ids: tuple[str, ...]) -> str:
        return ", ".join(self.sources[id].title for id in ids if id in self.sources)

    def _marked(self, key: Hashable, text: Callable[[], Inlines]) -> NoteRef:
        """The mark of a note that is made when it is first used."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self.add(text()).number
        else:
            self._uses[number - 1] += 1
        return NoteRef(number, self._uses[number - 1])


def stopped(text: str) -> str:
    """A text that ends as a sentence does."""
    held = text.rstrip()
    return held if held.endswith((".", "!", "?", ":", "…", ")", "”", '"')) else f"{held}."


def _told(source: Source, lang: Lang) -> Inlines:
    """A source as a list of sources tells it: title, kind, publisher, number, date, address."""
    kind = source.kind if source.kind not in _PLAIN_KINDS else None
    details = [source.publisher, source.number]
    details.append(wording.day(source.date, lang) if source.date else None)
    details.append(f"{_PAGE.say(lang)} {source.page}" if source.page else None)
    if source.expires:
        details.append(f"{_EXPIRES.say(lang)} {wording.day(source.expires, lang)}")
    told: list[Inline] = [Emphasis((Plain(without(source.title)),))]
    if kind:
        told.append(Plain(f" ({kind.label.say(lang)})"))
    rest = without(", ".join(detail for detail in details if detail))
    told.append(Plain(f". {rest}." if rest else "."))
    if source.url and source.url.startswith(("https://", "http://")):
        told += [Plain(" "), Link(source.url, (Plain(without(source.url)),))]
    if source.accessed:
        told.append(Plain(f" {_READ.say(lang)} {wording.day(source.accessed, lang)}."))
    if source.note:
        told.append(Plain(f" {without(stopped(' '.join(source.note.split())))}"))
    return tuple(told)


# A law says so in its title, and that a source is of no kind tells nothing.
_PLAIN_KINDS = frozenset({SourceKind.LAW, SourceKind.OTHER})
_EXPIRES = Text("berlaku sampai", "valid until")
_READ = Text("Dibaca", "Read on")
_AFTER = Text("Dikutip dari: {titles}.", "After: {titles}.")
_OTHERWISE = Text("Menurut sumber lain: {words}{by}.", "According to another source: {words}{by}.")
_PAGE = Text("hlm.", "p.")
_LOST = Text(
    "Sumber ini ({id}) belum tercatat dalam daftar sumber.",
    "This source ({id}) is not in the list of sources yet.",
)
