"""The data register: systems and who is connected, data by keeper, what is owed and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from smartplan.books.charts.data_plan import DataFlows, DataMatrix
from smartplan.books.parts import names
from smartplan.books.parts.data_keeping import (
    KeeperRow,
    KeptData,
    RestingRow,
    kept,
    ordered,
    resting,
    unused,
)
from smartplan.books.parts.data_matrix import data_matrices
from smartplan.books.parts.data_requests import RequestRow, request_rows, speed
from smartplan.books.parts.flows import flows
from smartplan.books.parts.nouns import AGENCY, Noun, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.registers import ApplicationRow, applications
from smartplan.books.subject import Subject
from smartplan.facts.connections import outside, taking_part
from smartplan.facts.freshness import Freshness, freshness, is_incomplete, stale_since
from smartplan.facts.indicators import every_indicator
from smartplan.facts.requests import is_late, is_open
from smartplan.plan.model.data import DataSystem
from smartplan.plan.plan import Plan
from smartplan.standing.duties import Duty, DutyKind, duties
from smartplan.standing.wording import duty_words
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, listed

TELLS_FINDINGS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectedSystem(BookPart):
    """A data system: who runs it, which agencies exchange data over it, and which do not."""

    name: str
    purpose: str
    subjects: str
    owner: str
    status: str
    share: str
    inside: str
    outside: str


@dataclass(frozen=True, slots=True)
class DataOwed:
    """Something about its data that an agency owes: since when, or until when."""

    agency: str
    thing: str
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class DataRegisterView:
    """Everything that the register tells."""

    region: str
    as_of: str
    summary: str
    systems: tuple[ConnectedSystem, ...]
    flows: DataFlows | None
    applications: tuple[ApplicationRow, ...]
    matrices: tuple[DataMatrix, ...]
    keepers: tuple[KeeperRow, ...]
    kept: tuple[KeptData, ...]
    owed: tuple[DataOwed, ...]
    resting: tuple[RestingRow, ...]
    resting_about: str
    unused: str
    requests: tuple[RequestRow, ...]
    speed: str
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> DataRegisterView:
    """What the register tells of a plan."""
    plan = subject.plan
    owed = [one for one in duties(plan, subject.findings or ()) if one.kind is DutyKind.DATA]
    return DataRegisterView(
        region=plan.region_name,
        as_of=day(plan.as_of, lang),
        summary=_summary(plan, owed, lang),
        systems=tuple(_system(one, plan, lang) for one in plan.data.systems.values()),
        flows=flows(plan, lang),
        applications=applications(plan, lang),
        matrices=data_matrices(plan, lang),
        keepers=tuple(_keepers(plan, lang)),
        kept=kept(plan, lang),
        owed=tuple(_owed(one, plan, lang) for one in owed),
        resting=resting(plan, lang),
        resting_about=_resting(plan, lang),
        unused="; ".join(unused(plan)),
        requests=request_rows(plan, lang),
        speed=speed(plan, lang),
        missing=tuple(_missing(plan, lang)),
    )


def _summary(plan: Plan, owed: Sequence[Duty], lang: Lang) -> str:
    """How much there is, and how much of it is behind."""
    data = plan.data
    if not (data.systems or data.applications or data.datasets):
        return ""
    keepers = {one.custodian for one in data.datasets.values() if one.custodian}
    kinds = ((data.systems, _SYSTEM), (data.applications, _APPLICATION), (data.datasets, _DATASET))
    holds = listed([counted(len(held), noun) for held, noun in kinds if held])
    told = [_HOLDS.fill(holds=holds)]
    if keepers:
        told = [_KEPT_BY.fill(holds=holds, keepers=counted(len(keepers), AGENCY))]
    held = data.datasets.values()
    stale = sum(freshness(one, plan) is Freshness.STALE for one in held)
    holes = sum(is_incomplete(one) for one in held)
    if stale:
        told.append(_STALE.fill(n=stale))
    if holes:
        told.append(_HOLES.fill(n=holes))
    if held and not (stale or holes):
        told.append(_SOUND)
    late = len({(one.agency, one.route) for one in owed if one.is_overdue})
    if late:
        told.append((_OVERDUE if late > 1 else _OVERDUE_ONE).fill(n=late))
    return " ".join(one.say(lang) for one in told)


def _system(one: DataSystem, plan: Plan, lang: Lang) -> ConnectedSystem:
    inside, away = taking_part(one), outside(plan, one)
    return ConnectedSystem(
        name=one.name,
        purpose=one.purpose or "",
        subjects=", ".join(one.subjects),
        owner=names.agency_short(plan, one.owner, lang),
        status=names.choice(one.status, lang),
        share=_OF.fill(n=len(inside), all=len(inside) + len(away)).say(lang),
        inside=_agencies(inside, plan, lang),
        outside=_agencies(away, plan, lang),
        sources=one.sources,
        remarks=remarks(lang, one),
        illustration=illustrated(one),
    )


def _agencies(ids: Sequence[str], plan: Plan, lang: Lang) -> str:
    return ", ".join(names.agency_short(plan, id, lang) for id in ids) or "–"


def _keepers(plan: Plan, lang: Lang) -> Iterator[KeeperRow]:
    """Agencies that keep data or were asked for some, in the order of the plan."""
    held, asked = ordered(plan), plan.data.requests.values()
    ids = [one.custodian or "" for one in held] + [one.agency or "" for one in asked]
    places = [*plan.organization.agencies, ""]
    for id in sorted(
        dict.fromkeys(ids), key=lambda one: places.index(one) if one in places else 0
    ):
        mine = [one for one in held if (one.custodian or "") == id]
        open_ = [one for one in asked if (one.agency or "") == id and is_open(one)]
        states = [freshness(one, plan) for one in mine]
        yield KeeperRow(
            name=names.agency(plan, id, lang) if id else _NOBODY.say(lang),
            datasets=len(mine),
            fresh=states.count(Freshness.FRESH),
            stale=states.count(Freshness.STALE),
            unknown=states.count(Freshness.UNKNOWN),
            incomplete=sum(map(is_incomplete, mine)),
            open=len(open_),
            late=sum(is_late(one, plan.as_of) for one in open_),
        )


def _owed(one: Duty, plan: Plan, lang: Lang) -> DataOwed:
    words = duty_words(one, plan)
    when = "–"
    since = one.since or _stale_since(one, plan)
    if since:
        when = _SINCE.fill(day=day(since, lang)).say(lang)
    elif one.due:
        when = _BY.fill(day=day(one.due, lang)).say(lang)
    return DataOwed(
        agency=names.agency_short(plan, one.agency, lang) if one.agency else _NOBODY.say(lang),
        thing=words.thing.say(lang),
        text=names.capital(words.text.say(lang)),
        when=when,
    )


def _stale_since(one: Duty, plan: Plan) -> date | None:
    """Since when data that is owed anew is past its renewal."""
    dataset = plan.data.datasets.get(one.route.key) if one.code == _STALE_DATA else None
    return stale_since(dataset) if dataset else None


def _resting(plan: Plan, lang: Lang) -> str:
    """How many indicators name the data that they are computed from."""
    every = list(every_indicator(plan))
    named = sum(one.dataset is not None for one in every)
    if not every:
        return ""
    if named == len(every):
        return _ALL_NAMED.say(lang)
    return (_NAMED if named else _NONE_NAMED).fill(n=named, all=len(every)).say(lang)


def _missing(plan: Plan, lang: Lang) -> Iterator[MissingPart]:
    data = plan.data
    if not data.systems:
        yield missing(_SYSTEMS, "data.yaml: systems", lang)
    if not data.datasets:
        yield missing(_DATASETS, "data.yaml: datasets", lang)
    if not data.requests:
        yield missing(_REQUESTS, "data.yaml: requests", lang)


_STALE_DATA = "DAT004"
_SYSTEM = Noun("sistem data", "data system", "data systems")
_APPLICATION = Noun("aplikasi", "application", "applications")
_DATASET = Noun("data", "dataset", "datasets")
_HOLDS = Text("Register ini memuat {holds}.", "This register holds {holds}.")
_KEPT_BY = Text(
    "Register ini memuat {holds}; datanya dipegang {keepers}.",
    "This register holds {holds}; the data is kept by {keepers}.",
)
_STALE = Text("Data yang melewati jadwal pemutakhiran: {n}.", "Datasets past renewal: {n}.")
_HOLES = Text("Data yang belum cukup lengkap: {n}.", "Datasets not complete enough: {n}.")
_SOUND = Text(
    "Tidak ada data yang melewati jadwal pemutakhiran atau kurang lengkap.",
    "No dataset is past renewal or too incomplete.",
)
_OVERDUE = Text(
    "Sebanyak {n} kewajiban data melewati tenggat.", "Things owed that are overdue: {n}."
)
_OVERDUE_ONE = Text("Satu kewajiban data melewati tenggat.", "One thing that is owed is overdue.")
_OF = Text("{n} dari {all}", "{n} of {all}")
_NOBODY = Text("Belum ada penanggung jawab", "No agency in charge yet")
_SINCE = Text("terlambat sejak {day}", "overdue since {day}")
_BY = Text("paling lambat {day}", "by {day}")
_NAMED = Text(
    "Dari {all} indikator dalam rencana, {n} sudah menyebut data yang menjadi dasarnya.",
    "Indicators that name the data that they are computed from: {n} of {all}.",
)
_ALL_NAMED = Text(
    "Semua indikator dalam rencana menyebut data yang menjadi dasarnya.",
    "All indicators of the plan name the data that they are computed from.",
)
_NONE_NAMED = Text(
    "Belum ada indikator dalam rencana yang menyebut data yang menjadi dasarnya.",
    "No indicator of the plan names the data that it is computed from yet.",
)
_SYSTEMS = Text("Sistem data", "Data systems are")
_DATASETS = Text("Daftar data", "Datasets are")
_REQUESTS = Text("Permintaan data kepada perangkat daerah", "Requests for data to agencies are")
