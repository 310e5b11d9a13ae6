"""The plan on one page: vision, dimensions with their strongest program, quick wins, money."""

import re

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.direction import DirectionView, direction
from smartplan.books.parts.money import in_words
from smartplan.books.parts.money_charts import by_year_chart
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, Noun, counted
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.books.parts.standings import component_bars
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheet, sheets
from smartplan.facts import money
from smartplan.facts.codes import program_codes
from smartplan.facts.dimensions import by_dimension
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped


@dataclass(frozen=True, slots=True)
class PosterFigure:
    """A number with what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterDimension(BookPart):
    """A dimension with its strongest program: a quick win, else the one that takes most money."""

    id: str
    name: str
    counted: str
    code: str
    program: str
    summary: str


@dataclass(frozen=True, slots=True)
class Poster:
    """Everything that the poster tells."""

    direction: DirectionView
    figures: tuple[PosterFigure, ...]
    dimensions: tuple[PosterDimension, ...]
    quick_wins: tuple[Sheet, ...]
    money_by_year: charts.BudgetByYear | None
    readiness: charts.ElementBars | None


def view(subject: Subject, lang: Lang) -> Poster:
    """What the poster tells of a plan."""
    plan, scores = subject.plan, subject.scores
    return Poster(
        direction=direction(plan, lang),
        figures=_figures(subject, lang),
        dimensions=tuple(
            _dimension(plan, ref, lang)
            for ref in (plan.dimensions.dimensions if plan.dimensions else ())
        ),
        quick_wins=sheets(plan, lang).sheets[:_MOST_WINS],
        money_by_year=by_year_chart(plan, lang),
        readiness=component_bars(plan, scores, lang) if scores.score is not None else None,
    )


def _figures(subject: Subject, lang: Lang) -> tuple[PosterFigure, ...]:
    plan, score = subject.plan, subject.scores.score
    programs = plan.programs.values()
    held = money.planned(plan)
    found = [
        _figure(len(plan.programs), PROGRAM, lang),
        _figure(sum(one.quick_win is not None for one in programs), QUICK_WIN, lang),
        _figure(len({one.lead for one in programs if one.lead}), AGENCY, lang),
    ]
    if money.total(held):
        found.append(PosterFigure(in_words(held, lang), _MONEY.say(lang)))
    if score is not None:
        found.append(PosterFigure(grouped(score, lang, decimals=2), _READY.say(lang)))
    return tuple(found)


def _figure(count: int, noun: Noun, lang: Lang) -> PosterFigure:
    value, _, label = counted(count, noun).say(lang).partition(" ")
    return PosterFigure(value, label)


def _dimension(plan: Plan, ref: str, lang: Lang) -> PosterDimension:
    programs = [one for one in by_dimension(plan)[ref] if is_live(one)]
    held = money.planned(plan, programs)
    count = counted(len(programs), PROGRAM).say(lang)
    best = max(programs, key=lambda one: _strength(plan, one), default=None)
    return PosterDimension(
        id=ref,
        name=names.dimension_heading(plan, ref, lang),
        counted=f"{count}, {in_words(held, lang)}" if money.total(held) else count,
        code=program_codes(plan)[best.id] if best else "",
        program=best.name if best else "",
        summary=_first_sentence(best.summary or "") if best else "",
        illustration=bool(best and illustrated(best)),
    )


def _strength(plan: Plan, program: Program) -> tuple[bool, int]:
    return program.quick_win is not None, money.total(money.planned(plan, [program]))


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]


_MOST_WINS = 8
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_MONEY = Text("kebutuhan dana", "money needed")
_READY = Text("nilai kesiapan dari 5", "readiness out of 5")
