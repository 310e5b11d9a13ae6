"""What can be named as the answer to an item of an evaluation, each thing by its route.

Key figures, indicators, programs, ratings and legal instruments: what the items themselves say
that they ask for, where no part of the plan is known to be meant.
"""

from collections.abc import Iterable, Mapping

from smartplan.facts.indicators import every_indicator
from smartplan.plan.model.common import Entity
from smartplan.plan.plan import Plan
from smartplan.shape.suggest import closest


def nameable(plan: Plan) -> Mapping[str, Entity]:
    """All that can be named, by its route as it is written."""
    return plan.once(_nameable)


def meant_by(written: str, plan: Plan) -> str | None:
    """The route that was probably meant: by its id alone, with its file before or more behind."""
    known = nameable(plan)
    dotted = f".{written}"
    ends = [one for one in known if one.endswith(dotted) or dotted.endswith(f".{one}")]
    if len(ends) == 1:
        return ends[0]
    around = [one for one in known if written.startswith(f"{one}.")]
    return max(around, key=len) if around else closest(written, known)


def _nameable(plan: Plan) -> Mapping[str, Entity]:
    held: tuple[Iterable[Entity], ...] = (
        plan.profile.facts.values(),
        every_indicator(plan),
        plan.programs.values(),
        plan.process.ratings.values(),
        plan.organization.instruments.values(),
    )
    return {str(one.at): one for some in held for one in some}
