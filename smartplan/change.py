"""A change: one thing that differs between two states of a plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Text


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, by route.

    `route` leads to the thing in the newer state, for what was removed in the older one; `was` is
    its route in the older state where that differs. `old` and `new` are data as read from YAML;
    for what was moved or renamed they are the two routes as text. A list that was only put into
    another order is moved, without `was`.
    """

    kind: ChangeKind
    route: Route
    old: Any = None
    new: Any = None
    was: Route | None = None

    @property
    def before(self) -> Route:
        """The route in the older state."""
        return self.was or self.route


_LABELS = {
    ChangeKind.ADDED: Text("baru", "added"),
    ChangeKind.REMOVED: Text("dihapus", "removed"),
    ChangeKind.CHANGED: Text("berubah", "changed"),
    ChangeKind.MOVED: Text("dipindahkan", "moved"),
    ChangeKind.RENAMED: Text("berganti id", "renamed"),
}
