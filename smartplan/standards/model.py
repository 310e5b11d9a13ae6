"""The records of standards: dimension sets, readiness ladders, evaluation weights."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from smartplan.shape.kinds import Keys, Within, Year
from smartplan.shape.record import Record, may, must
from smartplan.standards.criteria import EvaluationItem, GroupId, ItemId, ItemScale
from smartplan.standards.words import Score, StandardId, Words, glossed, label_of
from smartplan.wording import Text

INDEX = "index"  # the key of the index among printed values
LOWEST, HIGHEST = 0, 5  # the levels of every readiness ladder

IndicatorId = Annotated[
    str,
    Keys(r"[a-z0-9-]+(\.[a-z0-9-]+){2}", Text("id indikator a.b.c", "an indicator id a.b.c")),
]
LevelKey = Annotated[str, Keys(r"[0-5]", Text('tingkat "0" sampai "5"', 'a level "0" to "5"'))]
DimensionCode = Annotated[
    str,
    Keys(r"[A-Z][A-Z0-9]{0,3}", Text("satu sampai empat huruf besar", "one to four capitals")),
]
Weight = Annotated[float, Within(0, 1000)]


class Counterpart(Record):
    """What a dimension corresponds to in another set: ids, or `dimension.subdimension`."""

    to: tuple[str, ...] = must("padanannya", "its counterparts")
    note: Words | None = may("catatan", "remark")


class Subdimension(Record):
    """A part of a dimension."""

    name: Words | None = must("nama", "name")
    gloss: str | None = may("padanan bahasa Indonesia", "Indonesian gloss")
    asks: Words | None = may("yang ditanyakan", "what is asked")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)

    @property
    def heading(self) -> Text:
        """The name to show where it stands by itself, for an Indonesian reader with its gloss."""
        return glossed(self.label, self.gloss)


class Dimension(Record):
    """One pillar of a smart city."""

    name: Words | None = must("nama", "name")
    code: DimensionCode | None = may(
        "kode singkat untuk nomor program", "short code for the numbers of programs"
    )
    gloss: str | None = may("padanan bahasa Indonesia", "Indonesian gloss")
    aim: Words | None = may("tujuan", "aim")
    subdimensions: Mapping[StandardId, Subdimension] = may("subdimensi", "sub-dimensions")

    @property
    def id(self) -> str:
        """The dimension's id."""
        return self.at.key

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)

    @property
    def heading(self) -> Text:
        """The name to show where it stands by itself, for an Indonesian reader with its gloss."""
        return glossed(self.label, self.gloss)


class DimensionSet(Record, noun=Text("kerangka dimensi", "dimension set")):
    """A set of dimensions and its counterparts in other sets."""

    name: Words | None = must("nama", "name")
    official: bool | None = may("resmi", "whether it is official")
    about: Words | None = may("asal-usul", "where it comes from")
    source: str | None = may("sumber", "source")
    dimensions: Mapping[StandardId, Dimension] = must("dimensi", "dimensions")
    crosswalk: Mapping[str, Mapping[StandardId, Counterpart]] = may(
        "padanan dengan perangkat lain", "counterparts in other sets"
    )

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


class IndicatorStandard(Record):
    """One readiness indicator: what is asked, what shows it, and its ladder of levels."""

    name: Words | None = must("nama", "name")
    asks: Words | None = may("yang ditanyakan", "what is asked")
    evidence: Words | None = may("bukti", "evidence")
    compared_from: Year | None = may(
        "nilai sebelum tahun ini tidak diperbandingkan", "values before this year are not compared"
    )
    weight: Weight | None = may("bobot", "weight")
    levels: Mapping[LevelKey, Words] = may("uraian tingkat 0-5", "texts of levels 0-5")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


class Element(Record):
    """A group of indicators within a component."""

    name: Words | None = must("nama", "name")
    about: Words | None = may("penjelasan", "explanation")
    weight: Weight | None = may("bobot", "weight")
    indicators: Mapping[StandardId, IndicatorStandard] = must("indikator", "indicators")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


class Component(Record):
    """One of the components of readiness: structure, infrastructure, superstructure."""

    name: Words | None = must("nama", "name")
    about: Words | None = may("penjelasan", "explanation")
    weight: Weight | None = may("bobot", "weight")
    elements: Mapping[StandardId, Element] = must("unsur", "elements")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


class Band(Record, noun=Text("predikat", "band")):
    """A word for scores below a limit; the last band has none."""

    below: Score | None = may("di bawah nilai", "below this score")
    name: Words | None = must("predikat", "word")


class LadderStep(Record):
    """What a level means in general."""

    name: Words | None = must("nama tingkat", "name of the level")
    text: Words | None = may("arti umum", "general meaning")


class Officials(Record):
    """Which parts of a readiness standard are official; the rest is proposed."""

    components: bool | None = may("komponen", "components")
    elements: bool | None = may("unsur", "elements")
    indicators: bool | None = may("indikator", "indicators")
    levels: bool | None = may("tingkat", "levels")
    weights: bool | None = may("bobot", "weights")
    bands: bool | None = may("predikat", "bands")


class ReadinessStandard(Record, noun=Text("standar kesiapan", "readiness standard")):
    """Components, elements and indicators of readiness, with their ladders and weights."""

    name: Words | None = must("nama", "name")
    about: Words | None = may("asal-usul", "where it comes from")
    source: str | None = may("sumber", "source")
    official: Officials | None = may("bagian yang resmi", "which parts are official")
    ladder: Mapping[LevelKey, LadderStep] = may("tangga umum", "general ladder")
    bands: tuple[Band, ...] = may("predikat", "bands")
    components: Mapping[StandardId, Component] = must("komponen", "components")
    crosswalk: Mapping[str, Mapping[IndicatorId, str]] = may(
        "padanan usulan: standar lain, lalu indikator sendiri ke indikatornya",
        "proposed counterparts: another standard, then own indicators to its indicators",
    )

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)

    def indicators(self) -> Iterator[tuple[str, IndicatorStandard]]:
        """Every indicator with its full id, `component.element.indicator`, in order."""
        for component_id, component in self.components.items():
            for element_id, element in component.elements.items():
                for indicator_id, indicator in element.indicators.items():
                    yield f"{component_id}.{element_id}.{indicator_id}", indicator


class EvaluationDimension(Record):
    """A part of the ministry's evaluation, with its weight."""

    name: Words | None = must("nama", "name")
    weight: Weight | None = must("bobot", "weight")
    items: int | None = may("jumlah butir", "number of items")
    asks: Words | None = may("yang dinilai", "what is judged")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


class EvaluationStandard(Record, noun=Text("standar evaluasi", "evaluation standard")):
    """The dimensions and weights of one year's evaluation."""

    name: Words | None = must("nama", "name")
    official: bool | None = may("resmi", "whether it is official")
    year: Year | None = may("tahun", "year")
    about: Words | None = may("asal-usul", "where it comes from")
    source: str | None = may("sumber", "source")
    scale: ItemScale | None = may("skala butir", "scale of items")
    dimensions: Mapping[StandardId, EvaluationDimension] = must("dimensi", "dimensions")
    groups: Mapping[GroupId, Words] = may("kelompok butir", "groups of items")
    items: Mapping[ItemId, EvaluationItem] = may("butir", "items")
    bands: tuple[Band, ...] = may("predikat", "bands")

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The lowest and the highest score of an item; None where they are not told."""
        scale = self.scale
        if scale is None or scale.min is None or scale.max is None:
            return None
        return scale.min, scale.max

    def has_score(self, value: float) -> bool:
        """Whether an item can be given a score; any can where the scale is not told."""
        bounds = self.bounds
        return bounds is None or bounds[0] <= value <= bounds[1]

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)
