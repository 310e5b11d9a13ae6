"""What is owed in words for people: names instead of ids, never a rule's own words.

Screens, workbooks, letters and calendars all say a duty so. Names that the plan gives stay in its
language; those of a standard, and what is wanted, are in the reader's.
"""

import re
from typing import Any

from smartplan.facts.stages.gates import Gate, in_words
from smartplan.plan.along import along
from smartplan.plan.known import title_of
from smartplan.plan.model.assessment import ItemAnswer, SelfAssessment
from smartplan.plan.model.data import DataRequest, Dataset
from smartplan.plan.model.program import BudgetRow
from smartplan.plan.model.progress import ProgramProgress, Progress
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.plan.types import steps
from smartplan.route import Route
from smartplan.shape.record import Field, Record, key_of
from smartplan.shape.types import ListOf, MapOf
from smartplan.standing.duties import Duty, DutyKind
from smartplan.standing.faults import FAULTS, MISSING, OF_FAMILY, TO_CHECK
from smartplan.value import dataclass
from smartplan.wording import Text, dated, headed, numbered, same


@dataclass(frozen=True, slots=True)
class DutyWords:
    """A duty as letters, workbooks and screens say it: what it is about, and what is wanted.

    `text` begins with a small letter, as it stands after the thing's name.
    """

    thing: Text
    text: Text

    @property
    def whole(self) -> Text:
        """Both in one line: `Loket kelurahan: realisasi tahun 2024`."""
        return headed(self.thing, self.text)


def duty_words(duty: Duty, plan: Plan) -> DutyWords:
    """The words of a duty."""
    route, held = duty.route, along(plan, duty.route)
    entry = held[1] if len(held) > 1 else None
    if isinstance(entry, DataRequest):
        return DutyWords(_items(entry, plan), _of_request(duty))
    if isinstance(entry, Dataset):
        return DutyWords(same(entry.name or route[1]), _of_dataset(entry, duty, held))
    if len(route) > _OF_YEAR and route[0] == "progress":
        return _of_progress(duty, held, plan)
    if isinstance(entry, SelfAssessment) and len(route) > _OF_YEAR:
        return _of_item(route, held, plan)
    for one in held:
        if isinstance(one, ReadinessLine):
            return DutyWords(_indicator(one, plan), _wanted(duty, held))
    return DutyWords(_named(entry) or _first(route, plan), _wanted(duty, held))


def gate_words(gate: Gate, plan: Plan) -> Text:
    """What a criterion lacks, with the names of the programs that lack it instead of their ids."""
    named = [
        one._replace(what=_program(one.what, plan), owner=_program(same(one.owner), plan).id)
        for one in gate.open_things
    ]
    return gate.criterion.lack.fill(what=in_words(named, limit=_FEW))


def capital(text: Text) -> Text:
    """A text as a line begins: with a capital letter."""
    return Text(*(f"{said[:1].upper()}{said[1:]}" for said in (text.id, text.en)))


def _program(said: Text, plan: Plan) -> Text:
    """The name of a program for its id; what is none stays."""
    program = plan.programs.get(said.id)
    return same(program.name) if program and program.name else said


def _items(request: DataRequest, plan: Plan) -> Text:
    """The names of the data that are asked for."""
    held = plan.data.datasets
    names = "; ".join(held[id].name or id if id in held else id for id in request.items)
    return same(names) if names else _ALL_DATA


def _of_request(duty: Duty) -> Text:
    if duty.code in _ODD_REQUESTS:
        return _REQUEST.fill(state=TO_CHECK)
    return _REQUESTED


def _of_dataset(dataset: Dataset, duty: Duty, held: tuple[Any, ...]) -> Text:
    if duty.code == _INCOMPLETE and dataset.completeness is not None:
        return _SHARE.fill(share=numbered(dataset.completeness))
    if duty.code == _STALE:
        since = dataset.updated or dataset.year
        return _RENEW_SINCE.fill(day=dated(since)) if since else _RENEW
    return _wanted(duty, held)


def _of_progress(duty: Duty, held: tuple[Any, ...], plan: Plan) -> DutyWords:
    """The realisation of a program or a quarter of it, or the answer to a recommendation."""
    _, year, part, id, *rest = duty.route
    if part == key_of(Progress.recommendations):
        advice = held[3]
        return DutyWords(same(_called(advice) or id), _ANSWER.fill(year=year))
    program = plan.programs.get(id)
    name = same((program and program.name) or id)
    if duty.kind is not DutyKind.PROGRESS:
        return DutyWords(name, _PROGRESS_ODD.fill(year=year, wanted=_wanted(duty, held)))
    if rest[:1] == [key_of(ProgramProgress.quarters)] and len(rest) > 1:
        return DutyWords(
            name, _QUARTER.fill(number=Text(_ROMAN.get(rest[1], rest[1]), rest[1]), year=year)
        )
    return DutyWords(name, _PROGRESS.fill(year=year))


def _of_item(route: Route, held: tuple[Any, ...], plan: Plan) -> DutyWords:
    """An item of a self-assessment: its printed number, and what of it is not there."""
    year, id = route[1], route[_OF_YEAR]
    assessment, answer = held[1], held[3] if len(held) > _OF_YEAR else None
    standard = plan.shelf.evaluation(assessment.instrument or "")
    item = standard.items.get(id) if standard else None
    asks = item.asks.text if item and item.asks else same(id)
    is_claimed = isinstance(answer, ItemAnswer) and answer.claim is not None
    text = (_PROVE if is_claimed else _CLAIM).fill(year=year)
    number = " ".join(part for part in (item.row, item.number) if part) if item else ""
    return DutyWords(_ITEM.fill(number=number, asks=asks), text)


def _wanted(duty: Duty, held: tuple[Any, ...]) -> Text:
    """The field that is to be filled in or looked at, by the names of what it is in."""
    state = FAULTS.get(duty.code) or OF_FAMILY.get(duty.code[:_FAMILY])
    if state is None:
        state = TO_CHECK if held and held[-1] not in _NOTHING else MISSING
    label = _label(duty.route, held)
    return _OF_FIELD.fill(label=label, state=state) if label.en else state


def _label(route: Route, held: tuple[Any, ...]) -> Text:
    """A field as people call it: `baseline of indicator Waiting time`; "" for a whole entry."""
    said: list[Text] = []
    begin = _ENTRY if len(held) > 1 and isinstance(held[1], Record) else 1
    for step, value in zip(tuple(steps(route))[begin:], held[begin:], strict=True):
        record = value if isinstance(value, Record) else None
        if isinstance(step.holder, MapOf | ListOf):
            if record is not None and said:  # the entry stands for the list that holds it
                noun = type(record).noun or same("")
                said[-1] = _NAMED.fill(noun=noun, name=_told_apart(record) or step.at.key)
            elif said and isinstance(step.holder, MapOf) and step.at.key.isdecimal():
                said[-1] = _NAMED.fill(noun=said[-1], name=step.at.key)  # a year of targets
        elif step.field:
            about = _short(step.field)
            if said and said[-1].id in about.id:  # a year of a starting value says of what it is
                said.pop()
            said.append(about)
    found = same("")
    for text in said:
        found = _PART_OF.fill(part=text, whole=found) if found.en else text
    return found


def _short(field: Field) -> Text:
    """What a field is about in a few words: the first of them, else what it is called."""
    about = Text(*(_FIRST_WORDS.split(said)[0] for said in (field.about.id, field.about.en)))
    is_long = max(len(about.id), len(about.en)) > _SHORT
    return field.called if is_long and field.called else about


def _told_apart(record: Record) -> str:
    """What tells an entry from its neighbours: a row of money by its year, else its name."""
    return str(record.year or "") if isinstance(record, BudgetRow) else _called(record)


def _called(record: Any) -> str:
    return title_of(record) if isinstance(record, Record) else ""


def _named(record: Any) -> Text | None:
    name = _called(record)
    return same(name) if name else None


def _first(route: Route, plan: Plan) -> Text:
    """What stands for a name where a thing has none: its part of the plan, else the region."""
    if route[:1] and route[0] in _PARTS:
        return _PARTS[route[0]]
    held = [step.field for step in steps(Route(route[:1])) if step.field]
    return capital(_short(held[0])) if held else same(plan.region_name)


def _indicator(line: ReadinessLine, plan: Plan) -> Text:
    standard = plan.readiness_standard
    known = dict(standard.indicators()) if standard else {}
    id = line.at.key
    return known[id].label if id in known else same(id)


_ENTRY = 2  # programs.<id>
_OF_YEAR = 3  # assessment.<year>.items, and of which item it is
_FAMILY = 3
_FEW = 3  # programs that lack something, before the others are counted
_SHORT = 30  # letters of a name of a field
_NOTHING: tuple[Any, ...] = (None, "", (), {})
_FIRST_WORDS = re.compile("[,:;(]")
_ODD_REQUESTS = ("DAT006", "DAT007")
_INCOMPLETE, _STALE = "DAT003", "DAT004"
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_OF_FIELD = Text("{label}: {state}", "{label}: {state}")
_NAMED = Text("{noun} {name}", "{noun} {name}")
_PART_OF = Text("{part} {whole}", "{part} of {whole}")
_ALL_DATA = Text("Data yang diminta", "Data asked for")
_REQUESTED = Text("data yang diminta", "data asked for")
_REQUEST = Text(
    "tanggal dan status permintaan: {state}", "dates and status of the request: {state}"
)
_SHARE = Text("lengkapi data; kini {share}% terisi", "complete the data; {share}% is there")
_RENEW = Text("mutakhirkan data", "renew the data")
_RENEW_SINCE = Text("mutakhirkan data; terakhir {day}", "renew the data; last done {day}")
_PROGRESS = Text("realisasi tahun {year}", "progress of {year}")
_PROGRESS_ODD = Text("realisasi {year}, {wanted}", "progress of {year}, {wanted}")
_QUARTER = Text("realisasi triwulan {number} {year}", "progress of quarter {number} of {year}")
_ANSWER = Text("jawaban atas rekomendasi {year}", "answer to the recommendation of {year}")
_ITEM = Text("Butir {number} {asks}", "Item {number} {asks}")
_CLAIM = Text("nilai dan bukti penilaian {year}", "value and evidence of {year}")
_PROVE = Text("bukti penilaian {year}", "evidence of {year}")
_PARTS = {"readiness": Text("Penilaian kesiapan", "Readiness assessment")}
