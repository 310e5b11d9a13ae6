"""Inlines: what stands in a line of a document, as plain values. No markup inside."""

from __future__ import annotations

from typing import Literal

from smartplan.value import Value


class Plain(Value):
    """Words."""

    text: str


class Amount(Plain):
    """The words of a sum of rupiah with its figure, by which a page sums up and sorts.

    `at_least` is a sum of which no more than the least is known.
    """

    rupiah: int
    at_least: bool = False


class OtherLanguage(Plain):
    """Words in another language than their document's: the plan's own, in a translated frame.

    As they are plain words to every form that says nothing of languages, so are they here.
    """

    lang: str


class FieldMark(Plain):
    """Where a text of the plan begins, or `ends`, in a line: no words at all, but for Word files.

    `name` is the same at both places, and at no other ones of a document.
    """

    name: str
    ends: bool = False


class Strong(Value):
    """Bold words."""

    inlines: Inlines


class Emphasis(Value):
    """Words in italics."""

    inlines: Inlines


class Code(Value):
    """A name as it is typed: a file, a key."""

    text: str


class Link(Value):
    """A link out of the document: http, https or mailto."""

    href: str
    inlines: Inlines


class Ref(Value):
    """A link to an id in this document; without words of its own it reads as the id's label."""

    target: str
    inlines: Inlines = ()


class BookRef(Value):
    """A link to another document of the set, or to an id in it.

    With a `form`, such as `pdf`, it leads to the file of that form.
    """

    book: str
    target: str = ""
    inlines: Inlines = ()
    form: str = ""


class NoteRef(Value):
    """The mark of a note or source; `use` counts the marks of one note, for the way back."""

    number: int
    use: int


class Illustration(Value):
    """The visible word that says that what stands before it is an illustration."""


class Unfilled(Value):
    """The words that stand in a draft where something is to be filled in."""

    text: str


class Break(Value):
    """A line break."""


Tone = Literal["muted", "good", "info", "warning", "error"]


class Toned(Value):
    """Words with a colour that says how they are meant; what they say must do without it."""

    tone: Tone
    inlines: Inlines


class Revised(Value):
    """Words that went out of a text, or that came into it."""

    fate: Literal["gone", "come"]
    text: str


class Drawn(Value):
    """A small drawing of block characters: a bar, a course of figures."""

    text: str


Inline = (
    Plain
    | Strong
    | Emphasis
    | Code
    | Link
    | Ref
    | BookRef
    | NoteRef
    | Illustration
    | Unfilled
    | Break
    | Toned
    | Revised
    | Drawn
)
Inlines = tuple[Inline, ...]
