"""Rows of the dynamic data of BPS (`model/data`): values by a key glued of five catalogues.

Where one number of the key ends is nowhere written, so that a key is never cut at fixed places:
each way to put it together of the catalogues is looked up, and where there are two, neither is it.
"""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

from smartplan.day import Day, parse_day
from smartplan.pulling.refusing import refusal
from smartplan.pulling.table import PulledRow, PulledTable
from smartplan.source.node import is_number
from smartplan.source.office.grids import GridCell
from smartplan.value import dataclass
from smartplan.wording import quoted


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a catalogue: its number, and what it is called."""

    number: str
    label: str
    unit: str = ""


_Catalogue = Mapping[str, list[_Entry]]


def of_bps(answer: Any, file: str) -> PulledTable:
    """The rows of an answer: the entries of the five catalogues, and the value of each."""
    if not isinstance(answer, dict):
        raise refusal("not bps", file=file, part="status")
    if str(answer.get("data-availability")) != "available":
        is_bps = "data-availability" in answer or "status" in answer
        why = "bps none" if is_bps else "not bps"
        raise refusal(why, file=file, part="data-availability")
    content = answer.get("datacontent")
    if isinstance(content, list) and not content:  # how its server writes an empty object
        raise refusal("bps none", file=file)
    if not isinstance(content, dict):
        raise refusal("not bps", file=file, part="datacontent")
    catalogues = [_catalogue(answer.get(name), name, file) for name in _CATALOGUES]
    rows = tuple(
        row
        for number, (key, value) in enumerate(content.items(), 1)
        for row in _rows(number, key, value, catalogues, file)
    )
    if not rows:
        raise refusal("bps none", file=file)
    return PulledTable(
        (*_CATALOGUES, _VALUE),
        rows,
        value=_VALUE,
        year=_YEAR,
        day=_day(answer.get("last_update")),
        is_labelled=True,
    )


def _rows(
    number: int, key: str, value: object, catalogues: list[_Catalogue], file: str
) -> Iterator[PulledRow]:
    ways = _ways(key, catalogues)
    if not ways:
        raise refusal("bps stray", key=quoted(key), file=file)
    for at, way in enumerate(ways):
        cells: dict[str, GridCell] = {
            name: f"{entry.number}: {entry.label}"
            for name, entry in zip(_CATALOGUES, way, strict=True)
        }
        # A year is told by its label: its number is counted from 1900.
        cells[_YEAR] = way[_CATALOGUES.index(_YEAR)].label
        cells[_VALUE] = _cell(value)
        yield PulledRow(
            cells,
            number,
            unit=way[_CATALOGUES.index(_VARIABLE)].unit,
            key=f"datacontent.{key}",
            doubt=(_named(way), _named(ways[1 - at])) if len(ways) > 1 else (),
        )


def _ways(key: str, catalogues: list[_Catalogue]) -> list[tuple[_Entry, ...]]:
    """The ways to put a key together of one entry of each catalogue, two at most."""
    if len(key) > _LONGEST:
        return []
    ends = [{len(key)}]  # from where on the last catalogues can make the rest of the key
    for one in reversed(catalogues):
        starts = range(len(key) + 1)
        ends.insert(0, {at for at in starts for _ in islice(_steps(key, at, one, ends[0]), 1)})
    return list(islice(_onwards(key, 0, catalogues, ends[1:]), 2)) if 0 in ends[0] else []


def _onwards(
    key: str, at: int, catalogues: list[_Catalogue], ends: list[set[int]]
) -> Iterator[tuple[_Entry, ...]]:
    if not catalogues:
        yield ()
        return
    for entry, end in _steps(key, at, catalogues[0], ends[0]):
        for way in _onwards(key, end, catalogues[1:], ends[1:]):
            yield (entry, *way)


def _steps(
    key: str, at: int, catalogue: _Catalogue, ends: set[int]
) -> Iterator[tuple[_Entry, int]]:
    """The entries that stand at a place of a key and end where the rest can begin."""
    for end in sorted(ends):
        for entry in catalogue.get(key[at:end], ()):
            yield entry, end


def _catalogue(held: Any, name: str, file: str) -> _Catalogue:
    """A catalogue by its numbers; one that is empty or left out stands for a single 0."""
    if not held and name in _OPTIONAL:
        return {"0": [_Entry("0", "")]}
    if not isinstance(held, list) or not all(_is_entry(one) for one in held):
        raise refusal("not bps", file=file, part=name)
    found: dict[str, list[_Entry]] = {}
    for one in held:
        number = _number(one["val"])
        unit = _clean(one.get("unit")) if name == _VARIABLE else ""
        entry = _Entry(number, _clean(one.get("label")), unit)
        entries = found.setdefault(number, [])
        if entry not in entries:
            entries.append(entry)
    return found


def _is_entry(one: Any) -> bool:
    if not isinstance(one, dict):
        return False
    value = one.get("val")
    return bool(re.fullmatch(r"\d{1,20}", _number(value)))


def _number(value: Any) -> str:
    return str(value).strip() if isinstance(value, int | str) else ""


def _clean(label: Any) -> str:
    """A label without the marks of a web page."""
    if label is None or isinstance(label, dict | list):
        return ""
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", "", str(label))).split())


def _cell(value: object) -> GridCell:
    if is_number(value):
        return float(value)
    return None if value is None else str(value)


def _named(way: tuple[_Entry, ...]) -> str:
    return ", ".join(one.label or one.number for one in way)


def _day(said: Any) -> Day | None:
    """The day of the last update, which is written with or without its hour."""
    return parse_day(str(said)[: len("2024-06-30")]) if said else None


_VARIABLE: Final = "var"
_YEAR: Final = "tahun"
_VALUE: Final = "datacontent"
_CATALOGUES: Final = ("vervar", _VARIABLE, "turvar", _YEAR, "turtahun")
_OPTIONAL: Final = ("turvar", "turtahun")
_LONGEST: Final = 60
