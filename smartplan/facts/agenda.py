"""The days that a plan looks forward to, or has missed: one list for all who tell of dates."""

from collections.abc import Iterator
from enum import Enum

from smartplan.day import Day
from smartplan.facts.events import signing, stages
from smartplan.facts.item_answers import open_items
from smartplan.facts.programs import is_live
from smartplan.facts.quick_wins import sheet_ahead
from smartplan.facts.recommendations import due_of, open_ones
from smartplan.facts.requests import is_open
from smartplan.plan.model.data import DataRequest
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import dataclass
from smartplan.wording import Text, same


class DateKind(Enum):
    """What falls on a day."""

    STAGE = "stage"
    SIGNING = "signing"
    AGREEMENT = "agreement"
    AGENDA = "agenda"
    MILESTONE = "milestone"
    QUICK_WIN = "quick-win"
    REQUEST = "request"
    RECOMMENDATION = "recommendation"
    ITEM = "item"

    @property
    def is_due(self) -> bool:
        """Whether something is owed until then, so that it stays when the day has passed."""
        return self in _DUE


@dataclass(frozen=True, slots=True)
class DatedThing:
    """Something with a date: its days, what it is called, where its date stands, and who has it.

    `agency` is the id of the agency in charge, "" for the region as a whole. What is finished,
    answered or reached is not among them. `until` is the last day of what takes several, `place`
    where it is held, if that is known.
    """

    day: Day
    name: Text
    at: Route
    agency: str
    kind: DateKind
    until: Day | None = None
    place: str = ""

    @property
    def end(self) -> Day:
        """When it is over."""
        return self.until or self.day


def dates_ahead(plan: Plan) -> tuple[DatedThing, ...]:
    """All that is dated and not finished, the earliest first; what is overdue stays in it."""
    found = [one for one in _every(plan) if one.kind.is_due or not one.end.is_before(plan.as_of)]
    return tuple(sorted(found, key=lambda one: (one.day.first, one.day.last, str(one.at))))


def _every(plan: Plan) -> Iterator[DatedThing]:
    yield from _of_process(plan)
    for program in plan.programs.values():
        if is_live(program) and program.status is not ProgramStatus.DONE:
            yield from _of_program(program)
    for request in plan.data.requests.values():
        if request.due and is_open(request):
            name = _REQUEST.fill(items=_items(request, plan))
            yield DatedThing(request.due, name, request.at, request.agency or "", DateKind.REQUEST)
    for year, advice in open_ones(plan):
        name = _ADVICE.fill(year=year, text=" ".join(advice.text.split()))
        yield DatedThing(
            due_of(advice, year), name, advice.at, advice.agency or "", DateKind.RECOMMENDATION
        )
    for year, answer in open_items(plan):
        if answer.due:
            standard = plan.shelf.evaluation(plan.assessment[year].instrument or "")
            item = standard.items.get(answer.at.key) if standard else None
            asks = item.asks.text if item and item.asks else same(answer.at.key)
            name = _ITEM.fill(year=year, asks=asks)
            yield DatedThing(answer.due, name, answer.at, answer.agency or "", DateKind.ITEM)


def _of_process(plan: Plan) -> Iterator[DatedThing]:
    process = plan.process
    for event in stages(process):
        place = process.stages[event.at[1]].place or ""
        name = _STAGE.fill(name=event.name)
        yield DatedThing(
            event.first, name, event.at, "", DateKind.STAGE, until=event.limit, place=place
        )
    if (signed := signing(process)) and process.commitment:
        place = process.commitment.place or ""
        yield DatedThing(signed.first, _SIGNING, signed.at, "", DateKind.SIGNING, place=place)
    for agreement in process.agreements.values():
        if agreement.date:
            name = same(agreement.kind) if agreement.kind else _AGREEMENT
            place = agreement.place or ""
            yield DatedThing(
                agreement.date, name, agreement.at, "", DateKind.AGREEMENT, place=place
            )
    for id, one in process.agenda.items():
        if one.date:
            name, place = same(one.name or id), one.place or ""
            yield DatedThing(
                one.date, name, one.at, one.agency or "", DateKind.AGENDA, place=place
            )


def _of_program(program: Program) -> Iterator[DatedThing]:
    lead, called = program.lead or "", program.name or program.id
    for milestone in program.milestones.values():
        if milestone.date:
            text = " ".join((milestone.text or "").split())
            name = _OF_PROGRAM.fill(program=called, text=text) if text else same(called)
            yield DatedThing(milestone.date, name, milestone.at, lead, DateKind.MILESTONE)
    sheet = sheet_ahead(program)
    if sheet and sheet.deadline:
        at = sheet.at / key_of(QuickWin.deadline)
        name = _DEADLINE.fill(program=called)
        yield DatedThing(sheet.deadline, name, at, lead, DateKind.QUICK_WIN)


def _items(request: DataRequest, plan: Plan) -> str:
    held = plan.data.datasets
    names = [held[id].name or id if id in held else id for id in request.items]
    return "; ".join(names) or request.at.key


_DUE = frozenset({DateKind.REQUEST, DateKind.RECOMMENDATION, DateKind.ITEM})
_STAGE = Text("Bimtek {name}", "Guidance {name}")
_SIGNING = Text("Penandatanganan komitmen bersama", "Signing of the joint commitment")
_AGREEMENT = Text("Kesepakatan dengan kementerian", "Agreement with the ministry")
_OF_PROGRAM = Text("{program}: {text}", "{program}: {text}")
_DEADLINE = Text("Tenggat quick win {program}", "Deadline of quick win {program}")
_REQUEST = Text("Permintaan data: {items}", "Data request: {items}")
_ADVICE = Text("Rekomendasi {year}: {text}", "Recommendation {year}: {text}")
_ITEM = Text("Penilaian {year}: {asks}", "Self-assessment {year}: {asks}")
