"""What a region keeps its data in: systems, applications, datasets; and what agencies owe."""

from smartplan.books.blank import BLANK
from smartplan.books.notes import Remark
from smartplan.books.parts import names
from smartplan.books.parts.foundation import instrument_line
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.requests import is_late
from smartplan.plan.model.data import Application, Dataset
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemRow(BookPart):
    """A data system; `agencies` holds the ids of its owner and of those connected to it."""

    name: str
    purpose: str
    subjects: str
    owner: str
    connects: str
    status: str
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRow(BookPart):
    """An application; `agencies` holds the ids of its owner and of those connected to it."""

    name: str
    purpose: str
    owner: str
    developer: str
    users: str
    legal_basis: str
    url: str
    state: str
    connects: str
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetRow(BookPart):
    """A dataset; `agency` holds the id of its custodian."""

    name: str
    custodian: str
    subject: str
    year: str
    frequency: str
    completeness: str
    access: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed(BookPart):
    """Data that an agency has been asked for."""

    items: str
    asked: str
    due: str
    status: str
    late: bool


def systems(plan: Plan, lang: Lang) -> tuple[SystemRow, ...]:
    """The data systems in the order of the plan."""
    return tuple(
        SystemRow(
            name=held.name,
            purpose=held.purpose or "",
            subjects=", ".join(held.subjects) or BLANK.say(lang),
            owner=names.agency_short(plan, held.owner, lang),
            connects=", ".join(names.agency_short(plan, ref, lang) for ref in held.connects)
            or BLANK.say(lang),
            status=names.choice(held.status, lang),
            agencies=tuple(ref for ref in (held.owner, *held.connects) if ref),
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.data.systems.values()
    )


def applications(plan: Plan, lang: Lang) -> tuple[ApplicationRow, ...]:
    """The applications in the order of the plan."""
    return tuple(
        ApplicationRow(
            name=held.name,
            purpose=held.purpose or "–",
            owner=names.agency_short(plan, held.owner, lang),
            developer=held.developer or "–",
            users=held.users or "–",
            legal_basis=instrument_line(plan, held.legal_basis, lang) or "–",
            url=held.url or "",
            state=_state(held, lang),
            connects=", ".join(names.agency_short(plan, ref, lang) for ref in held.connects)
            or "–",
            agencies=tuple(ref for ref in (held.owner, *held.connects) if ref),
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.data.applications.values()
    )


def datasets(plan: Plan, lang: Lang) -> tuple[DatasetRow, ...]:
    """The datasets in the order of the plan."""
    return tuple(
        DatasetRow(
            name=held.name,
            custodian=names.agency_short(plan, held.custodian, lang),
            subject=held.subject or BLANK.say(lang),
            year=str(held.year) if held.year else BLANK.say(lang),
            frequency=_renewed(held, lang),
            completeness=percent(held.completeness, lang)
            if held.completeness is not None
            else BLANK.say(lang),
            access=names.choice(held.access, lang),
            agency=held.custodian or "",
            sources=held.sources,
            remarks=(*_quality(held, lang), *remarks(lang, held)),
            illustration=illustrated(held),
        )
        for held in plan.data.datasets.values()
    )


def owed(plan: Plan, ref: str, lang: Lang) -> tuple[Owed, ...]:
    """What an agency has been asked for, and whether it is late."""
    rows = []
    for request in plan.data.requests.values():
        if request.agency != ref:
            continue
        late = is_late(request, plan.as_of)
        states = (
            request.status and request.status.label.say(lang),
            request.received and day(request.received, lang),
            late and _LATE.say(lang),
        )
        rows.append(
            Owed(
                items=names.lines(
                    (
                        plan.data.datasets[item].name if item in plan.data.datasets else item
                        for item in request.items
                    ),
                    lang,
                ),
                asked=day(request.asked, lang) if request.asked else BLANK.say(lang),
                due=day(request.due, lang) if request.due else BLANK.say(lang),
                status=", ".join(said for said in states if said) or BLANK.say(lang),
                late=late,
                sources=request.sources,
                remarks=remarks(lang, request),
                illustration=illustrated(request),
            )
        )
    return tuple(rows)


def _state(held: Application, lang: Lang) -> str:
    """Whether an application is in use, and since when."""
    in_use = BLANK if held.active is None else _USED if held.active else _UNUSED
    said = in_use.say(lang)
    if held.since is None:
        return said
    since = _SINCE.fill(day=day(held.since, lang)).say(lang)
    return since if held.active is None else f"{said}, {since}"


def _renewed(held: Dataset, lang: Lang) -> str:
    """How often a dataset is renewed, and when it was last."""
    often = names.choice(held.frequency, lang)
    if held.updated is None:
        return often
    last = _LAST.fill(day=day(held.updated, lang)).say(lang)
    return f"{often}, {last}" if held.frequency else last


def _quality(held: Dataset, lang: Lang) -> tuple[Remark, ...]:
    note = held.quality_note
    return (Remark(_QUALITY.fill(note=note).say(lang), prose=True),) if note else ()


_USED = Text("dipakai", "in use")
_UNUSED = Text("tidak dipakai lagi", "no longer in use")
_SINCE = Text("sejak {day}", "since {day}")
_LATE = Text("melewati tenggat", "overdue")
_LAST = Text("terakhir {day}", "last on {day}")
_QUALITY = Text("Catatan mutu: {note}", "Quality: {note}")
