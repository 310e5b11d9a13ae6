"""What a value can be, beyond its Python type: ranges, patterns, money, references, choices."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Self

from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Within:
    """A number between two bounds, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Money:
    """Whole rupiah."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text that may run over several paragraphs and may use Markdown."""


@dataclass(frozen=True, slots=True)
class Code:
    """Text of a fixed form; `name` of the pattern's defect tells what it is (see `bind`)."""

    pattern: str
    name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of something else; `to` names the collection that has to hold it."""

    to: str


@dataclass(frozen=True, slots=True)
class Keys:
    """What the keys of a mapping look like, when they are not ids."""

    pattern: str
    word: Text


@dataclass(frozen=True, slots=True)
class OrText:
    """A mapping that may be written as just the text of one of its fields."""

    field: str


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

Name = str
Markdown = Annotated[str, Prose()]
Day = date
Year = Annotated[int, Within(FIRST_YEAR, LAST_YEAR)]
Level = Annotated[int, Within(0, 5)]
Percent = Annotated[float, Within(0, 100)]
Scale = Annotated[int, Within(1, 5)]
Count = Annotated[int, Within(0, 10**12)]
Rupiah = Annotated[int, Money()]
Url = Annotated[str, Code(r"https?://[^\s/$.?#]+\.[^\s]+", "url")]
Nomenclature = Annotated[
    str,
    Code(
        r"(X|[0-9])\.(XX|[0-9]{2})(\.[0-9]{2}(\.[12]\.[0-9]{2}(\.([0-9]{2}|[0-9]{4}))?)?)?",
        "nomenclature",
    ),
]
RegionCode = Annotated[str, Code(r"[0-9]{2}\.[0-9]{2}", "region")]

YEARS = Keys(YEAR_PATTERN, Text("tahun empat angka", "a year of four digits"))
