"""The first sheet of a workbook, with links to the cells that are waited for."""

from collections.abc import Mapping
from typing import Any

from smartplan.sheets.guide import Guide, OwedLine, SheetLine
from smartplan.sheets.xlsx.page import lines_of
from smartplan.sheets.xlsx.styles import ACCENT, ERROR, LINE, MUTED, SOFT, Styles
from smartplan.source.office.grids import column_letters
from smartplan.wording import Lang, Text


def write_front(
    sheet: Any, guide: Guide, names: Mapping[str, str], styles: Styles, lang: Lang
) -> None:
    """Fill the first sheet; `names` of the other sheets by their keys."""
    sheet.hide_gridlines(2)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.5, 0.5, 0.6, 0.5)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f'&R&"Arial"&8{_PAGE.say(lang)}')
    sheet.protect("", {"format_columns": True, "format_rows": True})
    front = _Front(sheet, styles, lang)
    front.across(guide.title, 24, bold=True, font_size=18, font_color=ACCENT)
    front.across(guide.subtitle.say(lang), 16, font_color=MUTED)
    front.owed(guide, names)
    front.heading(_HOW)
    for number, step in enumerate(guide.steps, 1):
        front.step(number, step.say(lang))
    front.heading(_SHEETS)
    for line in guide.sheets:
        front.sheet_line(line, names)


class _Front:
    """A sheet that is filled line by line."""

    def __init__(self, sheet: Any, styles: Styles, lang: Lang) -> None:
        self.sheet, self.styles, self.lang = sheet, styles, lang
        self.at = 0

    def across(self, text: str, height: float, **look: Any) -> None:
        """A line over all columns."""
        self.sheet.merge_range(
            self.at, 1, self.at, _LAST, text, self.styles.plain(valign="vcenter", **look)
        )
        self.sheet.set_row(self.at, height)
        self.at += 1

    def heading(self, text: Text) -> None:
        """The head of a part, with air above."""
        self.sheet.set_row(self.at, 10)
        self.at += 1
        look = {"bold": True, "font_size": 12, "font_color": ACCENT, "bottom": 2}
        self.across(text.say(self.lang), 20, bottom_color=ACCENT, **look)

    def owed(self, guide: Guide, names: Mapping[str, str]) -> None:
        """What is waited for, the overdue first."""
        self.heading(_OWED)
        if not guide.owed:
            self.across(_NOTHING.say(self.lang), 18)
            return
        heads = (_THING, _MISSING, _DUE, _WHERE)
        for place, head in enumerate(heads, 1):
            look = self.styles.plain(bold=True, bg_color=SOFT, font_color=ACCENT, border=1,
                                     border_color=LINE)  # fmt: skip
            self.sheet.write_string(self.at, place, head.say(self.lang), look)
        self.at += 1
        for one in guide.owed:
            self._owed_line(one, names)
        if guide.more:
            self.across(_MORE.fill(count=guide.more).say(self.lang), 18, font_color=MUTED)

    def _owed_line(self, one: OwedLine, names: Mapping[str, str]) -> None:
        cell = {"border": 1, "border_color": LINE}
        late = {"font_color": ERROR, "bold": True} if one.is_overdue else {}
        thing, text, due = (said.say(self.lang) for said in (one.thing, one.text, one.due))
        if one.is_overdue:
            due = _LATE.fill(due=due).say(self.lang)
        self.sheet.write_string(self.at, 1, thing, self.styles.plain(**cell))
        self.sheet.write_string(self.at, 2, text, self.styles.plain(**cell))
        self.sheet.write_string(self.at, 3, due, self.styles.plain(**cell, **late))
        if one.place is None:
            self.sheet.write_string(
                self.at, 4, _ELSEWHERE.say(self.lang), self.styles.plain(**cell, font_color=MUTED)
            )
        else:
            cell_name = f"{column_letters(one.place.column)}{one.place.line + 1}"
            self._link(4, names[one.place.sheet], cell_name, **cell)
        self._height((1, thing), (2, text), (3, due))

    def step(self, number: int, text: str) -> None:
        """A step of how to fill in."""
        self.sheet.merge_range(
            self.at, 1, self.at, _LAST, f"{number}.  {text}", self.styles.plain(indent=1)
        )
        self.sheet.set_row(self.at, _LINE * lines_of(text, sum(_WIDTHS[1:]) - _INDENT) + _AIR)
        self.at += 1

    def sheet_line(self, line: SheetLine, names: Mapping[str, str]) -> None:
        """A sheet, what it holds, and how many lines."""
        self._link(1, names[line.key], "A1")
        about = line.about.say(self.lang)
        self.sheet.merge_range(self.at, 2, self.at, 3, about, self.styles.plain(font_color=MUTED))
        rows = _ROWS.fill(count=line.rows).say(self.lang) if line.rows else _EMPTY.say(self.lang)
        self.sheet.write_string(self.at, 4, rows, self.styles.plain(font_color=MUTED))
        self.sheet.set_row(self.at, _LINE * lines_of(about, _WIDTHS[2] + _WIDTHS[3]) + _AIR)
        self.at += 1

    def _link(self, place: int, sheet: str, cell: str, **look: Any) -> None:
        quoted = sheet.replace("'", "''")
        shown = sheet if cell == "A1" else f"{sheet}!{cell}"
        style = self.styles.plain(font_color=ACCENT, underline=1, **look)
        self.sheet.write_url(self.at, place, f"internal:'{quoted}'!{cell}", style, shown)

    def _height(self, *texts: tuple[int, str]) -> None:
        lines = max(lines_of(text, _WIDTHS[place]) for place, text in texts)
        self.sheet.set_row(self.at, _LINE * lines + _AIR)
        self.at += 1


_WIDTHS = (2, 40, 56, 22, 24)
_LAST = len(_WIDTHS) - 1
_LINE, _AIR, _INDENT = 12, 3, 4
_OWED = Text("Yang masih ditunggu", "What is waited for")
_HOW = Text("Cara mengisi", "How to fill it in")
_SHEETS = Text("Lembar dalam buku kerja ini", "The sheets of this workbook")
_NOTHING = Text(
    "Tidak ada yang terlambat atau kurang; perubahan tetap dapat ditulis di lembar berikut.",
    "Nothing is late or lacking; changes can be written on the sheets below all the same.",
)
_THING = Text("Mengenai", "About")
_MISSING = Text("Yang ditunggu", "Waited for")
_DUE = Text("Batas waktu", "Due")
_WHERE = Text("Diisi di", "To be filled in at")
_LATE = Text("{due} (lewat)", "{due} (past)")
_ELSEWHERE = Text("lewat tim", "through the team")
_MORE = Text("Masih ada {count} lainnya.", "There are {count} more.")
_ROWS = Text("{count} baris", "rows: {count}")
_EMPTY = Text("belum ada isi", "nothing yet")
_PAGE = Text("Halaman &P dari &N", "Page &P of &N")
