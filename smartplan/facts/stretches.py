"""Every stretch of time that a plan gives by its two ends."""

from collections.abc import Iterator
from typing import NamedTuple

from smartplan.day import Day
from smartplan.facts.bodies import all_of
from smartplan.plan.model.common import DaySpan, Span
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.wording import Text


class Stretch(NamedTuple):
    """From when until when something lasts, and the two keys that say so."""

    name: Text
    at: Route
    keys: tuple[str, str]
    start: Day | int | None
    end: Day | int | None

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it begins."""
        return self.start is not None and self.end is not None and _before(self.end, self.start)


def stretches(plan: Plan) -> Iterator[Stretch]:
    """The stretches of a plan, in the order of the plan format."""
    name = Text("masa berlaku rencana", "the plan's period")
    yield from _span(name, plan.manifest.period, ROOT)
    for id, linked in plan.profile.plans.items():
        name = Text(f"masa berlaku rencana acuan {id}", f"the period of linked plan {id}")
        yield from _span(name, linked.period, linked.at)
    for one in all_of(plan):
        yield from _terms(one.body)
    for number, stage in plan.process.stages.items():
        label = stage_name(number)
        name = Text(f"jadwal {label.id}", f"the schedule of {label.en}")
        yield from _span(name, stage.dates, stage.at, "dates")
    for id, program in plan.programs.items():
        name = Text(f"masa pelaksanaan program {id}", f"the period of program {id}")
        yield from _span(name, program.period, program.at)
    for id, source in plan.sources.items():
        name = Text(f"masa berlaku sumber {id}", f"the validity of source {id}")
        yield Stretch(name, source.at, ("date", "expires"), source.date, source.expires)
    for id, request in plan.data.requests.items():
        name = Text(f"tenggat permintaan data {id}", f"the term of data request {id}")
        yield Stretch(name, request.at, ("asked", "due"), request.asked, request.due)


def stage_name(number: str) -> Text:
    """A bimtek stage as people call it: "tahap II"."""
    roman = _ROMAN.get(number, number)
    return Text(f"tahap {roman}", f"stage {roman}")


def _span(
    name: Text, span: Span | DaySpan | None, holder: Route, key: str = "period"
) -> Iterator[Stretch]:
    if span is not None:
        yield Stretch(name, holder / key, ("start", "end"), span.start, span.end)


def _terms(body: Body | None) -> Iterator[Stretch]:
    for member in body.members if body else ():
        name = Text(f"masa keanggotaan {member.office}", f"the term of {member.office}")
        yield Stretch(name, member.at, ("from", "until"), member.from_, member.until)


def _before(one: Day | int, other: Day | int) -> bool:
    if isinstance(one, int) or isinstance(other, int):
        return isinstance(one, int) and isinstance(other, int) and one < other
    return one.is_before(other)


_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
