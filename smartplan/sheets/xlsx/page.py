"""One sheet of a workbook: its heads and lines, what can be chosen, and how it is printed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from smartplan.incoming.words import Cell
from smartplan.sheets.layout import LETTERS, GridColumn, Role, SheetGrid
from smartplan.sheets.notes import head_note, owner_note
from smartplan.sheets.paper import REPEATED, Paper, on_paper
from smartplan.sheets.remarks import CellRemark
from smartplan.sheets.xlsx.rules import FIRST_DAY, set_rules, words_of
from smartplan.sheets.xlsx.setting import PageSetting
from smartplan.sheets.xlsx.styles import SOFT
from smartplan.wording import Text


def write_page(sheet: Any, grid: SheetGrid, setting: PageSetting) -> None:
    """Fill a sheet of the book."""
    paper = on_paper(grid)
    _set_up(sheet, grid, paper, setting)
    _heads(sheet, paper.columns, grid, setting)
    key = grid.sheet.kind.key
    remarks = {
        (at.line, at.column): said for at, said in setting.remarks.items() if at.sheet == key
    }
    for at in range(1, len(grid.lines) + 1):
        _line(sheet, at, paper.columns, grid, setting, remarks)
    if grid.sheet.kind.is_open:
        _new_lines(sheet, paper.columns, len(grid.lines), setting)
    set_rules(sheet, grid, setting)


def _set_up(sheet: Any, grid: SheetGrid, paper: Paper, setting: PageSetting) -> None:
    """Widths, what stays in view, what is protected, and the paper."""
    kind = grid.sheet.kind
    styles, lines = setting.styles, len(grid.lines) + (_NEW if kind.is_open else 0)
    for place, one in enumerate(paper.columns):
        below = None
        if kind.is_open and one.role is not Role.CODE:
            below = styles.below(one.column)
        sheet.set_column(place, place, one.width, below)
    frozen = sum(one.role in REPEATED for one in paper.columns)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, max(1, lines), len(paper.columns) - 1)
    sheet.protect("", _ALLOWED)
    sheet.set_comments_author(setting.title)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(*_MARGINS)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, frozen - 1)
    shown = [place for place, one in enumerate(paper.columns) if not one.is_aside]
    printed = [at for at, line in enumerate(grid.lines, 1) if not line.is_aside]
    last = max(printed, default=1) if kind.is_long else lines
    sheet.print_area(0, 0, max(1, last), shown[-1])
    if paper.breaks_at is None:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.set_print_scale(paper.scale)
        sheet.set_v_pagebreaks([paper.breaks_at])
    name = kind.name.say(setting.lang)
    title = _escaped(setting.title[:_TITLE])
    sheet.set_header(f'&L&"Arial,Bold"&12 {_escaped(name)}&R&"Arial"&9 {title}')
    sheet.set_footer(f'&R&"Arial"&8{_PAGE.say(setting.lang)}')


def _heads(
    sheet: Any, columns: Sequence[GridColumn], grid: SheetGrid, setting: PageSetting
) -> None:
    tall = 1
    for place, one in enumerate(columns):
        label = one.label.say(setting.lang)
        if one.column is not None:
            if one.column.is_required:
                label += "*"
            note = head_note(one.column, words_of(one.column, grid, setting), setting.lang)
            sheet.write_comment(0, place, note, _note_size(note))
        elif one.role is Role.OWNER and grid.sheet.kind.is_open:
            note = owner_note(grid.sheet.kind, setting.lang)
            sheet.write_comment(0, place, note, _note_size(note))
        style = setting.styles.head_aside if one.is_aside else setting.styles.head
        sheet.write_string(0, place, label, style)
        # The arrow of the filter takes room of its own.
        tall = max(tall, lines_of(label, max(4, one.width - _ARROW)))
    sheet.set_row(0, _LINE * tall + _AIR)


def _line(
    sheet: Any,
    at: int,
    columns: Sequence[GridColumn],
    grid: SheetGrid,
    setting: PageSetting,
    remarks: Mapping[tuple[int, int], CellRemark],
) -> None:
    tall = 1
    line = grid.lines[at - 1]
    before = grid.lines[at - 2] if at > 1 else None
    for place, (one, cell) in enumerate(zip(columns, line.cells, strict=True)):
        remark = remarks.get((at, place))
        severity = remark.severity if remark else None
        if remark:
            sheet.write_comment(at, place, remark.text, _note_size(remark.text))
        column = line.item if one.role is Role.CONTENT else one.column
        is_same = column is None and before is not None and before.cells[place] == cell
        if column is not None:
            style = setting.styles.field(column, is_text=isinstance(cell, str), severity=severity)
        elif one.role is Role.DELETE:
            style = setting.styles.owner
        else:
            style = setting.styles.locked(severity, is_same=is_same)
        _write(sheet, at, place, cell, style)
        if isinstance(cell, str) and (len(cell) > one.width or "\n" in cell):
            tall = max(tall, lines_of(cell, one.width))
    sheet.set_row(at, min(_TALLEST, _LINE * tall + _AIR))


def _write(sheet: Any, row: int, place: int, cell: Cell, style: Any) -> None:
    if cell is None or cell == "":
        sheet.write_blank(row, place, None, style)
    elif isinstance(cell, str):
        sheet.write_string(row, place, cell, style)
    elif isinstance(cell, date) and cell < FIRST_DAY:
        sheet.write_string(row, place, cell.isoformat(), style)
    elif isinstance(cell, date):
        sheet.write_datetime(row, place, cell, style)
    else:
        sheet.write_number(row, place, cell, style)


def _new_lines(
    sheet: Any, columns: Sequence[GridColumn], lines: int, setting: PageSetting
) -> None:
    """Empty lines for new entries."""
    for at in range(lines + 1, lines + 1 + _NEW):
        for place, one in enumerate(columns):
            if one.column is not None:
                style = setting.styles.field(one.column, is_text=False)
            elif one.role is Role.CODE:
                style = setting.styles.locked()
            else:
                style = setting.styles.owner
            sheet.write_blank(at, place, None, style)


def lines_of(text: str, width: float) -> int:
    """Over how many lines a text is broken in a column, rather one more than one less."""
    room = max(4.0, width * LETTERS)
    lines = 0
    for part in text.split("\n"):
        lines, used, gap = lines + 1, 0, 0
        for word in part.replace("-", "- ").split(" "):
            size = len(word)
            if used and used + gap + size > room:
                lines, used = lines + 1, size
            else:
                used += gap + size
            gap = 0 if word.endswith("-") else 1
            if size > room:  # broken within the word
                lines += int((size - 1) // room)
    return lines


def _note_size(text: str) -> dict[str, Any]:
    lines = lines_of(text, _NOTE_LETTERS)
    return {
        "width": 260,
        "height": 16 * lines + 12,
        "font_size": 9,
        "font_name": "Arial",
        "color": SOFT,
    }


def _escaped(text: str) -> str:
    return text.replace("&", "&&")


_A4 = 9
_TITLE = 100  # letters: of more than 255 with all signs a header is left out
_MARGINS = (0.4, 0.4, 0.65, 0.5)
_NEW = 5  # empty lines below the last one
_LINE, _AIR, _TALLEST = 12, 3, 409
_ARROW = 3
_NOTE_LETTERS = 44
_ALLOWED = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "autofilter": True,
    "select_locked_cells": True,
}
_PAGE = Text("Halaman &P dari &N", "Page &P of &N")
