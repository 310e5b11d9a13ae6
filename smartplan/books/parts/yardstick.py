"""How readiness is measured: the weights, the bands and the ladder of its standard."""

from smartplan.scoring.scores import Scores
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped, number, percent


@dataclass(frozen=True, slots=True)
class WeightRow:
    """A weight as the standard gives it, and the part of the whole that it makes."""

    name: str
    kind: str
    weight: str
    share: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A level of the general ladder."""

    level: str
    name: str
    text: str


def weights(scores: Scores, lang: Lang) -> tuple[WeightRow, ...]:
    """The weights of components and elements, and the part of the whole that each makes."""
    rows = []
    for component in scores.components.values():
        for kind, node in (
            (_COMPONENT, component),
            *((_ELEMENT, element) for element in component.elements.values()),
        ):
            rows.append(
                WeightRow(
                    name=node.label.say(lang),
                    kind=kind.say(lang),
                    weight=number(node.weight, lang),
                    share=percent(100 * node.share, lang, decimals=1),
                )
            )
    return tuple(rows)


def bands(standard: ReadinessStandard | None, lang: Lang) -> tuple[str, ...]:
    """The words for ranges of scores."""
    said = []
    for band in standard.bands if standard else ():
        name = band.name.text if band.name else Text("–", "–")
        text = _BELOW if band.below is not None else _REST
        limit = grouped(band.below, lang, decimals=1) if band.below is not None else ""
        said.append(text.fill(name=name, limit=limit).say(lang))
    return tuple(said)


def ladder(standard: ReadinessStandard | None, lang: Lang) -> tuple[Rung, ...]:
    """What each level means in general."""
    return tuple(
        Rung(
            level=level,
            name=step.name.text.say(lang) if step.name else level,
            text=step.text.text.say(lang) if step.text else "",
        )
        for level, step in (standard.ladder.items() if standard else ())
    )


_COMPONENT = Text("Komponen", "Component")
_ELEMENT = Text("Unsur", "Element")
_BELOW = Text("{name}: di bawah {limit}", "{name}: below {limit}")
_REST = Text("{name}: nilai selebihnya", "{name}: above that")
