"""How ready a plan is: levels per indicator, weighed up through elements and components."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.figures import Figures, band_of, combined, of_level
from smartplan.scoring.levels import Counted, counted, evidence_of
from smartplan.scoring.scores import HIGHEST, ComponentScore, ElementScore, IndicatorScore, Scores
from smartplan.standards.index import weighed
from smartplan.standards.model import (
    Component,
    Element,
    IndicatorStandard,
    ReadinessStandard,
)
from smartplan.value import dataclass
from smartplan.wording import Text, same

N = TypeVar("N", ComponentScore, ElementScore, IndicatorScore)
P = TypeVar("P", Component, Element, IndicatorStandard)


def score(
    plan: Plan,
    standard: ReadinessStandard | None = None,
    *,
    supposed: Mapping[str, int] | None = None,
    weights: Mapping[str, float] | None = None,
) -> Scores:
    """The scores of a plan under its own readiness standard, or under the one given.

    `supposed` puts levels in place of those that count, `weights` puts weights in place of the
    standard's, both by full id. A plan that names an unknown standard has scores without
    components.
    """
    chosen = standard or plan.readiness_standard
    asked = _Asked(plan, supposed or {}, weights or {}, _borrowed(plan, chosen))
    if chosen is None:
        name = plan.readiness_standard_name
        return Scores(
            id=name,
            label=same(name),
            weight=1,
            share=1,
            plan=plan.name,
            region=plan.region_name,
            band=None,
            components={},
            **combined((), ()).shown(),
        )
    nodes, figures = _layer(_component, chosen.components, _Above("", Fraction(1)), asked)
    known = {key for key, _ in chosen.indicators()}.union(asked.borrowed.values())
    shown = figures.shown()
    return Scores(
        id=chosen.at.key,
        label=chosen.label,
        weight=1,
        share=1,
        plan=plan.name,
        region=plan.region_name,
        band=band_of(chosen.bands, shown["score"]),
        components=nodes,
        proposed=_proposed(chosen),
        source=chosen.source,
        unknown=tuple(sorted(set(plan.readiness.indicators) - known)),
        supposed=asked.supposed,
        **shown,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is scored: a plan, with the levels and weights that are supposed.

    `borrowed` gives for an indicator the one of the plan's own standard that stands in for it.
    """

    plan: Plan
    supposed: Mapping[str, int]
    weights: Mapping[str, float]
    borrowed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Above:
    """The node above: the id that its parts' ids begin with, and its share of the whole."""

    id: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a node: its full id, its weight as given, and its share of the whole."""

    id: str
    weight: float
    share: Fraction


_Builder = Callable[[P, _Part, _Asked], tuple[N, Figures]]


def _layer(
    build: "_Builder[P, N]", parts: Mapping[str, P], above: _Above, asked: _Asked
) -> tuple[Mapping[str, N], Figures]:
    """The parts of a node, each built, and the figures that they make up together."""
    held = {key: part for key, part in parts.items() if _size(part)}
    ids = {key: f"{above.id}.{key}" if above.id else key for key in held}
    own = dict(zip(held, weighed([part.weight for part in held.values()]), strict=True))
    # What is supposed stands beside the weights as they count: parts that all weigh 0 weigh 1.
    weights = weighed([asked.weights.get(ids[key], float(weight)) for key, weight in own.items()])
    nodes: dict[str, N] = {}
    figures: list[Figures] = []
    for (key, part), weight in zip(held.items(), weights, strict=True):
        share = above.share * weight / sum(weights)
        node, made = build(part, _Part(ids[key], float(weight), share), asked)
        nodes[key] = node
        figures.append(made)
    return MappingProxyType(nodes), combined(weights, figures)


def _borrowed(plan: Plan, chosen: ReadinessStandard | None) -> Mapping[str, str]:
    """Counterparts of the chosen standard's indicators in the plan's own one, either way round."""
    own = plan.readiness_standard
    if chosen is None or own is None or chosen.at == own.at:
        return {}
    if own.at.key in chosen.crosswalk:
        return chosen.crosswalk[own.at.key]
    return {theirs: mine for mine, theirs in own.crosswalk.get(chosen.at.key, {}).items()}


def _size(part: Component | Element | IndicatorStandard) -> int:
    """How many indicators a part of a standard holds; a part without any has no weight."""
    if isinstance(part, Component):
        return sum(len(element.indicators) for element in part.elements.values())
    return len(part.indicators) if isinstance(part, Element) else 1


def _component(part: Component, at: _Part, asked: _Asked) -> tuple[ComponentScore, Figures]:
    elements, figures = _layer(_element, part.elements, _Above(at.id, at.share), asked)
    node = ComponentScore(
        id=at.id,
        label=part.label,
        weight=at.weight,
        share=float(at.share),
        elements=elements,
        **figures.shown(),
    )
    return node, figures


def _element(part: Element, at: _Part, asked: _Asked) -> tuple[ElementScore, Figures]:
    indicators, figures = _layer(_indicator, part.indicators, _Above(at.id, at.share), asked)
    node = ElementScore(
        id=at.id,
        label=part.label,
        weight=at.weight,
        share=float(at.share),
        indicators=indicators,
        **figures.shown(),
    )
    return node, figures


def _indicator(
    part: IndicatorStandard, at: _Part, asked: _Asked
) -> tuple[IndicatorScore, Figures]:
    assessed = asked.plan.readiness.indicators
    lender = "" if at.id in assessed else asked.borrowed.get(at.id, "")
    given = assessed.get(lender or at.id)
    counts = counted(given, evidence_of(asked.plan, given)) if given else Counted(None)
    if at.id in asked.supposed:
        counts = Counted(asked.supposed[at.id], counts.evidence, _SUPPOSED)
    confirmation = given.confirmed if given else None
    claimed = given.level if given else None
    confirmed = confirmation.level if confirmation else None
    target = given.target if given else None
    figures = of_level(counts.level, claimed=claimed, confirmed=confirmed, target=target)
    node = IndicatorScore(
        id=at.id,
        label=part.label,
        weight=at.weight,
        share=float(at.share),
        route=given.at if given else Route(("readiness", "indicators", at.id)),
        level=counts.level,
        claimed_level=claimed,
        confirmed_level=confirmed,
        target_level=target,
        why=counts.why,
        statement=given.statement if given else None,
        basis=given.basis if given else None,
        sources=given.sources if given else (),
        evidence=counts.evidence,
        value=given.value if given else None,
        confirmation=confirmation,
        reached=_text(part, counts.level),
        following=_text(part, None if counts.level is None else counts.level + 1),
        asks=part.asks.text if part.asks else None,
        borrowed_from=lender if given else "",
        wanted=part.evidence.text if part.evidence else None,
        **figures.shown(),
    )
    return node, figures


def _text(part: IndicatorStandard, level: int | None) -> Text | None:
    """What a rung of the ladder says; of something not assessed, nothing."""
    words = part.levels.get(str(level)) if level is not None and level <= HIGHEST else None
    return words.text if words else None


def _proposed(standard: ReadinessStandard) -> tuple[Text, ...]:
    """The parts of a standard that are not said to be official."""
    official = standard.official
    return tuple(
        label
        for name, label in _PARTS.items()
        if not (official and getattr(official, name)) and (name != "bands" or standard.bands)
    )


_SUPPOSED = Text("tingkat yang diandaikan", "a level that is supposed")

_PARTS = {
    "components": Text("komponen", "components"),
    "elements": Text("unsur", "elements"),
    "indicators": Text("indikator", "indicators"),
    "levels": Text("uraian tingkat", "level texts"),
    "weights": Text("bobot", "weights"),
    "bands": Text("predikat", "bands"),
}
