"""The texts of the plan that a book was made of: as their files write them, and as printed."""

from collections.abc import Mapping

from smartplan.books.fields.flat import FlatText, flat_part, flat_text, shown
from smartplan.books.fields.texts import FieldPlace, is_prose_at
from smartplan.incoming.standing import value_at
from smartplan.plan.files import home, order_in
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile


class PrintedTexts:
    """The texts of one plan by their places; `is_exact` for that of the book's own revision."""

    def __init__(self, documents: Mapping[str, YamlFile], *, is_exact: bool) -> None:
        """Take the files of the plan."""
        self.documents, self.is_exact = documents, is_exact
        self._flat: dict[FieldPlace, FlatText] = {}
        self._shown: dict[FieldPlace, str] = {}

    def written(self, route: Route) -> Route:
        """Where a text is written: the only row of a list may be just its text."""
        is_row = self._at(route) is None and isinstance(self._at(route.parent), str)
        return route.parent if is_row else route

    def raw(self, route: Route) -> str:
        """A text as it is written; empty where there is none."""
        held = self._at(self.written(route))
        return held if isinstance(held, str) else ""

    def flat(self, field: FieldPlace) -> FlatText:
        """A text as it is printed, with the way back."""
        if field not in self._flat:
            raw = self.raw(field.route)
            self._flat[field] = (
                flat_text(raw, is_prose=is_prose_at(field.route))
                if field.part is None
                else flat_part(raw, field.part)
            )
        return self._flat[field]

    def shown(self, field: FieldPlace) -> str:
        """A text as it is printed."""
        if field not in self._shown:
            lines = shown(self.raw(field.route), is_prose=is_prose_at(field.route))
            place = 0 if field.part is None else field.part + 1
            self._shown[field] = lines[place] if place < len(lines) else ""
        return self._shown[field]

    def rows_of(self, route: Route) -> dict[Route, list[Node]]:
        """The lists of rows that a route goes through, as they were."""
        found: dict[Route, list[Node]] = {}
        for size in range(1, len(route)):
            at = Route(route[:size])
            if route[size].isdigit() and isinstance(held := self._at(at), list):
                found[at] = held
        return found

    def _at(self, route: Route) -> Node:
        file, inside = home(route)
        document = self.documents.get(file)
        return value_at(document.data, inside, order_in(file)) if document else None
