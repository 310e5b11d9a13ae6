"""The SWOT table of a book: a row for each component, a column for each side."""

import re
from collections.abc import Iterator

from smartplan.importing.books.columns import BookHead
from smartplan.importing.books.found import Reading
from smartplan.importing.books.tables import BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.spelling import folded, on_one_line
from smartplan.incoming.said import NewEntry
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.analysis import Analysis, Swot, SwotEntry, SwotSet
from smartplan.route import Route
from smartplan.shape.record import field_of, key_of
from smartplan.wording import Text


def tells_swot(head: BookHead) -> bool:
    """Whether the head is that of a SWOT: four sides."""
    return len(_sides(head)) == len(_SIDES)


def swot_of(reading: Reading, table: BookTable, head: BookHead) -> Iterator[NewEntry]:
    """The entries of a SWOT, several in one cell told apart by their bullets."""
    sides = _sides(head)
    used: set[str] = set()
    for row in table.rows[head.height :]:
        component = _COMPONENTS.get(folded(row.texts[0]))
        origin = reading.at(f"{table.place} baris {row.place}")
        if component is None:
            reading.questions.note(origin, _unknown(row.texts[0]))
            continue
        held = getattr(reading.plan.analysis.swot, component, None)
        for side, place in sides.items():
            known = getattr(held, side, {}).values()
            texts = {folded(one.text) for one in known}
            for text in _items(row.texts[place]):
                if folded(text) in texts:
                    continue
                id = free(id_of(text), used, lambda one: f"{one}.yaml")
                used.add(id)
                holder = Route((key_of(Analysis.swot), component, side))
                yield NewEntry(holder, {key_of(SwotEntry.text): text}, origin, id=id)


def _sides(head: BookHead) -> dict[str, int]:
    """The columns of the four sides, by their keys."""
    found: dict[str, int] = {}
    for column in head.columns:
        words = folded(column.heading)
        for side, pattern in _SIDES.items():
            if re.match(pattern, words):
                found.setdefault(side, column.place)
    return found


def _items(text: str) -> Iterator[str]:
    """The items of a cell: one for each bullet or number, else the whole."""
    for part in re.split(_BULLET, text):
        item = on_one_line(part)
        if not folded_empty(item):
            yield item


def _unknown(component: str) -> Text:
    return _UNKNOWN.fill(component=component)


_SIDES = {
    key_of(Swot.strengths): r"(kekuatan|strengths?)\b",
    key_of(Swot.weaknesses): r"(kelemahan|weakness(es)?)\b",
    key_of(Swot.opportunities): r"(peluang|opportunit(y|ies))\b",
    key_of(Swot.threats): r"(ancaman|threats?)\b",
}
_COMPONENTS = {
    folded(word): key_of(one)
    for one in (SwotSet.structure, SwotSet.infrastructure, SwotSet.superstructure)
    for word in (field_of(one).about.id, field_of(one).about.en)
}
_BULLET = r"(?:^|\n)\s*(?:[•▪◦●*\-\u2013]|\d{1,2}[.)]|[a-z][.)])\s+"
_UNKNOWN = Text(
    'komponen "{component}" tidak dikenal; SWOT-nya tidak dicatat',
    'component "{component}" is not known; its SWOT is not written',
)
