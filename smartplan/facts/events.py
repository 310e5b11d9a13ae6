"""What happens on the way to a plan, in the order in which it has to happen."""

from collections.abc import Iterator
from typing import NamedTuple

from smartplan.day import Day
from smartplan.facts.stretches import stage_name
from smartplan.plan.model.process import Process, Stage
from smartplan.route import Route
from smartplan.wording import Text, dated


class PlanEvent(NamedTuple):
    """A stage, or the signing: its days, where its date is written, and what must be over first.

    `limit` is the day before which nothing that follows may happen, `until` the same in words.
    """

    name: Text
    at: Route
    first: Day
    limit: Day
    until: Text


def stages(process: Process) -> Iterator[PlanEvent]:
    """The stages whose dates are known and not reversed, in the order of their numbers."""
    for number in sorted(process.stages):
        if event := _stage(number, process.stages[number]):
            yield event


def signing(process: Process) -> PlanEvent | None:
    """The joint commitment, which is signed while the last stage is held, or after."""
    held = process.commitment
    if held is None or held.date is None:
        return None
    name = Text("komitmen bersama", "the joint commitment")
    return PlanEvent(name, held.at / "date", held.date, held.date, name)


def _stage(number: str, stage: Stage) -> PlanEvent | None:
    if stage.dates is None:
        return None
    start, end = stage.dates.start, stage.dates.end
    first, last = start or end, end or start
    if first is None or last is None or last.is_before(first):
        return None
    name = stage_name(number)
    until = Text("{name} selesai ({day})", "{name} was over ({day})").fill(
        name=name, day=dated(last)
    )
    return PlanEvent(name, stage.dates.at / ("start" if start else "end"), first, last, until)
