"""Whether something that a count of the whole plan rests on was reported as not understood."""

from smartplan.plan.plan import Plan


def are_unclear(plan: Plan, *keys: str, root: str = "programs") -> bool:
    """Whether what some entry says under one of the keys was reported as not understood."""
    return any(
        route[:1] == (root,) and (len(route) <= _WHOLE or route[2] in keys)
        for route in plan.broken
    )


_WHOLE = 2  # a route as short as `programs.<id>`: nothing of the entry was understood
