"""The years that bound a plan or a program, and what lies outside them."""

from collections.abc import Iterable
from typing import NamedTuple

from smartplan.plan.model.common import Span
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.wording import Text


class Bounds(NamedTuple):
    """The first and the last year of something, both included, and what that stretch is called.

    Where it `began_before`, nothing is too early for it.
    """

    first: int
    last: int
    at: Route
    name: Text
    began_before: bool = False

    @property
    def said(self) -> Text:
        """The stretch in words: "the plan's period (2022–2032)"."""
        return Text("{name} ({years})", "{name} ({years})").fill(name=self.name, years=self.years)

    @property
    def years(self) -> str:
        """The two ends alone: "2022–2032"."""
        return years(self.first, self.last)

    def outside(self, given: Iterable[int]) -> list[int]:
        """Those of the years that lie outside, each once, in order."""
        first, last = self.first, self.last
        if self.began_before:
            found = [year for year in given if year > last]
        else:
            found = [year for year in given if year < first or year > last]
        return sorted(set(found)) if found else found


def of_plan(plan: Plan) -> Bounds | None:
    """The plan's own period; None if it is not known, or reversed."""
    return plan.once(_of_plan)


def of_program(program: Program) -> Bounds | None:
    """A program's own period; None if it is not known, or reversed."""
    return program.once(_of_program)


def years(first: int, last: int) -> str:
    """Two years as a stretch; one if they are the same."""
    return str(first) if first == last else f"{first}–{last}"


def _of_plan(plan: Plan) -> Bounds | None:
    return _bounds(plan.manifest.period, ROOT / "period", _PLAN)


def _of_program(program: Program) -> Bounds | None:
    return _bounds(program.period, program.at / "period", _PROGRAM)


def _bounds(span: Span | None, at: Route, name: Text) -> Bounds | None:
    if span is None or span.start is None or span.end is None or span.start > span.end:
        return None
    return Bounds(span.start, span.end, at, name)


_PLAN = Text("masa berlaku rencana", "the plan's period")
_PROGRAM = Text("masa pelaksanaannya", "its period")
