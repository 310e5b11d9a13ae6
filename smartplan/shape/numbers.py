"""Binders for numbers and money; what is told of those that are wrong is in `number_faults`.

It is imported where something is wrong, as in the other binders: it loads much that a right plan
does not need.
"""

import math
from typing import Any

from smartplan.route import Route
from smartplan.shape.kinds import Within
from smartplan.shape.outcome import Outcome
from smartplan.shape.scalars import Binder
from smartplan.source.node import Node


def whole_number(within: Within | None, *, counts: bool = False) -> Binder:
    """A binder for whole numbers; `2.0` is one, as JSON Schema has it.

    `counts`: of a quantity, which may be thousands with a point.
    """

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is int and (within is None or within.low <= node <= within.high):
            return node
        from smartplan.shape.number_faults import no_whole_number

        return no_whole_number(node, holder, key, out, within, counts=counts)

    return bind


def any_number(within: Within | None, *, counts: bool = False) -> Binder:
    """A binder for numbers, whole or with decimals; `counts` as for whole ones."""

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        is_sure = type(node) is int or (
            type(node) is float
            and math.isfinite(node)
            and not (counts and out.letters and out.letters.has_three_digits)
        )
        if is_sure and (within is None or within.low <= node <= within.high):
            return node
        from smartplan.shape.number_faults import no_number

        return no_number(node, holder, key, out, within, counts=counts)

    return bind


def bind_rupiah(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Whole rupiah."""
    if type(node) is int:
        return node
    from smartplan.shape.number_faults import no_rupiah

    return no_rupiah(node, holder, key, out)
