"""Datasets by who keeps them: how fresh and complete each is, and what rests on it."""

from collections.abc import Iterator

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.data_use import resting_on, uses
from smartplan.facts.freshness import Freshness, freshness, is_incomplete
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Dataset
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptData(BookPart):
    """A dataset with its keeper; `number` is that of the matrix."""

    number: int
    name: str
    custodian: str
    frequency: str
    updated: str
    state: str
    completeness: str
    access: str


@dataclass(frozen=True, slots=True)
class KeeperRow:
    """What an agency keeps, in numbers."""

    name: str
    datasets: int
    fresh: int
    stale: int
    unknown: int
    incomplete: int
    open: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingRow(BookPart):
    """A dataset, and the indicators that are computed from it."""

    name: str
    custodian: str
    state: str
    indicators: tuple[str, ...]


def ordered(plan: Plan) -> tuple[Dataset, ...]:
    """The datasets by keeper, in the order of the plan's agencies; those of nobody at the end."""
    places = {id: at for at, id in enumerate(plan.organization.agencies)}
    held = plan.data.datasets.values()
    return tuple(sorted(held, key=lambda one: places.get(one.custodian or "", len(places))))


def kept(plan: Plan, lang: Lang) -> tuple[KeptData, ...]:
    """Every dataset, in the order of the matrix."""
    return tuple(
        KeptData(
            number=number,
            name=one.name,
            custodian=names.agency_short(plan, one.custodian, lang),
            frequency=names.choice(one.frequency, lang),
            updated=_updated(one, lang),
            state=state_of(one, plan, lang),
            completeness=percent(one.completeness, lang)
            if one.completeness is not None
            else BLANK.say(lang),
            access=names.choice(one.access, lang),
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one),
        )
        for number, one in enumerate(ordered(plan), 1)
    )


def resting(plan: Plan, lang: Lang) -> tuple[RestingRow, ...]:
    """The datasets on which something rests."""
    return tuple(
        RestingRow(
            name=one.name,
            custodian=names.agency_short(plan, one.custodian, lang),
            state=state_of(one, plan, lang),
            indicators=tuple(_indicator(indicator, plan) for indicator in found),
            sources=one.sources,
            illustration=illustrated(one),
        )
        for one in ordered(plan)
        if (found := resting_on(plan, one.at.key))
    )


def unused(plan: Plan) -> tuple[str, ...]:
    """The names of datasets on which no indicator rests, and that nobody asked for."""
    return tuple(
        one.name
        for one in ordered(plan)
        if not (held := uses(plan, one.at.key)).indicators and not held.requests
    )


def state_of(dataset: Dataset, plan: Plan, lang: Lang) -> str:
    """How fresh a dataset is, and whether too much of it is missing."""
    said = _STATES[freshness(dataset, plan)].say(lang)
    return f"{said}, {_INCOMPLETE.say(lang)}" if is_incomplete(dataset) else said


def _updated(one: Dataset, lang: Lang) -> str:
    """When it was last renewed, else of which year it is."""
    if one.updated:
        return day(one.updated, lang)
    return _OF_YEAR.fill(year=one.year).say(lang) if one.year else BLANK.say(lang)


def _indicator(one: Indicator, plan: Plan) -> str:
    """An indicator with the program that it belongs to."""
    program = plan.programs.get(one.at[1]) if one.at[0] == _PROGRAMS else None
    return f"{one.name} ({program.name})" if program and program.name else one.name


def told_states(lang: Lang) -> Iterator[tuple[Freshness, str]]:
    """The words of the states, in the order in which they are counted."""
    for held, text in _STATES.items():
        yield held, text.say(lang)


_PROGRAMS = "programs"
_STATES = {
    Freshness.FRESH: Text("mutakhir", "up to date"),
    Freshness.STALE: Text("lewat jadwal", "past renewal"),
    Freshness.UNKNOWN: Text("belum diketahui", "not known"),
}
_INCOMPLETE = Text("belum lengkap", "incomplete")
_OF_YEAR = Text("data {year}", "data of {year}")
