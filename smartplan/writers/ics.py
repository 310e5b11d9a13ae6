"""The dates of plans as a calendar (iCalendar, RFC 5545) that people subscribe to.

Each date is known by its place in the plan, so that a reader takes what has changed for the same
date and not for another one. Two alarms go before it, a week and a day.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from smartplan.standing.outline import OutlineDate, StatusOutline
from smartplan.unseen import visible
from smartplan.wording import Lang, Text, listed, same

ALARMS = (7, 1)
"""So many days before a date it is announced."""


def write(found: Sequence[StatusOutline], day: date, lang: Lang) -> str:
    """The calendar of some plans as it stands on a day."""
    return "".join(f"{_folded(line)}\r\n" for line in _calendar(found, day, lang))


def _calendar(found: Sequence[StatusOutline], day: date, lang: Lang) -> Iterator[str]:
    names = listed([same(one.region) for one in found]).say(lang)
    name = _text(_NAME.fill(names=names).say(lang))
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//smartplan//status//{lang.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    for held in found:
        for one in held.dates:
            yield from _event(one, held, day, lang)
    yield "END:VCALENDAR"


def _event(one: OutlineDate, held: StatusOutline, day: date, lang: Lang) -> Iterator[str]:
    """A date; one that is due and known to its month alone falls on its last day."""
    first = one.day.last if one.is_due else one.day.first
    summary = _text(one.name.say(lang))
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(f'{held.code or held.plan}/{one.route}@smartplan')}"
    yield f"DTSTAMP:{day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.until.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{summary}"
    if one.place:
        yield f"LOCATION:{_text(one.place)}"
    if about := _about(one, held, lang):
        yield f"DESCRIPTION:{_text(about)}"
    yield "TRANSP:TRANSPARENT"
    for before in ALARMS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{summary}"
        yield f"TRIGGER:-P{before}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _about(one: OutlineDate, held: StatusOutline, lang: Lang) -> str:
    """Whose it is, and where the plan says it."""
    names = {agency.id: agency.full_name for agency in held.agencies}
    who = "; ".join(names.get(id, id) for id in one.agencies)
    told = [_AGENCY.fill(names=who).say(lang)] if who else []
    told.append(_PLACE.fill(region=held.region, route=one.route).say(lang))
    return "\n".join(told)


def _text(words: str) -> str:
    """Words as a value of a calendar: commas, semicolons and line breaks are written out."""
    plain = "\n".join(visible(line) for line in words.splitlines())
    for sign in "\\;,":
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, none of them inside a letter."""
    pieces, rest, most = [], line, _MOST
    while len(rest.encode()) > most:
        raw = rest.encode()
        cut = most
        while raw[cut] & 0xC0 == _INSIDE:
            cut -= 1
        pieces.append(raw[:cut].decode())
        rest, most = raw[cut:].decode(), _MOST - 1  # the blank that continues a line counts
    return "\r\n ".join([*pieces, rest])


_MOST = 75
_INSIDE = 0x80  # of the bytes of a letter all but the first
_NAME = Text("Smart city {names}", "Smart city {names}")
_AGENCY = Text("Perangkat daerah: {names}", "Agency: {names}")
_PLACE = Text("Rencana {region}: {route}", "Plan of {region}: {route}")
