"""What a value can be, beyond its Python type: its kind, ranges, patterns, references, choices."""

from enum import Enum, auto
from typing import Annotated, Final, Self

from smartplan import day
from smartplan.measure import NumberRange
from smartplan.value import dataclass
from smartplan.wording import Text


class Kind(Enum):
    """What a single value is to those who read it."""

    TEXT = auto()
    PROSE = auto()  # may run over several paragraphs and may use Markdown
    LABEL = auto()  # a number, unit or file name: as a whole it is right or wrong
    CODE = auto()  # text of a fixed form
    REF = auto()  # the id of something else
    CHOICE = auto()
    TRUTH = auto()
    DAY = auto()
    YEAR = auto()
    WHOLE = auto()
    NUMBER = auto()
    RUPIAH = auto()  # whole rupiah
    PERCENT = auto()
    LEVEL = auto()  # a step of a ladder or scale
    MEASURE = auto()  # a number, a range of numbers, or a step of a scale in words
    RANK = auto()  # a number of a place, stage or version, not a quantity
    ANYTHING = auto()  # what the plan format does not know


# Quantities that people count in thousands; the other numbers have a small range, or none.
COUNTED: Final = frozenset({Kind.WHOLE, Kind.NUMBER, Kind.MEASURE, Kind.RUPIAH})


@dataclass(frozen=True, slots=True)
class Within:
    """A number between two bounds, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CodeForm:
    """Text of a fixed form; `name` of the pattern's defect tells what it is (see `scalars`)."""

    pattern: str
    name: str


@dataclass(frozen=True, slots=True)
class RefersTo:
    """The id of something else; `to` names the collection that has to hold it.

    Its ids may hold `dots` themselves, which a route in text cannot tell from those between keys.
    """

    to: str
    dots: int = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """What the keys of a mapping look like, when they are not ids."""

    pattern: str
    word: Text


@dataclass(frozen=True, slots=True)
class OrText:
    """A mapping, or a list of mappings, that may be written as just the text of one field."""

    field: str


@dataclass(frozen=True, slots=True)
class OrOne:
    """A list that may be written as its only item."""


@dataclass(frozen=True, slots=True)
class InOrder:
    """A list that is read from top to bottom; in all others the order means nothing."""


class Choice(Enum):
    """One of a few words; each member is its word in the file and its label in both languages."""

    label: Text

    def __new__(cls, word: str, id: str, en: str) -> Self:
        """Take the word as the value, and keep the label."""
        member = object.__new__(cls)
        member._value_ = word
        member.label = Text(id, en)
        return member


ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
YEAR_PATTERN = r"(19|20|21)[0-9]{2}"

FIRST_YEAR, LAST_YEAR = 1900, 2199

IN_ORDER: Final = InOrder()
OR_ONE: Final = OrOne()

Name = str
Label = Annotated[str, Kind.LABEL]
Markdown = Annotated[str, Kind.PROSE]
Day = day.Day
Year = Annotated[int, Kind.YEAR, Within(FIRST_YEAR, LAST_YEAR)]
Level = Annotated[int, Kind.LEVEL, Within(0, 5)]
Measure = Annotated[float | NumberRange | str, Kind.MEASURE]
Percent = Annotated[float, Kind.PERCENT, Within(0, 100)]
Scale = Annotated[int, Kind.LEVEL, Within(1, 5)]
Count = Annotated[int, Within(0, 10**12)]
Rupiah = Annotated[int, Kind.RUPIAH]
Url = Annotated[str, CodeForm(r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/$.?#]+\.[^\s]+", "url")]
Email = Annotated[str, CodeForm(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+", "email")]
Nomenclature = Annotated[
    str,
    CodeForm(
        r"(X|[0-9])\.(XX|[0-9]{2})(\.[0-9]{2}(\.[12]\.[0-9]{2}(\.([0-9]{2}|[0-9]{4}))?)?)?",
        "nomenclature",
    ),
]
RegionCode = Annotated[str, CodeForm(r"[0-9]{2}\.[0-9]{2}", "region")]

IDS = Keys(ID_PATTERN, Text("id (huruf kecil, angka, tanda hubung)", "an id (a-z, 0-9, hyphens)"))
YEARS = Keys(YEAR_PATTERN, Text("tahun empat angka", "a year of four digits"))
