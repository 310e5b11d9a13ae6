"""From nodes to records: every mistake found at once, broken values bound as absent."""

import functools
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from smartplan.route import Route
from smartplan.shape import defects, scalars
from smartplan.shape.kinds import ID_PATTERN, Code, Keys, Money, OrText, Ref, Within
from smartplan.shape.outcome import BROKEN, Outcome, Reference
from smartplan.shape.record import Field, Record, fields
from smartplan.shape.scalars import Binder
from smartplan.shape.suggest import closest
from smartplan.source.read import LOST, Node
from smartplan.wording import Text, listed, same

R = TypeVar("R", bound=Record)


def bind_file(kind: type[R], node: Node, at: Route, out: Outcome) -> R | None:
    """The record of a whole file whose keys stand at the route `at`, or None.

    An empty file lacks everything at once: that is one finding. Findings, references and broken
    routes go to `out`.
    """
    shape = shape_of(kind)
    if node is None and any(field.required for field in shape.fields):
        names = listed([same(field.key) for field in shape.fields if field.required])
        out.report(defects.MISSING_KEY, at, owner=_FILE, key=names, about=_EMPTY)
        return None
    if node is LOST:
        lose(shape, {}, at, out)
        return None
    result = _bind_mapping(shape, node if node is not None else {}, at, out)
    return None if result is BROKEN else result


def lose(shape: Shape, found: Mapping[str, Node], at: Route, out: Outcome) -> None:
    """Mark as broken what a file may have held beyond what was `found` in it.

    The keys are marked one by one: several files share the plan's root as their route.
    """
    out.broken.update(at / key for key in shape.entries if key not in found)
    if at and not found:
        out.broken.add(at)


def bind_mapping_file(
    kind: type[R], node: Node, at: Route, out: Outcome
) -> Mapping[str, R] | None:
    """The records of a file that is a mapping of ids to records, or None."""
    if node is LOST:
        out.broken.add(at)
    if node is None or node is LOST:
        return None
    bound = _mapping_binder(str, kind)(node, at.parent, at.key, out)
    return None if bound is BROKEN else bound


def empty(kind: type[R], at: Route) -> R:
    """The record of a file that is not there: everything absent."""
    shape = shape_of(kind)
    texts = {entry.field.name: "" for entry in shape.entries.values() if entry.is_required_text}
    return kind(at=at, **{**shape.absent, **texts})


def check_id(id: str, at: Route, out: Outcome) -> None:
    """Report an id that does not look like one."""
    if not _FITS_ID(id):
        _report_key(id, _IDS, at, out, fix_file=True)


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


def shape_of(kind: type[Record]) -> Shape:
    """The compiled shape of a record type."""
    return _compiled(kind)  # type: ignore[arg-type]  # classes are hashable


@functools.cache
def _compiled(kind: Any) -> Shape:
    hints = get_type_hints(kind, include_extras=True)
    described = fields(kind)
    entries = {}
    for item in described:
        inner, optional = unwrap_optional(hints[item.name])
        entries[item.key] = Entry(item, _compile(inner), _absent(inner), optional, _is_text(inner))
    return Shape(
        kind,
        described,
        entries,
        frozenset(item.key for item in described if item.required),
        {entry.field.name: entry.absent for entry in entries.values()},
    )


def unwrap_optional(hint: Any) -> tuple[Any, bool]:
    """`X | None` as `(X, True)`, anything else as `(X, False)`."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [arm for arm in get_args(hint) if arm is not type(None)]
        return inner[0], True
    return hint, False


def marks_of(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """The plain type behind an `Annotated`, and its marks."""
    if get_origin(hint) is Annotated:
        plain, *marks = get_args(hint)
        return plain, tuple(marks)
    return hint, ()


def _is_text(hint: Any) -> bool:
    return marks_of(hint)[0] is str


def _absent(hint: Any) -> Any:
    plain, _ = marks_of(hint)
    origin = get_origin(plain)
    return () if origin is tuple else types.MappingProxyType({}) if origin is _MAPPING else None


def _compile(hint: Any) -> Binder:
    """The binder for an annotation."""
    plain, marks = marks_of(hint)
    for mark in marks:
        if type(mark) in _BY_MARK:
            return _BY_MARK[type(mark)](mark)
    if plain in _PLAIN:
        return _PLAIN[plain]
    if plain in (int, float):
        within = next((mark for mark in marks if isinstance(mark, Within)), None)
        return (scalars.whole_number if plain is int else scalars.any_number)(within)
    return _compile_container(plain, marks)


def _compile_container(plain: Any, marks: tuple[Any, ...]) -> Binder:
    origin = get_origin(plain)
    if origin is tuple:
        return _list_binder(_compile(get_args(plain)[0]))
    if origin is _MAPPING:
        return _mapping_binder(*get_args(plain))
    if issubclass(plain, Enum):
        return scalars.choice(plain)
    or_text = next((mark for mark in marks if isinstance(mark, OrText)), None)
    return _record_binder(plain, or_text.field if or_text else "")


def _record_binder(kind: type[Record], text_field: str) -> Binder:
    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        shape = shape_of(kind)
        if text_field and type(node) is str:
            return kind(at=holder / key, **{**shape.absent, text_field: node})
        if type(node) is not dict:
            return scalars.wrong_type(node, holder, key, out, _MAPPING_WORD, _to_mapping(node))
        return _bind_mapping(shape, node, holder / key, out)

    return bind


def _bind_mapping(shape: Shape, node: Node, at: Route, out: Outcome) -> Any:
    if type(node) is not dict:
        return scalars.wrong_type(node, at.parent, at.key, out, _MAPPING_WORD)
    values, unknown = _bind_entries(shape, node, at, out)
    missing = shape.required.difference(node)
    if unknown:
        missing = missing.difference(_report_unknown(unknown, node, shape, at, out))
    if missing:
        _report_missing(missing, shape, at, out)
    for key in shape.required:
        entry = shape.entries[key]
        if entry.field.name in values:
            continue
        if not entry.is_required_text and not entry.optional:
            out.broken.add(at)
            return BROKEN
        values[entry.field.name] = "" if entry.is_required_text else None
    return shape.kind(at=at, **{**shape.absent, **values})


def _bind_entries(
    shape: Shape, node: Mapping[str, Node], at: Route, out: Outcome
) -> tuple[dict[str, Any], list[str]]:
    """The values of the known keys that could be bound, and the unknown keys."""
    entries = shape.entries
    values: dict[str, Any] = {}
    unknown: list[str] = []
    for key, item in node.items():
        entry = entries.get(key)
        if entry is None:
            unknown.append(key)
        elif item is None or (entry.is_text and type(item) is str and not item.strip()):
            _report_empty(entry, at, key, out)
        else:
            value = entry.bind(item, at, key, out)
            if value is not BROKEN:
                values[entry.field.name] = value
    return values, unknown


def _report_empty(entry: Entry, at: Route, key: str, out: Outcome) -> None:
    if entry.field.required:
        about = entry.field.about
        fix = Text("isi {key}", "fill in {key}").fill(key=key)
        route, owner = at / key, _owner(at)
        out.report(
            defects.MISSING_KEY, route, fix=fix, on_key=True, owner=owner, key=key, about=about
        )
    else:
        shown, about = str(at / key), entry.field.about
        out.report(defects.EMPTY_VALUE, at / key, on_key=True, key=shown, about=about)


def _report_unknown(
    unknown: list[str], node: Mapping[str, Node], shape: Shape, at: Route, out: Outcome
) -> set[str]:
    """Report unknown keys; returns the known keys that are accounted for by that."""
    meant_keys: set[str] = set()
    for key in unknown:
        if node[key] is LOST and key == "<<":
            meant_keys |= shape.required  # the merge key has been reported; it may bring any key
            continue
        meant = closest(key, set(shape.entries).difference(node))
        if meant:
            meant_keys.add(meant)
            out.broken.add(at / meant)
        fix = scalars.did_you_mean(meant) if meant else _known_keys(shape)
        out.report(defects.UNKNOWN_KEY, at / key, fix=fix, on_key=True, key=key)
    return meant_keys


def _known_keys(shape: Shape) -> Text:
    keys = [same(field.key) for field in shape.fields]
    return Text("hapus, atau pakai salah satu: {keys}", "delete it, or use one of: {keys}").fill(
        keys=listed(keys, last=Text("atau", "or"))
    )


def _report_missing(missing: frozenset[str], shape: Shape, at: Route, out: Outcome) -> None:
    for field in shape.fields:
        if field.key in missing:
            key, about = field.key, field.about
            out.report(defects.MISSING_KEY, at / key, owner=_owner(at), key=key, about=about)


def _owner(at: Route) -> Text:
    return same(str(at)) if at else _FILE


def _list_binder(item: Binder) -> Binder:
    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is not list:
            return scalars.wrong_type(node, holder, key, out, _LIST_WORD, _to_list(node))
        at = holder / key
        bound = [item(child, at, str(place), out) for place, child in enumerate(node)]
        return tuple(value for value in bound if value is not BROKEN)

    return bind


def _mapping_binder(key_hint: Any, value_hint: Any) -> Binder:
    _, key_marks = marks_of(key_hint)
    ref = next((mark for mark in key_marks if isinstance(mark, Ref)), None)
    keys = next((mark for mark in key_marks if isinstance(mark, Keys)), _IDS)
    fits = re.compile(keys.pattern).fullmatch
    item = _compile(value_hint)
    plain, value_marks = marks_of(value_hint)
    takes_text = plain is str or any(isinstance(mark, OrText) for mark in value_marks)

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is not dict:
            return scalars.wrong_type(node, holder, key, out, _MAPPING_WORD, _to_mapping(node))
        at = holder / key
        bound = {}
        for name, child in node.items():
            if child is LOST and name == "<<":
                continue
            if ref:
                out.references.append(Reference(at / name, ref.to, name, on_key=True))
            elif not fits(name):
                _report_key(name, keys, at / name, out)
            if child is None or (takes_text and type(child) is str and not child.strip()):
                out.report(
                    defects.EMPTY_VALUE, at / name, on_key=True, key=at / name, about=_ENTRY
                )
                continue
            value = item(child, at, name, out)
            if value is not BROKEN:
                bound[name] = value
        return types.MappingProxyType(bound)

    return bind


def _report_key(
    name: str, keys: Keys, route: Route, out: Outcome, *, fix_file: bool = False
) -> None:
    fix = None
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if keys is _IDS and slug:
        fix = Text(f"ganti menjadi {slug}", f"change it to {slug}")
        if fix_file:
            fix = Text(f"ganti nama berkas menjadi {slug}.yaml", f"rename the file to {slug}.yaml")
    shown = scalars.quoted(name)
    out.report(defects.BAD_ID, route, fix=fix, on_key=True, id=shown, wanted=keys.word)


def _to_mapping(node: Node) -> Text | None:
    if isinstance(node, list):
        return Text(
            "tulis sebagai pemetaan dengan id sebagai kunci, tanpa tanda -",
            "write a mapping with the id as key, without -",
        )
    return Text("tulis kunci dan nilainya di bawahnya", "write its keys and values below it")


def _to_list(node: Node) -> Text | None:
    if isinstance(node, str | int) and not isinstance(node, bool):
        return Text(f"tulis sebagai daftar: [{node}]", f"write it as a list: [{node}]")
    return Text("tulis sebagai daftar dengan tanda -", "write it as a list with -")


_MAPPING: Callable[..., Any] = get_origin(Mapping[str, str])  # type: ignore[assignment]
_BY_MARK: dict[type, Callable[[Any], Binder]] = {
    Ref: scalars.reference,
    Code: scalars.code,
    Money: lambda _: scalars.bind_rupiah,
}
_PLAIN: dict[Any, Binder] = {
    str: scalars.bind_text,
    bool: scalars.bind_truth,
    date: scalars.bind_day,
}
_IDS = Keys(ID_PATTERN, Text("id (huruf kecil, angka, tanda hubung)", "an id (a-z, 0-9, hyphens)"))
_FITS_ID = re.compile(ID_PATTERN).fullmatch
_MAPPING_WORD = Text("pemetaan (kunci: nilai)", "a mapping (key: value)")
_LIST_WORD = Text("daftar", "a list")
_ENTRY = Text("entri", "entry")
_FILE = Text("berkas", "the file")
_EMPTY = Text("berkas ini kosong", "the file is empty")
