"""What a data file says of a dataset, as values of its indicator: compared, guarded, said.

A value that differs much from the last one known is asked about, whoever made the file.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from smartplan.facts.data_use import resting_on
from smartplan.facts.measurements import achieved
from smartplan.facts.periods import of_plan
from smartplan.facts.realisations import told_in
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    Concern,
    ConcernKind,
    Heard,
    Offered,
    Provenance,
    Said,
    Utterance,
)
from smartplan.incoming.words import Vocabulary
from smartplan.measure import Measured, NumberRange, order_of
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Dataset
from smartplan.plan.plan import Plan
from smartplan.pulling.far import before, is_far
from smartplan.pulling.places import realisation_at, value_at
from smartplan.pulling.reading import PulledYears
from smartplan.pulling.refusing import refusal
from smartplan.pulling.selecting import YearCell
from smartplan.pulling.series import PulledFate, PulledSeries, PulledValue
from smartplan.pulling.tracing import Traced, traced
from smartplan.pulling.units import held_alike
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
from smartplan.source.node import Node, is_number
from smartplan.wording import Text, measured, quoted, same, some_of


class PulledFile:
    """A file of a dataset that is compared with a plan."""

    def __init__(
        self, plan: Plan, dataset: Dataset, read: PulledYears, file: str, vocabulary: Vocabulary
    ) -> None:
        """Failure where the values cannot be those of one indicator of the plan."""
        self.plan, self.dataset, self.read, self.file = plan, dataset, read, file
        self.vocabulary = vocabulary
        self.indicator = _only(plan, dataset)
        declared = (dataset.pull.unit if dataset.pull else None) or ""
        one = self.indicator
        wanted = (one.unit if one else None) or ""
        units = dict.fromkeys(cell.unit for cell in read.years) or {"": None}
        found = [
            held_alike(file, unit, declared, one.name if one else "", wanted) for unit in units
        ]
        self.unit = found[0]
        self.concerns: list[Concern] = []
        for place, message in read.notes:
            self._note(message, place, ConcernKind.CHECK)

    def series(self, *, trace: Traced, accepts: bool) -> PulledSeries:
        """All that the file says; `accepts` takes values that differ much without asking."""
        values = tuple(self._values(accepts=accepts))
        usable = [one for one in values if one.fate not in _PASSED]
        if not usable and not any(one.kind.stops for one in self.concerns):
            raise refusal("no value", file=self.file, reason=_why(values))
        newest = max((one.year for one in values if one.fate not in _PASSED), default=0)
        said: list[Utterance] = []
        source = ""
        moved = [one for one in values if one.fate in _SAID]
        found = traced(self.plan, self.dataset, newest, trace)
        if newest and (moved or not found.is_there):
            years = [one.year for one in moved]
            is_renewed = bool(moved or self.read.table.day or newest > (self.dataset.year or 0))
            said += found.said(
                self.plan, self.dataset, self.indicator, years, is_renewed=is_renewed
            )
            said += (self._said(one) for one in moved)
            self._note_first_news(moved)
            source = found.id
        if self.indicator is None:
            self._note(_UNUSED.fill(id=self.dataset.at.key), "")
        return PulledSeries(
            self.dataset,
            self.file,
            self.indicator,
            self.unit,
            values,
            trace.day,
            source,
            Heard(self.file, tuple(said), concerns=tuple(self.concerns)),
        )

    def _values(self, *, accepts: bool) -> Iterator[PulledValue]:
        bounds = of_plan(self.plan)
        first = bounds.first if bounds else 0
        known = self._known()
        for cell in self.read.years:
            was = known.get(cell.year)
            now = self._understood(cell, was, before(known, cell.year))
            if isinstance(now, Concern):
                self.concerns.append(now)
                yield PulledValue(cell.year, was, None, cell.place, PulledFate.OPEN)
                continue
            fate = self._fate(cell, now, was, first)
            if fate in _SAID:
                if self._is_asked(cell, now, was, known, accepts=accepts):
                    fate = PulledFate.OPEN
                else:
                    known[cell.year] = now
            yield PulledValue(cell.year, was, now, cell.place, fate)

    def _fate(self, cell: YearCell, now: Measured, was: Measured | None, first: int) -> PulledFate:
        """What becomes of a value that is understood."""
        one = self.indicator
        if cell.year > self.plan.as_of.year:
            self._note(_AHEAD.fill(year=cell.year), cell.place)
            return PulledFate.AHEAD
        if one is None:
            return PulledFate.UNUSED
        if one.baseline and one.baseline.year == cell.year:
            if one.baseline.value is not None and one.baseline.value != now:
                told = _BASELINE.fill(
                    year=cell.year, was=_shown(one.baseline.value), now=_shown(now)
                )
                self._note(told, cell.place, ConcernKind.CHECK)
            return PulledFate.BASELINE
        if cell.year < first:
            return PulledFate.BEFORE
        if was is None:
            return PulledFate.NEW
        return PulledFate.SAME if was == now else PulledFate.CHANGED

    def _understood(
        self, cell: YearCell, was: Measured | None, last: Measured | None
    ) -> Measured | Concern:
        """The number, range or step of a scale that a cell is, or what is open about it."""
        origin = Provenance(self.file, cell.place)
        if isinstance(cell.cell, float) and not _can_be_reckoned(cell.cell):
            raise refusal("huge", place=cell.place, file=self.file)
        at = value_at(self.indicator, cell.year) if self.indicator else _ANY
        base = _node(last if was is None else was)
        found = self.vocabulary.understood(
            _MEASURE, cell.cell, origin, base, at=at, unit=self.unit
        )
        if isinstance(found, Concern):
            return found
        now = _measured(found)
        scale = self.indicator.scale if self.indicator else ()
        if found is GONE or (isinstance(now, str) and now not in scale):
            message = _NO_NUMBER.fill(value=quoted(str(cell.cell)))
            return Concern(origin, message, ConcernKind.WRONG, route=at)
        if not all(map(_can_be_reckoned, order_of(now, scale) or ())):
            raise refusal("huge", place=cell.place, file=self.file)
        return now

    def _is_asked(
        self,
        cell: YearCell,
        now: Measured,
        was: Measured | None,
        known: Mapping[int, Measured],
        *,
        accepts: bool,
    ) -> bool:
        """Whether it has to be asked if a value is meant: it is far from the last one."""
        last = was if was is not None else before(known, cell.year)
        if last is None or not is_far(now, last):
            return False
        at = value_at(self.indicator, cell.year) if self.indicator else None
        message = _FAR.fill(year=cell.year, was=_shown(last), now=_shown(now))
        origin = Provenance(self.file, cell.place)
        kind = ConcernKind.CHECK if accepts else ConcernKind.ASK
        choices = () if accepts else (Offered(_shown(now), _node(now)),)
        concern = Concern(origin, message, kind, choices, route=at)
        if not accepts and not isinstance(self.vocabulary.ask(concern), Concern):
            return False
        self.concerns.append(concern)
        return not accepts

    def _known(self) -> dict[int, Measured]:
        """What the plan says of the indicator, by year: its baseline, and what was reached."""
        one = self.indicator
        if one is None:
            return {}
        known: dict[int, Measured] = {}
        if one.baseline and one.baseline.year and one.baseline.value is not None:
            known[one.baseline.year] = one.baseline.value
        for found in achieved(self.plan, one):
            known[int(found.at[1])] = found.value
        return known

    def _note_first_news(self, moved: Sequence[PulledValue]) -> None:
        """Say of which years a program has told nothing: its value alone is no realisation."""
        for one in moved:
            entry = realisation_at(self.indicator, one.year) if self.indicator else None
            if entry and entry.key not in told_in(self.plan, str(one.year)):
                program = self.plan.programs.get(entry.key)
                name = quoted((program and program.name) or entry.key)
                message = _FIRST.fill(year=one.year, program=name)
                self._note(message, one.place, ConcernKind.CHECK)

    def _said(self, one: PulledValue) -> Said:
        assert self.indicator is not None  # noqa: S101 -- what is moved has its place
        at = value_at(self.indicator, one.year)
        return Said(at, NOTHING, _node(one.now), Provenance(self.file, one.place))

    def _note(self, message: Text, place: str, kind: ConcernKind = ConcernKind.KEPT) -> None:
        self.concerns.append(Concern(Provenance(self.file, place), message, kind))


def _only(plan: Plan, dataset: Dataset) -> Indicator | None:
    """The indicator that rests on a dataset; Failure where several do."""
    found = resting_on(plan, dataset.at.key)
    if len(found) > 1:
        names = some_of([same(quoted(one.name)) for one in found])
        raise refusal("several", id=dataset.at.key, names=names)
    return found[0] if found else None


def _can_be_reckoned(number: float) -> bool:
    return math.isfinite(number) and abs(number) < _MOST


def _measured(node: Node) -> Measured:
    if isinstance(node, dict):
        return NumberRange(node["min"], node["max"])
    return node if is_number(node) else str(node)


def _node(value: Measured | None) -> Node:
    if isinstance(value, NumberRange):
        return {"min": value.low, "max": value.high}
    return value


def _shown(value: Measured) -> Text:
    return Text(measured(value, "id"), measured(value, "en"))


def _why(values: Sequence[PulledValue]) -> Text:
    """Why nothing of a file can be taken."""
    if not values:
        return _NONE
    return _PASSED_YEARS


_MOST: Final = 10**15
_MEASURE: Final = Scalar(Kind.MEASURE, Measured)
_ANY: Final = Route(("progress", "2000", "indicators", "-"))
_SAID: Final = frozenset({PulledFate.NEW, PulledFate.CHANGED})
_PASSED: Final = frozenset({PulledFate.BEFORE, PulledFate.AHEAD})
_UNUSED = Text(
    "belum ada indikator yang memuat dataset: {id}; hanya tahun dan tanggal datanya yang dicatat",
    "no indicator has dataset: {id} yet; only the year and the day of the data are noted",
)
_AHEAD = Text(
    "tahun {year} belum tiba; nilainya tidak diambil", "the year {year} is to come; not taken"
)
_BASELINE = Text(
    "nilai awal {year} dalam rencana {was}, dalam berkas {now}; rencana tidak diubah",
    "the baseline of {year} is {was} in the plan and {now} in the file; the plan is left as it is",
)
_FAR = Text(
    "{year}: dari {was} menjadi {now}? Selisihnya lebih dari tiga kali lipat",
    "{year}: from {was} to {now}? That is a factor of more than three",
)
_FIRST = Text(
    "realisasi {year} program {program} baru berisi nilai ini; lengkapi fisik dan keuangannya",
    "the progress of {year} of program {program} holds nothing but this value; add what was done "
    "and spent",
)
_NO_NUMBER = Text("{value} bukan angka", "{value} is no number")
_NONE = Text("baris yang cocok tidak berisi nilai", "the rows that fit hold no value")
_PASSED_YEARS = Text(
    "semua tahunnya di luar masa rencana atau belum tiba",
    "all its years lie before the plan or are to come",
)
