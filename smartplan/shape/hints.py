"""What a record's annotations say: optional or not, its marks, what it is when absent."""

import inspect
import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args, get_origin

MAPPING: Any = get_origin(Mapping[str, str])


def annotations_of(kind: type) -> dict[str, Any]:
    """The annotations of a record and its bases by field name.

    `typing.get_type_hints` gives the same and takes twenty times as long: it takes every
    annotation apart to look for quoted ones, of which records have none.
    """
    found: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        found.update(inspect.get_annotations(base))
    return found


def unwrap_optional(hint: Any) -> tuple[Any, bool]:
    """`X | None` as `(X, True)`, anything else as `(X, False)`."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [arm for arm in get_args(hint) if arm is not type(None)]
        return inner[0], True
    return hint, False


def marks_of(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """The plain type behind an `Annotated`, and its marks."""
    if get_origin(hint) is Annotated:
        plain, *marks = get_args(hint)
        return plain, tuple(marks)
    return hint, ()


def is_text(hint: Any) -> bool:
    """Whether a value is text of any kind."""
    return marks_of(hint)[0] is str


def absent_of(hint: Any) -> Any:
    """What a field is where nothing is written: None, or an empty container."""
    plain, _ = marks_of(hint)
    origin = get_origin(plain)
    return () if origin is tuple else types.MappingProxyType({}) if origin is MAPPING else None
