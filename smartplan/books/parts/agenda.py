"""The days that the region has to be ready for: evaluations, presentations, meetings."""

from datetime import date

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.model.process import Agendum
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, day


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow(BookPart):
    """A day of the agenda: what it is, when and where, and who prepares it."""

    name: str
    kind: str
    date: str
    place: str
    agency: str


def agenda(plan: Plan, lang: Lang) -> tuple[AgendaRow, ...]:
    """The agenda of a region, the earliest first; what has no date comes last."""
    held = sorted(plan.process.agenda.values(), key=_first)
    return tuple(_row(plan, one, lang) for one in held)


def _first(held: Agendum) -> date:
    return held.date.first if held.date else date.max


def _row(plan: Plan, held: Agendum, lang: Lang) -> AgendaRow:
    blank = BLANK.say(lang)
    return AgendaRow(
        name=held.name,
        kind=names.choice(held.kind, lang) if held.kind else "–",
        date=day(held.date, lang) if held.date else blank,
        place=held.place or "–",
        agency=names.agency(plan, held.agency, lang) if held.agency else "–",
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )
