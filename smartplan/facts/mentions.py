"""What the references of a plan mention, as far as that can be known."""

from smartplan.plan.plan import Plan


def mentioned(plan: Plan, collection: str) -> frozenset[str] | None:
    """The ids of a collection that something names, or probably meant to name.

    None where something that may name more could not be read: a whole file, a key that holds
    such ids, or an id that resembles none.
    """
    dangling = {found.reference.route for found in plan.dangling}
    for route in plan.broken - dangling:
        if len(route) <= _WHOLE or route.key in _KEYS[collection]:
            return None
    named = {reference.id for reference in plan.references if reference.to == collection}
    here = [found for found in plan.dangling if found.reference.to == collection]
    if not all(found.meant or found.several for found in here):
        return None  # it may have meant any of them
    named.update(found.meant for found in here if found.meant)
    return frozenset(named.union(*(found.several for found in here)))


_WHOLE = 2  # `programs.layanan-izin` or `team`: a file, or a part that holds many things
_KEYS = {
    "agencies": frozenset({"lead", "support", "agency", "owner", "custodian", "connects"}),
    "sources": frozenset({"sources"}),
}
