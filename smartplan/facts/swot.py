"""The SWOT of a plan: its components, its four sides, and which entries strategies take up."""

from collections.abc import Mapping

from smartplan.plan.model.analysis import SwotEntry
from smartplan.plan.plan import Plan
from smartplan.wording import Text

COMPONENTS = {
    "structure": Text("struktur", "structure"),
    "infrastructure": Text("infrastruktur", "infrastructure"),
    "superstructure": Text("suprastruktur", "superstructure"),
}
SIDES = ("strengths", "weaknesses", "opportunities", "threats")


def entries_of(plan: Plan, component: str, side: str) -> Mapping[str, SwotEntry]:
    """The entries of one side of a component; none where it has no SWOT."""
    held = getattr(plan.analysis.swot, component) if plan.analysis.swot else None
    found: Mapping[str, SwotEntry] = getattr(held, side) if held else {}
    return found


def used_entries(plan: Plan) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the entries that strategies take up, and those of all."""
    every = frozenset(
        ref
        for component in COMPONENTS
        for side in SIDES
        for ref in entries_of(plan, component, side)
    )
    used = frozenset(ref for one in plan.analysis.strategies.values() for ref in one.uses)
    return used & every, every
