"""What a cell's value came from: typed, worked out, or not worked out at all.

The reader gives a formula's last value and an empty cell for an error. Asked only for cells that
differ from what they were, so that a large workbook is not read twice.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from smartplan.source.office.extent import repeats
from smartplan.source.office.foreign import FileForm, ForeignFile, main_part
from smartplan.source.office.grids import column_number
from smartplan.source.office.markup import local, stream, targets, tree
from smartplan.source.office.packed import PackedFile, unpacked

CellPlace = tuple[int, int]


class CellMake(StrEnum):
    """How a value came into its cell, where it was not typed."""

    FORMULA = "formula"  # with a value
    UNCOMPUTED = "uncomputed"  # a formula whose value the file does not hold
    ERROR = "error"  # #DIV/0!, #REF! ...


def formulas(
    file: ForeignFile, sheet: str, cells: Collection[CellPlace]
) -> dict[CellPlace, CellMake]:
    """Those of the cells (row, column, from 0) that hold no typed value."""
    if not cells or file.form not in {FileForm.XLSX, FileForm.ODS}:
        return {}
    packed = unpacked(file.name, file.content)
    wanted = frozenset(cells)
    if file.form is FileForm.ODS:
        ods = _OdsFormulas(sheet, wanted)
        stream(file.name, packed.needed("content.xml"), ods.started, ods.ended, _silent)
        return ods.found
    part = _sheet_part(packed, sheet)
    if part is None:
        return {}
    xlsx = _XlsxFormulas(wanted)
    stream(file.name, packed.needed(part), xlsx.started, xlsx.ended, xlsx.spoken)
    return xlsx.found


def _sheet_part(packed: PackedFile, sheet: str) -> str | None:
    main = main_part(packed)
    folder, _, file = main.rpartition("/")
    relations = packed.part(f"{folder}/_rels/{file}.rels")
    parts = {id_: part for id_, _, part in targets(packed.name, relations, folder)}
    for one in tree(packed.name, packed.needed(main)).iter("sheet"):
        if one.get("name") == sheet:
            return parts.get(one.get("id", ""))
    return None


class _XlsxFormulas:
    def __init__(self, wanted: frozenset[CellPlace]) -> None:
        self.wanted = wanted
        self.found: dict[CellPlace, CellMake] = {}
        self.row = self.column = -1
        self.is_error = self.is_formula = self.has_value = self.in_value = False

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "row":
            number = attributes.get("r", "")
            is_told = number.isascii() and number.isdigit()
            self.row = int(number[:9]) - 1 if is_told else self.row + 1
            self.column = -1
        elif name == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            self.column = column_number(letters) if letters else self.column + 1
            self.is_error = attributes.get("t") == "e"
            self.is_formula = self.has_value = False
        elif name == "f":
            self.is_formula = True
        elif name in {"v", "is"}:
            self.in_value = True

    def spoken(self, text: str) -> None:
        self.has_value |= self.in_value and bool(text)

    def ended(self, tag: str) -> None:
        name = local(tag)
        if name in {"v", "is"}:
            self.in_value = False
        elif name == "c" and (self.row, self.column) in self.wanted:
            make = _make(
                is_error=self.is_error, is_formula=self.is_formula, has_value=self.has_value
            )
            if make is not None:
                self.found[self.row, self.column] = make


class _OdsFormulas:
    def __init__(self, sheet: str, wanted: frozenset[CellPlace]) -> None:
        self.sheet = sheet
        self.wanted = wanted
        self.found: dict[CellPlace, CellMake] = {}
        self.is_here = False
        self.row = self.column = 0
        self.row_repeats = self.repeats = 1
        self.make: CellMake | None = None

    def started(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        held = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.is_here = held.get("name") == self.sheet
            self.row = 0
        elif name == "table-row":
            self.column = 0
            self.row_repeats = repeats(held.get("number-rows-repeated"))
        elif name in _ODS_CELLS:
            self.repeats = repeats(held.get("number-columns-repeated"))
            kinds = {value for key, value in held.items() if key == "value-type"}
            is_error = any(
                key.endswith("value-type") and value == "error"
                for key, value in attributes.items()
            )
            self.make = _make(
                is_error=is_error, is_formula="formula" in held, has_value=bool(kinds)
            )

    def ended(self, tag: str) -> None:
        name = local(tag)
        if name == "table-row":
            self.row += self.row_repeats
        elif name in _ODS_CELLS:
            if self.is_here and self.make is not None:
                for row, column in self.wanted:
                    if (
                        self.row <= row < self.row + self.row_repeats
                        and self.column <= column < self.column + self.repeats
                    ):
                        self.found[row, column] = self.make
            self.column += self.repeats


def _make(*, is_error: bool, is_formula: bool, has_value: bool) -> CellMake | None:
    if is_error:
        return CellMake.ERROR
    if not is_formula:
        return None
    return CellMake.FORMULA if has_value else CellMake.UNCOMPUTED


def _silent(_: str) -> None:
    """Texts tell nothing here."""


_ODS_CELLS: Final = {"table-cell", "covered-table-cell"}
