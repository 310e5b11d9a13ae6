"""Whether something that a count of the whole plan rests on was reported as not understood."""

from collections.abc import Collection, Iterator

from smartplan.plan.plan import Plan
from smartplan.route import Route


def are_unclear(plan: Plan, *keys: str, root: str = "programs") -> bool:
    """Whether what some entry says under one of the keys was reported as not understood."""
    return any(_unclear(plan, keys, root))


def perhaps_named(plan: Plan, key: str, *, root: str = "programs") -> frozenset[str] | None:
    """The ids that entries may mean where what they say under a key names nothing.

    An id that is a slip of one that there is means that one, and says nothing against others;
    None where any may be meant.
    """
    dangling = {one.reference.route: one for one in plan.dangling}
    meant: set[str] = set()
    for route in _unclear(plan, (key,), root):
        one = dangling.get(route)
        if one is None or not (one.meant or one.elsewhere):
            return None
        if one.meant:
            meant.add(one.meant)
    return frozenset(meant)


def _unclear(plan: Plan, keys: Collection[str], root: str) -> Iterator[Route]:
    for route in plan.broken:
        if route[:1] == (root,) and (len(route) <= _WHOLE or route[2] in keys):
            yield route


_WHOLE = 2  # a route as short as `programs.<id>`: nothing of the entry was understood
