"""Which programs an item means that asks about a dimension: the instrument names the official six.

A plan that is written in another set of dimensions is read through the crosswalk between the two.
"""

from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.scoring.crosswalk import counterparts
from smartplan.standards.shelf import DEFAULT_DIMENSIONS
from smartplan.wording import Text, same

OFFICIAL = ("governance", "branding", "economy", "living", "society", "environment")


def is_in(program: Program, dimension: str, plan: Plan) -> bool:
    """Whether a program is of a dimension of the official set."""
    if program.dimension is None:
        return False
    own, official = plan.dimensions, plan.shelf.dimensions(DEFAULT_DIMENSIONS)
    if own is None or official is None:
        return False
    targets = counterparts(own, official, program.dimension, program.subdimension)
    return dimension in targets


def label_of(dimension: str, plan: Plan) -> Text:
    """What the official set calls a dimension."""
    official = plan.shelf.dimensions(DEFAULT_DIMENSIONS)
    held = official.dimensions.get(dimension) if official else None
    return held.label if held else same(dimension)
