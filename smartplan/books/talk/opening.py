"""The first slides: what the plan is and what it rests on, and how the region was judged."""

from collections.abc import Iterator
from datetime import date

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_talk import ComparedBar, ComparedBars
from smartplan.books.parts import names
from smartplan.books.parts.evaluation import evaluations, history
from smartplan.books.parts.money import in_words
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, Noun, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.standings import (
    assessed,
    component_bars,
    confirmation,
    figure,
    sentence,
    weakest,
)
from smartplan.books.subject import Subject
from smartplan.books.talk.slide import (
    Slide,
    SlideChart,
    SlideColumn,
    SlideFigure,
    SlideTable,
    SlideText,
    row,
)
from smartplan.facts import money
from smartplan.facts.instruments import foundations, progress
from smartplan.facts.item_answers import assessed_year
from smartplan.plan.model.process import AgendaKind, Agendum
from smartplan.plan.plan import Plan
from smartplan.scoring.estimate import EstimatedPart, IndexEstimate, estimate
from smartplan.scoring.evaluation import evaluations as judged
from smartplan.wording import Lang, Text, day, grouped


def cover(subject: Subject, lang: Lang) -> Slide:
    """What the talk is about, where and when, what the plan is in numbers, what it rests on."""
    plan = subject.plan
    event = presentation(plan)
    return Slide(
        id="cover",
        title=plan.manifest.title or plan.region_name,
        lead=_event(event, lang) if event else _AS_OF.fill(day=day(plan.as_of, lang)).say(lang),
        figures=tuple(_figures(subject, lang)),
        points=tuple(_basis(plan, lang)),
        said=(SlideText(_AS_OF.fill(day=day(plan.as_of, lang)).say(lang) + "."),),
        targets=("tbl-instruments",),
        sources=tuple(source for one in foundations(plan) for source in one.sources),
        illustration=bool(event and illustrated(event))
        or any(illustrated(one) for one in foundations(plan)),
    )


def presentation(plan: Plan) -> Agendum | None:
    """The day that the talk is for: the next one on the agenda, else the last one that was."""
    held = [one for one in plan.process.agenda.values() if one.kind is AgendaKind.PRESENTATION]
    held.sort(key=lambda one: one.date.first if one.date else date.min)
    ahead = [one for one in held if one.date and not one.date.is_before(plan.as_of)]
    return next(iter((*ahead, *reversed(held))), None)


def _event(held: Agendum, lang: Lang) -> str:
    said = [held.name, held.place or "", day(held.date, lang) if held.date else ""]
    return ", ".join(part for part in said if part)


def _figures(subject: Subject, lang: Lang) -> Iterator[SlideFigure]:
    plan, score = subject.plan, subject.scores.score
    programs = plan.programs.values()
    if not programs:
        return
    yield _figure(len(programs), PROGRAM, lang)
    if wins := sum(one.quick_win is not None for one in programs):
        yield _figure(wins, QUICK_WIN, lang)
    yield _figure(len({one.lead for one in programs if one.lead}), AGENCY, lang)
    held = money.planned(plan)
    if money.total(held):
        yield SlideFigure(in_words(held, lang), _MONEY.say(lang))
    if score is not None:
        yield SlideFigure(figure(score, lang), _READY.say(lang))


def _figure(count: int, noun: Noun, lang: Lang) -> SlideFigure:
    value, _, label = counted(count, noun).say(lang).partition(" ")
    return SlideFigure(value, label)


def _basis(plan: Plan, lang: Lang) -> Iterator[SlideText]:
    """The regulations that carry the masterplan, the furthest first, or that there is none."""
    found = foundations(plan)
    for one in found[:_MOST_BASES]:
        number = f" {one.number}" if one.number and one.number not in one.title else ""
        text = _BASIS.fill(
            title=f"{names.unstopped(one.title)}{number}", status=progress(one).label
        )
        yield SlideText(text.say(lang))
    if not found:
        yield SlideText(_NO_BASIS.fill(day=day(plan.as_of, lang)).say(lang))


def judgement(subject: Subject, lang: Lang) -> Slide | None:
    """The ministry's evaluation over the years."""
    plan = subject.plan
    told = [one for one in judged(plan) if one.index is not None]
    if not told:
        return None
    last = told[-1]
    view = next(one for one in evaluations(plan, lang) if one.year == str(last.year))
    chart = history(plan, lang)
    title = _INDEX.fill(year=last.year, index=grouped(float(last.index or 0), lang, decimals=2))
    standard = _STANDARD.fill(standard=view.standard).say(lang) if view.standard else ""
    shown = view.after or standard  # the title has the index itself
    return Slide(
        id="evaluation",
        title=title.say(lang),
        chart=SlideChart("evaluation-history", chart, _CAPTION.say(lang)) if chart else None,
        points=(SlideText(shown),) if shown else (),
        said=tuple(
            SlideText(part)
            for part in (view.told, standard, view.before)
            if part and part != shown
        ),
        targets=("fig-evaluation", f"tbl-evaluation-{last.year}"),
        sources=view.sources,
        illustration=view.illustration,
    )


def own_judgement(subject: Subject, lang: Lang) -> Slide | None:
    """What the self-assessment that is worked on comes to; what is open counts both ways."""
    year = assessed_year(subject.plan)
    held = estimate(subject.plan, year) if year is not None else None
    if held is None or not held.answered:
        return None
    parts: tuple[EstimatedPart | IndexEstimate, ...] = (*held.parts.values(), held)
    names_of = (*(one.label.say(lang) for one in held.parts.values()), _ALL.say(lang))
    rows = tuple(
        row(
            name,
            *(grouped(float(end), lang, decimals=2) for end in (one.low, one.high)),
            _OF.fill(count=one.answered, of=one.of).say(lang),
            str(one.proven),
        )
        for name, one in zip(names_of, parts, strict=True)
    )
    standard = subject.plan.shelf.evaluation(held.standard)
    bars = tuple(
        ComparedBar(
            name,
            (float(one.low), float(one.high)),
            "–".join(grouped(float(end), lang, decimals=2) for end in (one.low, one.high)),
            _ANSWERED.fill(count=one.answered, of=one.of).say(lang),
            is_sum=one is held,
        )
        for name, one in zip(names_of, parts, strict=True)
    )
    data = ComparedBars(
        tuple(head.say(lang) for head in (_LOWEST, _HIGHEST)),
        bars,
        "range",
        top=standard.bounds[1] if standard and standard.bounds else None,
        decimals=2,
        about=ChartHeading(_RANGES.say(lang), illustration=held.illustrations > 0),
    )
    low, high = (grouped(float(one), lang, decimals=2) for one in (held.low, held.high))
    title = _ESTIMATE.fill(year=held.year, low=low, high=high)
    return Slide(
        id="self-assessment",
        title=title.say(lang),
        chart=SlideChart("compared-bars", data, _RANGES.say(lang)),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width, is_num) for head, width, is_num in _PARTS),
            rows,
            has_total=True,
        ),
        said=(
            SlideText(_STANDARD.fill(standard=held.label).say(lang)),
            SlideText(_OPEN.say(lang)),
            *((SlideText(_MADE_UP.say(lang)),) if held.illustrations else ()),
        ),
        illustration=held.illustrations > 0,
    )


def readiness(subject: Subject, lang: Lang) -> Slide | None:
    """How ready the region is, component by component."""
    plan, scores = subject.plan, subject.scores
    if scores.score is None:
        return None
    whole = sentence(scores, lang)
    title, _, rest = whole.partition(". ")
    bars = component_bars(plan, scores, lang)
    return Slide(
        id="readiness",
        title=title.rstrip("."),
        chart=SlideChart("element-bars", bars, _COMPONENTS.say(lang)),
        points=tuple(SlideText(part) for part in (weakest(scores, lang),) if part),
        said=tuple(
            SlideText(part)
            for part in (rest, confirmation(scores, lang), assessed(plan, scores, lang))
            if part
        ),
        illustration=bars.about.illustration,
    )


_MOST_BASES = 2
_AS_OF = Text("Keadaan per {day}", "As of {day}")
_MONEY = Text("kebutuhan dana", "money needed")
_READY = Text("nilai kesiapan dari 5", "readiness out of 5")
_BASIS = Text("Dasar hukum: {title} ({status}).", "Legal basis: {title} ({status}).")
_NO_BASIS = Text(
    "Dasar hukum: hingga {day} belum ada peraturan yang menetapkan masterplan ini.",
    "Legal basis: as of {day} no regulation enacts this masterplan.",
)
_INDEX = Text(
    "Indeks evaluasi kementerian tahun {year} sebesar {index}",
    "The ministry's evaluation index of {year} is {index}",
)
_STANDARD = Text("Standar: {standard}.", "Standard: {standard}.")
_CAPTION = Text(
    "Indeks evaluasi kementerian per tahun", "The ministry's evaluation index per year"
)
_ESTIMATE = Text(
    "Penilaian mandiri tahun {year}: perkiraan indeks {low} sampai {high}",
    "Self-assessment of {year}: an index of {low} to {high} is possible",
)
_OPEN = Text(
    "Butir yang belum bernilai dihitung dengan nilai terendah dan dengan nilai tertinggi.",
    "Items without a value count as the lowest and as the highest mark.",
)
_MADE_UP = Text(
    "Jawaban yang berupa ilustrasi tidak dihitung sebagai berbukti.",
    "Answers that are illustrations do not count as proven.",
)
_LOWEST, _HIGHEST = Text("Terendah", "Lowest"), Text("Tertinggi", "Highest")
_ANSWERED = Text("{count} dari {of} bernilai", "{count} of {of} answered")
_RANGES = Text(
    "Nilai terendah dan tertinggi yang masih mungkin",
    "The lowest and highest index still possible",
)
_PARTS = (
    (Text("Dimensi penilaian", "Part"), 9, False),
    (_LOWEST, 3, True),
    (_HIGHEST, 3, True),
    (Text("Bernilai", "With a value"), 4, True),
    (Text("Berbukti", "Proven"), 3, True),
)
_OF = Text("{count} dari {of}", "{count} of {of}")
_ALL = Text("Indeks", "Index")
_COMPONENTS = Text(
    "Kesiapan struktur, infrastruktur, dan suprastruktur",
    "Readiness of structure, infrastructure and superstructure",
)
