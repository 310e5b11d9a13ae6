"""What to do where a mapping, a record or a list is wanted, and something else is written."""

import re
from collections.abc import Mapping
from typing import Any

from smartplan.route import Route
from smartplan.shape.format import PAIRS
from smartplan.shape.kinds import ID_PATTERN, Kind
from smartplan.shape.money import parse_rupiah
from smartplan.shape.outcome import Outcome
from smartplan.shape.scalar_faults import wrong_type
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, TypedField, typed_fields
from smartplan.source.node import Node
from smartplan.source.scalars import resolve
from smartplan.value import dataclass
from smartplan.wording import Text

Fields = Mapping[str, TypedField]


@dataclass(frozen=True, slots=True)
class ContainerAdvice:
    """What to do, and the value that certainly was meant, if one was."""

    fix: Text
    repair: Any = None


def no_container(
    node: Node, holder: Route, key: str, out: Outcome, wanted: ListOf | MapOf | RecordOf
) -> Any:
    """Report what is no container, or another one than is wanted."""
    advice = advice_for(node, out.written(holder / key, node), wanted, key)
    word = _LIST if isinstance(wanted, ListOf) else PAIRS
    return wrong_type(node, holder, key, out, word, advice.fix, repair=advice.repair)


def advice_for(
    node: Node, written: str, wanted: ListOf | MapOf | RecordOf, key: str
) -> ContainerAdvice:
    """The advice where one of these is wanted at a key; `written` is what stands there."""
    if isinstance(wanted, ListOf):
        return to_list(node, written, wanted.item)
    if isinstance(wanted, MapOf):
        return to_mapping(node)
    return to_record(typed_fields(wanted.record), key, node)


def to_mapping(node: Node) -> ContainerAdvice:
    """The advice where a mapping is wanted."""
    if isinstance(node, list):
        return ContainerAdvice(_NO_DASHES)
    return ContainerAdvice(_NO_BLANK if _is_glued(node) else _BELOW)


def to_record(known: Fields, key: str, node: Node) -> ContainerAdvice:
    """The advice where a record is wanted: the keys that it must have, or may have first."""
    owner = "" if key.isdigit() else f"{key}: "
    if ends := _two_years(node, known):
        start, end = ends
        written = f"{owner}{{start: {start}, end: {end}}}"
        repair = {"start": start, "end": end} if start <= end else None
        return ContainerAdvice(Text(f"tulis {written}", f"write {written}"), repair)
    if _is_glued(node):
        return ContainerAdvice(_NO_BLANK)
    keys = ", ".join(f"{name}: ..." for name in _first(known))
    return ContainerAdvice(Text(f"tulis {owner}{{{keys}}}", f"write {owner}{{{keys}}}"))


def to_list(node: Node, written: str, item: Held) -> ContainerAdvice:
    """The advice where a list is wanted."""
    if isinstance(item, RecordOf):
        return _to_rows(node, item)
    is_text = isinstance(node, str)
    if is_text and (items := _items(node, item)):
        shown = f"[{', '.join(map(str, items))}]"
        return ContainerAdvice(Text(f"tulis {shown}", f"write {shown}"), items)
    is_one = isinstance(node, str | int | float) and not isinstance(node, bool)
    if is_one and not _NO_PLAIN_ITEM.search(written):
        return ContainerAdvice(
            Text(f"tulis sebagai daftar: [{written}]", f"write it as a list: [{written}]")
        )
    return ContainerAdvice(_DASHES)


def _to_rows(node: Node, item: RecordOf) -> ContainerAdvice:
    """The advice where rows are wanted: one of them, with what is written in its place."""
    if isinstance(node, dict | list) or node is None:
        return ContainerAdvice(_DASHES)
    known = typed_fields(item.record)
    fitting = _fitting(node, known)
    keys = list(dict.fromkeys((*_first(known), *fitting)))
    entry = ", ".join(f"{key}: {fitting.get(key, '...')}" for key in keys)
    return ContainerAdvice(_ROW.fill(entry=f"- {{{entry}}}"))


def _fitting(node: Node, known: Fields) -> dict[str, str]:
    """The key of a record that a single value fits, and the value as it would be written there."""
    amount = node if type(node) is int else parse_rupiah(node) if isinstance(node, str) else None
    kinds = {key: one.type.kind for key, one in known.items() if isinstance(one.type, Scalar)}
    years = [key for key, kind in kinds.items() if kind is Kind.YEAR]
    money = [key for key, kind in kinds.items() if kind is Kind.RUPIAH]
    if amount is not None and years and _YEAR.fullmatch(str(amount)):
        return {years[0]: str(amount)}
    return {money[0]: str(amount)} if amount is not None and money else {}


def _first(known: Fields) -> list[str]:
    required = [name for name, one in known.items() if one.field.required]
    return required or list(known)[:_FIRST_KEYS]


def _two_years(node: Node, known: Fields) -> tuple[int, int] | None:
    ends = [known[key].type for key in ("start", "end") if key in known]
    if [one.kind for one in ends if isinstance(one, Scalar)] != [Kind.YEAR, Kind.YEAR]:
        return None
    if isinstance(node, list):
        years = [one for one in node if type(one) is int and _YEAR.fullmatch(str(one))]
        return (years[0], years[-1]) if len(years) == len(node) > 1 else None
    found = _SPAN.fullmatch(node.strip()) if isinstance(node, str) else None
    return (int(found[1]), int(found[2])) if found else None


def _items(text: str, item: Held) -> list[Any] | None:
    """The items of a list that was written as one text: `2022-2024`, `a, b`, `-a -b`."""
    if not isinstance(item, Scalar):
        return None
    text = text.strip().strip("[]()")
    if item.kind is Kind.YEAR and (found := _SPAN.fullmatch(text.strip())):
        first, last = int(found[1]), int(found[2])
        return list(range(first, last + 1)) if 0 <= last - first < _MOST_YEARS else None
    is_dashed = bool(_DASHED.match(text))
    parts = re.split(r"\s+-", text[1:]) if is_dashed else re.split(r"\s*[,;]\s*", text.strip())
    if item.kind not in _LISTED or (len(parts) < _SEVERAL and not is_dashed):
        return None
    return [resolve(part) for part in parts] if all(map(_FITS, parts)) else None


def _is_glued(node: Node) -> bool:
    return isinstance(node, str) and bool(_GLUED.match(node))


_NO_PLAIN_ITEM = re.compile(r"[,\[\]{}:#'\"\n]")  # what would make other items of it
_FITS = re.compile(ID_PATTERN).fullmatch
_YEAR = re.compile(r"(?:19|20|21)\d{2}")
_SPAN = re.compile(
    r"((?:19|20|21)\d{2})\s*(?:-|–|—|/|s\.?\s?d\.?|sampai|hingga|to)\s*((?:19|20|21)\d{2})"
)
_GLUED = re.compile(r"[a-z_]+:\S")
_DASHED = re.compile(r"-[^\s\d-]")
_LISTED = (Kind.REF, Kind.YEAR, Kind.WHOLE, Kind.CHOICE)
_MOST_YEARS, _SEVERAL, _FIRST_KEYS = 30, 2, 2
_NO_DASHES = Text(
    "tulis id: isinya pada tiap baris, tanpa tanda -", "write id: content on each line, without -"
)
_BELOW = Text("tulis kunci: nilai pada baris di bawahnya", "write key: value on the lines below")
_NO_BLANK = Text("tulis satu spasi setelah titik dua", "write one space after the colon")
_DASHES = Text("tulis sebagai daftar dengan tanda -", "write it as a list with -")
_ROW = Text("tulis pada baris di bawahnya: {entry}", "write on the line below: {entry}")
_LIST = Text("daftar", "a list")
