"""Mistakes that people make, one module per family; each says what it is, not which rule knows it."""

# ruff: noqa: E501 -- tables, one mistake a line

from mistakes import (
    bodies,
    dates,
    files,
    ids,
    indicators,
    levels,
    lists,
    money,
    reading,
    real_plans,
    texts,
    yearly,
)
from mistakes.kind import KINDS

__all__ = ["FAMILIES", "KINDS"]

FAMILIES = (
    bodies,
    dates,
    files,
    ids,
    indicators,
    levels,
    lists,
    money,
    reading,
    real_plans,
    texts,
    yearly,
)
