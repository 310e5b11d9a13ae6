"""What `--key value` says, as the data of a new entry: typed by what may stand at each key."""

import re
from collections.abc import Sequence
from typing import Any

from smartplan.failure import Failure
from smartplan.shape.kinds import Kind
from smartplan.shape.suggest import alias, closest
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, Type, takes_text
from smartplan.source.node import Node
from smartplan.source.read import read
from smartplan.source.scalars import resolve
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class Given:
    """One `--key value`; the value is None where none stands behind the key."""

    keys: tuple[str, ...]
    value: str | None

    @property
    def name(self) -> str:
        """The option as it was typed."""
        return f"--{'.'.join(self.keys)}"


def options(words: Sequence[str]) -> tuple[list[str], list[Given]]:
    """The words that stand alone, and the options, from what stands on the command line."""
    alone: list[str] = []
    found: list[Given] = []
    pending = list(words)
    while pending:
        word = pending.pop(0)
        if not word.startswith("--") or word == "--":
            alone.append(word)
            continue
        key, is_given, value = word[2:].partition("=")
        taken = value if is_given else None
        if not is_given and pending and not pending[0].startswith("--"):
            taken = pending.pop(0)
        found.append(Given(tuple(key.split(".")), taken))
    return alone, found


def entry(held: Held, given: Sequence[Given]) -> Node:
    """The data that options make of an entry; a Failure for what cannot stand there."""
    node: Node = None
    for one in given:
        node = _into(node, held, one.keys, one)
    return node


def key_of(held: Type, word: str) -> str | None:
    """The key of a record that a word means: as written, with `-` for `_`, or in Indonesian."""
    if word in held.fields:
        return word
    return alias(word, held.fields)


def fits(pattern: str, key: str) -> bool:
    """Whether a key has the form that those of a mapping have."""
    return re.fullmatch(pattern, key) is not None


def _into(node: Node, held: Held, keys: Sequence[str], one: Given) -> Node:
    """What stood at a place, with an option's value put in below it."""
    if not keys:
        return _value(node, held, one)
    if isinstance(held, ListOf):
        rows = list(node) if isinstance(node, list) else []
        if keys[0].isdigit():
            at, keys = int(keys[0]), keys[1:]
            at = min(at, len(rows))
        else:  # the same key once more begins the next row
            at = len(rows) - 1 if rows and not _holds(rows[-1], held.item, keys) else len(rows)
        rows[at : at + 1] = [_into(rows[at] if at < len(rows) else None, held.item, keys, one)]
        return rows
    made: dict[str, Any] = dict(node) if isinstance(node, dict) else {}
    if isinstance(held, MapOf):
        size = 1 + held.dots
        key = ".".join(keys[:size])
        made[key] = _into(made.get(key), held.item, keys[size:], one)
        return made
    if not isinstance(held, RecordOf):
        raise Failure(_HOLDS_NO_KEYS.fill(option=one.name, key=keys[0]))
    found = key_of(held, keys[0])
    if found is None:
        raise Failure(_unknown(held, keys[0], one))
    made[found] = _into(made.get(found), held.fields[found].type, keys[1:], one)
    return made


def _holds(node: Node, held: Held, keys: Sequence[str]) -> bool:
    """Whether a row has something at keys already that cannot be added to."""
    at: Type = held
    for word in keys:
        key = (key_of(at, word) if isinstance(at, RecordOf) else word) or word
        if not isinstance(node, dict) or key not in node:
            return False
        node, at = node[key], at.inside(key)
    return not isinstance(at, ListOf)


def _value(node: Node, held: Held, one: Given) -> Node:
    if isinstance(held, ListOf):
        before = node if isinstance(node, list) else [] if node is None else [node]
        items = [*before, *_items(held, one)]
        return items[0] if held.or_one and len(items) == 1 else items
    if node is not None:
        raise Failure(_TWICE.fill(option=one.name))
    if isinstance(held, Scalar):
        return _scalar(held, one)
    text = _written(one)
    if text.lstrip()[:1] == "{":
        return _as_yaml(text, one)
    if isinstance(held, RecordOf) and held.text_field:
        return text
    first = next(iter(held.fields), "id")
    raise Failure(_HOLDS_KEYS.fill(option=one.name, key=first))


def _items(held: ListOf, one: Given) -> list[Node]:
    """The items of a list; in free text a comma before a blank belongs to the sentence."""
    text = _written(one)
    if text.lstrip()[:1] in ("[", "{"):
        read = _as_yaml(text, one)
        return read if isinstance(read, list) else [read]
    is_prose = (
        held.item.kind in (Kind.TEXT, Kind.PROSE)
        if isinstance(held.item, Scalar)
        else takes_text(held.item)
    )
    mark = "\0"
    kept = text.replace(", ", mark) if is_prose else text
    words = [word.replace(mark, ", ").strip() for word in kept.split(",")]
    return [_value(None, held.item, Given(one.keys, word)) for word in words if word]


def _scalar(held: Scalar, one: Given) -> Node:
    if held.kind is Kind.TRUTH and one.value is None:
        return True
    text = _written(one)
    if held.kind is Kind.TRUTH:
        return resolve(alias(text, ("true", "false")) or text)
    if held.python in (int, float):
        return resolve(text.strip())
    if held.kind is Kind.MEASURE:  # a number, a range, or a word
        return _as_yaml(text, one) if text.lstrip()[:1] == "{" else resolve(text.strip())
    if held.kind is Kind.DAY and text.strip().isdigit():  # a year alone
        return resolve(text.strip())
    return text


def _written(one: Given) -> str:
    if not (one.value or "").strip():
        raise Failure(_NO_VALUE.fill(option=one.name))
    return one.value or ""


def _as_yaml(text: str, one: Given) -> Node:
    document, faults = read("", text.encode())
    if faults:
        raise Failure(_NO_YAML.fill(option=one.name, why=faults[0].message))
    return document.data


def _unknown(held: RecordOf, word: str, one: Given) -> Text:
    meant = closest(word, held.fields)
    above = ".".join(one.keys[: one.keys.index(word)])
    dot = "." if above else ""
    if meant:
        return _MEANT.fill(option=one.name, meant=f"--{above}{dot}{meant}")
    every = listed([same(key) for key in held.fields], last=Text("atau", "or"))
    return _UNKNOWN.fill(option=one.name, keys=every)


_HOLDS_NO_KEYS = Text(
    "{option}: di sana hanya ada satu nilai, tanpa kunci {key}",
    "{option}: a single value stands there, without a key {key}",
)
_HOLDS_KEYS = Text(
    "{option} berisi kunci; tulis misalnya {option}.{key} NILAI",
    "{option} holds keys; write for example {option}.{key} VALUE",
)
_TWICE = Text(
    "{option} disebut dua kali; hapus salah satunya", "{option} is given twice; remove one of them"
)
_NO_VALUE = Text(
    "{option} tidak punya nilai; tulis nilainya di belakangnya, atau hapus",
    "{option} has no value; write it behind the key, or leave the key out",
)
_NO_YAML = Text(
    "{option} tidak terbaca sebagai YAML: {why}; apit seluruhnya dengan tanda kutip",
    "{option} cannot be read as YAML: {why}; put all of it in quotes",
)
_MEANT = Text(
    "tidak ada {option}; maksudnya {meant}?", "there is no {option}; did you mean {meant}?"
)
_UNKNOWN = Text(
    "tidak ada {option}; pilihannya: {keys}",
    "there is no {option}; the choices are {keys}",
)
