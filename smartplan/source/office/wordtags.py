"""What the tags of a Word file mean: each one told to the flow of its text."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Final

from smartplan.source.office.wordflow import WordFlow
from smartplan.source.office.wordparagraph import WordEdit

_Attributes = dict[str, str]


class WordTags:
    """The tags of a part, one after the other.

    Content controls, links and the like are transparent: only what is in them is read. Of two
    drawings of the same thing (`AlternateContent`) the first is.
    """

    def __init__(self, flow: WordFlow) -> None:
        """Nothing open."""
        self._flow = flow
        self._local: dict[str, str] = {}  # names without their namespace
        self._skipped = 0
        self._in_text = 0
        self._properties: list[str] = []  # pPr, trPr, tcPr that are open
        self._alternatives: list[bool] = []  # whether one was taken
        self._controls: list[bool] = []  # whether only a hint stands in it
        self._row_edits: list[int] = []
        self._places: list[str] = []  # tables, rows, cells and boxes; nothing for one astray
        self._starts: dict[str, Callable[[_Attributes], object]] = {
            "p": lambda _: self._begin_paragraph(),
            "t": lambda _: self._text(1),
            "delText": lambda _: self._text(1),
            "tab": lambda _: self._mark("\t"),
            "ptab": lambda _: self._mark("\t"),
            "cr": lambda _: self._mark("\n"),
            "br": self._break,
            "noBreakHyphen": lambda _: self._mark("-"),
            "sym": self._symbol,
            "pStyle": lambda held: flow.style(_word(held, "val")),
            "outlineLvl": self._outline,
            "ins": lambda held: self._edit(held, is_insertion=True),
            "del": lambda held: self._edit(held, is_insertion=False),
            "moveTo": lambda held: self._edit(held, is_insertion=True, is_move=True),
            "moveFrom": lambda held: self._edit(held, is_insertion=False, is_move=True),
            "bookmarkStart": lambda held: flow.begin_range(
                _word(held, "id"), _word(held, "name"), is_comment=False
            ),
            "bookmarkEnd": lambda held: flow.end_range(_word(held, "id"), is_comment=False),
            "commentRangeStart": lambda held: flow.begin_range(
                _word(held, "id"), _word(held, "id"), is_comment=True
            ),
            "commentRangeEnd": lambda held: flow.end_range(_word(held, "id"), is_comment=True),
            "commentReference": lambda held: flow.refer(_word(held, "id")),
            "tbl": lambda _: self._enter("tbl", self._begin_table),
            "tr": lambda _: self._enter("tr", self._begin_row),
            "tc": lambda _: self._enter("tc", self._begin_cell),
            "tblHeader": self._head,
            "gridBefore": self._begin_late,
            "gridSpan": self._span,
            "vMerge": lambda held: self._merge(held, is_down=True),
            "hMerge": lambda held: self._merge(held, is_down=False),
            "txbxContent": lambda _: self._enter("txbxContent", lambda: flow.begin("textbox")),
            "AlternateContent": lambda _: self._alternatives.append(False),
            "Choice": lambda _: self._choose(),
            "Fallback": lambda _: self._choose(),
            "sdt": lambda _: self._controls.append(False),
            "showingPlcHdr": self._hint,
            "sdtContent": lambda _: self._controlled(),
        }
        self._ends: dict[str, Callable[[], object]] = {
            "p": flow.end_paragraph,
            "t": lambda: self._text(0),
            "delText": lambda: self._text(0),
            "ins": self._end_edit,
            "del": self._end_edit,
            "moveTo": self._end_edit,
            "moveFrom": self._end_edit,
            "tbl": lambda: self._leave(flow.tables.end_table),
            "tr": lambda: self._leave(self._end_row),
            "tc": lambda: self._leave(self._end_cell),
            "txbxContent": lambda: self._leave(flow.end),
            "AlternateContent": self._alternatives.pop,
            "sdt": self._controls.pop,
        }

    def started(self, tag: str, attributes: _Attributes) -> None:
        """A tag begins."""
        if self._skipped:
            self._skipped += 1
            return
        name = self._local.get(tag) or self._local.setdefault(tag, tag.rpartition("}")[2])
        if name in _PROPERTIES:
            self._properties.append(name)
        elif name in _SKIPPED and not (name == "rPr" and self._properties[-1:] == ["pPr"]):
            self._skipped = 1
        else:
            start = self._starts.get(name)
            if start is not None:
                start(attributes)

    def ended(self, tag: str) -> None:
        """A tag ends."""
        if self._skipped:
            self._skipped -= 1
            return
        name = self._local[tag]
        if name in _PROPERTIES:
            self._properties.pop()
            return
        end = self._ends.get(name)
        if end is not None:
            end()

    def spoken(self, text: str) -> None:
        """Text, of which only that of runs counts."""
        if self._in_text and not self._skipped:
            self._flow.say(text)

    def _enter(self, name: str, begin: Callable[[], object]) -> None:
        """Begin a table, row, cell or box; one that stands where it cannot is transparent."""
        within = self._places[-1] if self._places else "txbxContent"
        if within not in _WITHIN[name] or self._properties:
            self._places.append("")
            return
        self._places.append(name)
        if name == "tbl":
            self._flow.end_paragraph()
        begin()

    def _leave(self, end: Callable[[], object]) -> None:
        if self._places.pop():
            end()

    def _is_in(self, name: str) -> bool:
        return self._places[-1:] == [name]

    def _text(self, depth: int) -> None:
        self._in_text = depth

    def _mark(self, text: str) -> None:
        """A mark between words; where a style tells its tabs, there are none."""
        if not self._properties:
            self._flow.say(text)

    def _break(self, held: _Attributes) -> None:
        if _word(held, "type") not in {"page", "column"}:
            self._mark("\n")

    def _symbol(self, held: _Attributes) -> None:
        code = _word(held, "char")
        try:
            self._mark(chr(int(code, 16)))
        except (ValueError, OverflowError):
            self._mark("?")

    def _begin_paragraph(self) -> None:
        self._flow.begin_paragraph()

    def _outline(self, held: _Attributes) -> None:
        paragraph = self._flow.paragraph
        if paragraph is not None and self._properties:
            level = _count(held) + 1
            paragraph.level = level if level <= _LEVELS else 0

    def _edit(self, held: _Attributes, *, is_insertion: bool, is_move: bool = False) -> None:
        edit = WordEdit(is_insertion, _word(held, "author").strip(), _moment(held), is_move)
        kind = self._properties[-1] if self._properties else ""
        if not kind:
            self._flow.edit(edit)
        elif kind == "pPr":
            if self._flow.paragraph is not None:
                self._flow.paragraph.end = edit
        elif kind == "trPr" and self._row_edits:
            self._flow.edit(edit)
            self._row_edits[-1] += 1

    def _end_edit(self) -> None:
        if not self._properties:
            self._flow.end_edit()

    def _begin_table(self) -> None:
        self._flow.count()
        self._flow.settle()
        self._flow.tables.begin_table()

    def _begin_row(self) -> None:
        self._flow.count()
        self._flow.tables.begin_row()
        self._row_edits.append(0)

    def _end_row(self) -> None:
        for _ in range(self._row_edits.pop()):
            self._flow.end_edit()

    def _begin_cell(self) -> None:
        self._flow.tables.begin_cell()
        self._flow.enter_cell()

    def _end_cell(self) -> None:
        self._flow.leave_cell()
        self._flow.tables.end_cell()

    def _head(self, held: _Attributes) -> None:
        if _is_on(held) and self._is_in("tr"):
            self._flow.tables.repeat_row()

    def _begin_late(self, held: _Attributes) -> None:
        if self._is_in("tr"):
            self._flow.tables.skip(_count(held))

    def _span(self, held: _Attributes) -> None:
        if self._is_in("tc"):
            self._flow.tables.span(_count(held))

    def _merge(self, held: _Attributes, *, is_down: bool) -> None:
        goes_on = _word(held, "val") in {"", "continue"}
        if self._is_in("tc"):
            self._flow.tables.merge(goes_on=goes_on, is_down=is_down)

    def _choose(self) -> None:
        if not self._alternatives:
            return
        if self._alternatives[-1]:
            self._skipped = 1
        self._alternatives[-1] = True

    def _hint(self, held: _Attributes) -> None:
        if self._controls:
            self._controls[-1] = _is_on(held)

    def _controlled(self) -> None:
        if self._controls and self._controls[-1]:
            self._skipped = 1


def _word(held: _Attributes, name: str) -> str:
    """An attribute, whatever its namespace."""
    for key, value in held.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def _count(held: _Attributes) -> int:
    text = _word(held, "val")
    return int(text[:6]) if text.isascii() and text.isdigit() else 0


def _is_on(held: _Attributes) -> bool:
    return _word(held, "val") not in {"0", "false", "off"}


def _moment(held: _Attributes) -> datetime | None:
    return moment(_word(held, "date"))


@lru_cache(maxsize=1000)
def moment(text: str) -> datetime | None:
    """When something was done; None where the file tells none, or the year zero."""
    try:
        return datetime.fromisoformat(text[:_DAY])
    except ValueError:
        return None


_WITHIN: Final = {
    "tbl": {"txbxContent", "tc"},
    "tr": {"tbl"},
    "tc": {"tr"},
    "txbxContent": {"txbxContent", "tc"},
}
_DAY: Final = len("2026-01-01T00:00:00")
_LEVELS: Final = 9
_PROPERTIES: Final = frozenset({"pPr", "trPr", "tcPr", "sdtPr"})
_SKIPPED: Final = frozenset(
    {
        "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "numPr", "tabs", "sdtEndPr", "instrText",
        "delInstrText", "ffData", "fldData", "rt", "pPrChange", "trPrChange", "tcPrChange",
        "drawingProperties", "sectPrChange", "tblPrChange", "docPartObj", "binData", "framePr",
    }
)  # fmt: skip
