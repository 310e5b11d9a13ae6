"""What people answered in the surveys of impact, against the sample that the instrument wants."""

from smartplan.books.parts import names
from smartplan.books.parts.nouns import ITEM, SERVICE, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideColumn,
    SlideRow,
    SlideTable,
    first,
    row,
    shortened,
)
from smartplan.plan.plan import Plan
from smartplan.scoring.surveys import SurveyedItem, surveyed
from smartplan.standards.model import EvaluationStandard
from smartplan.wording import Lang, Text, grouped, number


def surveys(plan: Plan, lang: Lang) -> Slide | None:
    """The items that were asked in the last year with surveys: mean, answers, users and sample."""
    year = max((int(one) for one in plan.surveys if int(one) <= plan.as_of.year), default=0)
    held = plan.surveys[str(year)].surveys.values() if year else ()
    standard = _standard(plan, frozenset(item for one in held for item in one.answers))
    if standard is None:
        return None
    found = [(ref, one) for ref, one in surveyed(plan, year, standard).items() if one.year == year]
    rows, left = first([_row(standard, ref, one, lang) for ref, one in found], MOST_ROWS)
    if not rows:
        return None
    short = sum(one.is_short for _, one in found)
    title = (_SHORT if short else _TITLE).fill(
        year=year,
        services=counted(len(held), SERVICE),
        items=counted(len(found), ITEM),
        short=short,
    )
    return Slide(
        id="surveys",
        title=title.say(lang),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width, is_num) for head, width, is_num in _HEAD),
            rows,
            left,
        ),
        targets=("tbl-surveys",),
        sources=tuple(dict.fromkeys(source for one in held for source in one.sources)),
        illustration=any(map(illustrated, held)),
    )


def _standard(plan: Plan, asked: frozenset[str]) -> EvaluationStandard | None:
    """The instrument of the last self-assessment that has what was asked, else any that has."""
    own = [plan.assessment[one].instrument or "" for one in sorted(plan.assessment, reverse=True)]
    known = map(plan.shelf.evaluation, (*own, *plan.shelf.names("evaluation")))
    return next((one for one in known if one and asked & set(one.items)), None)


def _row(standard: EvaluationStandard, ref: str, held: SurveyedItem, lang: Lang) -> SlideRow:
    item = standard.items[ref]
    asks = item.asks.text.say(lang) if item.asks else ref
    users = "–" if held.users is None else number(held.users, lang)
    if held.sample is not None:
        users = _OF_SAMPLE.fill(users=users, sample=held.sample).say(lang)
    return row(
        names.series(dict.fromkeys(one.service for one in held.surveys), lang),
        shortened(asks, _CELL),
        "–" if held.value is None else grouped(float(held.value), lang, decimals=2),
        number(held.count, lang),
        users,
        illustration=any(map(illustrated, held.surveys)),
    )


_CELL = 90
_HEAD = (
    (Text("Layanan", "Service"), 5, False),
    (Text("Butir", "Item"), 8, False),
    (Text("Rata-rata", "Mean"), 2, True),
    (Text("Jawaban", "Answers"), 2, True),
    (Text("Pemakai dari sampel", "Users of sample"), 3, True),
)
_OF_SAMPLE = Text("{users} dari {sample}", "{users} of {sample}")
_TITLE = Text(
    "Survei dampak {year}: {items} pada {services}", "Surveys of {year}: {items} about {services}"
)
_SHORT = Text(
    "Survei dampak {year}: {items} pada {services}; {short} butir di bawah sampel pemakai",
    "Surveys of {year}: {items} about {services}; {short} below the sample of users",
)
