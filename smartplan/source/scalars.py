"""What a plain YAML scalar means by the YAML 1.2 core schema."""

from __future__ import annotations

import functools
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
    if text.isdecimal() and text.isascii():
        return int(text) if len(text) <= _MAX_DIGITS else text
    found = _number().fullmatch(text)
    if not found:
        return text
    if found.lastgroup == "float":
        return float(text)
    if found.lastgroup == "infinite":
        return float(text.replace(".", "").lower())
    return int(text, _BASES[found.lastgroup or ""]) if len(text) <= _MAX_DIGITS else text


@functools.cache
def _number() -> re.Pattern[str]:
    """Compiled for the first text that begins like a number and is no plain one."""
    return re.compile(
        r"(?P<int>[-+]?[0-9]+)"
        r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
        r"|(?P<other>0o[0-7]+|0x[0-9a-fA-F]+)"
        r"|(?P<infinite>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
    )


_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMERIC = frozenset("+-.0123456789")
_BASES = {"int": 10, "other": 0}
_MAX_DIGITS = 30
