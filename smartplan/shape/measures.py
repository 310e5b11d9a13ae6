"""The binder for measures: a number, a range `{min, max}`, or a step of a scale in words."""

import re
from typing import Any

from smartplan.measure import NumberRange
from smartplan.route import Route
from smartplan.shape.numbers import any_number
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.source.node import Node
from smartplan.wording import Text

STEP_PATTERN = r"[^\W\d_][^\d]*"  # begins with a letter and holds no digit: `BB`, `Sangat Baik`


def bind_measure(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """What a plan measures or intends; whether words are steps of a scale is a rule's question."""
    if type(node) is dict:
        return _bind_range(node, holder, key, out)
    if type(node) is str:
        if _STEP.fullmatch(node):
            return node
        if ends := _two_numbers(node):
            low, high = ends
            return _no_range(node, holder, key, out, _as_range(low, high))
    return _number(node, holder, key, out)


def _bind_range(node: dict[str, Node], holder: Route, key: str, out: Outcome) -> Any:
    if node.keys() != {"min", "max"}:
        return _no_range(node, holder, key, out, _RANGE)
    low, high = (_number(node[end], holder / key, end, out) for end in ("min", "max"))
    if low is BROKEN or high is BROKEN:
        return BROKEN
    if low > high:
        return _no_range(node, holder, key, out, _as_range(high, low))
    return NumberRange(low, high)


def _no_range(node: Node, holder: Route, key: str, out: Outcome, fix: Text) -> Any:
    from smartplan.shape.scalar_faults import wrong_type

    return wrong_type(node, holder, key, out, _WANTED, fix)


def _as_range(low: object, high: object) -> Text:
    return Text(f"tulis {{min: {low}, max: {high}}}", f"write {{min: {low}, max: {high}}}")


def _two_numbers(text: str) -> tuple[str, str] | None:
    """The ends of a range in one text, such as `3.30-3.35` or `3,3 s.d. 3,35`."""
    from smartplan.shape.doubt import plain

    match = re.fullmatch(_SPAN, text.strip())
    ends = (plain(match[1]), plain(match[2])) if match else (None, None)
    low, high = ends
    if low is None or high is None or float(low) > float(high):
        return None
    return low, high


_number = any_number(None, counts=True)
_STEP = re.compile(STEP_PATTERN)
_SPAN = r"([0-9][0-9.,]*)\s*%?\s*(?:-|–|s\.?d\.?|sampai|to)\s*([0-9][0-9.,]*)\s*%?"
_WANTED = Text("angka, atau {min: ..., max: ...}", "a number, or {min: ..., max: ...}")
_RANGE = Text("tulis seperti {min: 3.30, max: 3.35}", "write it like {min: 3.30, max: 3.35}")
