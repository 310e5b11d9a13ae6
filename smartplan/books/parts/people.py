"""People by their offices: heads of the region, authors of forewords, how to reach an office."""

from dataclasses import dataclass
from datetime import date

from smartplan.books.parts.part import BLANK, BookPart, illustrated, remarks
from smartplan.plan.model.people import Contact, OfficeHolder
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRow(BookPart):
    """Someone who holds an office, or held it."""

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
    return tuple(holder(one, one.office, lang) for one in plan.profile.leaders)


def holder(held: OfficeHolder, office: str, lang: Lang) -> HolderRow:
    """Someone in an office, with the time for which they hold it."""
    return HolderRow(
        office=_ACTING.fill(office=office).say(lang) if held.acting else office,
        name=held.name,
        rank=held.rank or "–",
        term=term(held.from_, held.until, lang),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


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


def term(since: date | None, until: date | None, lang: Lang) -> str:
    """For which time somebody holds an office or a seat."""
    start, end = (day(one, lang) if one else "" for one in (since, until))
    if start and end:
        return f"{start} – {end}"
    text = _SINCE.fill(day=start) if start else _UNTIL.fill(day=end) if end else BLANK
    return text.say(lang)


_ACTING = Text("Plt. {office}", "Acting {office}")
_PHONE = Text("telepon {number}", "telephone {number}")
_SINCE = Text("sejak {day}", "since {day}")
_UNTIL = Text("sampai {day}", "until {day}")
