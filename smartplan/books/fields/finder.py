"""Which text of the plan a line holds, by its words and by what it stands under."""

import re
from collections.abc import Iterable, Iterator

from smartplan.books.fields.texts import LEAST, OPENING, FieldPlace, FieldTexts
from smartplan.books.fields.things import DIMENSIONS, SUBDIMENSIONS, entry_of
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
        """Where texts of the plan stand in a line: as a whole, or behind a sign."""
        whole = self.texts.whole(text)
        if whole:
            if place := self._meant(whole):
                start = len(text) - len(text.lstrip())
                yield start, len(text.rstrip()), place
            return
        if len(text) <= LEAST:  # nothing could stand in it beside something else
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
                place = self._meant(self.texts.places[known])
                if place and not (place.is_name and _is_in_sentence(text[:start])):
                    is_stopped = text[stop : stop + 1] == "." and known in self.texts.stopped
                    yield start, stop + is_stopped, place
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
        is_here = self._is_own(place.route) if place.is_name else self._is_told(place.route)
        return place if is_here else None

    def _is_near(self, route: Route) -> bool:
        about = self.row or self.thing
        return about is not None and route.within(about)

    def _is_told(self, route: Route) -> bool:
        """Whether a text may be of what is told of: under another thing it only speaks of its own.

        So do the aims of a development plan, in a program that serves them.
        """
        about = self.thing
        if about is None or len(about) < _ENTRY or about[0] in (DIMENSIONS, SUBDIMENSIONS):
            return True
        return route.within(Route(about[:_ENTRY])) or self._is_near(route)

    def _is_own(self, route: Route) -> bool:
        """Whether a name stands where its thing is told of, not where it is only named."""
        entry, thing = entry_of(route), self.thing
        if not entry:
            return thing is None or route.within(thing)
        if thing is not None and entry.within(thing) and len(thing) >= _ENTRY:
            return True
        if self.row is not None and entry.within(self.row) and entry != self.row:
            return True
        if any(Route(entry[:size]) in self.headed for size in range(_ENTRY, len(entry) + 1)):
            return False
        key = Route(entry[:1])
        return key in (self.collection, thing)


def _is_in_sentence(before: str) -> bool:
    """Whether a sentence goes on: a name is a part of that, and only mentioned."""
    return before.rstrip()[-1:] not in _ENDS


_ENTRY = 2  # keys of the route of a thing of the plan
_ENDS = ("", *".:;·–—")
_SIGN = re.compile(r"[.:;,(–—·?!]\s+|[(\"“]")
