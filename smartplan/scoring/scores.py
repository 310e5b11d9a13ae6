"""Scores as values: a readiness standard's tree with what a plan reaches in each of its nodes."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from smartplan.plan.model.common import Basis
from smartplan.plan.model.readiness import Confirmation, Measurement
from smartplan.route import Route
from smartplan.value import dataclass, field
from smartplan.wording import Text

LOWEST, HIGHEST = 0, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every layer shows.

    Figures are rounded half up to two decimals, so that all who print them print the same.
    `share` is the part of the whole score that the node carries when everything is assessed.
    `score` is the weighted mean over what is assessed, None when nothing is; `low` and `high`
    count the unassessed as 0 and as 5. `claimed` is the region's own claim as written,
    `confirmed` the mean over what assessors confirmed; `target` is the score once every target is
    met, with what has no target staying where it is. `exact` is the score before rounding.
    """

    id: str
    label: Text
    weight: float
    share: float
    score: float | None
    low: float
    high: float
    assessed: int
    of: int
    claimed: float | None
    confirmed: float | None
    target: float | None
    exact: Fraction | None

    @property
    def gap(self) -> float | None:
        """How far the target is above the score; 0 when it is reached."""
        if self.target is None or self.score is None:
            return None
        return round(max(0.0, self.target - self.score), 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorScore(Node):
    """One readiness indicator: `id` is its full id, `level` the level that counts.

    `why` says why the level that counts is not the level claimed. `evidence` holds the ids of the
    sources that count as evidence, `sources` all that are named. `reached` and `following` are
    the texts of the level that counts and of the one after it.
    """

    route: Route
    level: int | None
    claimed_level: int | None
    confirmed_level: int | None
    target_level: int | None
    why: Text | None = None
    statement: str | None = None
    basis: Basis | None = None
    sources: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    value: Measurement | None = None
    confirmation: Confirmation | None = None
    reached: Text | None = None
    following: Text | None = None
    asks: Text | None = None
    borrowed_from: str = ""  # the plan's indicator of another standard that stands in for it
    wanted: Text | None = None  # what shows the level: the standard's word on evidence

    @property
    def is_illustration(self) -> bool:
        """Whether the assessment is marked as made up for illustration."""
        return self.basis is Basis.ILLUSTRATION


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementScore(Node):
    """A group of indicators; `id` is `component.element`."""

    indicators: Mapping[str, IndicatorScore]

    @property
    def key(self) -> str:
        """The element's own id, without its component's."""
        return self.id.rpartition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentScore(Node):
    """Structure, infrastructure or superstructure, with its elements by their own ids."""

    elements: Mapping[str, ElementScore]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Node):
    """How ready a plan is under one standard: the whole, its components, elements, indicators.

    `id` and `label` are those of the standard, also under the names `standard` and
    `standard_label`. `proposed` names the parts of the standard that are not official.
    `unknown` are indicator ids in the plan that the standard does not have.
    """

    plan: str
    region: str
    band: Text | None
    components: Mapping[str, ComponentScore]
    proposed: tuple[Text, ...] = ()
    source: str | None = None
    unknown: tuple[str, ...] = ()
    supposed: Mapping[str, int] = field(default_factory=dict)

    @property
    def standard(self) -> str:
        """The standard's name."""
        return self.id

    @property
    def standard_label(self) -> Text:
        """The standard's label."""
        return self.label

    def indicators(self) -> Iterator[IndicatorScore]:
        """Every indicator, in the order of the standard."""
        for element in self.elements():
            yield from element.indicators.values()

    def elements(self) -> Iterator[ElementScore]:
        """Every element, in the order of the standard."""
        for component in self.components.values():
            yield from component.elements.values()

    def indicator(self, id: str) -> IndicatorScore | None:
        """One indicator by its full id."""
        return next((one for one in self.indicators() if one.id == id), None)


AnyScore: TypeAlias = Scores | ComponentScore | ElementScore | IndicatorScore
