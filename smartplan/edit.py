"""An edit: one change to a plan's files, said by route and value, whatever the text looks like."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from smartplan.route import Route
from smartplan.value import Value
from smartplan.wording import Text


class Safety(StrEnum):
    """Whether edits that mend a finding may be made unasked: nothing that was written is lost."""

    SAFE = "safe"
    ASK = "ask"


class Set(Value):
    """Another value for what stands at a route: a scalar, or a mapping or list as a whole."""

    route: Route
    value: Any


class Insert(Value):
    """A new entry at a route whose last key is not there yet.

    In a list the last key is the place of the item before which the new one comes, or END.
    """

    route: Route
    value: Any


class Remove(Value):
    """What stands at a route goes, with its comments."""

    route: Route


class Rename(Value):
    """Another key for the entry at a route."""

    route: Route
    key: str


class Retype(Value):
    """Another text for a stretch of the file, told by its offsets: no route leads to it.

    Nothing but what stands at the route, or means what it did before, may be read otherwise.
    """

    route: Route
    start: int
    end: int
    value: str


Edit = Set | Insert | Remove | Rename | Retype


class Refusal(Value):
    """Why edits were not made; the file is as it was."""

    why: Text


END: Final = "-"
"""The last key of a route that inserts behind a list's last item."""

AS_WRITTEN: Final = object()
"""The value of a Set that makes text of what stands there, letter for letter.

A rule knows 33.1 where 33.10 is written; `source.locate` puts in the text.
"""
