"""One sheet per agency: its programs, activities, money, dates, risks, and the data it owes."""

from dataclasses import dataclass

from smartplan.books.parts import names, people
from smartplan.books.parts.actions import ActionRow, ProgramRow, groups, program_row
from smartplan.books.parts.bodies import former_names
from smartplan.books.parts.financing import outside
from smartplan.books.parts.money import MoneyTable, by_fund
from smartplan.books.parts.nomenclature import CodedRow, coded
from smartplan.books.parts.nouns import ACTIVITY, PROGRAM, counted
from smartplan.books.parts.part import (
    BLANK,
    BookPart,
    MissingPart,
    ProgramFact,
    illustrated,
    missing,
    remarks,
)
from smartplan.books.parts.people import HolderRow, reached
from smartplan.books.parts.programs import MilestoneView, milestones
from smartplan.books.parts.registers import (
    ApplicationRow,
    DatasetRow,
    Owed,
    SystemRow,
    applications,
    datasets,
    owed,
    systems,
)
from smartplan.books.parts.risks import RiskRow, register
from smartplan.books.subject import Subject
from smartplan.facts.offices import heads
from smartplan.plan.model.organization import Agency
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencySheet(BookPart):
    """The sheet of one agency."""

    id: str
    name: str
    short: str
    code: str
    parent: str
    contact: str
    contacts: tuple[ProgramFact, ...]
    head: str
    heads: tuple[HolderRow, ...]
    tasks: str
    summary: str
    leads: tuple[ProgramRow, ...]
    supports: tuple[str, ...]
    actions: tuple[ActionRow, ...]
    priced: bool
    money: MoneyTable | None
    outside: str
    coded: tuple[CodedRow, ...]
    upcoming: tuple[MilestoneView, ...]
    risks: tuple[RiskRow, ...]
    owed: tuple[Owed, ...]
    systems: tuple[SystemRow, ...]
    applications: tuple[ApplicationRow, ...]
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
    asked = owed(plan, ref, lang)
    today = plan.as_of.isoformat()
    late = sum(one.late for one in asked)
    own = tuple(row for row in activities if row.lead == short)
    return AgencySheet(
        id=ref,
        name=agency.name,
        short=agency.short or "",
        code=agency.code or "",
        parent=names.agency(plan, agency.parent, lang) if agency.parent else "",
        contact=reached(agency.contact, lang),
        contacts=tuple(
            ProgramFact(label=p.name, text=reached(p.contact, lang)) for p in led if p.contact
        ),
        head=heads(agency.head, plan.as_of) or BLANK.say(lang),
        heads=people.heads(agency, lang),
        tasks=agency.tasks or "",
        summary=_SUMMARY.fill(
            name=short,
            leads=counted(len(led), PROGRAM),
            supports=counted(sum(ref in p.support for p in plan.programs.values()), PROGRAM),
            actions=counted(len(own), ACTIVITY),
            owed=(_LATE if late else _NONE_LATE).fill(count=late),
        ).say(lang),
        leads=tuple(program_row(plan, p, lang) for p in led),
        supports=tuple(p.name for p in plan.programs.values() if ref in p.support),
        actions=own,
        priced=any(row.priced for row in own),
        money=by_fund(plan, lang, led),
        outside=outside(plan, lang, led),
        coded=tuple(row for p in led for row in coded(plan, p, lang)),
        upcoming=tuple(
            sorted(
                (mark for p in led for mark in milestones(plan, p, lang) if mark.order >= today),
                key=lambda mark: mark.order,
            )
        ),
        risks=tuple(row for row in risks if row.owner == short),
        owed=asked,
        systems=tuple(one for one in systems(plan, lang) if ref in one.agencies),
        applications=tuple(one for one in applications(plan, lang) if ref in one.agencies),
        datasets=tuple(one for one in datasets(plan, lang) if one.agency == ref),
        sources=agency.sources,
        remarks=(*former_names(agency, lang), *remarks(lang, agency)),
        illustration=illustrated(agency),
    )


_AGENCIES = Text("Perangkat daerah", "The agencies are")
_LATE = Text(
    "Sebanyak {count} permintaan data melewati tenggat.", "Requests for data overdue: {count}."
)
_NONE_LATE = Text(
    "Tidak ada permintaan data yang melewati tenggat.", "No request for data is overdue."
)
_SUMMARY = Text(
    "{name} memimpin {leads}, mendukung {supports}, dan bertanggung jawab atas {actions} rencana "
    "aksi. {owed}",
    "{name} leads {leads}, supports {supports}, and is in charge of {actions}. {owed}",
)
