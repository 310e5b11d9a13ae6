"""National and world ratings of cities: what is known of each scheme, and what it follows."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from smartplan.shape.kinds import YEARS, Count, Label, Year
from smartplan.shape.record import Record, may, must
from smartplan.standards.criteria import ItemScale
from smartplan.standards.shelf import names_in, read_shipped
from smartplan.standards.words import StandardId, Words, label_of
from smartplan.wording import Text

YearKey = Annotated[str, YEARS]


class RatingStandard(Record, noun=Text("pemeringkatan", "rating scheme")):
    """A rating scheme: since when, of what, and how its results look."""

    name: Words | None = must("nama", "name")
    follows: StandardId | None = may("menggantikan skema", "scheme that it follows")
    since: Year | None = may("sejak tahun", "since the year", key="from")
    about: Words | None = may("penjelasan", "explanation")
    source: str | None = may("sumber", "source")
    scale: ItemScale | None = may("skala nilai", "scale of scores")
    levels: Mapping[str, Words] = may("tingkat", "levels")
    classes: Mapping[str, Words] = may("kelompok peserta", "classes of cities")
    dimensions: StandardId | None = may("kerangka dimensi", "dimension set")
    result: Label | None = may("bentuk hasil", "form of the result")
    of: Mapping[YearKey, Count] = may("jumlah peserta per tahun", "number of cities per year")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)


@functools.cache
def ratings() -> Mapping[str, RatingStandard]:
    """What is known of the schemes that a region can be rated in, by the scheme's word.

    A plan names no others, so a region has none of its own beside its plan.
    """
    names = names_in("ratings")
    return MappingProxyType(
        {name: read_shipped(RatingStandard, "ratings", name) for name in names}
    )
