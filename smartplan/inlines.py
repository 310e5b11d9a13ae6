"""Inlines: what stands in a line of a document, as plain values. No markup inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Plain:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    """A name as it is typed: a file, a key."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document: http, https or mailto."""

    href: str
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to an id in this document; without words of its own it reads as the id's label."""

    target: str
    inlines: Inlines = ()


@dataclass(frozen=True, slots=True)
class BookRef:
    """A link to another document of the set, or to an id in it."""

    book: str
    target: str = ""
    inlines: Inlines = ()


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of a note or source; `use` counts the marks of one note, for the way back."""

    number: int
    use: int


@dataclass(frozen=True, slots=True)
class Illustration:
    """The visible word that says that what stands before it is an illustration."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line break."""


Tone = Literal["muted", "good", "info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Toned:
    """Words with a colour that says how they are meant; what they say must do without it."""

    tone: Tone
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Revised:
    """Words that went out of a text, or that came into it."""

    fate: Literal["gone", "come"]
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
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
    | Break
    | Toned
    | Revised
    | Drawn
)
Inlines = tuple[Inline, ...]
