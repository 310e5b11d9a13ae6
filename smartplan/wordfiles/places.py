"""The paragraphs of a Word file, each with the texts of the plan in it and what it tells of."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from smartplan.books.fields.bookmarks import anchor, field_bookmark, field_of_bookmark, seal_in
from smartplan.books.fields.finder import FieldFinder
from smartplan.books.fields.texts import FieldPlace, field_texts, text_key
from smartplan.books.fields.things import entry_of, field_things
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.source.office.wordfile import WordFile, WordParagraph
from smartplan.value import dataclass
from smartplan.wordfiles.printed import PrintedTexts


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """Where a text of the plan stands in a paragraph as it was, from letter to letter."""

    field: FieldPlace
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with the texts of the plan in it, in their order.

    `heading` is the nearest above it, `about` what is told of there: the thing of its row, of the
    heading, of the table. `named` are the texts that it says without being theirs,
    `seal` is by what it is known whether it says what was printed.
    """

    paragraph: WordParagraph
    spans: tuple[FieldSpan, ...]
    heading: str
    about: Route | None
    named: tuple[FieldPlace, ...] = ()
    seal: str = ""


def placed(file: WordFile, plan: Plan, printed: PrintedTexts) -> Iterator[PlacedParagraph]:
    """All paragraphs in the order of reading."""
    walk = _Walk(file, plan, printed)
    for paragraph in file.paragraphs:
        yield walk.placed(paragraph)


class _Walk:
    """The walk through one file."""

    def __init__(self, file: WordFile, plan: Plan, printed: PrintedTexts) -> None:
        self.printed = printed
        texts, things = plan.once(field_texts), plan.once(field_things)
        self.fields = {
            field_bookmark(one.route, one.part): one
            for places in texts.places.values()
            for one in places
        }
        self.things = {anchor(id): route for id, route in things.known.items()}
        self.tables = {anchor(f"tbl-{id}"): route for id, route in things.known.items()}
        headed = {
            route
            for one in file.paragraphs
            if one.level
            for mark in one.marks
            if (route := self.things.get(mark))
        }
        self.finder = FieldFinder(texts, headed)
        self.rows = self._things_of_rows(file)
        self.heading = ""
        self.listed: Route | None = None  # what the table at hand lists

    def placed(self, paragraph: WordParagraph) -> PlacedParagraph:
        if paragraph.level and not paragraph.part:
            self.listed = None
            self.finder.head(paragraph.level, self._named(paragraph, self.things))
            self.heading = " ".join(paragraph.old.split())
        elif table := self._named(paragraph, self.tables):
            self.listed = table
        elif paragraph.cell is None and paragraph.old.strip():
            self.listed = None
        row = self.rows.get(paragraph.cell[:2]) if paragraph.cell else None
        self.finder.row, self.finder.collection = row, self.listed
        thing = self.finder.thing
        if row and thing and thing.within(row):
            row = thing  # a page of one thing that is laid out as a table
        about = row or self.listed or thing
        needed = paragraph.revisions or paragraph.comments or self.printed.is_exact
        spans = tuple(self._spans(paragraph)) if needed else ()
        named = self.finder.texts.whole(paragraph.old) if paragraph.revisions else ()
        seal = next(filter(None, map(seal_in, paragraph.marks)), "")
        named = () if spans else named
        return PlacedParagraph(paragraph, spans, self.heading, about, named, seal)

    def _named(self, paragraph: WordParagraph, known: Mapping[str, Route]) -> Route | None:
        return next((known[mark] for mark in paragraph.marks if mark in known), None)

    def _spans(self, paragraph: WordParagraph) -> Iterator[FieldSpan]:
        marked = sorted(
            (span.old, self.fields[name])
            for span in paragraph.spans
            # one that began above was torn there: each ends in the paragraph that it begins in
            if span.name in paragraph.marks
            if (name := field_of_bookmark(span.name)) in self.fields
        )
        for (start, end), field in marked:
            yield self._grown(paragraph, field, start, end)
        if not marked and (paragraph.revisions or paragraph.comments):
            line = paragraph.old
            start = self._after_number(paragraph)
            for at, end, field in self.finder.spans(line[start:]):
                yield FieldSpan(field, start + at, start + end)

    def _after_number(self, paragraph: WordParagraph) -> int:
        """Where the words of a heading begin, behind its number."""
        return paragraph.old.rfind("\t") + 1 if paragraph.level else 0

    def _grown(
        self, paragraph: WordParagraph, field: FieldPlace, start: int, end: int
    ) -> FieldSpan:
        """A marked text, also where what was typed over it moved the marks."""
        shown, old = self.printed.shown(field), paragraph.old
        if text_key(old[start:end]) == text_key(shown):
            return FieldSpan(field, start, end)
        size = len(shown)
        found = old.find(shown[1:], max(start - size, 0), end + size) - 1
        if shown and found >= 0 and old[found].lower() == shown[0].lower():
            return FieldSpan(field, found, found + size)
        for one in paragraph.revisions:
            if one.is_insertion:
                continue
            if one.old[0] < start <= one.old[1]:
                start = one.old[0]
            if one.old[0] <= end < one.old[1]:
                end = one.old[1]
        return FieldSpan(field, start, end)

    def _things_of_rows(self, file: WordFile) -> dict[tuple[int, int], Route]:
        """What the rows of tables are about: the thing that all marks in a row are within."""
        found: dict[tuple[int, int], Route] = {}
        for paragraph in file.paragraphs:
            if paragraph.cell is None or not paragraph.marks:
                continue
            for mark in paragraph.marks:
                if field := self.fields.get(field_of_bookmark(mark)):
                    entry, row = entry_of(field.route), paragraph.cell[:2]
                    found[row] = _common(found.get(row, entry), entry)
        return {row: route for row, route in found.items() if len(route) > 1}


def _common(one: Route, other: Route) -> Route:
    """The thing that both lie in."""
    pairs = zip(one, other, strict=False)
    return entry_of(Route(key for key, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
