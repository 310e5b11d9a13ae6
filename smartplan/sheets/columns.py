"""The columns of a sheet, from the model: what an agency sees of a kind of thing."""

from collections.abc import Collection, Iterator, Sequence

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import YEARS, Kind
from smartplan.shape.record import Field, Record, fields
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, typed_fields
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: the keys of its value below the route of a row, and what may stand there.

    `width` in letters; `is_rare`: asked so seldom that it is folded away where it is empty.
    """

    keys: tuple[str, ...]
    held: Held
    label: Text
    about: Text
    is_required: bool = False
    width: int = 16
    is_rare: bool = False

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
    at: tuple[str, ...] = (),
    prefix: Text | None = None,
) -> Iterator[SheetColumn]:
    """The single values of a record in the model's order; what holds records is left out.

    `only` and `without` are keys of the record itself; mappings by year give a column for each of
    the `years`.
    """
    for key, one in typed_fields(record).items():
        if not at and ((only is not None and key not in only) or key in without):
            continue
        if key in _COMMON and not (only and key in only):
            continue
        keys = (*at, key)
        label = heading(one.field)
        if prefix and not (one.field.stands_alone or one.field.column):
            label = _PREFIXED.fill(prefix=prefix, label=_small(label))
        held = one.type
        if isinstance(held, Scalar) or (
            isinstance(held, ListOf) and isinstance(held.item, Scalar)
        ):
            about = one.field.about
            yield SheetColumn(keys, held, label, about, one.field.required, _width(held))
        elif isinstance(held, RecordOf):
            yield from columns(held.record, years=years, at=keys, prefix=label)
        elif isinstance(held, MapOf) and held.keys is YEARS and isinstance(held.item, Scalar):
            for year in years:
                named = _OF_YEAR.fill(label=label, year=year)
                width = _width(held.item)
                yield SheetColumn((*keys, year), held.item, named, one.field.about, width=width)


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
        return 26
    return _WIDTHS.get(held.kind, 11) if isinstance(held, Scalar) else 16


def _capital(text: Text) -> Text:
    return Text(*(f"{said[:1].upper()}{said[1:]}" for said in (text.id, text.en)))


def _small(text: Text) -> Text:
    return Text(*(f"{said[:1].lower()}{said[1:]}" for said in (text.id, text.en)))


_COMMON = frozenset(field.key for field in fields(Entity))
_PREFIXED = Text("{prefix}: {label}", "{prefix}: {label}")
_OF_YEAR = Text("{label} {year}", "{label} {year}")
_WIDTHS = {
    Kind.PROSE: 44,
    Kind.TEXT: 28,
    Kind.LABEL: 12,
    Kind.REF: 22,
    Kind.CHOICE: 15,
    Kind.DAY: 17,
    Kind.YEAR: 8,
    Kind.RUPIAH: 18,
    Kind.CODE: 20,
    Kind.TRUTH: 9,
}
