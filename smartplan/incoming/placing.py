"""Where what is said of stands by now: rows move, and rows and entries go."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum

from smartplan.changes.rows import paired
from smartplan.incoming.putting import Putting
from smartplan.incoming.said import GONE, Rows, Said
from smartplan.incoming.standing import mark_of, rows_of, value_at
from smartplan.plan.files import kind_of
from smartplan.plan.types import steps, type_at
from smartplan.route import ROOT, Route
from smartplan.shape.types import ListOf, MapOf, record_in
from smartplan.source.node import Node
from smartplan.value import dataclass


class Whither(Enum):
    """What has become of the thing that a route led to."""

    HERE = "here"
    NO_ROW = "no row"
    NO_ENTRY = "no entry"


@dataclass(frozen=True, slots=True)
class RoutePlaced:
    """A route of a plan as it is now; of what is gone, the route of that, as it was.

    `before` is the same as it was before the call.
    """

    at: Route
    whither: Whither = Whither.HERE
    before: Route = ROOT


class Earlier:
    """One file as it was before the call, and how its rows have moved in the call since.

    What was said first in a call changes what rows are known by: where they were is what counts.
    """

    def __init__(self, data: Node) -> None:
        """Take the file's data as they were."""
        self.data = data
        self._moves: list[Callable[[Route], Route | None]] = []

    def moved(self, move: Callable[[Route], Route | None]) -> None:
        """Note how rows have moved once more."""
        self._moves.append(move)

    def now(self, at: Route) -> Route | None:
        """A route of the plan as it was before the call, as it is now; None of what has gone."""
        found: Route | None = at
        for move in self._moves:
            found = move(found) if found else None
        return found


class Placing:
    """Finds the rows and entries of one file, as it is now, by the routes that they had."""

    def __init__(self, file: str, data: Node, rows: Rows, earlier: Earlier) -> None:
        """Take the file's data as they are, and the lists of rows as they were."""
        kind = kind_of(file)
        self.top = kind.at if kind else ROOT
        self.type = kind.type if kind else None
        self.data, self.rows, self.earlier = data, rows, earlier
        self._pairs: dict[Route, Mapping[int, int]] = {}
        self._meant: dict[Route, Putting] = {}

    def expect(self, said: Sequence[Said]) -> None:
        """Know what is said of rows: one that the plan has no more may be there as it is said.

        A file may be read twice.
        """
        for one in said:
            for length in range(len(one.route) - 1, 0, -1):
                was = Route(one.route[:length])
                if was in self.rows and one.route[length].isdecimal() and one.value is not GONE:
                    row, inner = was / one.route[length], Route(one.route[length + 1 :])
                    node = self.rows[was][int(row.key)]
                    self._meant.setdefault(row, Putting(node, type_at(row))).put(inner, one.value)
                    break

    def inside(self, at: Route) -> Route:
        """A route of the plan as one of the file."""
        return Route(at[len(self.top) :])

    def now(self, at: Route) -> Node:
        """What stands at a route of the plan, as it is now."""
        return value_at(self.data, self.inside(at), self.type)

    def placed(self, route: Route, *, is_made: bool) -> RoutePlaced:
        """Where a route leads by now; entries on the way that are not there may be `made`."""
        at = ROOT  # before the call
        for step in steps(route):
            was, key = step.at.parent, step.at.key
            is_place = isinstance(step.holder, ListOf) and key.isdecimal()
            if is_place and was in self.rows:
                place = self._paired(was, at).get(int(key))
                if place is None:
                    return RoutePlaced(step.at, Whither.NO_ROW)
                at /= place
            else:
                at = Route((*at, *step.at[len(at) :]))
                if is_place and not is_made and int(key) >= len(self._rows(at.parent)):
                    return RoutePlaced(step.at, Whither.NO_ROW)
            by_now = self.earlier.now(at)
            if by_now is None:
                return RoutePlaced(step.at, Whither.NO_ROW if is_place else Whither.NO_ENTRY)
            is_entry = isinstance(step.holder, MapOf) and step.holder.has_ids
            if is_entry and not is_made and self._is_gone(by_now):
                return RoutePlaced(step.at, Whither.NO_ENTRY)
        return RoutePlaced(self.earlier.now(at) or at, before=at)

    def added(self, was: Route, placed: RoutePlaced) -> list[int]:
        """The places of the rows of a list that were not there when the file was made."""
        held = rows_of(self.now(placed.at))
        if was not in self.rows:
            return list(range(len(held)))
        places = self._paired(was, placed.before).values()
        moved = (self.earlier.now(placed.before / place) for place in places)
        known = {one.key for one in moved if one}
        return [place for place in range(len(held)) if str(place) not in known]

    def _rows(self, at: Route) -> list[Node]:
        """The rows of a list before the call."""
        return rows_of(value_at(self.earlier.data, self.inside(at), self.type))

    def _paired(self, was: Route, at: Route) -> Mapping[int, int]:
        """The places that rows had before the call, by those that they had in the file."""
        if was not in self._pairs:
            self._pairs[was] = dict(self._pairs_of(was, self._rows(at)))
        return self._pairs[was]

    def _pairs_of(self, was: Route, now: Sequence[Node]) -> Iterator[tuple[int, int]]:
        """Which row is which: those that say the same, or what is said now; then the likely."""
        held = type_at(was)
        before, after = dict(enumerate(self.rows[was])), dict(enumerate(now))
        meant = {n: self._meant[was / n].now for n in before if was / n in self._meant}
        item = held.inside("0")
        marks: dict[str, list[int]] = defaultdict(list)
        for place, row in reversed(after.items()):
            marks[mark_of(row, item)].append(place)
        for rows in (dict(before), meant):
            for place, row in rows.items():
                twins = marks[mark_of(row, item)] if place in before else []
                if twins:
                    twin = twins.pop()
                    yield place, twin
                    del before[place], after[twin]
        left, right = list(before), list(after)
        likely = paired(list(before.values()), list(after.values()), record_in(held))
        yield from ((left[one], right[other]) for one, other in likely)

    def _is_gone(self, at: Route) -> bool:
        """Whether an entry is not there; the entry of the file itself is not where it is empty."""
        if not at.within(self.top):
            return False
        inner = self.inside(at)
        if not inner:
            return self.data is None
        holder = value_at(self.data, inner.parent, self.type)
        return not isinstance(holder, dict) or inner.key not in holder
