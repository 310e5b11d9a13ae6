"""Marks around the plan's own texts in the blocks of a book."""

import operator
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from smartplan.blocks import (
    Blocks,
    Box,
    Break,
    Chart,
    Code,
    Drawn,
    FieldMark,
    Heading,
    Inline,
    Inlines,
    OtherLanguage,
    Plain,
    Ref,
    Revised,
    Table,
    Unfilled,
)
from smartplan.books.fields.bookmarks import field_bookmark
from smartplan.books.fields.finder import FieldFinder
from smartplan.books.fields.texts import field_texts
from smartplan.books.fields.things import FieldThings, field_things
from smartplan.plan.plan import Plan
from smartplan.value import Value


def with_field_marks(blocks: Blocks, plan: Plan) -> Blocks:
    """The blocks, each text of the plan that stands whole in them between two marks.

    What is only named is not marked: to change it there would rename the thing everywhere.
    """
    things = plan.once(field_things)
    headed = {route for id in _headings(blocks) if (route := things.of(id))}
    marked: Blocks = _FieldMarker(FieldFinder(plan.once(field_texts), headed), things).mapped(
        blocks
    )
    return marked


class _FieldMarker:
    """The walk through the blocks of one book, in the order of reading."""

    def __init__(self, finder: FieldFinder, things: FieldThings) -> None:
        self.finder, self.things = finder, things
        self.used: Counter[str] = Counter()

    def mapped(self, value: Any) -> Any:
        """A value with marks in all lines in it; itself where there are none."""
        if isinstance(value, tuple):
            if value and isinstance(value[0], _INLINES):
                return self._line(value)
            changed = tuple(map(self.mapped, value))
            same = all(new is old for new, old in zip(changed, value, strict=True))
            return value if same else changed
        if not isinstance(value, Value) or isinstance(value, _SILENT):
            return value
        if isinstance(value, Heading):
            self.finder.head(value.level, self.things.of(value.id))
        elif isinstance(value, Table):
            return self._table(value)
        return self._fields(value)

    def _fields(self, value: Value) -> Any:
        names = value.__match_args__
        held = {name: getattr(value, name) for name in names}
        new = {name: self.mapped(one) for name, one in held.items()}
        if all(new[name] is held[name] for name in names):
            return value
        return type(value)(**new)

    def _table(self, table: Table) -> Table:
        self.finder.collection = self.things.of(table.id)
        rows = []
        for row in table.rows:
            targets = {one.target for one in _links(row)}
            about = {route for id in targets if (route := self.things.of(id))}
            self.finder.row = about.pop() if len(about) == 1 else None
            rows.append(self.mapped(row))
        self.finder.collection = self.finder.row = None
        if all(new is old for new, old in zip(rows, table.rows, strict=True)):
            return table
        shown = {name: getattr(table, name) for name in table.__match_args__}
        return Table(**{**shown, "rows": tuple(rows)})

    def _line(self, line: Inlines) -> Inlines:
        text = "".join(_words(line))
        marks: list[tuple[int, int, FieldMark]] = []
        for start, end, place in self.finder.spans(text, _begins(line)):
            name = field_bookmark(place.route, place.part)
            self.used[name] += 1
            if self.used[name] > 1:
                name = f"{name}_{self.used[name]}"
            marks.append((start, 1, FieldMark("", name)))
            marks.append((end, 0, FieldMark("", name, ends=True)))
        if not marks:
            return line
        # at one place, what ends comes before what begins
        made = _Placing(sorted(marks, key=lambda one: one[:2])).placed(line)
        return made or line


class _Placing:
    """Marks put into a line at places among its letters."""

    def __init__(self, marks: list[tuple[int, int, FieldMark]]) -> None:
        self.marks, self.at, self.is_parted = marks, 0, True

    def placed(self, line: Inlines) -> Inlines:
        """The line with the marks; empty where one would part what is one."""
        made = (*self._each(line), *self._due(self.at))
        return made if self.is_parted and not self.marks else ()

    def _each(self, line: Inlines) -> Iterator[Inline]:
        for inline in line:
            if isinstance(inline, _TEXTS):
                yield from self._parted(inline)
                continue
            yield from self._due(self.at, ends=True)
            if isinstance(inline, Break):
                self.at += 1
            elif inner := getattr(inline, "inlines", ()):
                made = tuple(self._each(inner))
                same = len(made) == len(inner) and all(map(operator.is_, made, inner))
                yield inline if same else _with(inline, made)
                continue
            yield inline

    def _parted(self, inline: Any) -> Iterator[Inline]:
        """A text, with what is to stand in it."""
        yield from self._due(self.at)
        size, done = len(inline.text), 0
        while self.marks and self.marks[0][0] < self.at + size:
            self.is_parted = self.is_parted and type(inline) in (Plain, OtherLanguage)
            place = self.marks[0][0] - self.at
            yield _cut(inline, done, place)
            done = place
            yield from self._due(self.at + place)
        if done < size:
            yield _cut(inline, done, size) if done else inline
        self.at += size

    def _due(self, at: int, *, ends: bool = False) -> Iterator[FieldMark]:
        """The marks up to a place; of those that begin, none where only `ends` are asked for."""
        while self.marks and self.marks[0][0] <= at and (self.marks[0][2].ends or not ends):
            yield self.marks.pop(0)[2]


def _cut(inline: Any, start: int, end: int) -> Inline:
    text = inline.text[start:end]
    return OtherLanguage(text, inline.lang) if isinstance(inline, OtherLanguage) else Plain(text)


def _with(inline: Any, inner: Inlines) -> Inline:
    held = {name: getattr(inline, name) for name in inline.__match_args__}
    made: Inline = type(inline)(**{**held, "inlines": inner})
    return made


def _words(line: Inlines) -> Iterator[str]:
    for inline in line:
        if isinstance(inline, _TEXTS):
            yield inline.text
        elif isinstance(inline, Break):
            yield " "
        else:
            yield from _words(getattr(inline, "inlines", ()))


def _begins(line: Inlines) -> Iterator[int]:
    """Where the parts of a line begin."""
    at = 0
    for part in _words(line):
        yield at + len(part) - len(part.lstrip())
        at += len(part)


def _links(row: Iterable[Inlines]) -> Iterator[Ref]:
    for line in row:
        for inline in line:
            if isinstance(inline, Ref):
                yield inline
            elif inner := getattr(inline, "inlines", ()):
                yield from _links((inner,))


def _headings(blocks: Any) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.id
        elif isinstance(block, Box):
            yield from _headings(block.blocks)


_INLINES = get_args(Inline)
_TEXTS = (Plain, Code, Unfilled, Drawn, Revised)
_SILENT = (Chart, *_INLINES)
