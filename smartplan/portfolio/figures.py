"""The figures of one plan among many, as plain values: what a summary consists of."""

from collections.abc import Mapping
from typing import Any, Self

from smartplan.value import dataclass, fields, is_value
from smartplan.wording import Text

Json = Any
Words = tuple[str, str]  # in Indonesian and in English
Span = tuple[float | None, float, float]  # a score, and between which two it can end


@dataclass(frozen=True, slots=True)
class ReadinessFigures:
    """How ready a plan is under one standard, with its parts as `[score, low, high]`.

    `levels` has the level that counts of each assessed indicator, `illustrated` how many of these
    are marked as made up, `borrowed` how many come from another standard's indicators; `proposed`
    says that parts of the standard are not official.
    """

    standard: str
    score: float | None
    low: float
    high: float
    assessed: int
    of: int
    band: Words | None
    components: Mapping[str, Span]
    elements: Mapping[str, Span]
    levels: Mapping[str, int]
    illustrated: int = 0
    borrowed: int = 0
    proposed: bool = False

    @classmethod
    def from_json(cls, held: Json) -> Self:
        """The figures as they were kept."""
        spans = {
            key: {id: (one[0], one[1], one[2]) for id, one in held[key].items()}
            for key in ("components", "elements")
        }
        return cls(**held | {"band": word_pair(held["band"])} | spans)


@dataclass(frozen=True, slots=True)
class EvaluationFigures:
    """The ministry's evaluation of a year; see `scoring.evaluation.Evaluation`.

    `index` is calculated by `standard`, or else the one that was `printed`.
    """

    year: int
    standard: str | None
    participated: bool | None
    index: float | None
    is_calculated: bool
    printed: float | None
    change: float | None
    since: int | None
    dimensions: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SelfAssessed:
    """What a region claims in its self-assessment of a year: so many items of an instrument."""

    year: int
    standard: str | None
    answered: int
    of: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class ProgramFigures:
    """The programs that were not stopped, and how they are spread; `statuses` has the stopped too.

    `parts` counts by `dimension.subdimension`; `quick_wins` is by dimension. `illustrated` are
    marked as made up.
    """

    count: int
    statuses: Mapping[str, int]
    dimensions: Mapping[str, int]
    parts: Mapping[str, int]
    quick_wins: Mapping[str, int]
    illustrated: int = 0


@dataclass(frozen=True, slots=True)
class MoneyFigures:
    """The money of the plan's own years, in rupiah, as `facts.money` counts it.

    `funds` is by what money is gathered under (`facts.money.funds_key`), empty if not known.
    """

    total: int
    years: Mapping[str, int]
    funds: Mapping[str, int]
    dimensions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Population:
    """How many people live in the region, in which year if told; made up if `is_illustration`."""

    people: int
    year: int | None
    is_illustration: bool = False


def kept(value: Any) -> Json:
    """A value of this module as JSON: by the names of its fields."""
    if is_value(value):
        return {name: kept(getattr(value, name)) for name in fields(value)}
    if isinstance(value, Mapping):
        return {key: kept(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [kept(one) for one in value]
    return value


def words(text: Text | None) -> Words | None:
    """A text as plain words."""
    return (text.id, text.en) if text else None


def word_pair(held: Json) -> Words | None:
    """Words as they were kept."""
    return (held[0], held[1]) if held else None
