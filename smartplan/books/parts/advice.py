"""Recommendations of assessors with what became of them."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.recommendations import year_of
from smartplan.plan.model.progress import Recommendation
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(BookPart):
    """A recommendation of assessors."""

    year: str
    by: str
    text: str
    status: str
    programs: str
    agency: str
    answer: str
    answered: tuple[str, ...]


def advice(plan: Plan, held: Recommendation, lang: Lang) -> Advice:
    """A recommendation, who answers it and how."""
    return Advice(
        year=str(year_of(held)),
        by=held.by or BLANK.say(lang),
        text=held.text,
        status=names.choice(held.status, lang),
        programs=names.lines(names.programs(plan, held.programs), lang) if held.programs else "–",
        agency=_answering(plan, held, lang),
        answer=held.answer or "",
        answered=held.answer_sources,
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


def _answering(plan: Plan, held: Recommendation, lang: Lang) -> str:
    """The agency that answers a recommendation, and by when."""
    due = _DUE.fill(day=day(held.due, lang)).say(lang) if held.due else ""
    agency = names.agency_short(plan, held.agency, lang) if held.agency else ""
    return ", ".join(part for part in (agency, due) if part) or "–"


_DUE = Text("paling lambat {day}", "by {day}")
