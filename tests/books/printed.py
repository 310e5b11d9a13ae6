"""What documents print, word by word: each line with the heads and notes that belong to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from smartplan.books.books import edition_of
from smartplan.books.compose import compose
from smartplan.books.metadata import imprint_of
from smartplan.books.subject import Subject
from smartplan.books.view import view_of
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.revision import Version
from smartplan.wording import Lang
from smartplan.writers.markdown import write as markdown
from tests.places import EXAMPLES


@dataclass
class Line:
    """A line, and what belongs to it: its notes, the head of its table, the remark under it."""

    text: str
    more: list[str] = field(default_factory=list)


@dataclass
class Part:
    """What stands under a heading, with all the headings above it."""

    head: str
    lines: list[Line] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """All that stands in it, once."""
        held = (text for line in self.lines for text in (line.text, *line.more))
        return "".join(dict.fromkeys((self.head, *held)))


@dataclass(frozen=True)
class Printed:
    """A document as words, in parts."""

    parts: tuple[Part, ...]
    whole: str
    _about: dict[str, str] = field(default_factory=dict)

    def tells(self, words: Iterable[str], about: Iterable[str]) -> bool:
        """Whether some of the words stand beside, above or under what they are about."""
        around = [self._around(plain(thing)) for thing in about] if about else [self.whole]
        return any(plain(word) in text for text in around for word in words if text)

    def _around(self, thing: str) -> str:
        """All that stands in a line or under a heading about something."""
        if thing not in self._about:
            found: dict[str, None] = {}
            for part in self.parts:
                if thing in part.head:
                    found[part.text] = None
                elif thing in part.text:
                    for line in part.lines:
                        if thing in line.text or any(thing in one for one in line.more):
                            found |= dict.fromkeys((part.head, line.text, *line.more))
            self._about[thing] = "".join(found)
        return self._about[thing]


def printed(plan: Plan, lang: Lang) -> Mapping[str, Printed]:
    """All documents of a plan by their names."""
    subject = Subject(plan, score(plan), ())
    imprint = imprint_of(plan, lang)
    found = {}
    for kind in edition_of(plan, EXAMPLES, lang, Version()).shelf:
        view = view_of(kind)(subject, lang)
        book = compose(kind, view, lang, None, imprint=imprint, sources=plan.sources)
        found[kind.name] = read(markdown.write(book))
    return found


@cache
def plain(text: str) -> str:
    """A text as nothing but its words and numbers between blanks, runs of them in full."""
    said = text.replace("&#8203;", "").lower()  # written so that an address is no link
    said = _DAYS.sub(r"\1 \3 \2 \3", said)
    said = _YEARS.sub(lambda run: _all_years(int(run[1]), int(run[2])), said)
    return f" {' '.join(_WORD.findall(said))} "


def _all_years(first: int, last: int) -> str:
    return " ".join(map(str, range(first, last + 1)))


def read(text: str) -> Printed:
    """A document in Markdown as words."""
    notes = {number: plain(told) for number, told in _NOTE.findall(text)}
    parts = [Part("")]
    heads: list[tuple[int, str]] = []
    caption, table = "", [""]
    body = _NOTE.sub("", text).replace("\\\n", " ")  # a line that goes on
    for line in filter(None, body.splitlines()):
        if found := _HEAD.match(line):
            level = len(found[1]) if found[1] else _LOWEST
            heads = [*(head for head in heads if head[0] < level), (level, line)]
            parts.append(Part(plain(" ".join(told for _, told in heads))))
        rows = parts[-1].lines
        more = [notes[number] for number in _REF.findall(line)]
        if line.startswith("|"):
            table = table if rows and rows[-1].more[:1] == table else [caption + plain(line)]
            more = [*table, *more]
        elif line.startswith("*") and not line.startswith("**"):  # true of all rows above
            for row in rows:
                row.more.append(plain(line))
        caption = plain(line) if line.startswith("**") and not found else ""
        rows.append(Line(plain(line), more))
    parts.append(Part("", [Line(note) for note in notes.values()]))
    return Printed(tuple(parts), "".join(part.text for part in parts))


_LOWEST = 9
_HEAD = re.compile(r"(#+) |\*\*(?!Tabel|Table|Gambar|Figure).*\*\* ")
_WORD = re.compile(r"[^\W_]+")
_YEARS = re.compile(r"\b((?:19|20|21)\d\d)[–-]((?:19|20|21)\d\d)\b")
_DAYS = re.compile(r"\b(\d{1,2})–(\d{1,2}) ([^\W\d_]+ \d{4})")
_NOTE = re.compile(r"^\[\^(\d+)\]: (.*(?:\n(?!\[\^).+)*)", re.MULTILINE)
_REF = re.compile(r"\[\^(\d+)\]")
