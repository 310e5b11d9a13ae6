"""What the region answers for itself: self-assessments item by item, and surveys of impact."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.model.assessment import ItemAnswer, SelfAssessment, Verdict
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, number


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow(BookPart):
    """The answer to one item: what is claimed and why, who answers it, what assessors say."""

    item: str
    claim: str
    answer: str
    agency: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AssessmentPart:
    """The self-assessment of a year."""

    year: str
    standard: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow(BookPart):
    """A survey of the impact of one service; `answers` tell item by item who said what."""

    year: str
    service: str
    dimension: str
    people: str
    date: str
    answers: tuple[str, ...]


def assessments(plan: Plan, lang: Lang) -> tuple[AssessmentPart, ...]:
    """The self-assessments of all years, the earliest first."""
    return tuple(
        _assessment(plan, year, one, lang) for year, one in sorted(plan.assessment.items())
    )


def surveys(plan: Plan, lang: Lang) -> tuple[SurveyRow, ...]:
    """The surveys of all years, the earliest first."""
    return tuple(
        _survey(plan, year, one, lang)
        for year, held in sorted(plan.surveys.items())
        for one in held.surveys.values()
    )


def _assessment(plan: Plan, year: str, held: SelfAssessment, lang: Lang) -> AssessmentPart:
    standard = plan.shelf.evaluation(held.instrument or "")
    return AssessmentPart(
        year=year,
        standard=standard.label.say(lang) if standard else held.instrument or BLANK.say(lang),
        rows=tuple(
            _answer(plan, _item(standard, ref, lang), one, lang) for ref, one in held.items.items()
        ),
    )


def _answer(plan: Plan, item: str, held: ItemAnswer, lang: Lang) -> AnswerRow:
    agency = names.agency_short(plan, held.agency, lang)
    due = _DUE.fill(day=day(held.due, lang)).say(lang) if held.due else ""
    return AnswerRow(
        item=item,
        claim=_value(held.claim, lang),
        answer=held.answer or BLANK.say(lang),
        agency=f"{agency}, {due}" if due else agency,
        verdict=_verdict(held.assessor, lang),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


def _item(standard: EvaluationStandard | None, ref: str, lang: Lang) -> str:
    """An item by its printed number and what it asks; by its id where no standard knows it."""
    held = standard.items.get(ref) if standard else None
    if held is None or held.asks is None:
        return ref
    asks = held.asks.text.say(lang)
    return f"{held.number} {asks}" if held.number else asks


def _verdict(held: Verdict | None, lang: Lang) -> str:
    """What the assessors made of an answer: `3 (Tim asesor, 12 November 2026): belum ada SK`."""
    if held is None:
        return "–"
    by = ", ".join(part for part in (held.by, held.date and day(held.date, lang)) if part)
    said = _value(held.value, lang) + (f" ({by})" if by else "")
    return f"{said}: {held.note}" if held.note else said


def _value(value: float | None, lang: Lang) -> str:
    return "–" if value is None else number(value, lang)


def _survey(plan: Plan, year: str, held: Survey, lang: Lang) -> SurveyRow:
    part = names.subdimension(plan, held.dimension, held.subdimension, lang)
    whole = names.dimension(plan, held.dimension, lang)
    standard = _surveyed(plan, held)
    asked = held.respondents
    people = "–" if asked is None else number(asked, lang)
    if held.users is not None:
        people = _USERS.fill(people=people, users=number(held.users, lang)).say(lang)
    return SurveyRow(
        year=year,
        service=held.service,
        dimension=f"{whole}, {part}" if held.subdimension else whole,
        people=people,
        date=day(held.date, lang) if held.date else "–",
        answers=tuple(
            _ANSWERS.fill(
                item=_item(standard, ref, lang),
                counts="; ".join(
                    _COUNT.fill(score=score, count=number(count, lang)).say(lang)
                    for score, count in sorted(counts.items(), key=lambda one: int(one[0]))
                ),
            ).say(lang)
            for ref, counts in held.answers.items()
        ),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


def _surveyed(plan: Plan, held: Survey) -> EvaluationStandard | None:
    """The standard that knows what a survey asked: the one of its items."""
    known = map(plan.shelf.evaluation, plan.shelf.names("evaluation"))
    return next((one for one in known if one and set(held.answers) & set(one.items)), None)


_DUE = Text("paling lambat {day}", "by {day}")
_USERS = Text("{people}, {users} di antaranya pemakai", "{people}, {users} of whom use it")
_ANSWERS = Text("{item}: {counts}", "{item}: {counts}")
_COUNT = Text("nilai {score} dari {count} orang", "score {score} by {count} people")
