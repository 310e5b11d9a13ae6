"""One sheet per agency: its programs, activities, money, dates, risks, and the data it owes."""

from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.actions import ActionRow, ProgramRow, groups, program_row
from smartplan.books.parts.money import MoneyTable, by_fund
from smartplan.books.parts.nouns import ACTIVITY, PROGRAM, counted
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing
from smartplan.books.parts.programs import MilestoneView, milestones
from smartplan.books.parts.risks import RiskRow, register
from smartplan.books.subject import Subject
from smartplan.facts.offices import heads
from smartplan.facts.requests import is_late
from smartplan.plan.model.organization import Agency
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed(BookPart):
    """Data that an agency has been asked for."""

    items: str
    due: str
    status: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetRow(BookPart):
    """A dataset that an agency keeps."""

    name: str
    year: str
    frequency: str
    completeness: str
    access: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencySheet(BookPart):
    """The sheet of one agency."""

    id: str
    name: str
    short: str
    head: str
    tasks: str
    summary: str
    leads: tuple[ProgramRow, ...]
    supports: tuple[str, ...]
    actions: tuple[ActionRow, ...]
    money: MoneyTable | None
    upcoming: tuple[MilestoneView, ...]
    risks: tuple[RiskRow, ...]
    owed: tuple[Owed, ...]
    datasets: tuple[DatasetRow, ...]


@dataclass(frozen=True, slots=True)
class AgencyView:
    """The sheets of all agencies."""

    region: str
    as_of: str
    sheets: tuple[AgencySheet, ...]
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> AgencyView:
    """What the sheets tell of a plan."""
    plan = subject.plan
    activities = [row for group in groups(plan, lang) for row in group.rows]
    risks = register(plan, lang).rows
    agencies = plan.organization.agencies
    return AgencyView(
        region=plan.region_name,
        as_of=day(plan.as_of, lang),
        sheets=tuple(
            _sheet(plan, ref, agency, activities, risks, lang) for ref, agency in agencies.items()
        ),
        missing=() if agencies else (missing(_AGENCIES, "organization.yaml: agencies", lang),),
    )


def _sheet(
    plan: Plan,
    ref: str,
    agency: Agency,
    activities: list[ActionRow],
    risks: tuple[RiskRow, ...],
    lang: Lang,
) -> AgencySheet:
    led = [p for p in plan.programs.values() if p.lead == ref]
    short = names.agency_short(plan, ref, lang)
    owed = _owed(plan, ref, lang)
    today = plan.as_of.isoformat()
    own = tuple(row for row in activities if row.lead == short)
    return AgencySheet(
        id=ref,
        name=agency.name,
        short=agency.short or "",
        head=heads(agency.head, plan.as_of) or BLANK.say(lang),
        tasks=agency.tasks or "",
        summary=_SUMMARY.fill(
            name=short,
            leads=counted(len(led), PROGRAM),
            supports=counted(sum(ref in p.support for p in plan.programs.values()), PROGRAM),
            actions=counted(len(own), ACTIVITY),
            owed=sum(one.late for one in owed),
        ).say(lang),
        leads=tuple(program_row(plan, p, lang) for p in led),
        supports=tuple(p.name for p in plan.programs.values() if ref in p.support),
        actions=own,
        money=by_fund(plan, led, lang),
        upcoming=tuple(
            sorted(
                (mark for p in led for mark in milestones(plan, p, lang) if mark.order >= today),
                key=lambda mark: mark.order,
            )
        ),
        risks=tuple(row for row in risks if row.owner == short),
        owed=owed,
        datasets=_datasets(plan, ref, lang),
        sources=agency.sources,
        illustration=illustrated(agency),
    )


def _owed(plan: Plan, ref: str, lang: Lang) -> tuple[Owed, ...]:
    rows = []
    for request in plan.data.requests.values():
        if request.agency != ref:
            continue
        late = is_late(request, plan.as_of)
        status = names.choice(request.status, lang)
        rows.append(
            Owed(
                items=names.lines(
                    (
                        plan.data.datasets[item].name if item in plan.data.datasets else item
                        for item in request.items
                    ),
                    lang,
                ),
                due=day(request.due, lang) if request.due else BLANK.say(lang),
                status=f"{status}, {_LATE.say(lang)}" if late else status,
                late=late,
                sources=request.sources,
                illustration=illustrated(request),
            )
        )
    return tuple(rows)


def _datasets(plan: Plan, ref: str, lang: Lang) -> tuple[DatasetRow, ...]:
    return tuple(
        DatasetRow(
            name=one.name,
            year=str(one.year) if one.year else BLANK.say(lang),
            frequency=names.choice(one.frequency, lang),
            completeness=percent(one.completeness, lang)
            if one.completeness is not None
            else BLANK.say(lang),
            access=names.choice(one.access, lang),
            sources=one.sources,
            illustration=illustrated(one),
        )
        for one in plan.data.datasets.values()
        if one.custodian == ref
    )


_AGENCIES = Text("Perangkat daerah", "The agencies are")
_LATE = Text("lewat tenggat", "overdue")
_SUMMARY = Text(
    "{name} memimpin {leads}, mendukung {supports}, dan bertanggung jawab atas {actions} rencana "
    "aksi. Permintaan data yang lewat tenggat: {owed}.",
    "{name} leads {leads}, supports {supports}, and is in charge of {actions}. Overdue requests "
    "for data: {owed}.",
)
