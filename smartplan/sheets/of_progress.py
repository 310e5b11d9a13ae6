"""The sheets of progress: what became of programs in a year, by quarter."""

from collections.abc import Iterable, Iterator

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
    """The sheets of what is told of a year, and of what was recommended."""
    told_in = Route(("progress", span.told, key_of(Progress.programs)))
    measured = (ProgramProgress.status, ProgramProgress.physical, ProgramProgress.spent)
    of_quarter = keys_of((Quarter.physical, Quarter.spent))
    yield SheetKind(
        "progress",
        _OF_YEAR.fill(name=Text("Kemajuan", "Progress"), year=span.told),
        (PROGRAM,),
        ProgramProgress,
        (
            *columns(ProgramProgress, only=keys_of((*measured, ProgramProgress.adopted_budget))),
            *(one for q in _QUARTERS for one in _in_quarter(q, of_quarter)),
        ),
        owner=OF_PROGRAM,
        told_in=told_in,
    )
    yield SheetKind(
        "achieved",
        _OF_YEAR.fill(name=Text("Capaian", "Values reached"), year=span.told),
        (PROGRAM / key_of(Program.indicators) / EACH,),
        ProgramProgress,
        tuple(_achieved(span.told)),
        owner=OF_INDICATOR,
        names_itself=True,
        told_in=told_in,
    )
    said = keys_of(
        (ProgramProgress.drivers, ProgramProgress.constraint, ProgramProgress.follow_up)
    )
    last = span.quarters[-1:]
    yield SheetKind(
        "obstacles",
        _OF_YEAR.fill(name=Text("Kendala", "Obstacles"), year=span.told),
        (PROGRAM,),
        ProgramProgress,
        (
            *columns(ProgramProgress, only={*said, key_of(ProgramProgress.follow_up_next)}),
            *(
                replace(one, is_rare=q not in last)
                for q in span.quarters
                for one in _in_quarter(q, said)
            ),
        ),
        owner=OF_PROGRAM,
        told_in=told_in,
        is_long=True,
    )
    yield SheetKind(
        "actions-progress",
        _OF_YEAR.fill(name=Text("Kegiatan", "Actions"), year=span.told),
        (ACTION,),
        ProgramProgress,
        tuple(
            replace(one, keys=(key_of(ProgramProgress.actions), EACH, *one.keys))
            for one in columns(ActionProgress)
        ),
        owner=OF_ACTION,
        names_itself=True,
        told_in=told_in,
    )
    yield SheetKind(
        "recommendations",
        Text("Rekomendasi", "Recommendations"),
        (Route(("progress", EACH, key_of(Progress.recommendations), EACH)),),
        Recommendation,
        noted(Recommendation, without=keys_of((Recommendation.answer_sources,))),
        owner=Text("Tahun", "Year"),
    )


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
