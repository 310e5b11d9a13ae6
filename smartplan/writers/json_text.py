r"""JSON as it is printed: whatever a plan or a name holds, it is well-formed and safe to look at.

A program reads every value exactly as it is in the plan: what nobody sees is written as JSON's own
escape (`\u202e`). Only the bytes of a name that are no UTF-8 have no place in JSON: each becomes
`\xff`, and in `plan`, `folder` and `file` a backslash before such is doubled, so that the name can
be told from one that is really called so. A number that is none is written as YAML writes it.
"""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from smartplan.unseen import unseen


def text_of(result: Any, *, default: Callable[[Any], Any] | None = None) -> str:
    """A value as JSON of several lines."""
    try:
        text = json.dumps(result, ensure_ascii=False, indent=2, default=default, allow_nan=False)
        is_json = not _NO_UTF8.search(text)
    except ValueError:  # a number that is none
        is_json = False
    if not is_json:
        text = json.dumps(_readable(result, default), ensure_ascii=False, indent=2)
    return f"{_escaped(text)}\n"


def items_of(values: Sequence[Any], depth: int) -> str:
    """Values as they stand in a list of a document, `depth` levels below its outermost one."""
    inside = text_of(values)[len("[\n") : -len("\n]\n")]
    return ("\n" + inside).replace("\n", "\n" + depth * "  ")[1:] if values else ""


def framed(document: Any, *lists: Iterable[str]) -> Iterator[str]:
    """A document as JSON, in pieces: where it says HERE stand the items of the lists, in order.

    The items were made by `items_of`.
    """
    first, *rest = _HERE.split(text_of(document))
    yield first
    for items, indent, after in zip(lists, rest[::2], rest[1::2], strict=True):
        before = "[\n"
        for item in filter(None, items):
            yield before
            yield item
            before = ",\n"
        yield "[]" if before == "[\n" else f"\n{indent}]"
        yield after


def name_of(name: str) -> str:
    """A name of a file or folder, in which every byte that is no UTF-8 can be told."""
    doubled = _TOLD.sub(lambda found: found[0] * 2, name) if "\\" in name else name
    return _NO_UTF8.sub(_byte, doubled)


def _readable(value: Any, default: Callable[[Any], Any] | None) -> Any:
    if isinstance(value, dict):
        return {_readable(key, default): _readable(one, default) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_readable(one, default) for one in value]
    if isinstance(value, str):
        return _NO_UTF8.sub(_byte, value)
    if isinstance(value, float) and not math.isfinite(value):
        return {math.inf: ".inf", -math.inf: "-.inf"}.get(value, ".nan")
    if value is None or isinstance(value, int | float) or default is None:
        return value
    return _readable(default(value), default)


def _byte(found: "re.Match[str]") -> str:
    code = ord(found[0])
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"  # noqa: PLR2004


def _escaped(text: str) -> str:
    """JSON with what is unseen as escapes: it can only stand in texts, where these mean that."""
    at, parts = 0, []
    for start, sign in unseen(text):
        code = ord(sign)
        parts.append(text[at:start])
        if code > 0xFFFF:  # noqa: PLR2004 -- beyond the first plane JSON wants two halves
            high, low = divmod(code - 0x10000, 0x400)
            parts.append(f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}")
        else:
            parts.append(f"\\u{code:04x}")
        at = start + 1
    text = "".join((*parts, text[at:]))
    return _COMMAND.sub("\\\\u0023", text) if "##" in text else text


HERE = ("\0",)
_HERE = re.compile(r'\[\n *"\\u0000"\n( *)\]')
_NO_UTF8 = re.compile("[\ud800-\udfff]")
_TOLD = re.compile(r"\\+(?=x[89a-f][0-9a-f]|[\udc80-\udcff])")
_COMMAND = re.compile(r"(?<=#)#(?=\w*\[)")  # what a build's host takes for a command anywhere
