"""What records of several files share: ids of other things, indicators, the basis of a claim."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.shape.kinds import (
    IN_ORDER,
    YEARS,
    Choice,
    Day,
    Label,
    Markdown,
    Measure,
    Name,
    RefersTo,
    Year,
)
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text

AgencyId = Annotated[str, RefersTo("agencies")]
PartnerId = Annotated[str, RefersTo("partners")]
InstrumentId = Annotated[str, RefersTo("instruments")]
MissionId = Annotated[str, RefersTo("missions")]
GoalId = Annotated[str, RefersTo("goals")]
IssueId = Annotated[str, RefersTo("issues")]
GapId = Annotated[str, RefersTo("gaps")]
StrategyId = Annotated[str, RefersTo("strategies")]
ProgramId = Annotated[str, RefersTo("programs")]
ProgramActionId = Annotated[str, RefersTo("program-actions")]
ProgramIndicatorId = Annotated[str, RefersTo("program-indicators")]
EvaluationId = Annotated[str, RefersTo("evaluation-standards")]
EvaluationItemId = Annotated[str, RefersTo("evaluation-items", dots=2)]
SourceId = Annotated[str, RefersTo("sources")]
SwotId = Annotated[str, RefersTo("swot")]
DatasetId = Annotated[str, RefersTo("datasets")]
DimensionId = Annotated[str, RefersTo("dimensions")]
SubdimensionId = Annotated[str, RefersTo("subdimensions")]
ReadinessId = Annotated[str, RefersTo("readiness", dots=2)]
YearKey = Annotated[str, YEARS]


class Basis(Choice):
    """What a statement rests on."""

    SOURCED = "sourced", "bersumber", "sourced"
    PROPOSAL = "proposal", "usulan", "proposal"
    ILLUSTRATION = "illustration", "ilustrasi", "illustration"


class Alternative(Record, noun=Text("sumber lain", "other source")):
    """What another source says of the same thing."""

    value: Measure | None = may("nilai menurut sumber lain", "value by another source", title=True)
    text: Markdown | None = may(
        "uraian menurut sumber lain", "what another source says", title=True
    )
    sources: tuple[SourceId, ...] = may(
        "id sumber yang menyebutnya",
        "ids of the sources that say so",
        called=Text("sumber", "sources"),
    )
    known_by = ((value, text), (value,), (text,))


class Entity(Record):
    """Anything that may name its sources, carry a note, and say what it rests on."""

    sources: tuple[SourceId, ...] = may(
        "id sumber yang mendasarinya", "ids of its sources", called=Text("sumber", "sources")
    )
    alternatives: tuple[Alternative, ...] = may(
        "yang dikatakan sumber lain, dicetak sebagai catatan kaki",
        "what other sources say, printed as a footnote",
        called=Text("sumber lain", "other sources"),
    )
    note: str | None = may(
        "catatan yang dicetak sebagai catatan kaki",
        "a remark that is printed as a footnote",
        called=Text("catatan", "note"),
        remark=True,
        silent=True,
    )
    internal_note: str | None = may(
        "catatan untuk tim sendiri",
        "a remark for the team itself",
        called=Text("catatan internal", "internal note"),
        remark=True,
        silent=True,
        internal=Text("untuk tim sendiri", "for the team itself"),
    )
    basis: Basis | None = may(
        "dasar isi: bersumber, usulan, atau ilustrasi",
        "what it rests on: sourced, proposal or illustration",
        called=Text("dasar isi", "basis"),
    )

    @property
    def own_basis(self) -> Basis:
        """What it says it rests on; by default sourced if it has sources, else proposal."""
        if self.basis:
            return self.basis
        return Basis.SOURCED if self.sources else Basis.PROPOSAL


class Span(Record):
    """A stretch of years, both included."""

    start: Year | None = must(
        "tahun awal",
        "first year",
        told=Text("dari {value}", "from {value}"),
        column=Text("tahun awal", "first year"),
    )
    end: Year | None = must(
        "tahun akhir",
        "last year",
        told=Text("sampai {value}", "to {value}"),
        column=Text("tahun akhir", "last year"),
    )

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of the stretch; none when an end is missing or they are reversed."""
        if self.start is None or self.end is None:
            return ()
        return tuple(range(self.start, self.end + 1))


class DaySpan(Record):
    """A stretch of days, both included."""

    start: Day | None = may("tanggal mulai", "first day")
    end: Day | None = may("tanggal selesai", "last day")


class Direction(Choice):
    """Which way an indicator should move."""

    UP = "up", "positif", "up"
    DOWN = "down", "negatif", "down"


class Accumulation(Choice):
    """What the values of several years come to."""

    LAST = "last", "nilai tahun terakhir", "the last year's value"
    SUM = "sum", "jumlah semua tahun", "the sum of all years"


class Baseline(Entity):
    """The value an indicator starts from."""

    year: Year | None = may(
        "tahun nilai awal",
        "year of the value",
        called=Text("tahun nilai awal", "year of the baseline"),
        stands_alone=True,
        column=Text("tahun nilai awal", "baseline year"),
    )
    value: Measure | None = may(
        "nilai awal",
        "the value",
        called=Text("nilai awal", "baseline"),
        stands_alone=True,
        told=AS_IT_IS,
        column=Text("nilai awal", "baseline"),
    )


class Indicator(Entity, noun=Text("indikator", "indicator")):
    """A measure with its starting value and a target per year."""

    name: Name = must("nama indikator", "name of the indicator", title=True)
    unit: Label | None = may("satuan", "unit", silent=True)
    direction: Direction | None = may(
        "polaritas: arah yang diinginkan",
        "the way it should move",
        column=Text("polaritas", "direction"),
    )
    baseline: Baseline | None = may(
        "nilai awal", "starting value", called=Text("nilai awal", "baseline")
    )
    scale: Annotated[tuple[str, ...], IN_ORDER] = may(
        "tingkat nilai, dari yang terendah",
        "steps of its values, from the lowest on",
        called=Text("skala nilai", "scale of values"),
    )
    targets: Mapping[YearKey, Measure] = may(
        "target per tahun",
        "target per year",
        called=Text("target", "target"),
        column=Text("target", "target"),
    )
    accumulate: Accumulation | None = may(
        "cara menggabungkan nilai beberapa tahun",
        "how the values of several years are put together",
        called=Text("cara menggabungkan tahun", "way of putting years together"),
        column=Text("penggabungan tahun", "years put together"),
    )
    formula: str | None = may("cara menghitung", "how it is calculated")
    agency: AgencyId | None = may(
        "perangkat daerah produsen data",
        "agency that measures it",
        called=Text("produsen data", "measuring agency"),
    )
    dataset: DatasetId | None = may(
        "data sumber perhitungannya",
        "dataset it is computed from",
        column=Text("data sumber", "dataset"),
    )
