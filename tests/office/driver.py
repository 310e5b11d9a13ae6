"""LibreOffice at work: does what each line on standard input says, and answers with a line.

Run by a Python that has `uno`, which is hardly ever that of the tests:
    python3 driver.py SOFFICE PROFILE PIPE
Only the standard library and uno may be used here. Each line is JSON: {"do": NAME, ...}; answers
are {"value": ...} or {"error": ...}.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellRangeAddress

FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".ods": "calc8",
    ".xls": "MS Excel 97",
    ".csv": "Text - txt - csv (StarCalc)",
    ".docx": "MS Word 2007 XML",
    ".odt": "writer8",
    ".doc": "MS Word 97",
    ".pptx": "Impress MS PowerPoint 2007 XML",
    ".odp": "impress8",
}
# Semicolons, UTF-8 (76), from the first line on; saved as shown.
CSV = "59,34,76,1"
PDF = {
    "calc": "calc_pdf_Export",
    "writer": "writer_pdf_Export",
    "impress": "impress_pdf_Export",
}


def named(**values):
    held = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        held.append(one)
    return tuple(held)


class Driver:
    def __init__(self, soffice, profile, pipe):
        self.process = subprocess.Popen(
            [
                soffice,
                f"-env:UserInstallation={Path(profile).as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
                "--headless",
                "--norestore",
                "--nologo",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.desktop = self._desktop(pipe)
        self.file = None

    def _desktop(self, pipe):
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", context
        )
        last = None
        for _ in range(300):
            try:
                there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                return there.ServiceManager.createInstanceWithContext(
                    "com.sun.star.frame.Desktop", there
                )
            except Exception as error:
                last = error
                time.sleep(0.2)
        raise RuntimeError(f"LibreOffice does not answer: {last}")

    # files
    def open(self, path, password=None):
        more = {} if password is None else {"Password": password}
        if Path(path).suffix == ".csv":
            more |= {"FilterName": FILTERS[".csv"], "FilterOptions": CSV}
        self.file = self.desktop.loadComponentFromURL(
            Path(path).as_uri(), "_blank", 0, named(Hidden=True, **more)
        )
        if self.file is None:
            raise RuntimeError(f"{path} does not open")

    def save(self, path, password=None):
        more = {} if password is None else {"Password": password}
        ending = Path(path).suffix
        kind = "calc" if hasattr(self.file, "Sheets") else "writer"
        if hasattr(self.file, "MasterPages"):
            kind = "impress"
        if ending == ".csv":
            more["FilterOptions"] = CSV
        name = PDF[kind] if ending == ".pdf" else FILTERS[ending]
        self.file.storeToURL(Path(path).as_uri(), named(FilterName=name, **more))

    def close(self):
        self.file.close(True)
        self.file = None

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:  # it may be gone before it answers
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    # sheets
    def _sheet(self, sheet):
        return self.file.Sheets.getByName(sheet)

    def _cell(self, sheet, cell):
        return self._sheet(sheet).getCellRangeByName(cell)

    def sheets(self):
        return list(self.file.Sheets.ElementNames)

    def type(self, sheet, cell, text):
        """What a person types, with the language of the profile; locked cells refuse."""
        held = self._cell(sheet, cell)
        if self._sheet(sheet).isProtected() and held.CellProtection.IsLocked:
            raise RuntimeError(f"{sheet}!{cell} is locked")
        held.FormulaLocal = text
        return held.String

    def shown(self, sheet, cell):
        return self._cell(sheet, cell).String

    def cells(self, sheet):
        cursor = self._sheet(sheet).createCursor()
        cursor.gotoEndOfUsedArea(False)
        address = cursor.RangeAddress
        whole = self._sheet(sheet).getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)
        return [
            [
                whole.getCellByPosition(column, row).String
                for column in range(address.EndColumn + 1)
            ]
            for row in range(address.EndRow + 1)
        ]

    def rename_sheet(self, sheet, name):
        self._sheet(sheet).Name = name

    def remove_sheet(self, sheet):
        self.file.Sheets.removeByName(sheet)

    def unprotect(self, sheet):
        self._sheet(sheet).unprotect("")

    def insert_rows(self, sheet, row, count=1):
        """Before a row, from 1."""
        self._sheet(sheet).Rows.insertByIndex(row - 1, count)

    def remove_rows(self, sheet, row, count=1):
        self._sheet(sheet).Rows.removeByIndex(row - 1, count)

    def copy_row(self, sheet, row, to):
        held = self._sheet(sheet)
        wide = held.Columns.Count - 1
        index = held.RangeAddress.Sheet
        source = CellRangeAddress()
        source.Sheet, source.StartRow, source.EndRow = index, row - 1, row - 1
        source.StartColumn, source.EndColumn = 0, min(wide, 200)
        target = held.getCellByPosition(0, to - 1).CellAddress
        held.copyRange(target, source)

    def hide_column(self, sheet, column):
        self._sheet(sheet).Columns.getByIndex(column).IsVisible = False

    def sort(self, sheet, cells, column, descending=False):
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = column, not descending
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        self._cell(sheet, cells).sort(named(SortFields=fields, ContainsHeader=False))

    # slides
    def slides(self):
        """Of each slide its shapes: name, kind, words, place and size, and height they need.

        Lengths are in hundredths of a millimetre; tables are as high as their words make them.
        """
        pages = self.file.DrawPages
        return [
            [self._shape(page.getByIndex(at)) for at in range(page.Count)]
            for page in (pages.getByIndex(number) for number in range(pages.Count))
        ]

    def _shape(self, shape):
        kind = shape.ShapeType.rpartition(".")[2]
        words = shape.String if hasattr(shape, "String") else ""
        place = shape.Position
        size = [place.X, place.Y, shape.Size.Width, shape.Size.Height]
        if words:
            shape.TextAutoGrowHeight = True
        return {
            "name": shape.Name,
            "kind": kind,
            "words": words,
            "place": size,
            "needs": shape.Size.Height,
        }

    # words
    def _found(self, words, style=""):
        """The first place of words, in a paragraph of a style: heads stand in contents, too."""
        search = self.file.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.file.findFirst(search)  # what findAll gives bears no comment
        while found is not None and not found.ParaStyleName.startswith(style):
            found = self.file.findNext(found.End, search)
        if found is None:
            raise RuntimeError(f"not in the text: {words}")
        return found

    def track(self, on=True):
        self.file.RecordChanges = on

    def replace(self, words, to, within=None):
        """Type over words, in a phrase that tells which are meant."""
        found = self._found(within or words)
        if within is None:
            found.setString(to)
            return
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.goRight(within.index(words), False)
        cursor.goRight(len(words), True)
        if cursor.String != words:
            raise RuntimeError(f"{cursor.String!r} stands there, not {words!r}")
        cursor.setString(to)

    def split(self, before):
        found = self._found(before)
        cursor = found.Text.createTextCursorByRange(found.Start)
        found.Text.insertControlCharacter(cursor, 0, False)

    def bold(self, words):
        self._found(words).CharWeight = 150.0

    def comment(self, words, text, author, style="", resolved=False):
        found = self._found(words, style=style)
        note = self.file.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = author, text
        found.Text.insertTextContent(found, note, True)
        if resolved:
            note.Resolved = True


def main():
    driver = Driver(*sys.argv[1:4])
    print(json.dumps({"value": "ready"}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        name = asked.pop("do")
        try:
            answer = {"value": getattr(driver, name)(**asked)}
        except Exception as error:
            answer = {"error": f"{name}: {type(error).__name__}: {str(error)[:300]}"}
        print(json.dumps(answer), flush=True)
        if name == "stop":
            return
    driver.stop()


if __name__ == "__main__":
    main()
