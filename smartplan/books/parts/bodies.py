"""Who steers and who acts: council, team and forum, agencies and partners."""

from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.foundation import instrument_line
from smartplan.books.parts.nouns import MEETING, counted
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing
from smartplan.facts.offices import heads
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow(BookPart):
    """A seat in a body."""

    office: str
    name: str
    origin: str
    role: str
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(BookPart):
    """A meeting that was held."""

    day: str
    topic: str
    external: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView(BookPart):
    """The council, the team or the forum."""

    id: str
    name: str
    duty: str
    decree: str
    chair: str
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
    """Council, team and forum, also those that have not been set up."""
    held = plan.organization
    return tuple(
        _body(plan, ref, body, lang)
        for ref, body in (("council", held.council), ("team", held.team), ("forum", held.forum))
    )


def agencies(plan: Plan, lang: Lang) -> tuple[AgencyRow, ...]:
    """The agencies in the order of the plan."""
    programs = plan.programs.values()
    return tuple(
        AgencyRow(
            id=ref,
            name=agency.name,
            short=agency.short or "",
            head=heads(agency.head, plan.as_of) or BLANK.say(lang),
            tasks=agency.tasks or "",
            leads=sum(p.lead == ref for p in programs),
            supports=sum(ref in p.support for p in programs),
            sources=agency.sources,
            illustration=illustrated(agency),
        )
        for ref, agency in plan.organization.agencies.items()
    )


def partners(plan: Plan, lang: Lang) -> tuple[PartnerRow, ...]:
    """The partners in the order of the plan."""
    return tuple(
        PartnerRow(
            name=partner.name,
            sector=names.choice(partner.sector, lang),
            role=partner.role or "",
            programs=sum(ref in p.partners for p in plan.programs.values()),
            sources=partner.sources,
            illustration=illustrated(partner),
        )
        for ref, partner in plan.organization.partners.items()
    )


def _body(plan: Plan, ref: str, body: Body | None, lang: Lang) -> BodyView:
    name = _NAMES[ref]
    if body is None:
        gone = (missing(_SETUP.fill(name=name), f"organization.yaml: {ref}", lang),)
        return BodyView(
            id=ref,
            name=name.say(lang),
            duty=_DUTIES[ref].say(lang),
            decree="",
            chair="",
            members=(),
            meetings=(),
            met="",
            missing=gone,
        )
    made_up = illustrated(body)
    gone_parts = []
    if not body.members:
        gone_parts.append(
            missing(_MEMBERS.fill(name=name), f"organization.yaml: {ref}.members", lang)
        )
    if not body.meetings:
        gone_parts.append(
            missing(_MEETINGS.fill(name=name), f"organization.yaml: {ref}.meetings", lang)
        )
    if not body.decree:
        gone_parts.append(
            missing(_DECREE.fill(name=name), f"organization.yaml: {ref}.decree", lang)
        )
    return BodyView(
        id=ref,
        name=name.say(lang),
        duty=_DUTIES[ref].say(lang),
        decree=instrument_line(plan, body.decree, lang),
        chair=body.chair or "",
        members=tuple(
            MemberRow(
                office=member.office,
                name=member.name or "–",
                origin=names.agency_short(plan, member.agency, lang)
                if member.agency
                else names.partner(plan, member.partner)
                if member.partner
                else "–",
                role=member.role or BLANK.say(lang),
                term=_term(member.from_, member.until, lang),
                sources=member.sources,
                illustration=illustrated(member, within=made_up),
            )
            for member in body.members
        ),
        meetings=tuple(
            MeetingRow(
                day=day(one.date, lang) if one.date else BLANK.say(lang),
                topic=one.topic,
                external=(_UNKNOWN if one.external is None else _YES if one.external else _NO).say(
                    lang
                ),
                decisions=one.decisions,
                sources=one.sources,
                illustration=illustrated(one, within=made_up),
            )
            for one in sorted(body.meetings, key=lambda one: str(one.date))
        ),
        met=_met(plan, name, body, lang),
        missing=tuple(gone_parts),
        sources=body.sources,
        illustration=made_up,
    )


def _term(since: object, until: object, lang: Lang) -> str:
    start, end = getattr(since, "year", None), getattr(until, "year", None)
    if end:
        return f"{start or '?'}–{end}"
    return _SINCE.fill(year=start).say(lang) if start else BLANK.say(lang)


def _met(plan: Plan, name: Text, body: Body, lang: Lang) -> str:
    held = [one.date for one in body.meetings if one.date and not one.date.is_after(plan.as_of)]
    if not held:
        return ""
    last = max(held, key=lambda day: day.last)
    outside = sum(one.external is True for one in body.meetings)
    text = _MET_ALL if outside == len(body.meetings) else _MET
    return text.fill(
        name=name,
        count=counted(len(held), MEETING),
        last=day(last, lang),
        outside=outside,
    ).say(lang)


_NAMES = {
    "council": Text("Dewan Smart City", "Smart City Council"),
    "team": Text("Tim Pelaksana", "Implementation Team"),
    "forum": Text("Forum Smart City", "Smart City Forum"),
}
_DUTIES = {
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
_SINCE = Text("sejak {year}", "since {year}")
_YES = Text("ya", "yes")
_NO = Text("tidak", "no")
_UNKNOWN = Text("tidak dicatat", "not recorded")
_MET_ALL = Text(
    "{name} tercatat mengadakan {count}, terakhir pada {last}; semuanya dihadiri unsur di "
    "luar pemerintah.",
    "The {name} has {count} on record, the last on {last}; people from outside "
    "government took part in all of them.",
)
_MET = Text(
    "{name} tercatat mengadakan {count}, terakhir pada {last}; {outside} di antaranya dihadiri "
    "unsur di luar pemerintah.",
    "The {name} has {count} on record, the last on {last}; people from outside "
    "government took part in {outside}.",
)
