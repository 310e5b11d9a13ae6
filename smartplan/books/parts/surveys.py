"""Surveys of impact: what people said of services, and whether as many were asked as should be."""

from collections.abc import Iterator, Mapping

from smartplan.books.parts import names
from smartplan.books.parts.evaluation_items import item_name
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.survey_standards import sample_of, standard_of
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.scoring.surveys import mean_of
from smartplan.standards.index import half_up
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, grouped, number


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswers(BookPart):
    """What was said to one item of a survey: how many gave each of `scores`, and the mean."""

    service: str
    item: str
    counts: tuple[str, ...]
    mean: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow(BookPart):
    """A survey of the impact of one service; `sample` says whether enough users were asked."""

    year: str
    service: str
    dimension: str
    people: str
    sample: str
    date: str


@dataclass(frozen=True, slots=True)
class SurveysPart:
    """The surveys of all years, the rule by which people are chosen, and what they said."""

    rule: str
    rows: tuple[SurveyRow, ...]
    scores: tuple[str, ...]
    answers: tuple[SurveyAnswers, ...]


def surveys(plan: Plan, lang: Lang) -> SurveysPart:
    """The surveys of all years, the earliest first."""
    held = [
        (year, one) for year, held in sorted(plan.surveys.items()) for one in held.surveys.values()
    ]
    given = {int(score) for _, one in held for counts in one.answers.values() for score in counts}
    scores = tuple(map(str, sorted(given)))
    return SurveysPart(
        rule=_rule(held, plan, lang),
        rows=tuple(_survey(plan, year, one, lang) for year, one in held),
        scores=scores,
        answers=tuple(
            row for year, one in held for row in _answers(plan, year, one, scores, lang)
        ),
    )


def _rule(held: list[tuple[str, Survey]], plan: Plan, lang: Lang) -> str:
    """How many users an item is to be put to, and how many of the surveys have done so."""
    asked = [(one, wanted) for _, one in held if (wanted := sample_of(one, plan))]
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
        sample=_sample(held, sample_of(held, plan), lang),
        date=day(held.date, lang) if held.date else "–",
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


def _answers(
    plan: Plan, year: str, held: Survey, scores: tuple[str, ...], lang: Lang
) -> Iterator[SurveyAnswers]:
    standard = standard_of(held, plan)
    for ref, told in held.answers.items():
        counts = {int(score): count for score, count in told.items()}
        given = (counts.get(int(score)) for score in scores)
        yield SurveyAnswers(
            service=f"{held.service} ({year})",
            item=item_name(standard, ref, lang).told,
            counts=tuple("–" if one is None else number(one, lang) for one in given),
            mean=_mean(counts, standard, lang),
            illustration=illustrated(held),
        )


def _mean(counts: Mapping[int, int], standard: EvaluationStandard | None, lang: Lang) -> str:
    """The mean of the answers; a dash where there are none, or one that is not on the scale."""
    given = {score: count for score, count in counts.items() if count}
    if not given or (standard and not all(map(standard.has_score, given))):
        return "–"
    return grouped(float(half_up(mean_of(given))), lang, decimals=2)


_USERS = Text("{people}, {users} di antaranya pemakai", "{people}, {users} of whom use it")
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
