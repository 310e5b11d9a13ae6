"""Who signs: the block of signatures, without what holds it."""

from __future__ import annotations

from smartplan.inlines import Inlines
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
