"""What people answered in the surveys of impact, against the sample that the instrument wants."""

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_talk import ComparedBar, ComparedBars
from smartplan.books.parts import names
from smartplan.books.parts.nouns import ITEM, SERVICE, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideChart,
    SlideColumn,
    SlideRow,
    SlideTable,
    first,
    row,
    shortened,
)
from smartplan.facts.survey_standards import standard_of
from smartplan.plan.plan import Plan
from smartplan.scoring.surveys import SurveyedItem, surveyed
from smartplan.standards.model import EvaluationStandard
from smartplan.wording import Lang, Text, grouped, number


def surveys(plan: Plan, lang: Lang) -> Slide | None:
    """The items asked in the last year with surveys, the lowest mean first, with their sample."""
    year = max((int(one) for one in plan.surveys if int(one) <= plan.as_of.year), default=0)
    held = plan.surveys[str(year)].surveys.values() if year else ()
    standard = next(filter(None, (standard_of(one, plan) for one in held)), None)
    if standard is None:
        return None
    found = [(ref, one) for ref, one in surveyed(plan, year, standard).items() if one.year == year]
    found.sort(key=lambda one: one[1].mean if one[1].mean is not None else _NO_MEAN)
    rows, left = first([_row(standard, ref, one, lang) for ref, one in found], MOST_ROWS - 1)
    if not rows:
        return None
    bounds = standard.bounds
    is_made_up = any(map(illustrated, held))
    data = ComparedBars(
        (_HEAD[2][0].say(lang),),
        tuple(_bar(standard, ref, one, lang) for ref, one in found[: len(rows)]),
        "value",
        top=bounds[1] if bounds else None,
        decimals=2,
        about=ChartHeading(_CAPTION.say(lang), illustration=is_made_up),
    )
    short = sum(one.is_short for _, one in found)
    lowest = found[0][1].value
    title = (_SHORT if short else _TITLE if lowest is None else _LOWEST).fill(
        year=year,
        services=counted(len(held), SERVICE),
        items=counted(len(found), ITEM),
        short=short,
        lowest="" if lowest is None else grouped(float(lowest), lang, decimals=2),
    )
    return Slide(
        id="surveys",
        title=title.say(lang),
        chart=SlideChart("compared-bars", data, _CAPTION.say(lang)),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width, is_num) for head, width, is_num in _HEAD),
            rows,
            left,
        ),
        targets=("tbl-surveys",),
        sources=tuple(dict.fromkeys(source for one in held for source in one.sources)),
        illustration=is_made_up,
    )


def _bar(standard: EvaluationStandard, ref: str, held: SurveyedItem, lang: Lang) -> ComparedBar:
    """A mean, with how many answered, and how many users did where they are too few."""
    item = standard.items[ref]
    asks = item.asks.text.say(lang) if item.asks else ref
    service = names.series(dict.fromkeys(one.service for one in held.surveys), lang)
    more = _ANSWERS.fill(count=number(held.count, lang))
    if held.is_short:
        more = _USERS.fill(users=number(held.users or 0, lang), sample=held.sample)
    return ComparedBar(
        f"{shortened(asks, _NAME)} ({service})",
        (None if held.value is None else float(held.value),),
        "–" if held.value is None else grouped(float(held.value), lang, decimals=2),
        more.say(lang),
    )


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


_CELL, _NAME = 90, 60
_CAPTION = Text(
    "Rata-rata jawaban, yang terendah lebih dulu", "Means of answers, the lowest first"
)
_ANSWERS = Text("{count} jawaban", "{count} answers")
_USERS = Text("{users} dari {sample} pemakai", "{users} of {sample} users")
_NO_MEAN = 1_000  # what has none comes last
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
_LOWEST = Text(
    "Survei dampak {year}: {items} pada {services}, rata-rata terendah {lowest}",
    "Surveys of {year}: {items} about {services}, the lowest mean {lowest}",
)
_SHORT = Text(
    "Survei dampak {year}: {items} pada {services}; {short} butir di bawah sampel pemakai",
    "Surveys of {year}: {items} about {services}; {short} below the sample of users",
)
