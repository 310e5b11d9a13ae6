"""A record's fields, ready for binding."""

from dataclasses import dataclass
from typing import Any

from smartplan.shape.record import Field, Record
from smartplan.shape.scalars import Binder


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a record with its compiled binder and what it is when absent."""

    field: Field
    bind: Binder
    absent: Any
    optional: bool
    is_text: bool

    @property
    def is_required_text(self) -> bool:
        """A text that has to be there: it is bound as "" where it is not."""
        return self.is_text and self.field.required and not self.optional


@dataclass(frozen=True, slots=True)
class Shape:
    """A record's fields, ready for binding."""

    kind: type[Record]
    fields: tuple[Field, ...]
    entries: dict[str, Entry]
    required: frozenset[str]
    absent: dict[str, Any]
