"""The sheets of progress: what became of programs in a year, by quarter."""

from collections.abc import Iterable, Iterator, Sequence

from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import (
    ActionProgress,
    ProgramProgress,
    Progress,
    Quarter,
    Recommendation,
)
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.types import MapOf, typed_fields
from smartplan.sheets.columns import EACH, SheetColumn, columns, heading, keys_of, noted
from smartplan.sheets.kinds import SheetKind, SheetSpan
from smartplan.sheets.of_programs import ACTION, OF_ACTION, OF_INDICATOR, OF_PROGRAM, PROGRAM
from smartplan.value import replace
from smartplan.wording import Text


def of_progress(span: SheetSpan) -> Iterator[SheetKind]:
    """The sheets of what is told of years, the one that runs first; and what was recommended."""
    for year in reversed(span.told):
        is_running = year == span.told[-1]
        quarters = span.quarters if is_running else ()
        yield from _of_year(year, quarters, last=span.quarters[-1:])
        if is_running:
            yield _of_actions(year)
    yield SheetKind(
        "recommendations",
        Text("Rekomendasi", "Recommendations"),
        (Route(("progress", EACH, key_of(Progress.recommendations), EACH)),),
        Recommendation,
        noted(Recommendation, without=keys_of((Recommendation.answer_sources,))),
        owner=Text("Tahun", "Year"),
    )


def _of_year(year: str, quarters: Iterable[str], *, last: Sequence[str]) -> Iterator[SheetKind]:
    """What became of programs: in figures, in their indicators, and in words by quarter."""
    figures = (ProgramProgress.status, ProgramProgress.physical, ProgramProgress.spent)
    yield SheetKind(
        f"progress-{year}",
        _OF_YEAR.fill(name=Text("Kemajuan", "Progress"), year=year),
        (PROGRAM,),
        ProgramProgress,
        (
            *_in_year(year, keys_of((*figures, ProgramProgress.adopted_budget))),
            *_by_quarter(keys_of((Quarter.physical, Quarter.spent))),
        ),
        owner=OF_PROGRAM,
        told_in=_told_in(year),
    )
    yield SheetKind(
        f"achieved-{year}",
        _OF_YEAR.fill(name=Text("Capaian", "Values reached"), year=year),
        (PROGRAM / key_of(Program.indicators) / EACH,),
        ProgramProgress,
        tuple(_achieved(year)),
        owner=OF_INDICATOR,
        names_itself=True,
        told_in=_told_in(year),
    )
    said = keys_of(
        (ProgramProgress.drivers, ProgramProgress.constraint, ProgramProgress.follow_up)
    )
    yield SheetKind(
        f"obstacles-{year}",
        _OF_YEAR.fill(name=Text("Kendala", "Obstacles"), year=year),
        (PROGRAM,),
        ProgramProgress,
        (
            *_in_year(year, {*said, key_of(ProgramProgress.follow_up_next)}),
            *(
                replace(one, is_rare=q not in last)
                for q in quarters
                for one in _in_quarter(q, said)
            ),
        ),
        owner=OF_PROGRAM,
        told_in=_told_in(year),
        is_long=True,
    )


def _of_actions(year: str) -> SheetKind:
    """Where each action of a program stands."""
    only = keys_of((ActionProgress.status,))
    at = key_of(ProgramProgress.actions)
    return SheetKind(
        f"actions-{year}",
        _OF_YEAR.fill(name=Text("Kegiatan", "Actions"), year=year),
        (ACTION,),
        ProgramProgress,
        tuple(
            replace(
                one, keys=(at, EACH, *one.keys), label=_OF_YEAR.fill(name=one.label, year=year)
            )
            for one in columns(ActionProgress, only=only)
        ),
        owner=OF_ACTION,
        names_itself=True,
        told_in=_told_in(year),
    )


def _told_in(year: str) -> Route:
    return Route(("progress", year, key_of(Progress.programs)))


def _in_year(year: str, only: Iterable[str]) -> Iterator[SheetColumn]:
    for one in columns(ProgramProgress, only=set(only)):
        yield replace(one, label=_OF_YEAR.fill(name=one.label, year=year))


def _achieved(year: str) -> Iterator[SheetColumn]:
    """The values of an indicator: of the year, and by quarter."""
    key = key_of(ProgramProgress.indicators)
    one = typed_fields(ProgramProgress)[key]
    held = one.type.item if isinstance(one.type, MapOf) else one.type
    at, about = (key, EACH), one.field.about
    label = _OF_YEAR.fill(name=heading(one.field), year=year)
    yield SheetColumn(at, held, label, about, width=12)
    for quarter in _QUARTERS:
        label = _OF_QUARTER.fill(quarter=quarter, label=Text("capaian", "value"))
        keys = (key_of(ProgramProgress.quarters), quarter, *at)
        yield SheetColumn(keys, held, label, about, width=12)


def _by_quarter(only: Iterable[str]) -> Iterator[SheetColumn]:
    found = [one for quarter in _QUARTERS for one in _in_quarter(quarter, only)]
    for place, one in enumerate(found):
        yield replace(one, begins_part=not place)


def _in_quarter(quarter: str, only: Iterable[str]) -> Iterator[SheetColumn]:
    for one in columns(Quarter, only=set(only)):
        small = Text(*(said[:1].lower() + said[1:] for said in (one.label.id, one.label.en)))
        label = _OF_QUARTER.fill(quarter=quarter, label=small)
        yield replace(
            one, keys=(key_of(ProgramProgress.quarters), quarter, *one.keys), label=label
        )


_QUARTERS = ("1", "2", "3", "4")
_OF_YEAR = Text("{name} {year}", "{name} {year}")
_OF_QUARTER = Text("TW {quarter}: {label}", "Q{quarter}: {label}")
