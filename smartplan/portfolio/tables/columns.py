"""What a table of an export is: columns, each with its type, its unit and what it means.

Each table is declared once, in this package: the SQL that makes it, the heads of CSV files, the
reference in the docs and the tests follow from it. A table of the plans begins with what its rows
are of (`HEAD`), so that the tables of several exports can be laid together.
"""

from enum import Enum

from smartplan.value import dataclass
from smartplan.wording import Text

FORM = 1
"""The version of these tables; it rises when a column is renamed, removed, or means otherwise."""


class ColumnType(Enum):
    """What a column holds; each may be empty where the plan says nothing."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    TRUTH = "truth"
    DAY = "day"

    @property
    def label(self) -> Text:
        """The word for people."""
        return _TYPES[self]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `of` is the table of which it names a row."""

    name: str
    type: ColumnType
    meaning: Text
    unit: Text | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class FactTable:
    """A table; `key` are the columns that tell its rows apart.

    Those of the plans begin with `HEAD`; the others, which are `fixed`, have columns of their own
    alone and are alike in every export.
    """

    name: str
    meaning: Text
    own: tuple[Column, ...]
    key: tuple[str, ...]
    fixed: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in order."""
        return self.own if self.fixed else (*HEAD, *self.own)

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(column.name for column in self.columns)


def text(name: str, id: str, en: str, of: str = "") -> Column:
    """A column of text."""
    return Column(name, ColumnType.TEXT, Text(id, en), of=of)


def whole(name: str, id: str, en: str, unit: Text | None = None) -> Column:
    """A column of whole numbers."""
    return Column(name, ColumnType.WHOLE, Text(id, en), unit)


def number(name: str, id: str, en: str, unit: Text | None = None) -> Column:
    """A column of numbers."""
    return Column(name, ColumnType.NUMBER, Text(id, en), unit)


def truth(name: str, id: str, en: str) -> Column:
    """A column of what is so or not."""
    return Column(name, ColumnType.TRUTH, Text(id, en))


HEAD = (
    text("plan", "nama rencana di antara yang diekspor", "the plan's name among those exported"),
    text("region_code", "kode wilayah Kemendagri", "Kemendagri region code", "regions"),
    text(
        "commit",
        "commit HEAD repositori git rencana; kosong di luar git",
        "HEAD commit of the plan's git repository; empty outside git",
    ),
    Column(
        "as_of",
        ColumnType.DAY,
        Text("tanggal keadaan rencana dilihat", "the day as of which the plan was looked at"),
    ),
)

_TYPES = {
    ColumnType.TEXT: Text("teks", "text"),
    ColumnType.WHOLE: Text("bilangan bulat", "whole number"),
    ColumnType.NUMBER: Text("angka", "number"),
    ColumnType.TRUTH: Text("benar atau salah", "true or false"),
    ColumnType.DAY: Text("tanggal", "date"),
}
