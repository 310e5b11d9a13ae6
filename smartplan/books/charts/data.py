"""What every chart shows: frozen values, already worded, that a view fills and a chart draws.

Names are in the reader's language. A number that is not known is None, never 0.
"""

from datetime import date
from typing import Literal

from smartplan.day import Day
from smartplan.value import dataclass

Status = Literal["idea", "planned", "running", "done", "stopped"]
StageState = Literal["done", "current", "upcoming", "unknown"]


@dataclass(frozen=True, slots=True)
class ChartHeading:
    """What stands above and below a chart.

    An empty title lets the chart word its own. `source` is the bare name of the source. What
    `is_bare` has neither of them, nor the word for an illustration: its slide says them.
    """

    title: str = ""
    source: str = ""
    illustration: bool = False
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class DimensionLabel:
    """A dimension: its id gives the hue, `order` the grey of an unknown one; `code` is short."""

    id: str
    name: str
    order: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How ready a component, element or indicator is, on the scale from 0.

    `score` is the level that counts, `claim` what the region itself claims: they differ where
    evidence or an assessor holds the claim down. `low` and `high` are where the score could end,
    the unassessed counted lowest and highest; `assessed` of `total` indicators below it have a
    level. `group` is the name of what it belongs to (the component of an element).
    """

    name: str
    score: float | None = None
    confirmed: float | None = None
    target: float | None = None
    low: float | None = None
    high: float | None = None
    assessed: int | None = None
    total: int | None = None
    group: str = ""
    claim: float | None = None


@dataclass(frozen=True, slots=True)
class ReadinessRadar:
    """Readiness around a circle: what counts, confirmed, target."""

    standings: tuple[Standing, ...]
    top: float = 5
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class ElementBars:
    """Readiness as bars with the range that the unassessed leave open, target and gap."""

    standings: tuple[Standing, ...]
    top: float = 5
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class SwotGrid:
    """The SWOT of one component, named `component`."""

    component: str
    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    threats: tuple[str, ...] = ()
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class RoadmapMilestone:
    """Something to be reached by a day."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class RoadmapProgram:
    """One program as a bar: years included, what it waits for by program id."""

    id: str
    name: str
    dimension: DimensionLabel
    start: int | None = None
    end: int | None = None
    status: Status | None = None
    milestones: tuple[RoadmapMilestone, ...] = ()
    depends: tuple[str, ...] = ()
    quick_win: bool = False
    illustration: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class HorizonBand:
    """A horizon on the year axis, both years included."""

    id: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RoadmapChart:
    """The programs over the years, grouped by dimension in the order of `dimensions`.

    Without `dimensions` they follow the programs. `as_of` draws the line of today. `others` are
    ids and names of programs not drawn. Where it `is_tight`, a name has one line.
    """

    programs: tuple[RoadmapProgram, ...]
    dimensions: tuple[DimensionLabel, ...] = ()
    bands: tuple[HorizonBand, ...] = ()
    start: int | None = None
    end: int | None = None
    as_of: date | None = None
    others: tuple[tuple[str, str], ...] = ()
    is_tight: bool = False
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class FundAmount:
    """Money of one year from one fund, in whole rupiah; `key` gives the fund its look."""

    year: int
    fund: str
    amount: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """How much money there is in a year, in whole rupiah."""

    year: int
    amount: int


@dataclass(frozen=True, slots=True)
class BudgetByYear:
    """Money per year, stacked by fund; `fund` is the fund's name. Rows may repeat: they add up.

    `years` are shown even without money; `shares` says how much is in the regional budget.
    """

    rows: tuple[FundAmount, ...]
    ceilings: tuple[Ceiling, ...] = ()
    years: tuple[int, ...] = ()
    shares: str = ""
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class DimensionAmount:
    """Money of one dimension in whole rupiah; None is "no budget known"."""

    dimension: DimensionLabel
    amount: int | None
    programs: int | None = None


@dataclass(frozen=True, slots=True)
class BudgetByDimension:
    """Money per dimension."""

    rows: tuple[DimensionAmount, ...]
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class HorizonLabel:
    """A column of the matrix: a horizon and, if known, its years ("2022-2023")."""

    id: str
    name: str
    years: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many programs stand where a row and a column meet, both by id; `codes` names them."""

    row: str
    column: str
    count: int
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramMatrix:
    """Programs per dimension (rows) and horizon (columns); a missing count is 0."""

    dimensions: tuple[DimensionLabel, ...]
    horizons: tuple[HorizonLabel, ...]
    counts: tuple[Count, ...] = ()
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class YearValue:
    """A measured or aimed-at value of a year."""

    year: int
    value: float


@dataclass(frozen=True, slots=True)
class IndicatorTrajectory:
    """An indicator from its baseline over its targets, with what was reached."""

    name: str
    unit: str = ""
    direction: Literal["up", "down"] | None = None
    baseline: YearValue | None = None
    targets: tuple[YearValue, ...] = ()
    actuals: tuple[YearValue, ...] = ()
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class EvaluationYear:
    """The ministry's evaluation of a year; no index where the region did not take part."""

    year: int
    index: float | None = None
    participated: bool = True
    band: str = ""
    standard: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationHistory:
    """The evaluation index over the years; `top` is the highest value of the scale."""

    years: tuple[EvaluationYear, ...]
    top: float = 4
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class IssueLabel:
    """A strategic issue as a row of the coverage map."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """How many programs of each dimension (columns) answer each issue (rows)."""

    issues: tuple[IssueLabel, ...]
    dimensions: tuple[DimensionLabel, ...]
    counts: tuple[Count, ...] = ()
    about: ChartHeading = ChartHeading()


@dataclass(frozen=True, slots=True)
class StageStep:
    """One of the four stages: its number, name, days and where it stands."""

    number: int
    name: str
    start: Day | None = None
    end: Day | None = None
    state: StageState = "unknown"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StageStepper:
    """The stages of the guidance, in order."""

    stages: tuple[StageStep, ...]
    about: ChartHeading = ChartHeading()
