"""The five most useful next steps: what blocks a stage, what is late, what is wrong, what is near.

Of one kind of duty there is one step, for the most urgent of them, which counts the others; each
tells the command, or the file, with which it is done. The order and the number are ours.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smartplan.facts.agenda import DatedThing, DateKind
from smartplan.facts.quick_wins import without_news
from smartplan.facts.requests import seems_answered
from smartplan.facts.stages.gates import Gate
from smartplan.plan.along import thing_at
from smartplan.plan.files import home
from smartplan.plan.model.data import DataRequest, Dataset
from smartplan.plan.model.process import AgendaKind, Agendum
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing.charge import in_charge
from smartplan.standing.completeness import Completeness
from smartplan.standing.duties import Duty, DutyKind
from smartplan.standing.now import NextStep, StandingNow
from smartplan.standing.places import place
from smartplan.standing.wording import duty_words, gate_words
from smartplan.wording import Text, dated, headed, shortened

STEPS = 5
SOON = 30
"""So many days before it is due, or begins, something becomes a next step."""


class _Ranked(NamedTuple):
    """A step with what it is sorted by: how pressing it is, since when, and its place."""

    rank: int
    since: date
    place: str
    step: NextStep


def next_steps(now: StandingNow, plan: Plan, agency: str | None = None) -> tuple[NextStep, ...]:
    """What to do next, the most pressing first: all in all, or what is an agency's."""
    blocking = [
        (stage, gate)
        for stage, held in now.gates
        for gate in held
        if stage <= (now.stage or 0) and gate.open_things
    ]
    told = {missing.at for _, gate in blocking for missing in gate.open_things}
    owed = [one for one in now.owed if one.route not in told and agency in (None, one.agency)]
    found = [
        *(_of_gate(at, stage, gate, plan) for at, (stage, gate) in enumerate(blocking)),
        *_of_duties(owed, plan),
        *_of_dates(now.dates, plan),
        *_of_quick_wins(plan, agency),
        *_of_parts(now.completeness, now.stage or 0, {one.route for one in now.owed} | told),
    ]
    mine = [one for one in found if agency in (None, one.step.agency)]
    ranked = sorted(mine, key=lambda one: (one.rank, one.since, one.place))
    gates = [one for one in ranked if one.rank == _BLOCKS]
    others = [one for one in ranked if one.rank != _BLOCKS]
    first = gates[: max(_GATES, STEPS - len(others))]  # so that what is late is told, too
    return tuple(one.step for one in (*first, *others)[:STEPS])


def _pressing(one: Duty) -> tuple[int, date, str]:
    """What duties are sorted by: the longest overdue first, then errors, then what is due."""
    if one.since:
        return _OVERDUE, one.since, str(one.route)
    if one.is_grave:
        return _WRONG, date.max, str(one.route)
    return (_DUE if one.due else _LATER), one.due.last if one.due else date.max, str(one.route)


def _of_gate(number: int, stage: int, gate: Gate, plan: Plan) -> _Ranked:
    at = gate.open_things[0].at
    agency = next(iter(in_charge(at, plan)), "")
    step = NextStep(gate_words(gate, plan), at, agency, place(at))
    return _Ranked(_BLOCKS, date(stage, 1, 1), f"{number:02}", step)


def _of_duties(owed: Sequence[Duty], plan: Plan) -> Iterator[_Ranked]:
    """One step for each kind of duty, for the most pressing of them and whose the others are."""
    groups: dict[tuple[DutyKind, str, bool], list[Duty]] = {}
    for one in owed:
        key = (one.kind, one.route[0], _seems_answered(one, plan))
        groups.setdefault(key, []).append(one)
    for (_, _, is_to_record), held in groups.items():
        first = min(held, key=_pressing)
        rank, since, route = _pressing(first)
        if rank == _DUE:
            rank = _SOON if _is_soon(since, plan) else _LATER
        agencies = tuple(dict.fromkeys(one.agency for one in sorted(held, key=_pressing)))
        others = len({one.route for one in held} - {first.route})
        text = duty_words(first, plan)
        names = (shortened(name) for name in (text.thing.id, text.thing.en))
        said = headed(Text(*names), _RECORD if is_to_record else text.text)
        if others:
            more = _AND_MORE if len(agencies) == 1 else _AND_MORE_OF
            said = more.fill(text=said, count=others, agencies=len(agencies))
        agency = first.agency if len(agencies) == 1 else ""
        how = home(first.route)[0] if is_to_record else _how(first, agencies, others, plan)
        step = NextStep(said, first.route, agency, how)
        yield _Ranked(rank, since, route, step)


def _of_parts(held: Completeness, stage: int, told: Collection[Route]) -> Iterator[_Ranked]:
    """What a part that is due by now lacks, the emptiest part first."""
    for part in held.parts.values():
        lacks = [why for why in part.reasons if not why.code and why.at not in told]
        if lacks and part.due <= stage:
            first = lacks[0]
            step = NextStep(first.text, first.at, "", place(first.at))
            yield _Ranked(_LACKS, date(1 + part.percent, 1, 1), str(first.at), step)


def _seems_answered(duty: Duty, plan: Plan) -> bool:
    held = thing_at(plan, duty.route)
    return isinstance(held, DataRequest) and seems_answered(held, plan.data)


def _how(duty: Duty, agencies: Sequence[str], others: int, plan: Plan) -> str:
    """The command with which a duty is done away with, else the file in which it is written."""
    held = thing_at(plan, duty.route)
    if duty.kind is DutyKind.PROGRESS and not others:
        return f"smartplan progress {duty.route[3]} --year {duty.route[1]}"
    if isinstance(held, Dataset) and held.pull and not others:
        return f"smartplan data pull {duty.route.key}"
    if duty.kind is DutyKind.ASSESSMENT and others:
        return "smartplan render --document self-assessment"
    if not all(agencies) or duty.kind is DutyKind.ASSESSMENT:
        return home(duty.route)[0]
    sheets = f" --kind {_SHEETS[duty.kind]}" if duty.kind in _SHEETS else ""
    named = "".join(f" --agency {id}" for id in agencies)
    return f"smartplan sheet export{sheets}{named if len(agencies) <= _NAMED else ' --all'}"


def _of_dates(dates: Sequence[DatedThing], plan: Plan) -> Iterator[_Ranked]:
    """What is held soon, with the document that it needs."""
    for one in dates:
        document = _DOCUMENTS.get(one.kind)
        held = thing_at(plan, one.at) if one.kind is DateKind.AGENDA else None
        if isinstance(held, Agendum):
            document = _FOR_AGENDA.get(held.kind or AgendaKind.OTHER)
        if document and not one.day.is_before(plan.as_of) and _is_soon(one.day.first, plan):
            text = _PREPARE.fill(name=one.name, day=dated(one.day))
            step = NextStep(text, one.at, one.agency, f"smartplan render --document {document}")
            yield _Ranked(_SOON, one.day.first, str(one.at), step)


def _of_quick_wins(plan: Plan, agency: str | None) -> Iterator[_Ranked]:
    """The quick win that is silent for the longest time."""
    mine = [one for one in without_news(plan) if agency in (None, one[0].lead)]
    silent = sorted(mine, key=lambda one: (one[1].last, one[0].id))
    for program, since in silent[:1]:
        text = _SILENT.fill(name=shortened(program.name or program.id), day=dated(since))
        if len(silent) > 1:
            text = _AND_MORE.fill(text=text, count=len(silent) - 1)
        step = NextStep(text, program.at, program.lead or "", f"smartplan progress {program.id}")
        yield _Ranked(_NO_NEWS, since.last, str(program.at), step)


def _is_soon(day: date, plan: Plan) -> bool:
    return plan.as_of >= day - timedelta(days=SOON)


_BLOCKS, _OVERDUE, _WRONG, _SOON, _NO_NEWS, _DUE, _LATER, _LACKS = range(8)
_GATES = 3  # criteria among the steps, where there is something else to do
_NAMED = 3  # agencies that a command names before it takes all of them
_DOCUMENTS = {DateKind.SIGNING: "commitment", DateKind.STAGE: "bimtek"}
_FOR_AGENDA = {AgendaKind.PRESENTATION: "deck", AgendaKind.EVALUATION: "self-assessment"}
_SHEETS = {
    DutyKind.PROGRESS: "progress",
    DutyKind.RECOMMENDATION: "progress",
    DutyKind.DATA: "data",
}
_AND_MORE = Text("{text} (dan {count} lagi)", "{text} (and {count} more)")
_AND_MORE_OF = Text(
    "{text} (dan {count} lagi, dari {agencies} perangkat daerah)",
    "{text} (and {count} more, of {agencies} agencies)",
)
_RECORD = Text(
    "datanya sudah dimutakhirkan; catat tanggal diterimanya",
    "the data is renewed; write down when it was received",
)
_PREPARE = Text("Siapkan: {name}, {day}", "Prepare: {name}, {day}")
_SILENT = Text(
    "Quick win {name}: tanpa kabar sejak {day}",
    "Quick win {name}: no news since {day}",
)
