"""The columns of a sheet, from the model: what an agency sees of a kind of thing."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import YEARS, Kind
from smartplan.shape.record import Field, Record, field_of, fields, key_of
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, typed_fields
from smartplan.source.node import Node
from smartplan.value import dataclass, replace
from smartplan.wording import Text

EACH = "*"
"""Among the keys of a column: the code of the row, which names the thing inside of what it is."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: the keys of its value below the route of a row, and what may stand there.

    `width` in letters; `is_rare`: asked so seldom that it stands aside where it is empty.
    `begins_part`: another page may well begin with it.
    """

    keys: tuple[str, ...]
    held: Held
    label: Text
    about: Text
    is_required: bool = False
    width: int = 16
    is_rare: bool = False
    begins_part: bool = False

    @property
    def scalar(self) -> Scalar | None:
        """What a single value in it is; None for one that is no single value."""
        held = self.held.item if isinstance(self.held, ListOf) else self.held
        return held if isinstance(held, Scalar) else None


def columns(
    record: type[Record],
    *,
    years: Sequence[str] = (),
    only: Collection[str] | None = None,
    without: Collection[str] = (),
    rare: Collection[str] = (),
    at: tuple[str, ...] = (),
    prefix: Text | None = None,
    is_required: bool = True,
) -> Iterator[SheetColumn]:
    """The single values of a record in the model's order; what holds records is left out.

    `only`, `without` and `rare` are keys of the record itself; mappings by year give a column for
    each of the `years`. What is common to all things is there if `only` names it.
    """
    for key, one in typed_fields(record).items():
        if (only is not None and key not in only) or key in without:
            continue
        if key in _COMMON and not (only and key in only):
            continue
        keys = (*at, key)
        label = heading(one.field)
        if prefix and not (one.field.stands_alone or one.field.column):
            label = _PREFIXED.fill(prefix=prefix, label=_small(label))
        held, about = one.type, one.field.about
        must = is_required and one.field.required
        if isinstance(held, Scalar) or (
            isinstance(held, ListOf) and isinstance(held.item, Scalar)
        ):
            width = max(_width(held), _longest_word(label))
            yield SheetColumn(keys, held, label, about, must, width, key in rare)
        elif isinstance(held, RecordOf):
            for column in columns(
                held.record, years=years, at=keys, prefix=label, is_required=must
            ):
                yield replace(column, is_rare=column.is_rare or key in rare)
        elif isinstance(held, MapOf) and held.keys is YEARS and isinstance(held.item, Scalar):
            for year in years:
                named = _OF_YEAR.fill(label=label, year=year)
                yield SheetColumn((*keys, year), held.item, named, about, width=_width(held.item))


def noted(
    record: type[Record], *, without: Iterable[str] = (), rare: Iterable[str] = ()
) -> tuple[SheetColumn, ...]:
    """The columns of a thing and its note; the rare ones at the end."""
    note = key_of(Entity.note)
    return rare_last(columns(record, only=own_keys(record, without), rare={*rare, note}))


def own_keys(record: type[Record], without: Iterable[str]) -> set[str]:
    """The keys of what a thing says of itself, and of its note."""
    common = set(typed_fields(Entity)) - {key_of(Entity.note)}
    return set(typed_fields(record)) - common - set(without)


def rare_last(held: Iterable[SheetColumn]) -> tuple[SheetColumn, ...]:
    """The columns with those that are rarely asked for at the end."""
    return tuple(sorted(held, key=lambda one: one.is_rare))


def keys_of(fields: Iterable[object]) -> set[str]:
    """The keys, in a file, of fields that are named as attributes of their classes."""
    return {field_of(one).key for one in fields}


def heading(field: Field) -> Text:
    """What a field is called at the head of a column."""
    return _capital(field.heading)


def value_in(node: Node, keys: Sequence[str]) -> Node:
    """What stands at a column's keys in the data of a row; None where nothing does."""
    for key in keys:
        node = node.get(key) if isinstance(node, dict) else None
    return node


def _width(held: Held) -> int:
    if isinstance(held, ListOf):
        kind = held.item.kind if isinstance(held.item, Scalar) else None
        return 12 if kind in _SHORT else 24
    return _WIDTHS.get(held.kind, 10) if isinstance(held, Scalar) else 16


def _longest_word(label: Text) -> int:
    """The least width of a column: the words of its head are not broken."""
    return max(len(word) for said in (label.id, label.en) for word in said.split()) + 1


def _capital(text: Text) -> Text:
    return Text(*(f"{said[:1].upper()}{said[1:]}" for said in (text.id, text.en)))


def _small(text: Text) -> Text:
    """A name further in a label, small unless it is an abbreviation."""
    return Text(*(_lowered(said) for said in (text.id, text.en)))


def _lowered(said: str) -> str:
    return said if said[:2].isupper() else f"{said[:1].lower()}{said[1:]}"


_COMMON = frozenset(field.key for field in fields(Entity))
_PREFIXED = Text("{prefix}: {label}", "{prefix}: {label}")
_OF_YEAR = Text("{label} {year}", "{label} {year}")
_SHORT = (Kind.YEAR, Kind.WHOLE, Kind.LEVEL)
_WIDTHS = {
    Kind.PROSE: 38,
    Kind.TEXT: 26,
    Kind.LABEL: 12,
    Kind.REF: 20,
    Kind.CHOICE: 14,
    Kind.DAY: 16,
    Kind.YEAR: 8,
    Kind.RUPIAH: 15,
    Kind.MEASURE: 9,
    Kind.CODE: 17,
    Kind.TRUTH: 9,
}
