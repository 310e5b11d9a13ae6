"""Which thing of the plan a heading, a table or a link of a book is about, by its id."""

from collections.abc import Mapping
from typing import Any

from smartplan.plan.model.analysis import Analysis
from smartplan.plan.model.organization import Organization
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.plan.types import plan_type, steps
from smartplan.route import ROOT, Route
from smartplan.shape.record import key_of
from smartplan.shape.types import MapOf
from smartplan.value import dataclass

DIMENSIONS, SUBDIMENSIONS = "dimensions", "subdimensions"  # of a standard: no places in the plan


@dataclass(frozen=True, slots=True)
class FieldThings:
    """The things of one plan by the ids that books give to what tells of them."""

    known: Mapping[str, Route]

    def of(self, id: str) -> Route | None:
        """What an id is about; None where it is about no single thing or kind of things."""
        return self.known.get(id) or self.known.get(id.removeprefix("tbl-"))


def field_things(plan: Plan) -> FieldThings:
    """The things that books head with ids."""
    found = {key: Route((key,)) for key in plan_type().fields}
    for noun, held in _entries(plan).items():
        found |= {f"{noun}-{id}": route for id, route in held.items()}
    return FieldThings(found)


def entry_of(route: Route) -> Route:
    """The entry with an id that a route lies in, innermost; the root where it lies in none."""
    found = ROOT
    for step in steps(route):
        if isinstance(step.holder, MapOf) and step.holder.has_ids:
            found = step.at
    return found


def _entries(plan: Plan) -> dict[str, dict[str, Route]]:
    """By the noun of a heading's id: the ids, and where these things are."""
    programs = {id: one.at for id, one in plan.programs.items()}
    standard = plan.dimensions.dimensions if plan.dimensions else {}
    bodies = _rooted(Organization.council, Organization.team, Organization.forum)
    forums = key_of(Organization.forums)
    bodies |= {f"{forums}-{id}": one.at for id, one in plan.organization.forums.items()}
    return {
        "program": programs,
        "quick-win": {id: at / key_of(Program.quick_win) for id, at in programs.items()},
        "goal": {id: one.at for id, one in plan.profile.goals.items()},
        "issue": {id: one.at for id, one in plan.profile.issues.items()},
        "agency": {id: one.at for id, one in plan.organization.agencies.items()},
        "risk": {id: one.at for id, one in plan.profile.risks.items()},
        "gaps": {id: Route((key_of(Analysis.gaps),)) for id in ("none", *standard)},
        "dimension": {id: Route((DIMENSIONS, id)) for id in standard},
        "sub": {
            f"{id}-{sub}": Route((SUBDIMENSIONS, sub))
            for id, one in standard.items()
            for sub in one.subdimensions
        },
        "body": bodies,
        "stage": {id: one.at for id, one in plan.process.stages.items()},
        "realised": {year: one.at for year, one in plan.progress.items()},
        "assessment": {year: one.at for year, one in plan.assessment.items()},
    }


def _rooted(*attributes: Any) -> dict[str, Route]:
    return {key_of(one): Route((key_of(one),)) for one in attributes}
