"""Official abbreviations and terms, as documents explain them where they occur."""

import functools
from collections.abc import Mapping
from typing import Annotated

from smartplan.shape.kinds import Keys, Markdown
from smartplan.shape.record import Record, may, must
from smartplan.standards.shelf import read_shipped
from smartplan.standards.words import Words
from smartplan.wording import Lang, Text

Short = Annotated[str, Keys(r"[A-Za-z][A-Za-z0-9-]*", Text("singkatan", "an abbreviation"))]


class OfficialAbbreviation(Words):
    """What an abbreviation stands for."""

    source: str | None = must("sumber", "source")


class Spellings(Record):
    """Further words by which a term is known."""

    id: tuple[Markdown, ...] = may("bahasa Indonesia", "in Indonesian")
    en: tuple[Markdown, ...] = may("bahasa Inggris", "in English")


class OfficialTerm(Record):
    """What a term means; `also` are the words by which it is found instead of its name."""

    name: Words | None = must("istilah", "term")
    also: Spellings | None = may("kata lain", "other words")
    means: Words | None = must("arti", "meaning")
    source: str | None = must("sumber", "source")

    def spellings(self, lang: Lang) -> tuple[str, ...]:
        """The words that a reader meets."""
        held = getattr(self.also, lang) if self.also else ()
        return held or ((self.name.text.say(lang),) if self.name else ())


class Glossary(Record):
    """The abbreviations by themselves, the terms by ids of their own."""

    abbreviations: Mapping[Short, OfficialAbbreviation] = must("singkatan", "abbreviations")
    terms: Mapping[str, OfficialTerm] = must("istilah", "terms")


@functools.cache
def glossary() -> Glossary:
    """The glossary that comes with smartplan."""
    return read_shipped(Glossary, ".", "glossary")
