"""What official texts are made of: the letterhead, numbered clauses, and who signs."""

from __future__ import annotations

from smartplan.inlines import Inlines, Plain, Strong
from smartplan.value import Value


class SignatureLine(Value):
    """Who signs: the office above the line, the name below it; `below` are rank and number."""

    office: Inlines
    name: Inlines
    below: tuple[Inlines, ...] = ()


class Signature(Value):
    """Place and date, and who signs; pages break between rows only.

    Several stand two to a row; one that is `alone`, such as the head of the region, stands in
    the right half, under place and date.
    """

    title: Inlines
    signatories: tuple[SignatureLine, ...]
    alone: bool = False


class Clause(Value):
    """A numbered part of a legal text; `label` is the word that opens a row of such parts."""

    label: Inlines
    mark: Inlines
    text: Inlines

    @property
    def inlines(self) -> Inlines:
        """All of it on one line."""
        label = (Strong(self.label), Plain(" ")) if self.label else ()
        mark = (*self.mark, Plain(" ")) if self.mark else ()
        return (*label, *mark, *self.text)


class Clauses(Value):
    """Parts of a legal text one below the other: `Menimbang : a. bahwa ...`."""

    rows: tuple[Clause, ...]


class Letterhead(Value):
    """The letterhead of the region's government, at the top of each letter of a document.

    `name` is whom the letter is for, as lists of letters say it; `dated` the line of place and
    day below the head.
    """

    name: Inlines = ()
    dated: Inlines = ()
    id: str = ""
