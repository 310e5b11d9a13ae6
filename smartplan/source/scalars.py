"""What a plain YAML scalar means by the YAML 1.2 core schema."""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar.

    Only what YAML 1.2 core calls null, boolean, integer or float becomes one; `no`, `on`, `12:30`,
    `1_000` and `2022-06-13` stay text. An integer too long to be meant as a number stays text too.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMERIC:
        return text
    if _INT.fullmatch(text):
        return int(text) if len(text) <= _MAX_DIGITS else text
    if _FLOAT.fullmatch(text):
        return float(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0) if len(text) <= _MAX_DIGITS else text
    if _INFINITE.fullmatch(text):
        return float(text.replace(".", "").lower())
    return text


_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMERIC = frozenset("+-.0123456789")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAX_DIGITS = 30
