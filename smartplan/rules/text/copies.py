"""Passages that two programs share, found in one pass over their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.text.passages import passages_of
from smartplan.rules.text.unwritten import unwritten
from smartplan.plan.walk import within

LENGTH = 12  # words in a row; shorter runs are turns of phrase

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage of one program that other programs have too: its words, and where it stands."""

    words: Run
    first: Route
    others: tuple[Route, ...]
