"""Indicators as bars: where they start, where they are to go, and how far they have come."""

from collections.abc import Iterable, Iterator

from smartplan.books.parts import names
from smartplan.books.parts.measures import is_graded, measure
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.courses import BarValue, ValueKind
from smartplan.facts.measurements import achieved
from smartplan.measure import Measured, numbers_of
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine(BookPart):
    """An indicator with its values in the order of time; `about` is what else is said of it."""

    name: str
    about: str
    values: tuple[BarValue, ...]


def bars(
    plan: Plan, indicators: Iterable[Indicator], lang: Lang, *, within: bool = False
) -> tuple[BarLine, ...]:
    """Indicators with their starting value, their targets and the last value reached."""
    return tuple(_line(plan, one, lang, within=within) for one in indicators)


def _line(plan: Plan, indicator: Indicator, lang: Lang, *, within: bool) -> BarLine:
    told = measure(plan, indicator, (), lang, within=within)
    is_long = len(indicator.unit or "") > _SHORT
    about = [told.unit] if is_long and not is_graded(indicator) else []
    return BarLine(
        name=indicator.name,
        about=", ".join([*about, *([told.details] if told.details else [])]),
        values=tuple(_values(plan, indicator, lang, unit=None if is_long else indicator.unit)),
        sources=told.sources,
        remarks=told.remarks,
        illustration=illustrated(indicator, within=within) and not within,
    )


Point = tuple[ValueKind, str, Measured | None]


def _values(
    plan: Plan, indicator: Indicator, lang: Lang, *, unit: str | None
) -> Iterator[BarValue]:
    held = list(_points(plan, indicator))
    places = [place for _, _, value in held if (place := _middle(value)) is not None]
    low, high = min([0.0, *places]), max([0.0, *places])
    for kind, year, value in held:
        at = _middle(value)
        said = names.quantity(value, unit, lang) if value is not None else ""
        text = _SAID[kind] if year else _UNDATED[kind]
        if value is None:
            text = _UNKNOWN[kind]
        yield BarValue(
            kind,
            text.fill(value=said, year=year).say(lang),
            (at - low) / (high - low) if at is not None and high > low else None,
        )


def _points(plan: Plan, indicator: Indicator) -> Iterator[Point]:
    start = indicator.baseline
    value = start.value if start else None
    yield "baseline", str(start.year) if start and start.year else "", value
    targets = sorted(indicator.targets.items())
    yield from (("target", year, value) for year, value in targets)
    if not targets:
        yield "target", "", None
    if reached := achieved(plan, indicator):
        last = reached[-1]
        yield "actual", last.at[1], last.value


def _middle(value: Measured | None) -> float | None:
    """Where a value is drawn: a range at its middle, words nowhere."""
    ends = numbers_of(value)
    return sum(ends) / len(ends) if ends else None


_SHORT = 12  # letters of a unit that stands behind every value

_SAID: dict[ValueKind, Text] = {
    "baseline": Text("awal {value} ({year})", "start {value} ({year})"),
    "target": Text("target {value} ({year})", "target {value} ({year})"),
    "actual": Text("capaian {value} ({year})", "reached {value} ({year})"),
}
_UNDATED: dict[ValueKind, Text] = {
    "baseline": Text("awal {value}", "start {value}"),
    "target": Text("target {value}", "target {value}"),
    "actual": Text("capaian {value}", "reached {value}"),
}
_UNKNOWN: dict[ValueKind, Text] = {
    "baseline": Text("nilai awal belum diukur", "starting value not measured yet"),
    "target": Text("target belum ditetapkan", "no target set yet"),
    "actual": Text("capaian belum diukur", "not measured yet"),
}
