"""What documents print, word by word: each line with the heads and notes that belong to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smartplan.books.compose import compose
from smartplan.books.library import library
from smartplan.books.metadata import imprint_of
from smartplan.books.subject import Subject
from smartplan.books.view import view_of
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.wording import Lang
from smartplan.writers.markdown import write as markdown


@dataclass
class Part:
    """What stands under a heading, with all the headings above it."""

    head: str
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Printed:
    """A document as words, in parts."""

    parts: tuple[Part, ...]
    whole: str
    _about: dict[str, tuple[str, str]] = field(default_factory=dict)

    def tells(self, words: Iterable[str], about: Iterable[str]) -> bool:
        """Whether some of the words stand beside, above or under what they are about."""
        held = [word for word in map(plain, words) if word in self.whole]
        if not held or not about:
            return bool(held)
        for thing in map(plain, about):
            beside, heads = self._around(thing)
            if any(word in beside or word in heads for word in held):
                return True
        return False

    def _around(self, thing: str) -> tuple[str, str]:
        """The lines and parts about something, and the heads of the parts that mention it."""
        if thing not in self._about:
            beside: list[str] = []
            heads: list[str] = []
            for part in self.parts:
                if thing in part.head:
                    beside += part.lines
                else:
                    found = [line for line in part.lines if thing in line]
                    beside += found
                    heads += [part.head] if found else []
            self._about[thing] = ("".join(beside), "".join(heads))
        return self._about[thing]


def printed(plan: Plan, lang: Lang) -> Mapping[str, Printed]:
    """All documents of a plan by their names."""
    subject = Subject(plan, score(plan), ())
    imprint = imprint_of(plan, lang)
    found = {}
    for kind in library():
        view = view_of(kind)(subject, lang)
        book = compose(kind, view, lang, None, imprint=imprint, sources=plan.sources)
        found[kind.name] = read(markdown.write(book))
    return found


def plain(text: str) -> str:
    """A text as nothing but its words and numbers between blanks; a run of years as its years."""
    said = _YEARS.sub(lambda run: _all_years(int(run[1]), int(run[2])), text.lower())
    return f" {' '.join(_WORD.findall(said))} "


def _all_years(first: int, last: int) -> str:
    return " ".join(map(str, range(first, last + 1)))


def read(text: str) -> Printed:
    """A document in Markdown as words."""
    notes = {number: f" {told}" for number, told in _NOTE.findall(text)}
    parts = [Part("")]
    heads: list[tuple[int, str]] = []
    table: list[str] = []
    for line in _NOTE.sub("", text).splitlines():
        if found := _HEAD.match(line):
            level = len(found[1]) if found[1] else _LOWEST
            heads = [head for head in heads if head[0] < level]
            heads.append((level, line))
            parts.append(Part(plain(" ".join(told for _, told in heads))))
        if line.startswith("**") and not found:  # the caption of a table or figure
            table = [line]
        elif line.startswith("|"):
            table.append(line)
            line = " ".join((*table[:2], line)) if len(table) > 1 else line  # noqa: PLW2901
        elif line.startswith("*") and parts[-1].lines:  # what is true of all rows above
            foot = plain(line)
            rows = parts[-1].lines
            parts[-1].lines = [row + foot for row in rows]
        elif line:
            table = []
        told = "".join(notes.get(number, "") for number in _REF.findall(line))
        if line:
            parts[-1].lines.append(plain(line + told))
    whole = "".join(line for part in parts for line in (part.head, *part.lines))
    return Printed(tuple(parts), whole)


_LOWEST = 9
_HEAD = re.compile(r"(#+) |\*\*(?!Tabel|Table|Gambar|Figure)")
_WORD = re.compile(r"[^\W_]+")
_YEARS = re.compile(r"\b((?:19|20|21)\d\d)[–-]((?:19|20|21)\d\d)\b")
_NOTE = re.compile(r"^\[\^(\d+)\]: (.*(?:\n(?!\[\^).+)*)", re.MULTILINE)
_REF = re.compile(r"\[\^(\d+)\]")
