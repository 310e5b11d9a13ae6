"""What is told of single values that are wrong: text, dates, choices, codes; see `scalars`."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from smartplan.day import parse_day
from smartplan.edit import AS_WRITTEN
from smartplan.route import Route
from smartplan.shape import format, signs
from smartplan.shape.days import guess_day, sure_day
from smartplan.shape.kinds import CodeForm
from smartplan.shape.outcome import BROKEN, Outcome
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


def no_text(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Report what is no text: a number gets its quotes proposed."""
    fix: Text | None = _TO_TEXT.get(type(node))
    if isinstance(node, int | float):
        written = out.written(holder / key, node)
        fix = Text(f'apit dengan tanda kutip: "{written}"', f'put it in quotes: "{written}"')
    repair = AS_WRITTEN if isinstance(node, int | float) else None
    return wrong_type(node, holder, key, out, Text("teks", "text"), fix, repair=repair)


def no_truth(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Report what is neither true nor false."""
    fix = Text("tulis true atau false", "write true or false")
    plain = node.strip().lower() if type(node) is str else ""
    repair = _TRUTHS.get(plain)
    if repair is not None:
        right = str(repair).lower()
        fix = Text(f"tulis {right}", f"write {right}")
    wanted = Text("true atau false", "true or false")
    return wrong_type(node, holder, key, out, wanted, fix, repair=repair)


def no_day(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Report what is no date; other ways of writing one get the right one proposed."""
    if isinstance(node, dict | list) or node is LOST:
        return wrong_type(node, holder, key, out, Text("tanggal", "a date"), BAD_DATE.fix)
    text = out.written(holder / key, node)
    strange = signs.odd(text)
    plain = strange.plain if strange else text
    guess = parse_day(plain) or guess_day(plain)
    fix = Text(f"tulis {guess}", f"write {guess}") if guess else None
    if strange and guess:
        fix = signs.instead(strange, str(guess))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        fix = Text(
            "tanggal itu tidak ada; periksa bulan dan harinya",
            "there is no such day; look at month and day",
        )
    sure = parse_day(plain) or sure_day(plain)
    repair = str(sure) if sure else None
    out.report(BAD_DATE, holder / key, fix=fix, repair=repair, value=quoted(text))
    return BROKEN


def no_choice(
    node: Node, holder: Route, key: str, out: Outcome, kind: type[Enum], members: Mapping[str, Any]
) -> Any:
    """Report what is none of a few words; the one that was probably meant is proposed."""
    if isinstance(node, dict | list) or node is LOST:
        return wrong_type(node, holder, key, out, Text("satu pilihan", "one choice"), fix=None)
    text = out.written(holder / key, node)
    strange = signs.odd(text)
    plain = strange.plain if strange else text
    by_label = plain if plain in members else _by_label(plain, kind)
    meant = by_label or closest(re.sub(_HOW, "", plain), members)
    fix = format.did_you_mean(meant) if meant else format.one_of(members)
    if strange and meant:
        fix = signs.instead(strange, meant)
    sure = by_label or certain(plain, members)
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


def _by_label(word: str, kind: type[Enum]) -> str | None:
    labels = {
        label.lower(): str(member.value)
        for member in kind
        for label in (member.label.id, member.label.en)  # type: ignore[attr-defined]
    }
    return labels.get(word.lower())


def no_code(node: Node, holder: Route, key: str, out: Outcome, form: CodeForm) -> Any:
    """Report what has not the fixed form that a text here has."""
    fits = re.compile(form.pattern).fullmatch
    if type(node) is not str and (
        form.name != "nomenclature" or not isinstance(node, int | float)
    ):
        return no_text(node, holder, key, out)
    written = out.written(holder / key, node)
    strange = signs.odd(written)
    plain = strange.plain if strange else written
    meant = plain if fits(plain) else re.sub(_POINTED, r"\1.\2", plain)
    fix = Text(f'tulis "{meant}"', f'write "{meant}"') if fits(meant) else None
    repair: Any = AS_WRITTEN if type(node) in (int, float) and fits(written) else None
    if strange and fits(meant):
        fix, repair = signs.instead(strange, f'"{meant}"'), meant
    shown = quoted(written) if type(node) is str else _UNQUOTED.fill(value=written)
    out.report(_DEFECT_OF_CODE[form.name], holder / key, fix=fix, repair=repair, value=shown)
    return BROKEN


_TRUTHS = {
    **dict.fromkeys(("true", "ya", "yes", "benar"), True),
    **dict.fromkeys(("false", "tidak", "no", "bukan"), False),
}
_HOW = r"(?i)^(?:sudah|telah|sedang|masih|baru|akan)\s+"
_ITEM = Text("butir ke-{number} pada {key}", "item {number} of {key}")
_TO_TEXT: dict[Any, Text] = {
    list: Text("tulis sebagai teks, bukan daftar", "write it as text, not as a list"),
    dict: Text(
        "tulis sebagai teks; apit dengan tanda kutip bila memuat titik dua atau {",
        "write it as text; put it in quotes if it holds a colon or {",
    ),
}
_UNQUOTED = Text("{value} tanpa tanda kutip", "{value} without quotes")
_POINTED = r"^(\d{2})(\d{2})$"
_DEFECT_OF_CODE = {
    "nomenclature": BAD_NOMENCLATURE_CODE,
    "url": INCOMPLETE_URL,
    "email": INCOMPLETE_EMAIL,
    "region": REGION_CODE_MISMATCH,
}
