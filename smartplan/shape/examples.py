"""A value as a planner could write it at a place, for whoever shows how."""

import re

from smartplan.shape.kinds import IDS, Kind
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar


def example(held: Held) -> str:
    """A value on one line, as it stands in a file."""
    if isinstance(held, ListOf):
        return example(held.item) if held.or_one else f"[{example(held.item)}]"
    if isinstance(held, MapOf):
        return f"{{{example_key(held)}: {example(held.item)}}}"
    if isinstance(held, RecordOf):
        every = list(held.fields.values())
        shown = [one for one in every if one.field.required] or every[:2]
        said = (f"{one.field.key}: {example(one.type)}" for one in shown)
        return f"{{{', '.join(said)}}}"
    return _scalar(held)


def example_key(held: MapOf) -> str:
    """A key of a mapping, as it stands in a file."""
    if held.ref or held.keys is IDS:
        return _ID
    fitting = (key for key in _KEYS if re.fullmatch(held.keys.pattern, key.strip('"')))
    return next(fitting, _ID)


def _scalar(held: Scalar) -> str:
    if held.kind is Kind.CHOICE:
        return str(next(iter(held.python)).value)
    if held.code:
        return _CODES.get(held.code.name, _TEXT)
    if held.within and held.kind is not Kind.YEAR:
        return f"{min(held.within.high, max(held.within.low, _SOME)):g}"
    return _KINDS.get(held.kind, _TEXT)


_ID, _TEXT, _SOME = "layanan-izin", "...", 3
_KEYS = ("governance", '"2026"', '"1"', "BUD003")
_CODES = {"url": "https://jdih.contoh.go.id/1", "nomenclature": "2.16.03", "region": '"33.76"'}
_KINDS = {
    Kind.REF: _ID,
    Kind.TRUTH: "true",
    Kind.DAY: "2026-03-31",
    Kind.YEAR: "2026",
    Kind.WHOLE: "12",
    Kind.NUMBER: "12.5",
    Kind.MEASURE: "12.5",
    Kind.RUPIAH: "650000000",
    Kind.LABEL: "hari",
}
