"""The talk: at most fifteen slides, none of them empty, each with where its figures stand."""

from collections.abc import Iterator
from typing import Any

from smartplan.books.cited import NOTHING_CITED, CitedBook
from smartplan.books.subject import Subject
from smartplan.books.talk import ahead, asked, funding, opening, promises, results, wins
from smartplan.books.talk.room import readable
from smartplan.books.talk.slide import Slide, SlideChart, shortened, without_blanks
from smartplan.plan.model.sources import SourceKind
from smartplan.plan.plan import Plan
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides in the order in which they are shown."""

    slides: tuple[Slide, ...]


def view(subject: Subject, lang: Lang) -> Deck:
    """What a region tells of its plan on the day of the talk."""
    cited = subject.cited(lang) if subject.cited else NOTHING_CITED
    held = tuple(_founded(one, subject.plan, cited, lang) for one in _slides(subject, lang))
    return Deck(held[:MOST_SLIDES])


def _slides(subject: Subject, lang: Lang) -> Iterator[Slide]:
    """Each slide that has something to show."""
    plan = subject.plan
    year = next(iter(reversed(results.told_years(plan))), None)
    yield opening.cover(subject, lang)
    judged = opening.judgement(subject, lang)
    made = (
        judged,
        opening.own_judgement(subject, lang),
        None if judged else opening.readiness(subject, lang),
        results.changes(plan, lang),
        results.by_dimension(plan, year, lang) if year else promises.programs(plan, lang),
        results.indicators(plan, lang) or promises.goals(plan, lang),
        wins.before_after(subject, lang),
        wins.running_on(plan, lang),
        funding.funding(plan, year, lang),
        results.actions(plan, year, lang) if year else None,
        asked.surveys(plan, lang),
        ahead.recommendations(plan, lang),
        ahead.risks(plan, lang),
        ahead.next_year(plan, lang),
        ahead.asks(plan, lang),
    )
    yield from (one for one in made if one is not None)


def _founded(slide: Slide, plan: Plan, cited: CitedBook, lang: Lang) -> Slide:
    """A slide with where Buku II has what it shows, and what that rests on."""
    places = cited.places(slide.targets, lang)
    table, chart = slide.table, slide.chart
    if table and not chart:
        table = without_blanks(readable(table, slide.title, is_beside=bool(slide.photos)))
    if chart is not None:
        chart = _bare(chart)
    if table and table.left:
        text = _MORE[bool(places), table.left > 1].fill(count=table.left, book=cited.name)
        table = replace(table, more=text.say(lang))
    known = [plan.sources[id] for id in dict.fromkeys(slide.sources) if id in plan.sources]
    rests = []
    for one in known:
        details = [one.publisher, one.number, day(one.date, lang) if one.date else None]
        rest = ", ".join(part for part in details if part)
        rests.append(f"{one.title} ({rest})" if rest else one.title)
    # A photograph is no source of numbers; the caption of the one that is shown tells it.
    told = [one for one in known if one.kind is not SourceKind.PHOTO]
    origin = shortened(told[0].title, _ORIGIN) if told else ""
    if len(told) > 1:
        origin = _AND_OTHERS.fill(first=origin, count=len(told) - 1).say(lang)
    return replace(
        slide, chart=chart, table=table, places=places, origin=origin, rests=tuple(rests)
    )


def _bare(chart: SlideChart) -> SlideChart:
    """A chart without the title and the foot that its slide has."""
    data: Any = chart.data
    return replace(chart, data=replace(data, about=replace(data.about, is_bare=True)))


MOST_SLIDES = 15
_ORIGIN = 60  # letters of a title at the foot of a slide
# By whether the book has them, and whether they are several.
_MORE = {
    (False, False): Text("{count} lainnya tidak ditampilkan.", "{count} more is not shown."),
    (False, True): Text("{count} lainnya tidak ditampilkan.", "{count} more are not shown."),
    (True, False): Text("{count} lainnya ada dalam {book}.", "{count} more is in {book}."),
    (True, True): Text("{count} lainnya ada dalam {book}.", "{count} more are in {book}."),
}
_AND_OTHERS = Text("{first} dan {count} lainnya", "{first} and {count} more")
