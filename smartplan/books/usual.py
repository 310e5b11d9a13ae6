"""Which documents belong to the usual set of a plan: some only where it has what they tell."""

from collections.abc import Callable, Mapping

from smartplan.books.library import BookKind
from smartplan.plan.plan import Plan


def is_usual(kind: BookKind, plan: Plan) -> bool:
    """Whether a document is made of a plan where none is asked for by name."""
    tells = _TELLS.get(kind.view)
    return not kind.on_request and (tells is None or tells(plan))


def has_assessment(plan: Plan) -> bool:
    """Whether a region has answered, or asked its people, for an evaluation."""
    return bool(plan.assessment or plan.surveys)


def _has_register(plan: Plan) -> bool:
    """Whether a plan knows data, systems, or requests for data."""
    held = plan.data
    return bool(held.datasets or held.systems or held.requests)


# By their views: what they tell stands in few plans.
_TELLS: Mapping[str, Callable[[Plan], bool]] = {
    "data-register": _has_register,
    "self-assessment": has_assessment,
}
