"""People by their offices: heads of the region, authors of forewords, how to reach an office."""

from smartplan.books.blank import BLANK
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.day import Day
from smartplan.plan.model.organization import Agency
from smartplan.plan.model.people import Contact, OfficeHolder
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRow(BookPart):
    """Someone who holds an office, or held it; `office` is empty where all rows share one."""

    office: str
    name: str
    rank: str
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForewordView(BookPart):
    """A foreword; `dated` tells where and when it was written."""

    office: str
    name: str
    text: str
    dated: str


def leaders(plan: Plan, lang: Lang) -> tuple[HolderRow, ...]:
    """The heads of the region in the order of the plan."""
    return tuple(
        _holder(one, _ACTING.fill(office=one.office).say(lang) if one.acting else one.office, lang)
        for one in plan.profile.leaders
    )


def heads(agency: Agency, lang: Lang) -> tuple[HolderRow, ...]:
    """Who heads an agency, or headed it; nothing where a name alone is known."""
    if not any(map(_is_told, agency.head)):
        return ()
    office = _ACTING_HEAD.say(lang)
    return tuple(_holder(one, office if one.acting else "", lang) for one in agency.head)


def forewords(plan: Plan, lang: Lang) -> tuple[ForewordView, ...]:
    """The forewords in the order of the plan."""
    return tuple(
        ForewordView(
            office=held.office,
            name=held.name or "",
            text=held.text,
            dated=", ".join(
                part for part in (held.place, held.date and day(held.date, lang)) if part
            ),
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.profile.forewords
    )


def reached(contact: Contact | None, lang: Lang) -> str:
    """How an office is reached, in one line; "" where nobody says it."""
    if contact is None:
        return ""
    phone = _PHONE.fill(number=contact.phone).say(lang) if contact.phone else ""
    return ", ".join(part for part in (contact.office, phone, contact.email) if part)


def term(since: Day | None, until: Day | None, lang: Lang) -> str:
    """For which time somebody holds an office or a seat."""
    start, end = (day(one, lang) if one else "" for one in (since, until))
    if start and end:
        return f"{start} – {end}"
    text = _SINCE.fill(day=start) if start else _UNTIL.fill(day=end) if end else BLANK
    return text.say(lang)


def _is_told(held: OfficeHolder) -> bool:
    """Whether more is said of somebody than the name."""
    more = (held.rank, held.from_, held.until, held.acting, held.note, held.sources)
    return any(more) or bool(held.alternatives)


def _holder(held: OfficeHolder, office: str, lang: Lang) -> HolderRow:
    return HolderRow(
        office=office,
        name=held.name,
        rank=held.rank or "–",
        term=term(held.from_, held.until, lang),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


_ACTING = Text("Plt. {office}", "Acting {office}")
_ACTING_HEAD = Text("Plt.", "acting")
_PHONE = Text("telepon {number}", "telephone {number}")
_SINCE = Text("sejak {day}", "since {day}")
_UNTIL = Text("sampai {day}", "until {day}")
