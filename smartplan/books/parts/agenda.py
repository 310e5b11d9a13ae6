"""The days that the region has to be ready for: evaluations, presentations, meetings."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, day


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine(BookPart):
    """A day of the agenda: what it is, where it is held, who prepares it."""

    name: str
    kind: str
    date: str
    place: str
    agency: str


def agenda(plan: Plan, lang: Lang) -> tuple[AgendaLine, ...]:
    """The agenda in the order of its days; what has none yet comes last."""
    blank = BLANK.say(lang)
    held = plan.process.agenda.items()
    return tuple(
        AgendaLine(
            name=one.name or id,
            kind=one.kind.label.say(lang) if one.kind else "",
            date=day(one.date, lang) if one.date else blank,
            place=one.place or "–",
            agency=names.agency(plan, one.agency, lang) if one.agency else "–",
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one),
        )
        for id, one in sorted(
            held, key=lambda pair: (pair[1].date is None, str(pair[1].date or ""), pair[0])
        )
    )
