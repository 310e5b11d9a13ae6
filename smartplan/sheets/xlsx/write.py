"""A workbook as the bytes of an Excel file, the same each time."""

import importlib.util
import io
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from smartplan.failure import Failure
from smartplan.incoming.words import Vocabulary
from smartplan.sheets.guide import Guide
from smartplan.sheets.hidden import BASE_SHEET, hidden_lines
from smartplan.sheets.layout import SheetGrid
from smartplan.sheets.marks import CHOICES_SHEET, GUIDE
from smartplan.sheets.remarks import CellPlace, CellRemark
from smartplan.sheets.workbook import AgencyWorkbook
from smartplan.sheets.xlsx.front import write_front
from smartplan.sheets.xlsx.lists import ChoiceLists
from smartplan.sheets.xlsx.page import write_page
from smartplan.sheets.xlsx.setting import PageSetting
from smartplan.sheets.xlsx.styles import ACCENT, FACE, Styles
from smartplan.wording import Text


def write(
    workbook: AgencyWorkbook,
    grids: Sequence[SheetGrid],
    guide: Guide,
    remarks: Mapping[CellPlace, CellRemark],
    vocabulary: Vocabulary,
) -> bytes:
    """The whole workbook."""
    if importlib.util.find_spec("xlsxwriter") is None:
        raise Failure(_NOT_INSTALLED)
    import xlsxwriter  # type: ignore[import-untyped]

    lang, origin = vocabulary.lang, workbook.origin
    target = io.BytesIO()
    book: Any = xlsxwriter.Workbook(target, _options())
    book.set_properties(
        {
            "title": f"{guide.title}: {guide.subtitle.say(lang)}",
            "author": guide.subtitle.say(lang),
            "created": datetime.combine(origin.day, time()),
        }
    )
    styles, lists = Styles(book, lang), ChoiceLists()
    names = {grid.sheet.kind.key: grid.sheet.kind.name.say(lang) for grid in grids}
    front = book.add_worksheet(GUIDE.say(lang))
    front.set_tab_color(ACCENT)
    write_front(front, guide, names, styles, lang)
    setting = PageSetting(styles, lists, vocabulary, remarks, guide.title)
    for grid in grids:
        write_page(book.add_worksheet(names[grid.sheet.kind.key]), grid, setting)
    choices = book.add_worksheet(CHOICES_SHEET)
    lists.write(choices)
    base = book.add_worksheet(BASE_SHEET)
    for row, line in enumerate(hidden_lines(workbook)):
        for place, cell in enumerate(line):
            if cell:
                base.write_string(row, place, cell)
    for hidden in (choices, base):
        hidden.hide()
        hidden.protect()
    book.close()
    return target.getvalue()


def _options() -> dict[str, Any]:
    """Text stays text, whatever it looks like. Made anew: the library takes parts of it away."""
    return {
        "in_memory": True,
        "default_format_properties": {"font_name": FACE, "font_size": 10},
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }


_NOT_INSTALLED = Text(
    'buku kerja memerlukan tambahan; pasang dengan: pip install "smartplan[xlsx]" '
    "(atau pakai --format csv)",
    'workbooks need an extra; install it with: pip install "smartplan[xlsx]" '
    "(or use --format csv)",
)
