"""What may stand in the cells of a sheet: to choose from, or asked about where it looks odd."""

from datetime import date
from typing import Any

from smartplan.plan.known import IN_PROGRAM
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.layout import Role, SheetGrid
from smartplan.sheets.xlsx.setting import PageSetting
from smartplan.wording import Lang, Text


def set_rules(sheet: Any, grid: SheetGrid, setting: PageSetting) -> None:
    """What may stand in cells: to choose from, or to be asked again where it looks odd."""
    kind, lines = grid.sheet.kind, len(grid.lines)
    last = lines + (_BELOW if kind.is_open else 0)
    if kind.is_long:
        content = len(grid.columns) - 1
        for at, line in enumerate(grid.lines, 1):
            if line.item and (rule := _rule(line.item, grid, setting)):
                sheet.data_validation(at, content, at, content, rule)
        items = [one.label.say(setting.lang) for one in kind.columns]
        rule = _choose(setting.lists.source(f"{kind.key}-items", items), setting.lang)
        if kind.is_open and rule:
            sheet.data_validation(lines + 1, content - 1, last, content - 1, rule)
        return
    for place, one in enumerate(grid.columns):
        first, rule = 1, _rule(one.column, grid, setting) if one.column else None
        if one.role is Role.OWNER and grid.sheet.owners:
            first = lines + 1
            rule = _choose(setting.lists.source(kind.key, grid.sheet.owners), setting.lang)
        elif one.role is Role.DELETE:
            rule = _choose([_YES.say(setting.lang)], setting.lang)
        if rule and last >= first:
            sheet.data_validation(first, place, last, place, rule)


def words_of(column: SheetColumn, grid: SheetGrid, setting: PageSetting) -> list[str]:
    """The words that can be chosen: names that only their program knows are those of its own."""
    vocabulary = setting.vocabulary
    if vocabulary.list_of(column.held) not in IN_PROGRAM:
        return list(vocabulary.choices(column.held).values())
    sheet = grid.sheet
    routes = (*(row.route for row in sheet.rows), *sheet.owners.values())
    programs = dict.fromkeys(Route(route[:2]) for route in routes)
    found = [vocabulary.choices(column.held, at).values() for at in programs]
    return list(dict.fromkeys(word for words in found for word in words))


def _rule(column: SheetColumn, grid: SheetGrid, setting: PageSetting) -> dict[str, Any] | None:
    held = column.held
    if not isinstance(held, Scalar):
        return None
    if words := words_of(column, grid, setting):
        name = setting.vocabulary.list_of(held)
        name = f"{grid.sheet.kind.key}-{name}" if name in IN_PROGRAM else name
        return _choose(setting.lists.source(name, words), setting.lang)
    if held.kind is Kind.DAY:
        return {
            "validate": "date",
            "criteria": "between",
            "minimum": FIRST_DAY,
            "maximum": date(2150, 12, 31),
            **_asked(_ODD_DAY, setting.lang),
        }
    if held.kind is Kind.RUPIAH:
        return {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            **_asked(_ODD_MONEY, setting.lang),
        }
    return None


def _choose(source: str | list[str], lang: Lang) -> dict[str, Any] | None:
    return {"validate": "list", "source": source, **_asked(_ODD, lang)} if source else None


def _asked(said: Text, lang: Lang) -> dict[str, Any]:
    """A rule that asks and does not forbid: what is pasted goes round it in any case."""
    return {
        "error_type": "warning",
        "error_title": _LOOK.say(lang),
        "error_message": said.say(lang),
    }


FIRST_DAY = date(1950, 1, 1)  # days before it are no dates in a cell
_BELOW = 200  # lines below the last one in which there still is a choice
_YES = Text("ya", "yes")
_LOOK = Text("Periksa", "Look again")
_ODD = Text("Isi tidak ada dalam daftar. Tetap dipakai?", "This is not in the list. Keep it?")
_ODD_DAY = Text(
    "Tulis tanggal lengkap, misalnya 3 April 2026. Tetap dipakai?",
    "Write the date in full, as 3 April 2026. Keep it?",
)
_ODD_MONEY = Text(
    "Tulis rupiah utuh, misalnya 1250000000. Tetap dipakai?",
    "Write whole rupiah, as 1250000000. Keep it?",
)
