"""In which order the keys of a file are written: that of the records' fields."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from smartplan.shape.hints import MAPPING, annotations_of, marks_of, unwrap_optional
from smartplan.shape.record import Record, fields


@dataclass(frozen=True, slots=True)
class Order:
    """The order of keys at one place of a file; `hint` is what the model says stands there.

    Ids and years have none: they stay as they are written.
    """

    hint: Any = None

    def rank(self, key: str) -> int:
        """The place of a key; all unknown keys share the last one."""
        entries = self._entries()
        return entries[key][0] if key in entries else len(entries)

    def inside(self, key: str) -> Order:
        """The order of what stands at a key, or at a place of a list."""
        entries = self._entries()
        if key in entries:
            return Order(entries[key][1])
        plain = self._plain()
        if get_origin(plain) in (tuple, MAPPING):
            arguments = get_args(plain)
            return Order(arguments[0] if get_origin(plain) is tuple else arguments[1])
        return Order()

    def _plain(self) -> Any:
        return marks_of(unwrap_optional(marks_of(self.hint)[0])[0])[0]

    def _entries(self) -> Mapping[str, tuple[int, Any]]:
        plain = self._plain()
        return _ranked(plain) if isinstance(plain, type) and issubclass(plain, Record) else {}


def order_of(kind: type[Record], *, is_mapping: bool = False) -> Order:
    """The order of a file that holds one record, or (`is_mapping`) records by id."""
    return Order(Mapping[str, kind] if is_mapping else kind)  # type: ignore[valid-type]


@functools.cache
def _ranked(kind: Any) -> Mapping[str, tuple[int, Any]]:
    hints = annotations_of(kind)
    return {field.key: (rank, hints[field.name]) for rank, field in enumerate(fields(kind))}
