"""Binders for single values: text, dates, choices, references.

A binder takes a node, the route of what holds it, its key there, and the outcome to report to. It
returns the value, or BROKEN when it has reported why there is none: what is told of wrong values
is in `scalar_faults`, which is imported where one is.
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from smartplan.day import parse_day
from smartplan.route import Route
from smartplan.shape.kinds import CodeForm
from smartplan.shape.outcome import BROKEN, Outcome, Reference
from smartplan.source.node import Node

Binder = Callable[[Node, Route, str, Outcome], Any]


def bind_text(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Text as written."""
    if type(node) is str:
        return node
    from smartplan.shape.scalar_faults import no_text

    return no_text(node, holder, key, out)


def bind_truth(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """True or false."""
    if type(node) is bool:
        return node
    from smartplan.shape.scalar_faults import no_truth

    return no_truth(node, holder, key, out)


def bind_day(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """A date, a month or a year."""
    if type(node) in (str, int) and (day := parse_day(str(node))):
        return day
    from smartplan.shape.scalar_faults import no_day

    return no_day(node, holder, key, out)


def choice(kind: type[Enum]) -> Binder:
    """A binder for one of a few words, giving the member of `kind`."""
    members = {member.value: member for member in kind}

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is str and node in members:
            return members[node]
        from smartplan.shape.scalar_faults import no_choice

        return no_choice(node, holder, key, out, kind, members)

    return bind


def code(form: CodeForm) -> Binder:
    """A binder for text of a fixed form."""
    pattern = form.pattern

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is str and re.fullmatch(pattern, node):
            return node
        from smartplan.shape.scalar_faults import no_code

        return no_code(node, holder, key, out, form)

    return bind


def reference(collection: str) -> Binder:
    """A binder for the id of something else, noted for resolving."""

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        value = bind_text(node, holder, key, out)
        if value is not BROKEN:
            out.references.append(Reference(holder / key, collection, value))
        return value

    return bind
