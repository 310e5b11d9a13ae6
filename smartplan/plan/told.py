"""Places that have been told of, and whether another is one of them, or lies above or below."""

from collections.abc import Iterable

from smartplan.route import Route


class ToldPlaces:
    """A set of routes that is asked about other routes, which it answers without a search."""

    __slots__ = ("_above", "_routes")

    def __init__(self, routes: Iterable[Route] = ()) -> None:  # noqa: D107 -- the class says it
        self._routes: set[tuple[str, ...]] = set(routes)
        self._above = {route[:n] for route in self._routes for n in range(len(route))}

    def __bool__(self) -> bool:
        """Whether anything has been told."""
        return bool(self._routes)

    def holds(self, route: Route) -> bool:
        """Whether the route, or something above it, has been told of."""
        known = self._routes
        if not known:
            return False
        return any(route[:n] in known for n in range(len(route) + 1))

    def touches(self, route: Route) -> bool:
        """The same, or something inside it."""
        return route in self._above or self.holds(route)
