"""Who steers and who acts: council, team, task force and forums, agencies and partners."""

from smartplan.books.blank import BLANK
from smartplan.books.notes import Remark
from smartplan.books.parts import names
from smartplan.books.parts.foundation import instrument_line
from smartplan.books.parts.meetings import met
from smartplan.books.parts.members import MemberRow, leads, member_rows
from smartplan.books.parts.nouns import MEETING, MEMBER, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.facts.bodies import BodyKind, PlanBody, all_of, named
from smartplan.facts.offices import heads
from smartplan.plan.model.organization import Agency, Body, Meeting
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(BookPart):
    """A meeting that was held."""

    day: str
    topic: str
    external: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView(BookPart):
    """The council, the team, the task force or a forum.

    `tasks` are those that the plan gives; where it gives none, `duty` says in general what such a
    body is for, which no source of the plan states.
    """

    id: str
    name: str
    duty: str
    tasks: str
    counted: str
    decree: str
    leads: tuple[str, ...]
    members: tuple[MemberRow, ...]
    meetings: tuple[MeetingRow, ...]
    met: str
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow(BookPart):
    """An agency with its tasks and the number of programs that it leads and supports."""

    id: str
    name: str
    short: str
    code: str
    kind: str
    parent: str
    head: str
    tasks: str
    leads: int
    supports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow(BookPart):
    """A partner outside government."""

    name: str
    sector: str
    role: str
    programs: int


def bodies(plan: Plan, lang: Lang) -> tuple[BodyView, ...]:
    """Every body of a plan; council, team and forum also where they have not been set up."""
    return tuple(_body(plan, one, lang) for one in all_of(plan))


def agencies(plan: Plan, lang: Lang) -> tuple[AgencyRow, ...]:
    """The agencies in the order of the plan."""
    programs = plan.programs.values()
    return tuple(
        AgencyRow(
            id=ref,
            name=agency.name,
            short=agency.short or "",
            code=agency.code or "",
            kind=names.choice(agency.kind, lang),
            parent=names.agency_short(plan, agency.parent, lang) if agency.parent else "",
            head=heads(agency.head, plan.as_of) or BLANK.say(lang),
            tasks=agency.tasks or "",
            leads=sum(p.lead == ref for p in programs),
            supports=sum(ref in p.support for p in programs),
            sources=agency.sources,
            remarks=(*former_names(agency, lang), *remarks(lang, agency)),
            illustration=illustrated(agency),
        )
        for ref, agency in plan.organization.agencies.items()
    )


def former_names(agency: Agency, lang: Lang) -> tuple[Remark, ...]:
    """What an agency was called before."""
    told = []
    for one in agency.former:
        text = _FORMERLY_UNTIL if one.until else _FORMERLY
        until = day(one.until, lang) if one.until else ""
        told.append(Remark(text.fill(name=one.name, day=until).say(lang)))
    return tuple(told)


def partners(plan: Plan, lang: Lang) -> tuple[PartnerRow, ...]:
    """The partners in the order of the plan."""
    return tuple(
        PartnerRow(
            name=partner.name,
            sector=names.choice(partner.sector, lang),
            role=partner.role or "",
            programs=sum(ref in p.partners for p in plan.programs.values()),
            sources=partner.sources,
            remarks=remarks(lang, partner),
            illustration=illustrated(partner),
        )
        for ref, partner in plan.organization.partners.items()
    )


def _body(plan: Plan, one: PlanBody, lang: Lang) -> BodyView:
    body, key = one.body, str(one.at)
    name = body_name(one)
    if body is None:
        gone = (missing(_SETUP.fill(name=name), f"organization.yaml: {key}", lang),)
        return BodyView(
            id=key,
            name=name.say(lang),
            duty=_DUTIES[one.kind].say(lang),
            tasks="",
            counted="",
            decree="",
            leads=(),
            members=(),
            meetings=(),
            met="",
            missing=gone,
        )
    made_up = illustrated(body)
    gone_parts = []
    if not body.members:
        gone_parts.append(
            missing(_MEMBERS.fill(name=name), f"organization.yaml: {key}.members", lang)
        )
    if not body.meetings:
        gone_parts.append(
            missing(_MEETINGS.fill(name=name), f"organization.yaml: {key}.meetings", lang)
        )
    if not body.decree:
        gone_parts.append(
            missing(_DECREE.fill(name=name), f"organization.yaml: {key}.decree", lang)
        )
    return BodyView(
        id=key,
        name=name.say(lang),
        duty="" if body.tasks else _DUTIES[one.kind].say(lang),
        tasks=body.tasks or "",
        counted=_counted(body, lang),
        decree=instrument_line(plan, body.decree, lang),
        leads=tuple(leads(body, lang)),
        members=member_rows(plan, body, lang),
        meetings=tuple(
            meeting_row(one, lang, within=made_up)
            for one in sorted(body.meetings, key=lambda one: str(one.date))
        ),
        met=met(plan, name, body, lang),
        missing=tuple(gone_parts),
        sources=body.sources,
        remarks=remarks(lang, body),
        illustration=made_up,
    )


def meeting_row(held: Meeting, lang: Lang, *, within: bool) -> MeetingRow:
    """A meeting; `within` tells whether its body is an illustration."""
    external = _UNKNOWN if held.external is None else _YES if held.external else _NO
    return MeetingRow(
        day=day(held.date, lang) if held.date else BLANK.say(lang),
        topic=held.topic,
        external=external.say(lang),
        decisions=held.decisions,
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held, within=within),
    )


def _counted(body: Body, lang: Lang) -> str:
    """How many members and meetings are on record."""
    held = ((len(body.members), MEMBER), (len(body.meetings), MEETING))
    said = [counted(count, noun).say(lang) for count, noun in held if count]
    return f"{names.series(said, lang)}." if said else ""


def body_name(one: PlanBody) -> Text:
    """The name of a body as a heading says it: its own, else that of its kind."""
    if one.body and (one.body.name or len(one.at) > 1):
        return Text(*(names.capital(said) for said in (named(one.body).id, named(one.body).en)))
    return _NAMES[one.kind]


_NAMES: dict[BodyKind, Text] = {
    "council": Text("Dewan Smart City", "Smart City Council"),
    "team": Text("Tim Pelaksana", "Implementation Team"),
    "task_force": Text("Gugus Tugas Smart City", "Smart City Task Force"),
    "forum": Text("Forum Smart City", "Smart City Forum"),
}
_DUTIES: dict[BodyKind, Text] = {
    "council": Text(
        "Dewan memberi arah strategis, menindaklanjuti hasil pemantauan dan evaluasi, menampung "
        "usulan, serta merekomendasikan kebijakan percepatan kepada kepala daerah.",
        "The council gives strategic direction, acts on what monitoring and evaluation find, "
        "takes in proposals, and recommends measures to the head of region.",
    ),
    "team": Text(
        "Tim Pelaksana menyusun masterplan, menjalankan rencana aksi lintas perangkat daerah, dan "
        "melaporkan kemajuannya kepada Dewan.",
        "The team writes the masterplan, carries out the action plan across agencies, and reports "
        "on progress to the council.",
    ),
    "task_force": Text("", ""),
    "forum": Text(
        "Forum mempertemukan warga, dunia usaha, akademisi, komunitas, dan media untuk memberi "
        "masukan dan mengawasi pelaksanaan.",
        "The forum brings residents, business, academia, communities and the media together to "
        "advise and to watch over delivery.",
    ),
}
_SETUP = Text("{name}", "The {name} is")
_MEMBERS = Text("Susunan {name}", "The membership of the {name} is")
_MEETINGS = Text("Catatan rapat {name}", "The record of meetings of the {name} is")
_DECREE = Text("Dasar pembentukan {name}", "The instrument that set up the {name} is")
_FORMERLY = Text("Dahulu bernama {name}.", "Formerly {name}.")
_FORMERLY_UNTIL = Text("Sampai {day} bernama {name}.", "Until {day} its name was {name}.")
_YES = Text("ya", "yes")
_NO = Text("tidak", "no")
_UNKNOWN = Text("tidak dicatat", "not recorded")
