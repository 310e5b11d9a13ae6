"""Plain text made safe to stand anywhere in Markdown: every sign that could mean something.

In a template, Markdown is still to be read, and a text may come to stand anywhere in it: signs
become entities. In a finished file people read it as it is: a backslash, only where it is needed.
"""

import re

from markupsafe import Markup

from smartplan.unseen import OWN, flat, without

PLACEHOLDER_OPEN, PLACEHOLDER_CLOSE = OWN
"""They enclose the number of a value that templates put into the text; user text loses them."""


class Markdown(Markup):
    """A piece of Markdown that is finished; joined with plain text, the plain text is escaped."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> "Markdown":
        """The text as Markdown, unless it is Markdown."""
        return cls(s) if isinstance(s, Markup) else escaped(str(s))


def escaped(text: str) -> Markdown:
    """One line of text in which nothing is Markdown any more.

    Signs become entities, not backslash escapes: those would change what stands before a `|` in a
    table, and code spans can be read back.
    """
    text = _BLANKS.sub(" ", without(text)).strip(" ")
    text = text.translate(_SIGNS)
    if opening := _OPENING.match(text):
        at = opening.start(1)
        text = f"{text[:at]}&#{ord(text[at])};{text[at + 1 :]}"
    if text.endswith("!"):  # a link of the template may follow: it would become an image
        text = f"{text[:-1]}&#33;"
    return Markdown(text)


def readable(text: str) -> str:
    """Words of a finished file in which no sign is Markdown, and none calls anybody.

    A host tells the owner of a name after `@` of the page, and makes links of addresses and of
    numbers after `#`: a plan's text must do neither, so an empty sign parts them.
    """
    return uncalling(_NEEDED.sub(r"\\\g<0>", flat(text)))


def literal(text: str) -> str:
    """Words as a plan's file writes them where Markdown is read and none of them means any."""
    return _MEANING.sub(r"\\\g<0>", text)


def has_signs(text: str) -> bool:
    """Whether something in the text may be Markdown."""
    return _MEANING.search(text) is not None


def uncalling(text: str) -> str:
    """The text of a finished file, in which nothing calls anybody or becomes a link by itself."""
    return _CALLS.sub("&#8203;", text)


def unopened(text: str) -> str:
    """A finished paragraph whose first sign would make something else of it."""
    return _OPENS.sub(r"\1\\\2", text)


_MEANING = re.compile(r"[\\`*_\[\]<>&#]")
_NEEDED = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|!(?=\[)")
_OPENS = re.compile(r"^(\d{0,9})([-+=#:.)](?=\s|$|[-=:#]))")
_CALLS = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)")

_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]<>#|~^&"}

# What means something only where a line begins: lists, tables' rules, captions, containers.
_OPENING = re.compile(r"(?:\d{0,9}|[Tt]able)([-+=:.()])")

_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
