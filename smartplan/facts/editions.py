"""The editions of the masterplan one after the other, and where their years do not meet."""

from collections.abc import Iterator

from smartplan.facts.periods import of_plan
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import Value


class EditionYears(Value):
    """The years of an edition, and where they are written."""

    first: int
    last: int
    at: Route
    is_this: bool = False


class Seam(Value):
    """Two editions of which the later one does not begin the year after the earlier one ends."""

    earlier: EditionYears
    later: EditionYears

    @property
    def gap(self) -> tuple[int, int] | None:
        """The years between them; None where they overlap."""
        first, last = self.earlier.last + 1, self.later.first - 1
        return (first, last) if first <= last else None


def open_seams(plan: Plan) -> Iterator[Seam]:
    """Each pair of neighbouring editions with a gap between, or with years in common."""
    found = sorted(_editions(plan), key=lambda one: (one.first, one.last))
    for at, later in enumerate(found[1:], 1):
        earlier = max(found[:at], key=lambda one: one.last)
        if later.first != earlier.last + 1:
            yield Seam(earlier, later)


def _editions(plan: Plan) -> Iterator[EditionYears]:
    if own := of_plan(plan):
        yield EditionYears(own.first, own.last, own.at, is_this=True)
    for edition in plan.manifest.versions:
        span = edition.period
        if span and span.start is not None and span.end is not None and span.start <= span.end:
            yield EditionYears(span.start, span.end, span.at)
