"""Which text of the plan a line holds, by its words and by what it stands under."""

import re
from collections.abc import Iterable, Iterator

from smartplan.books.fields.texts import OPENING, FieldPlace, FieldTexts
from smartplan.books.fields.things import entry_of
from smartplan.route import Route


class FieldFinder:
    """Finds texts in the lines of one document, which are asked for in the order of reading.

    `headed` are the things that have a heading of their own; `collection` is what the table at
    hand lists, `row` the thing that its row at hand leads to.
    """

    def __init__(self, texts: FieldTexts, headed: set[Route]) -> None:
        """Begin with nothing above."""
        self.texts, self.headed = texts, headed
        self.levels: list[tuple[int, Route | None]] = []
        self.collection: Route | None = None
        self.row: Route | None = None

    def head(self, level: int, about: Route | None) -> None:
        """Go on under a heading: what stood under one of this level or a lower one is over."""
        self.levels = [one for one in self.levels if one[0] < level]
        self.levels.append((level, about))

    @property
    def thing(self) -> Route | None:
        """What the innermost heading is about that is about something."""
        return next((route for _, route in reversed(self.levels) if route), None)

    def spans(
        self, text: str, begins: Iterable[int] = ()
    ) -> Iterator[tuple[int, int, FieldPlace]]:
        """Where texts of the plan stand in a line, and which; they may begin behind a sign, too."""
        whole = self.texts.whole(text)
        if whole:
            if place := self._meant(whole):
                start = len(text) - len(text.lstrip())
                yield start, len(text.rstrip()), place
            return
        end = 0
        for start in sorted({0, *begins, *(one.end() for one in _SIGN.finditer(text))}):
            if start < end:
                continue
            opening = text[start : start + 1].lower() + text[start + 1 : start + OPENING]
            for known in self.texts.starts.get(opening, ()):
                stop = start + len(known)
                if text[start + 1 : stop] != known[1:] or text[stop : stop + 1].isalnum():
                    continue
                end = stop
                if place := self._meant(self.texts.places[known]):
                    yield start, stop, place
                break

    def _meant(self, places: tuple[FieldPlace, ...]) -> FieldPlace | None:
        """The one place that a text is printed from here; None where it may be several."""
        if len(places) > 1:
            near = [one for one in places if self._is_near(one.route)]
            if any(one.is_name for one in places if one not in near):
                return None  # it may as well name another thing
            places = tuple(near)
        if len(places) != 1:
            return None
        place = places[0]
        return place if not place.is_name or self._is_own(place.route) else None

    def _is_near(self, route: Route) -> bool:
        about = self.row or self.thing
        return about is not None and route.within(about)

    def _is_own(self, route: Route) -> bool:
        """Whether a name stands where its thing is told of, not where it is only named."""
        entry, thing = entry_of(route), self.thing
        if not entry:
            return thing is None or route.within(thing)
        if thing is not None and entry.within(thing) and len(thing) > 1:
            return True
        if self.row is not None and entry.within(self.row) and entry != self.row:
            return True
        if any(Route(entry[:size]) in self.headed for size in range(2, len(entry) + 1)):
            return False
        key = Route(entry[:1])
        return key in (self.collection, thing)


_SIGN = re.compile(r"[.:;,(–—·?!]\s+|[(\"“]")
