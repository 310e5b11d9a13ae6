"""A change by the dimensions of the programs that it touches."""

from collections.abc import Iterable

from smartplan.changes.wording.told import Told
from smartplan.plan.plan import Plan
from smartplan.wording import Text, same


def by_dimension(told: Iterable[Told], old: Plan, new: Plan) -> list[tuple[Text, tuple[int, ...]]]:
    """The changes by the dimension of their program: the places of each in `told`.

    Those that belong to no program come first.
    """
    groups: dict[str, list[int]] = {}
    for place, one in enumerate(told):
        groups.setdefault(_dimension(one, old, new), []).append(place)
    shelf = new.dimensions or old.dimensions
    order = ["", *(shelf.dimensions if shelf else ())]
    found = sorted(groups, key=lambda id: (order.index(id) if id in order else len(order), id))
    labels = {id: held.label for id, held in shelf.dimensions.items()} if shelf else {}
    return [(labels.get(id, same(id)) if id else _FRAME, tuple(groups[id])) for id in found]


def _dimension(one: Told, old: Plan, new: Plan) -> str:
    top = one.top
    if top[:1] == ("programs",) and len(top) > 1:
        program = new.programs.get(top[1]) or old.programs.get(top[1])
        return (program.dimension or "") if program else ""
    if top[:1] == ("gaps",) and len(top) > 1:
        gap = new.analysis.gaps.get(top[1]) or old.analysis.gaps.get(top[1])
        return (gap.dimension or "") if gap else ""
    return ""


_FRAME = Text("Kerangka rencana", "The plan's frame")
