"""The first slides: what the plan is and what it rests on, and how the region was judged."""

from collections.abc import Iterator
from datetime import date

from smartplan.books.parts import names
from smartplan.books.parts.evaluation import evaluations, history
from smartplan.books.parts.money import in_words
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, Noun, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.standings import component_bars, figure, sentence, weakest
from smartplan.books.subject import Subject
from smartplan.books.talk.slide import (
    Slide,
    SlideChart,
    SlideFigure,
    SlideText,
)
from smartplan.facts import money
from smartplan.facts.instruments import foundations, progress
from smartplan.plan.model.process import AgendaKind, Agendum
from smartplan.plan.plan import Plan
from smartplan.scoring.estimate import IndexEstimate, estimate
from smartplan.scoring.evaluation import evaluations as judged
from smartplan.wording import Lang, Text, day, grouped


def cover(subject: Subject, lang: Lang) -> Slide:
    """What the talk is about, where and when, what the plan is in numbers, what it rests on."""
    plan = subject.plan
    event = presentation(plan)
    return Slide(
        id="cover",
        title=plan.manifest.title or plan.region_name,
        lead=_event(event, lang) if event else "",
        figures=tuple(_figures(subject, lang)),
        points=tuple(_basis(plan, lang)),
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
    yield _figure(sum(one.quick_win is not None for one in programs), QUICK_WIN, lang)
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
    """The ministry's evaluation over the years, and what the self-assessment comes to."""
    plan = subject.plan
    told = [one for one in judged(plan) if one.index is not None]
    own = _estimated(plan)
    if not told and own is None:
        return None
    year, index = own or (0, None)
    said = [SlideText(_words(year, index, lang))] if index else []
    if not told:
        return Slide(
            id="evaluation", title=_range(year, index, lang) if index else "", points=tuple(said)
        )
    last = told[-1]
    view = next(one for one in evaluations(plan, lang) if one.year == str(last.year))
    chart = history(plan, lang)
    title = _INDEX.fill(year=last.year, index=grouped(float(last.index or 0), lang, decimals=2))
    rests = [SlideText(part) for part in (view.told, view.after) if part]
    standard = [SlideText(_STANDARD.fill(standard=view.standard).say(lang))]
    return Slide(
        id="evaluation",
        title=title.say(lang),
        chart=SlideChart("evaluation-history", chart, _CAPTION.say(lang)) if chart else None,
        points=(*rests, *(standard if view.standard else ()), *said),
        targets=("fig-evaluation", f"tbl-evaluation-{last.year}"),
        sources=view.sources,
        illustration=view.illustration,
    )


def _estimated(plan: Plan) -> tuple[int, IndexEstimate] | None:
    """The self-assessment of the last year that has one, with what it comes to."""
    for year in sorted(plan.assessment, reverse=True):
        if (found := estimate(plan, int(year))) is not None:
            return int(year), found
    return None


def _range(year: int, held: IndexEstimate, lang: Lang) -> str:
    low, high = (grouped(float(one), lang, decimals=2) for one in (held.low, held.high))
    return _ESTIMATE.fill(year=year, low=low, high=high).say(lang)


def _words(year: int, held: IndexEstimate, lang: Lang) -> str:
    answered = _ANSWERED.fill(answered=held.answered, of=held.of, proven=held.proven)
    return f"{_range(year, held, lang)}. {answered.say(lang)}"


def readiness(subject: Subject, lang: Lang) -> Slide | None:
    """How ready the region is, component by component."""
    plan, scores = subject.plan, subject.scores
    if scores.score is None:
        return None
    whole = sentence(scores, lang)
    title, _, rest = whole.partition(". ")
    points = [part for part in (rest, weakest(scores, lang)) if part]
    bars = component_bars(plan, scores, lang)
    return Slide(
        id="readiness",
        title=title.rstrip("."),
        chart=SlideChart("element-bars", bars, _COMPONENTS.say(lang)),
        points=tuple(map(SlideText, points)),
        illustration=bars.about.illustration,
    )


_MOST_BASES = 2
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
_ANSWERED = Text(
    "Sebanyak {answered} dari {of} butir telah bernilai, {proven} di antaranya berbukti.",
    "Of {of} items, {answered} have a value, {proven} of them with evidence.",
)
_COMPONENTS = Text(
    "Kesiapan struktur, infrastruktur, dan suprastruktur",
    "Readiness of structure, infrastructure and superstructure",
)
