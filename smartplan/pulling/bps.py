"""Rows of the dynamic data of BPS (`model/data`): values by a key glued of five catalogues.

Where one number of the key ends is nowhere written, so that a key is never cut at fixed places:
each way to put it together of the catalogues is looked up, and where there are two, neither is it.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
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


_Catalogue = Mapping[str, Sequence[_Entry]]
_Way = tuple[_Entry, ...]


class _Keys:
    """The keys that catalogues make, one number glued to the next."""

    def __init__(self, catalogues: Sequence[_Catalogue]) -> None:
        """Numbers are looked up by each length that they have in their catalogue."""
        self._catalogues = tuple(catalogues)
        self._lengths = [sorted({len(number) for number in one}) for one in catalogues]

    def ways(self, key: str) -> list[_Way]:
        """The ways to put a key together of one entry of each catalogue, two at most."""
        return list(islice(self._onwards(key, 0, 0, set()), 2)) if len(key) <= _LONGEST else []

    def _onwards(
        self, key: str, at: int, depth: int, dead: set[tuple[int, int]]
    ) -> Iterator[_Way]:
        """The ways from a place of the key on; `dead` are places from which there is none."""
        if depth == len(self._catalogues):
            if at == len(key):
                yield ()
            return
        if (depth, at) in dead:
            return
        is_dead = True
        for length in self._lengths[depth]:
            for entry in self._catalogues[depth].get(key[at : at + length], ()):
                for way in self._onwards(key, at + length, depth + 1, dead):
                    is_dead = False
                    yield (entry, *way)
        if is_dead:
            dead.add((depth, at))


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
    keys = _Keys([_catalogue(answer.get(name), name, file) for name in _CATALOGUES])
    rows = tuple(
        row
        for number, (key, value) in enumerate(content.items(), 1)
        for row in _rows(number, key, value, keys, file)
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


def _rows(number: int, key: str, value: object, keys: _Keys, file: str) -> Iterator[PulledRow]:
    ways = keys.ways(key)
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


def _catalogue(held: Any, name: str, file: str) -> _Catalogue:
    """A catalogue by its numbers; one that is empty or left out stands for a single 0."""
    if not held and name in _OPTIONAL:
        return {"0": (_Entry("0", ""),)}
    if not isinstance(held, list) or not all(_is_entry(one) for one in held):
        raise refusal("not bps", file=file, part=name)
    found: dict[str, dict[_Entry, None]] = {}
    for one in held:
        number = _number(one["val"])
        unit = _clean(one.get("unit")) if name == _VARIABLE else ""
        entry = _Entry(number, _clean(one.get("label")), unit)
        found.setdefault(number, {})[entry] = None
    return {number: tuple(entries) for number, entries in found.items()}


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


def _named(way: _Way) -> str:
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
