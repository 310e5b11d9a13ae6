"""A plan whose every text is hostile: what nobody sees, what drives a terminal, what loads images.

It is made over the model: each record that a plan has gets each text that such a record may have.
"""

import json
import unicodedata
from pathlib import Path
from typing import Any

from smartplan.plan.files import kind_of
from smartplan.shape.kinds import Kind
from smartplan.shape.types import ListOf, MapOf, RecordOf, Scalar, Type
from smartplan.source.folder import read_folder
from smartplan.source.read import read

CONTROLS = "\x00\x01\x07\x0b\x1b\x7f\x85\x9b\xad"
UNSEEN = f"{CONTROLS}\u061c\u200b\u200e\u200f\u2028\u202e\u2060\u2066\ufeff"
IMAGE = "![p](https://evil.example/p.png) <img src=https://evil.example/q.png> !"
POISON = (
    f"\x1b]52;c;aGFjaw==\x1b\\ a{UNSEEN}b \x9b31m \ue0000\ue001 &#x202e;&#27; {IMAGE}"
    "[k](https://evil.example/k)\n::error::pwn\n\n  ::add-mask::Rp ##[error]pwn @octocat "
    "`@octocat` <details>\r# judul"
)
_TEXTS = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL})


def poisoned(folder: Path) -> int:
    """Poison the plan in a folder; how many texts it now has."""
    count = 0
    for file, raw in read_folder(folder).contents.items():
        if kind := kind_of(file):
            document, faults = read(file, raw)
            assert not faults
            told = _poisoned(document.data, kind.type)
            count += json.dumps(told).count("evil.example/k")
            (folder / file).write_text(json.dumps(told), "utf-8")
    return count


def _poisoned(held: Any, kind: Type) -> Any:
    match kind:
        case Scalar(kind=told, python=python) if told in _TEXTS and python is str:
            return f"{held or 'x'} {POISON}"
        case ListOf(item) if isinstance(held, list):
            return [_poisoned(one, item) for one in held]
        case MapOf(item) if isinstance(held, dict):
            return {key: _poisoned(one, item) for key, one in held.items()}
        case RecordOf() if isinstance(held, dict):
            missing = {
                key: None
                for key, field in kind.fields.items()
                if key not in held and isinstance(field.type, Scalar) and field.type.kind in _TEXTS
            }
            return {
                key: _poisoned(one, kind.fields[key].type) if key in kind.fields else one
                for key, one in {**held, **missing}.items()
            }
    return held


def unclean(text: str) -> set[str]:
    """What nobody sees in a text, by Unicode's own word for it; lines and tabs are seen."""
    return {
        hex(ord(sign))
        for sign in set(text) - set("\n\t")
        if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or sign in "\ue000\ue001"
    }
