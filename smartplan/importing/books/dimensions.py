"""Dimensions and sub-dimensions by the words of chapters, of rows of groups and of codes."""

import re
from collections.abc import Iterable

from smartplan.importing.books.tables import BookHeading
from smartplan.importing.spelling import bare, folded, meaning_words
from smartplan.plan.plan import Plan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """The code of a program in an edition, and the name behind it: `SG-03 Jalur Layanan`."""

    code: str
    name: str

    @classmethod
    def of(cls, text: str) -> "PrintedCode":
        """Part a code from a name; without a code all of it is the name."""
        match = re.match(r"\s*([A-Z][A-Z0-9]{0,3}-\d{2,3})\b[\s.:]*", text)
        return cls(match[1], bare(text[match.end() :])) if match else cls("", bare(text))


class DimensionNames:
    """The dimensions of a plan by their names, glosses, themes and codes."""

    def __init__(self, plan: Plan) -> None:
        """Take them from the plan's dimension set."""
        held = plan.dimensions.dimensions if plan.dimensions else {}
        self._held = held
        self._codes = {one.code: id for id, one in held.items() if one.code}
        self._labels: dict[str, str] = {}
        self._glosses: dict[str, str] = {}
        for id, one in held.items():
            theme = plan.manifest.dimensions.get(id)
            for label in (
                one.label.id,
                one.label.en,
                one.heading.id,
                theme.theme if theme else "",
            ):
                if folded(label):
                    self._labels.setdefault(folded(label), id)
            if one.gloss:
                self._glosses.setdefault(folded(one.gloss), id)

    def named(self, text: str) -> str:
        """The dimension that a cell names; empty where none is sure."""
        words = folded(bare(text))
        for head in (words, words.removesuffix(" cerdas")):
            found = self._labels.get(head) or self._glosses.get(head)
            if found:
                return found
        return self._in(words)

    def of_headings(self, headings: Iterable[BookHeading]) -> str:
        """The dimension of the nearest heading that names one."""
        for one in reversed(tuple(headings)):
            if found := self._in(folded(one.text)):
                return found
        return ""

    def by_code(self, code: str) -> str:
        """The dimension of a program by the code of an edition: `SG-03`."""
        return self._codes.get(code.partition("-")[0], "") if "-" in code else ""

    def subdimension(self, dimension: str, text: str) -> str:
        """The sub-dimension that the words of a group or heading name, in a dimension."""
        held = self._held.get(dimension)
        if held is None:
            return ""
        words = _group(text)
        names = {
            id: [
                _group(one)
                for one in (sub.label.id, sub.label.en, sub.heading.id, sub.gloss or "")
            ]
            for id, sub in held.subdimensions.items()
        }
        exact = [id for id, some in names.items() if words in some]
        if exact:
            return exact[0]
        said = meaning_words(words) - _REGION
        near = [
            id
            for id, some in names.items()
            if said and any(said <= meaning_words(name) for name in some)
        ] or [
            id
            for id, some in names.items()
            if any((own := meaning_words(name) - _REGION) and own <= said for name in some)
        ]
        return near[0] if len(near) == 1 else ""

    def _in(self, words: str) -> str:
        """The one dimension whose label stands in a heading, or whose gloss before "cerdas"."""
        padded = f" {words} "
        found = {id for label, id in self._labels.items() if f" {label} " in padded}
        found = found or {
            id for gloss, id in self._glosses.items() if f" {gloss} cerdas " in padded
        }
        return found.pop() if len(found) == 1 else ""


def _group(text: str) -> str:
    """The words of a group without what counts it: `A.`, `3.1.2`."""
    plain = re.sub(r"^\s*(?:[A-Z]|[IVX]+|\d+(?:\.\d+)*)[.)\s]\s*(?=\w)", "", text.strip())
    return folded(plain)


_REGION = frozenset({"kota", "kabupaten", "daerah", "smart", "cerdas", "branding"})
