"""What the charts of a whole plan show: grids of readiness and risk, bodies, flows, places."""

from smartplan.books.charts.data import ChartHeading, DimensionLabel
from smartplan.value import dataclass

_PLAIN = ChartHeading()


@dataclass(frozen=True, slots=True)
class LevelTile:
    """A readiness indicator as a tile: its level, what assessors confirmed, its target."""

    name: str
    level: int | None = None
    confirmed: int | None = None
    target: int | None = None


@dataclass(frozen=True, slots=True)
class LevelRow:
    """An element with its indicators; `group` is the component that it belongs to."""

    name: str
    group: str
    tiles: tuple[LevelTile, ...]


@dataclass(frozen=True, slots=True)
class ReadinessMap:
    """Every readiness indicator on one page; `top` is the highest level."""

    rows: tuple[LevelRow, ...]
    top: int = 5
    about: ChartHeading = _PLAIN


@dataclass(frozen=True, slots=True)
class PlacedRisk:
    """A risk by its code, where it stands on both scales; None is not assessed."""

    code: str
    likelihood: int | None = None
    impact: int | None = None


@dataclass(frozen=True, slots=True)
class RiskGrid:
    """Risks by likelihood and impact; `high` and `moderate` are the least products of a grade."""

    risks: tuple[PlacedRisk, ...]
    top: int = 5
    high: int = 15
    moderate: int = 8
    about: ChartHeading = _PLAIN


@dataclass(frozen=True, slots=True)
class BodyBox:
    """A body as a box: its name, who leads it, how many sit in it and meet; 1 is on top.

    `external` counts the members from outside government, `founded` is whether it exists.
    """

    name: str
    rank: int
    chair: str = ""
    members: int = 0
    external: int = 0
    meetings: int = 0
    founded: bool = True


@dataclass(frozen=True, slots=True)
class BodiesChart:
    """Who steers, who carries out and who is heard, with the lines of reporting between them."""

    head: str
    bodies: tuple[BodyBox, ...]
    about: ChartHeading = _PLAIN


@dataclass(frozen=True, slots=True)
class ThoughtStep:
    """A step of the framework of thought: what it is called and what the plan has of it."""

    name: str
    entries: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Framework:
    """How a plan thinks: from challenges and potentials to what it brings about.

    `grounds` stand side by side on top, `steps` follow one another below them; after the first
    `before` of them come the `dimensions`, each with how many programs it has.
    """

    grounds: tuple[ThoughtStep, ...]
    steps: tuple[ThoughtStep, ...]
    dimensions: tuple[tuple[DimensionLabel, int], ...] = ()
    before: int = 2
    about: ChartHeading = _PLAIN


@dataclass(frozen=True, slots=True)
class FlowSystem:
    """A system or application: its owner, and the agencies that it exchanges data with."""

    name: str
    owner: str = ""
    agencies: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class DataFlows:
    """Which agencies are connected to which system; `agencies` are all that the plan names."""

    systems: tuple[FlowSystem, ...]
    agencies: tuple[str, ...] = ()
    about: ChartHeading = _PLAIN


@dataclass(frozen=True, slots=True)
class DataTile:
    """A dataset by its number: how fresh and complete it is, and whether something rests on it.

    `state` is `fresh`, `stale` or `unknown`; `lacks` if too much of it is missing.
    """

    number: int
    name: str
    state: str
    complete: float | None = None
    lacks: bool = False
    is_used: bool = False


@dataclass(frozen=True, slots=True)
class KeeperTiles:
    """The datasets that an agency keeps."""

    name: str
    tiles: tuple[DataTile, ...]


@dataclass(frozen=True, slots=True)
class DataMatrix:
    """Which agency keeps which data, each with its state."""

    rows: tuple[KeeperTiles, ...]
    about: ChartHeading = _PLAIN


ACROSS = 2  # datasets of a DataMatrix in one line


@dataclass(frozen=True, slots=True)
class PlacePoint:
    """A place of a program, in degrees."""

    lat: float
    lon: float
    name: str
    code: str
    dimension: DimensionLabel


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """Where programs take place; `unplaced` counts those whose places have no coordinates."""

    points: tuple[PlacePoint, ...]
    unplaced: int = 0
    about: ChartHeading = _PLAIN
