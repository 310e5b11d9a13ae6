"""Surveys of impact: what people said of services, and whether as many were asked as should be."""

from collections.abc import Iterator
from itertools import chain

from smartplan.books.parts import names
from smartplan.books.parts.evaluation_items import instrument_of, item_name
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, number


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswers(BookPart):
    """What was said to one item of a survey: how often which mark."""

    item: str
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow(BookPart):
    """A survey of the impact of one service; `sample` says whether enough users were asked."""

    year: str
    service: str
    dimension: str
    people: str
    sample: str
    date: str
    answers: tuple[SurveyAnswers, ...]


@dataclass(frozen=True, slots=True)
class SurveysPart:
    """The surveys of all years, and the rule by which people are chosen."""

    rule: str
    rows: tuple[SurveyRow, ...]


def surveys(plan: Plan, lang: Lang) -> SurveysPart:
    """The surveys of all years, the earliest first."""
    held = [
        (year, one) for year, held in sorted(plan.surveys.items()) for one in held.surveys.values()
    ]
    return SurveysPart(
        _rule(held, plan, lang),
        tuple(_survey(plan, year, one, lang) for year, one in held),
    )


def _rule(held: list[tuple[str, Survey]], plan: Plan, lang: Lang) -> str:
    """How many users an item is to be put to, and how many of the surveys have done so."""
    asked = [(one, wanted) for year, one in held if (wanted := _wanted(plan, year, one))]
    if not asked:
        return ""
    enough = sum((one.users or 0) >= wanted for one, wanted in asked)
    sizes = " / ".join(number(one, lang) for one in sorted({wanted for _, wanted in asked}))
    texts = _ALL if enough == len(asked) else _NONE if not enough else (_SOME, _SOME)
    text = texts[len(asked) > 1].fill(enough=enough, all=len(asked))
    return f"{_SAMPLE.fill(wanted=sizes).say(lang)} {text.say(lang)} {_PILLAR.say(lang)}"


def _survey(plan: Plan, year: str, held: Survey, lang: Lang) -> SurveyRow:
    part = names.subdimension(plan, held.dimension, held.subdimension, lang)
    whole = names.dimension(plan, held.dimension, lang)
    return SurveyRow(
        year=year,
        service=held.service,
        dimension=f"{whole}, {part}" if held.subdimension else whole,
        people=_people(held, lang),
        sample=_sample(held, _wanted(plan, year, held), lang),
        date=day(held.date, lang) if held.date else "–",
        answers=tuple(_answers(plan, year, held, lang)),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


def _people(held: Survey, lang: Lang) -> str:
    people = "–" if held.respondents is None else number(held.respondents, lang)
    if held.users is None:
        return people
    return _USERS.fill(people=people, users=number(held.users, lang)).say(lang)


def _sample(held: Survey, wanted: int | None, lang: Lang) -> str:
    """Whether as many users were asked as the instrument wants."""
    if wanted is None:
        return "–"
    if held.users is None:
        return _UNTOLD.fill(wanted=wanted).say(lang)
    lacking = wanted - held.users
    return (_FEW.fill(lacking=lacking) if lacking > 0 else _ENOUGH).say(lang)


def _answers(plan: Plan, year: str, held: Survey, lang: Lang) -> Iterator[SurveyAnswers]:
    standard = _surveyed(plan, year, held)
    for ref, counts in held.answers.items():
        told = (
            _COUNT.fill(score=score, count=number(count, lang)).say(lang)
            for score, count in sorted(counts.items(), key=lambda one: int(one[0]))
        )
        yield SurveyAnswers(item=item_name(standard, ref, lang).told, counts="; ".join(told))


def _wanted(plan: Plan, year: str, held: Survey) -> int | None:
    """How many users an instrument wants asked of what a survey asks; None where it is silent."""
    standard = _surveyed(plan, year, held)
    items = (standard.items.get(ref) for ref in held.answers) if standard else ()
    return max((one.sample for one in items if one and one.sample), default=None)


def _surveyed(plan: Plan, year: str, held: Survey) -> EvaluationStandard | None:
    """The instrument that knows what a survey asked: that of its year or of the next, else any."""
    own = (instrument_of(plan, at) for at in (int(year), int(year) + 1))
    every = map(plan.shelf.evaluation, plan.shelf.names("evaluation"))
    known = chain(own, every)
    return next((one for one in known if one and set(held.answers) & set(one.items)), None)


_USERS = Text("{people}, {users} di antaranya pemakai", "{people}, {users} of whom use it")
_COUNT = Text("nilai {score} dari {count} orang", "score {score} by {count} people")
_SAMPLE = Text(
    "Setiap butir dampak ditanyakan kepada {wanted} pengguna layanan.",
    "Each item of impact is put to {wanted} users of a service.",
)
# For one survey, and for several.
_ALL = (
    Text("Survei di bawah memenuhinya.", "The survey below has done so."),
    Text(
        "Seluruh {all} survei di bawah memenuhinya.",
        "All of the {all} surveys below have done so.",
    ),
)
_SOME = Text(
    "Dari {all} survei di bawah, {enough} memenuhinya.",
    "Of the {all} surveys below, {enough} have done so.",
)
_NONE = (
    Text("Survei di bawah belum memenuhinya.", "The survey below has not done so."),
    Text(
        "Dari {all} survei di bawah, belum ada yang memenuhinya.",
        "Of the {all} surveys below, none has done so.",
    ),
)
_PILLAR = Text(
    "Jumlah responden per pilar adalah satuan lain dan tidak diperiksa di sini.",
    "Respondents per pillar are another unit, which is not looked at here.",
)
_ENOUGH = Text("cukup", "enough")
_FEW = Text("kurang {lacking} pengguna", "{lacking} users too few")
_UNTOLD = Text(
    "jumlah pengguna belum dicatat (diminta {wanted})",
    "number of users not recorded ({wanted} are wanted)",
)
