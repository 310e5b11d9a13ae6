"""Scalars written anew where they stand: in the same quotes, broken at the same places."""

import json
import math
import re
from collections.abc import Sequence

from smartplan.source.node import Node
from smartplan.source.scalars import resolve
from smartplan.source.tree.folding import folded, refolded
from smartplan.source.tree.nodes import Leaf
from smartplan.source.tree.scan import inset_of


def rewritten(leaf: Leaf, value: Node, *, column: int, in_brackets: bool, is_open: bool) -> str:
    """The text of a scalar that gets another value; its lines end in LF.

    `column` is that of its item. `is_open` says that a `|` text may stand there: in no brackets,
    and with no comments below that it would swallow.
    """
    if isinstance(value, str):
        return _text(leaf, value, column, in_brackets=in_brackets, is_open=is_open)
    before = leaf.data.strip() if isinstance(leaf.data, str) else ""
    if isinstance(value, int | float) and not isinstance(value, bool) and before:
        meant = resolve(before)
        if type(meant) is type(value) and meant == value:
            return before  # "2.50" was a number in quotes
    return _plain_of(value, in_list=in_brackets or column < 0)


def key_text(old: str, key: str, *, in_brackets: bool) -> str:
    """The text of a key in the quotes of the old one."""
    if old[:1] == '"':
        return _double(key)
    if old[:1] == "'" and "\n" not in key:
        return _single(key)
    return key if is_plain(key, in_brackets=in_brackets) else _double(key)


def is_plain(text: str, *, in_brackets: bool) -> bool:
    """Whether a text of one line reads as itself without quotes."""
    if not text or text != text.strip() or _NEEDS_QUOTES.search(text) or text[0] in _MARKS:
        return False
    if text[0] in "-?:" and (len(text) == 1 or text[1] in " \t,[]{}"):
        return False
    if text.startswith(("---", "...")) or (in_brackets and _FLOW.search(text)):
        return False
    return text != "<<" and isinstance(resolve(text), str)


def _text(leaf: Leaf, value: str, column: int, *, in_brackets: bool, is_open: bool) -> str:
    old = leaf.text.replace("\r\n", "\n").replace("\r", "\n")
    style = old[:1]
    if is_open and not in_brackets:
        if leaf.is_block and (made := _block(old, value, column)):
            return made
        if "\n" in value and style not in ("'", '"') and (made := _literal(value, column)):
            return made
    if "\n" in old and not leaf.is_block and (made := _refolded(old, value)):
        return made
    # Quotes that only the old value needed go with it.
    is_needed = isinstance(leaf.data, str) and not is_plain(leaf.data, in_brackets=in_brackets)
    if is_needed and is_plain(value, in_brackets=in_brackets) and not _CODE.fullmatch(value):
        return value
    if style == "'" and isinstance(leaf.data, str) and not _NOT_IN_SINGLE.search(value):
        return _single(value)
    if style == '"' and isinstance(leaf.data, str):
        return _double(value)
    return value if is_plain(value, in_brackets=in_brackets) else _double(value)


def _block(old: str, value: str, column: int) -> str | None:
    """A `|` or `>` text that says something else, at the same indentation."""
    header, *lines = old.split("\n")
    inset, digit = inset_of(header, lines, column)
    inset = inset if lines and any(line.strip() for line in lines) else max(column, 0) + _STEP
    body = value.rstrip("\n")
    if not body or (value[0] in " \n" and not digit):
        return None
    made: Sequence[str] | None = body.split("\n")
    if header[0] == ">":
        while lines and not lines[-1].strip():
            lines.pop()
        bare = [line[inset:] for line in lines]
        made = refolded(bare, body) or folded(body)
        if made is None:
            return None
    elif any(not line.strip() and line for line in body.split("\n")):
        return None
    breaks = len(value) - len(body)
    header = _chomped(header, breaks, was=leaf_breaks(old))
    indent = " " * inset
    made_lines = [header, *(indent + line if line else "" for line in made or ())]
    return "\n".join(made_lines) + "\n" * max(breaks - 1, 0)


def leaf_breaks(text: str) -> int:
    """How many empty lines stand at the end of a text."""
    return len(text) - len(text.rstrip("\n"))


def _literal(value: str, column: int) -> str | None:
    """A new `|` text."""
    if not value.strip() or value[0] in " \n":
        return None
    body = value.rstrip("\n")
    if any(line != line.rstrip() for line in body.split("\n")):
        return None
    breaks = len(value) - len(body)
    indent = " " * (max(column, 0) + _STEP)
    lines = [_chomped("|", breaks), *(indent + line if line else "" for line in body.split("\n"))]
    return "\n".join(lines) + "\n" * max(breaks - 1, 0)


def _chomped(header: str, breaks: int, *, was: int = 0) -> str:
    """The header of a text that ends in so many line breaks."""
    signs = header.partition("#")[0]
    is_kept = "+" in signs and breaks == 1 and not was
    sign = "-" if not breaks else "" if breaks == 1 else "+"
    if is_kept or sign == "".join(one for one in "+-" if one in signs):
        return header
    mark, digit, rest = re.fullmatch(r"(?s)([|>])[+-]?([1-9]?)[+-]?(.*)", header).groups()  # type: ignore[union-attr]
    return f"{mark}{digit}{sign}{rest}"


def _refolded(old: str, value: str) -> str | None:
    """Plain or quoted prose of several lines, in the same lines but where it changed."""
    quote = old[0] if old[0] in "'\"" else ""
    first, *rest = old[1:-1].split("\n") if quote else old.split("\n")
    indents = [line[: len(line) - len(line.lstrip(" "))] for line in rest if line.strip()]
    if not indents or "\\" in old or "\\" in value or '"' in value:
        return None
    said = value.replace("'", "''") if quote == "'" else value
    if not quote and not all(
        is_plain(part, in_brackets=True) for part in value.split("\n") if part
    ):
        return None
    lines = refolded([first.strip(), *(line.strip() for line in rest)], said)
    if lines is None or (not quote and any(line[:1] in _MARKS + "-?:" for line in lines if line)):
        return None
    start, *more = lines
    made = "\n".join([start, *(indents[0] + line if line else "" for line in more)])
    return f"{quote}{made}{quote}"


def _plain_of(value: Node, *, in_list: bool) -> str:
    if value is None:
        return "null" if in_list else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if math.isnan(value):
            return ".nan"
        if math.isinf(value):
            return ".inf" if value > 0 else "-.inf"
        return repr(value)
    return str(value)


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


_STEP = 2
_CODE = re.compile(r"[0-9.:]+")  # planners put codes in quotes, needed or not
_MARKS = "&*!|>'\"%@`#{}[],"
_NEEDS_QUOTES = re.compile(r":(?=[ \t]|\Z)|[ \t]#|[\n\r\t]")
_FLOW = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])|^[?-]\Z")
_NOT_IN_SINGLE = re.compile(r"[\n\r]")
