"""Whose word counts in a conflict, and who has said what in the same call."""

from typing import Protocol

from smartplan.incoming.said import Concern, Provenance, Settle
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """Who has said what stands at a route of the plan now, and where."""

    origin: Provenance
    who: str
    value: Node


class Judge(Protocol):
    """Who says whose word counts, and knows what was said before in the same call."""

    spoken: dict[Route, SaidBefore]

    def verdict(self, conflict: Concern) -> Settle:
        """Whose word counts in a conflict."""
