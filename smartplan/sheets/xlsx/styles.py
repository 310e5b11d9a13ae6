"""How the cells of a workbook look, by what stands in them: made once for each look."""

from typing import Any

from smartplan.finding import Severity
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
from smartplan.sheets.columns import SheetColumn
from smartplan.wording import Lang


class Styles:
    """The formats of one workbook; the book makes each when it is first asked for."""

    def __init__(self, book: Any, lang: Lang) -> None:
        """Take the book, and the language of its dates."""
        self._book = book
        self._day = f"[$-{_LOCALES[lang]}]d mmmm yyyy"
        self._made: dict[Any, Any] = {}

    def field(
        self, column: SheetColumn, *, is_text: bool, severity: Severity | None = None
    ) -> Any:
        """A cell to fill in; one that `is_text` in a column of numbers or days keeps its text."""
        form = _form(column)
        if is_text and form in ("money", "year", "day"):
            form = "text"
        key = (form, severity)
        if key not in self._made:
            fill = _SEVERE.get(severity, FILL) if severity else FILL
            look = {**_CELL, **self._form(form), "bg_color": fill, "locked": False}
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def below(self, column: SheetColumn | None) -> Any:
        """A cell below the last line: it can be filled in, and is nowhere to be seen."""
        form = _form(column) if column else "text"
        return self._of(
            ("below", form),
            {"valign": "top", "text_wrap": True, "locked": False, **self._form(form)},
        )

    @property
    def owner(self) -> Any:
        """The owner of a new row, to be chosen."""
        return self._of("owner", {**_CELL, "bg_color": FILL, "num_format": "@", "locked": False})

    def locked(self, severity: Severity | None = None, *, is_same: bool = False) -> Any:
        """A cell that says which row it is; paler where the line above says the same."""
        fill = _SEVERE.get(severity, LOCKED) if severity else LOCKED
        ink = PALE if is_same else INK
        look = {**_CELL, "bg_color": fill, "font_color": ink, "num_format": "@"}
        return self._of(("locked", severity, is_same), look)

    @property
    def head(self) -> Any:
        """The head of a column."""
        return self._of("head", {**_HEAD, "bg_color": ACCENT, "font_color": PAPER})

    @property
    def head_aside(self) -> Any:
        """The head of a column that stands aside."""
        return self._of("aside", {**_HEAD, "bg_color": SOFT, "font_color": ACCENT})

    def plain(self, **look: Any) -> Any:
        """Text of the first sheet."""
        key = ("plain", *sorted(look.items()))
        return self._of(key, {**_FONT, "valign": "top", "text_wrap": True, **look})

    def _of(self, key: Any, look: dict[str, Any]) -> Any:
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def _form(self, form: str) -> dict[str, Any]:
        if form == "day":
            return {"num_format": self._day, "align": "left"}
        return _FORMS[form]


def _form(column: SheetColumn) -> str:
    held = column.held
    if not isinstance(held, Scalar):
        return "text"
    return _KINDS.get(held.kind, "text")


INK, MUTED, PALE, PAPER = "#1F2328", "#59636E", "#8B949E", "#FFFFFF"
ACCENT, SOFT, LINE = "#14508C", "#E4ECF5", "#C9D0D8"
FILL, LOCKED = "#FFFAE3", "#EEF0F3"
ERROR = "#A3231B"
_LOCALES = {"id": "421", "en": "809"}
# A face that every office has, or has the measures of.
FACE, SIZE = "Arial", 9
_FONT = {"font_name": FACE, "font_size": SIZE, "font_color": INK}
_CELL = {**_FONT, "valign": "top", "text_wrap": True, "border": 1, "border_color": LINE}
_HEAD = {**_CELL, "bold": True, "valign": "vcenter"}
_SEVERE = {Severity.ERROR: "#F8D3CF", Severity.WARNING: "#FCE2BF"}
_FORMS: dict[str, dict[str, Any]] = {
    "text": {"num_format": "@"},
    "right": {"num_format": "@", "align": "right", "indent": 1},
    "money": {"num_format": "#,##0", "align": "right", "indent": 1},
    "year": {"num_format": "0", "align": "center"},
}
# Numbers are text, so that no office turns 1.250 into 1,25 while it is typed.
_KINDS = {
    Kind.RUPIAH: "money",
    Kind.YEAR: "year",
    Kind.DAY: "day",
    Kind.MEASURE: "right",
    Kind.NUMBER: "right",
    Kind.WHOLE: "right",
    Kind.PERCENT: "right",
    Kind.LEVEL: "right",
    Kind.RANK: "right",
}
