"""A route names one thing in a plan by the keys that lead to it."""

from __future__ import annotations


class Route(tuple[str, ...]):
    """The keys from the plan's root to a value: ids where there are ids, positions in lists.

    The same route names the same thing in two revisions of a plan, in a spreadsheet cell and in a
    rendered paragraph. `route / "budget"` extends it; `str(route)` joins the keys with dots.
    """

    __slots__ = ()

    def __truediv__(self, key: str | int) -> Route:
        """The route one key further in."""
        return _made(Route, (*self, key if type(key) is str else str(key)))

    def __str__(self) -> str:
        """The keys joined with dots, as messages and JSON show it."""
        return ".".join(self)

    def within(self, other: Route) -> bool:
        """Whether this route is `other` or leads to something inside it."""
        return self[: len(other)] == other

    @property
    def parent(self) -> Route:
        """The route of what holds this; the root's parent is the root."""
        return Route(self[:-1])

    @property
    def key(self) -> str:
        """The last key, the thing's own id; empty at the root."""
        return self[-1] if self else ""


_made = tuple.__new__  # half the time of a call of the class
ROOT = Route()
