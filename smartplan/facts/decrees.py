"""What sets up a body: whether its decree is about it, and since when it can have met."""

import re

from smartplan.day import Day
from smartplan.plan.model.organization import Body, Instrument, InstrumentAbout
from smartplan.plan.plan import Plan


def decree_of(body: Body, plan: Plan) -> Instrument | None:
    """The instrument that a body names as its decree."""
    return plan.organization.instruments.get(body.decree or "")


def is_about_another(body: Body, decree: Instrument, plan: Plan) -> bool:
    """Whether a decree governs something else than the body that it is to set up.

    The regulation that carries the masterplan may set up its bodies. One decree may set up two of
    them, if its title names both and no other is about this one. Of one that does not say what it
    governs the title tells.
    """
    own = _ABOUT.get(kind_of(body))
    if own is None or decree.about in (own, InstrumentAbout.MASTERPLAN, InstrumentAbout.OTHER):
        return False
    titled = {about for about, names in _TITLES.items() if re.search(names, decree.title)}
    if decree.about is None:
        return bool(titled) and own not in titled
    return decree.about not in _TITLES or own not in titled or bool(_about(own, plan))


def _about(matter: InstrumentAbout, plan: Plan) -> list[Instrument]:
    instruments = plan.organization.instruments.values()
    return [one for one in instruments if one.about is matter]


def first_day(body: Body, plan: Plan) -> Day | None:
    """The day since which a body can have met: that of its decree, or of an earlier one about it.

    None where the decree has no day, or an earlier one has none: it may have been any.
    """
    decree = decree_of(body, plan)
    if decree is None or decree.date is None:
        return None
    own = _ABOUT.get(kind_of(body))
    days = [one.date for one in (decree, *(_about(own, plan) if own else ()))]
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: day.first) if len(known) == len(days) else None


def kind_of(body: Body) -> str:
    """Which of the bodies it is: council, team, forum; one of several forums is a forum, too."""
    return body.at[0].removesuffix("s")


_ABOUT = {
    "council": InstrumentAbout.COUNCIL,
    "team": InstrumentAbout.TEAM,
    "forum": InstrumentAbout.FORUM,
}
_TITLES = {
    InstrumentAbout.COUNCIL: r"(?i)\b(?:dewan|council)\b",
    InstrumentAbout.TEAM: r"(?i)\b(?:tim|team|pokja|kelompok kerja)\b",
    InstrumentAbout.FORUM: r"(?i)\bforum\b",
}
