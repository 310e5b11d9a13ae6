"""Binders for single values: text, numbers, dates, money, choices, references.

A binder takes a node, the route of what holds it, its key there, and the outcome to report to. It
returns the value, or BROKEN when it has reported why there is none.
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from smartplan.day import parse_day
from smartplan.edit import AS_WRITTEN
from smartplan.route import Route
from smartplan.shape import format
from smartplan.shape.days import guess_day, sure_day
from smartplan.shape.kinds import CodeForm
from smartplan.shape.outcome import BROKEN, Outcome, Reference
from smartplan.shape.suggest import certain, closest
from smartplan.shape.value_defects import (
    BAD_DATE,
    BAD_NOMENCLATURE_CODE,
    INCOMPLETE_EMAIL,
    INCOMPLETE_URL,
    REGION_CODE_MISMATCH,
    UNKNOWN_CHOICE,
    WRONG_TYPE,
)
from smartplan.source.node import LOST, Node
from smartplan.wording import Text, quoted, same

Binder = Callable[[Node, Route, str, Outcome], Any]


def wrong_type(
    node: Node,
    holder: Route,
    key: str,
    out: Outcome,
    wanted: Text,
    fix: Text | None = None,
    *,
    repair: Any = None,
) -> Any:
    """Report a value of the wrong type, unless the reader has reported it already."""
    route = holder / key
    if node is LOST:
        out.broken.add(route)
    else:
        words: Any = {
            "key": label(holder, key, out),
            "wanted": wanted,
            "found": format.found(node, out.written(route, node)),
        }
        out.report(WRONG_TYPE, route, fix=fix, repair=repair, **words)
    return BROKEN


def label(holder: Route, key: str, out: Outcome) -> Text:
    """What a message calls a value: its key, with that of its mapping if it is a year; its place.

    A place in a list and a year are both digits: what holds them tells.
    """
    if not key.isdigit():
        return same(key)
    if out.letters and isinstance(out.letters.data(holder), dict):
        return same(f"{holder.key} {key}")
    return _ITEM.fill(number=int(key) + 1, key=holder.key)


def bind_text(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Text as written."""
    if type(node) is str:
        return node
    fix: Text | None = _TO_TEXT.get(type(node))
    if isinstance(node, int | float):
        written = out.written(holder / key, node)
        fix = Text(f'apit dengan tanda kutip: "{written}"', f'put it in quotes: "{written}"')
    repair = AS_WRITTEN if isinstance(node, int | float) else None
    return wrong_type(node, holder, key, out, Text("teks", "text"), fix, repair=repair)


def bind_truth(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """True or false."""
    if type(node) is bool:
        return node
    fix = Text("tulis true atau false", "write true or false")
    plain = node.strip().lower() if type(node) is str else ""
    repair = plain == "true" if plain in ("true", "false") else None
    wanted = Text("true atau false", "true or false")
    return wrong_type(node, holder, key, out, wanted, fix, repair=repair)


def bind_day(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """A date, a month or a year; other ways of writing one get the right one proposed."""
    if type(node) in (str, int) and (day := parse_day(str(node))):
        return day
    if isinstance(node, dict | list) or node is LOST:
        return wrong_type(node, holder, key, out, Text("tanggal", "a date"), BAD_DATE.fix)
    text = out.written(holder / key, node)
    guess = guess_day(text)
    fix = Text(f"tulis {guess}", f"write {guess}") if guess else None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        fix = Text(
            "tanggal itu tidak ada; periksa bulan dan harinya",
            "there is no such day; look at month and day",
        )
    sure = sure_day(text)
    repair = str(sure) if sure else None
    out.report(BAD_DATE, holder / key, fix=fix, repair=repair, value=quoted(text))
    return BROKEN


def choice(kind: type[Enum]) -> Binder:
    """A binder for one of a few words, giving the member of `kind`."""
    members = {member.value: member for member in kind}

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is str and node in members:
            return members[node]
        if isinstance(node, dict | list) or node is LOST:
            return wrong_type(node, holder, key, out, Text("satu pilihan", "one choice"), fix=None)
        text = out.written(holder / key, node)
        by_label = _by_label(text, kind)
        meant = closest(text, members) or by_label
        fix = format.did_you_mean(meant) if meant else format.one_of(members)
        sure = by_label or certain(text, members)
        repair = meant if meant == sure else None
        shown = quoted(text)
        out.report(
            UNKNOWN_CHOICE,
            holder / key,
            fix=fix,
            repair=repair,
            key=key,
            value=shown,
        )
        return BROKEN

    return bind


def _by_label(word: str, kind: type[Enum]) -> str | None:
    labels = {str(member.label.id).lower(): str(member.value) for member in kind}  # type: ignore[attr-defined]
    return labels.get(word.lower())


def code(form: CodeForm) -> Binder:
    """A binder for text of a fixed form."""
    fits = re.compile(form.pattern).fullmatch
    defect = _DEFECT_OF_CODE[form.name]

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is str:
            if fits(node):
                return node
        elif form.name != "nomenclature" or not isinstance(node, int | float):
            return bind_text(node, holder, key, out)
        written = out.written(holder / key, node)
        meant = written if fits(written) else _POINTED.sub(r"\1.\2", written)
        fix = Text(f'tulis "{meant}"', f'write "{meant}"') if fits(meant) else None
        shown = quoted(written) if type(node) is str else _UNQUOTED.fill(value=written)
        repair = AS_WRITTEN if type(node) in (int, float) and fits(written) else None
        out.report(defect, holder / key, fix=fix, repair=repair, value=shown)
        return BROKEN

    return bind


def reference(collection: str) -> Binder:
    """A binder for the id of something else, noted for resolving."""

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        value = bind_text(node, holder, key, out)
        if value is not BROKEN:
            out.references.append(Reference(holder / key, collection, value))
        return value

    return bind


_ITEM = Text("butir ke-{number} pada {key}", "item {number} of {key}")
_TO_TEXT: dict[Any, Text] = {
    list: Text("tulis sebagai teks, bukan daftar", "write it as text, not as a list"),
    dict: Text(
        "tulis sebagai teks; apit dengan tanda kutip bila memuat titik dua atau {",
        "write it as text; put it in quotes if it holds a colon or {",
    ),
}
_UNQUOTED = Text("{value} tanpa tanda kutip", "{value} without quotes")
_POINTED = re.compile(r"^(\d{2})(\d{2})$")
_DEFECT_OF_CODE = {
    "nomenclature": BAD_NOMENCLATURE_CODE,
    "url": INCOMPLETE_URL,
    "email": INCOMPLETE_EMAIL,
    "region": REGION_CODE_MISMATCH,
}
