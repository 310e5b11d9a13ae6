"""Dates on a line: the years of a program with its milestones, the last months to a deadline."""

from collections.abc import Sequence

from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.day import Day
from smartplan.plan.model.program import Milestone, Program
from smartplan.value import dataclass
from smartplan.wording import MONTHS, Lang, day


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePoint(BookPart):
    """Something that falls into a span of a line; `span` is its place, if it is on the line."""

    span: int | None
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Spans of time by name, what falls into them, and the span of a deadline."""

    spans: tuple[str, ...]
    points: tuple[LinePoint, ...]
    end: int | None = None


def years_line(program: Program, lang: Lang) -> TimeLine | None:
    """The years of a program with its milestones; nothing where it has none."""
    held = _dated(program)
    if not held:
        return None
    own = program.period.years if program.period else ()
    years = [*own, *(when.year for when, _ in held)]
    first, last = min(years), max(years)
    step = -(-(last - first + 1) // _MOST)
    starts = range(first, last + 1, step)
    return TimeLine(
        spans=tuple(_years(start, min(start + step - 1, last)) for start in starts),
        points=tuple(
            _point(program, one, when, (when.year - first) // step, lang) for when, one in held
        ),
    )


def months_line(program: Program, lang: Lang) -> TimeLine | None:
    """The twelve months up to the deadline of a quick win, with what falls into them."""
    sheet = program.quick_win
    if sheet is None or sheet.deadline is None:
        return None
    end = _month(sheet.deadline.last.year, sheet.deadline.last.month)
    begin = end - _MOST + 1
    held = [
        (when, one)
        for when, one in _dated(program)
        if when.is_exact or when.is_month
        if begin <= _month(when.first.year, when.first.month) <= end
    ]
    return TimeLine(
        spans=tuple(_month_name(begin + at, at, lang) for at in range(_MOST)),
        points=tuple(
            _point(program, one, when, _month(when.first.year, when.first.month) - begin, lang)
            for when, one in held
        ),
        end=_MOST - 1,
    )


def _dated(program: Program) -> Sequence[tuple[Day, Milestone]]:
    held = [(one.date, one) for one in program.milestones.values() if one.date]
    return sorted(held, key=lambda pair: str(pair[0]))


def _point(program: Program, one: Milestone, when: Day, span: int, lang: Lang) -> LinePoint:
    made_up = illustrated(program)
    return LinePoint(
        span=span,
        day=day(when, lang),
        text=one.text,
        sources=one.sources,
        remarks=remarks(lang, one),
        illustration=illustrated(one, within=made_up) and not made_up,
    )


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last % 100:02}"


def _month(year: int, month: int) -> int:
    """Months counted through, so that they can be subtracted."""
    return year * 12 + month - 1


def _month_name(month: int, at: int, lang: Lang) -> str:
    """A month in three letters, with its year where one begins."""
    name = MONTHS[month % 12].say(lang)[:3]
    return f"{name} {month // 12}" if not at or not month % 12 else name


_MOST = 12
