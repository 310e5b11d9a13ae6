"""The hidden sheet of a workbook, from which it is read back: its origin, and what it showed.

Every line has a tag, up to four names, and data as JSON in as many cells as it takes:

    smartplan                                       the origin
    words      list                                 the value of each word of a list
    rows       -         route                      the rows of a list of the plan, as they stood
    owners     sheet                                what a new row may belong to, with its holder
    row        sheet     route    code    owner     what a row showed, by the keys of the columns

A cell that says in words what the plan says in another way holds both:
`["Dinas Sosial", "dinsos"]`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from smartplan.incoming.words import Cell
from smartplan.route import Route
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.workbook import AgencyWorkbook, SheetRow, WorkbookOrigin
from smartplan.source.node import Node
from smartplan.value import dataclass, fields

BASE_SHEET: Final = "_dasar"
"""The name of the hidden sheet; it is known by its first cell."""

TAG: Final = "smartplan"
"""What stands in its first cell."""


@dataclass(frozen=True, slots=True)
class HiddenBase:
    """What a workbook knows of itself: the rows of each sheet by its key, and the rest."""

    origin: WorkbookOrigin
    rows: Mapping[str, tuple[SheetRow, ...]]
    owners: Mapping[str, Mapping[str, Route]]
    choices: Mapping[str, Mapping[str, Node]]
    lists: Mapping[Route, tuple[Node, ...]]


def hidden_lines(workbook: AgencyWorkbook) -> Iterator[list[str]]:
    """The lines of the hidden sheet, all of them text."""
    origin = workbook.origin
    told = {name: getattr(origin, name) for name in fields(origin)}
    yield _line(TAG, "", "", "", "", told)
    for name, words in workbook.choices.items():
        yield _line(_WORDS, name, "", "", "", words)
    for route, rows in workbook.lists.items():
        yield _line(_ROWS, "", _told(route), "", "", rows)
    for sheet in workbook.sheets:
        held = {word: _told(route) for word, route in sheet.owners.items()}
        yield _line(_OWNERS, sheet.kind.key, "", "", "", held)
        for row in sheet.rows:
            shown = {".".join(keys): _shown(row, keys) for keys in row.cells}
            yield _line(_ROW, sheet.kind.key, _told(row.route), row.code, row.owner, shown)


def hidden_base(lines: Iterable[Sequence[Any]]) -> HiddenBase:
    """What those lines say, read back; ValueError or the like where somebody has been at them."""
    origin: WorkbookOrigin | None = None
    rows: dict[str, list[SheetRow]] = {}
    owners: dict[str, Mapping[str, Route]] = {}
    choices: dict[str, Mapping[str, Node]] = {}
    lists: dict[Route, tuple[Node, ...]] = {}
    for line in lines:
        tag, name, route, code, owner = (str(one or "") for one in (*line, *_BLANK)[:_NAMES])
        data = "".join(str(one) for one in line[_NAMES:] if one is not None)
        if tag == TAG:
            origin = _origin(json.loads(data))
        elif tag == _WORDS:
            choices[name] = json.loads(data)
        elif tag == _ROWS:
            lists[_route(route)] = tuple(json.loads(data))
        elif tag == _OWNERS:
            owners[name] = {word: _route(held) for word, held in json.loads(data).items()}
        elif tag == _ROW:
            rows.setdefault(name, []).append(_row(_route(route), code, owner, json.loads(data)))
    if origin is None:
        raise ValueError(TAG)
    listed = {key: tuple(held) for key, held in rows.items()}
    return HiddenBase(origin, listed, owners, choices, lists)


def version_in(lines: Sequence[Sequence[Any]]) -> int:
    """The version of the form of a workbook, readable whatever else becomes of that form."""
    return int(json.loads(str(lines[0][_NAMES]))["version"])


def _line(tag: str, name: str, route: str, code: str, owner: str, data: object) -> list[str]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    parts = [text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST)]
    return [tag, name, route, code, owner, *parts]


def _told(route: Route) -> str:
    return "/".join(route) if not any("/" in key for key in route) else json.dumps(route)


def _route(told: str) -> Route:
    return Route(json.loads(told) if told.startswith("[") else told.split("/"))


def _shown(row: SheetRow, keys: tuple[str, ...]) -> object:
    shown = row.cells[keys]
    plain = shown.isoformat() if isinstance(shown, date) else shown
    if keys in row.values and row.values[keys] != plain:
        return [plain, row.values[keys]]
    return plain


def _row(route: Route, code: str, owner: str, shown: Mapping[str, Any]) -> SheetRow:
    cells: dict[tuple[str, ...], Cell] = {}
    values: dict[tuple[str, ...], Node] = {}
    for joined, held in shown.items():
        keys = tuple(joined.split("."))
        cells[keys], values[keys] = held if isinstance(held, list) else (held, held)
    return SheetRow(route, code, owner, cells, values)


def _origin(told: dict[str, Any]) -> WorkbookOrigin:
    """The origin; what an older form does not tell is as it is by default."""
    told["day"] = date.fromisoformat(told["day"])
    told["kind"] = WorkbookKind(told["kind"])
    for name, held in told.items():
        if isinstance(held, list):
            told[name] = tuple(held)
    return WorkbookOrigin(**told)


_WORDS, _ROWS, _OWNERS, _ROW = "words", "rows", "owners", "row"
_NAMES = 5
_BLANK = ("",) * _NAMES
_LONGEST = 30_000  # letters of a cell; Excel takes 32,767
