"""A judge of merges that knows nothing of how they are made: it counts what the files say.

`played` makes one merge of a machine-made file under random edits; the gate plays some, and
`benchmarks` may play as many as it likes.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smartplan.merging.driver import drive
from smartplan.merging.render import Markers
from smartplan.source.read import read
from smartplan.source.tree.nodes import UnusualError
from tests.merging.edits import edited
from tests.source.tree.messy import Messy

PATHS = ("organization.yaml", "programs/x.yaml", "sources.yaml", "lain/bukan.yaml")


@dataclass(frozen=True)
class Played:
    """A merge: its three sides, what came out, and what the judge has against it."""

    sides: tuple[bytes, bytes, bytes]
    result: bytes
    is_clean: bool
    is_by_lines: bool
    complaints: tuple[str, ...]


def played(seed: int, folder: Path) -> Played | None:
    """The merge of a seed, made in a folder; None where the seed makes no three sides."""
    base = Messy(seed).text()
    count = 1 + seed % 5
    try:
        ours, theirs = (edited(base, 2 * seed + side, count=count) for side in (0, 1))
    except UnusualError:
        return None
    sides = (base.encode(), _ended(ours, seed), theirs.encode())
    files = (folder / "base", folder / "ours", folder / "theirs")
    for file, content in zip(files, sides, strict=True):
        file.write_bytes(content)
    done = drive(files, PATHS[seed % len(PATHS)], Markers())
    if done.bug:
        raise done.bug
    result = files[1].read_bytes()
    found = tuple(complaints(*sides, result, is_clean=done.is_clean))
    by_lines = any("line by line" in one.en for one in done.said)
    return Played(sides, result, done.is_clean, by_lines, found)


def complaints(
    base: bytes, ours: bytes, theirs: bytes, result: bytes, *, is_clean: bool
) -> Iterator[str]:
    """What is lost in a merge, comes back, or cannot be read, whichever side of it is chosen."""
    is_marked = b"<<<<<<< " in result
    if is_clean == is_marked:
        yield "a conflict without markers" if not is_clean else "markers in a clean merge"
        return
    texts = [_chosen(result, side) for side in (0, 1)]
    is_all = any(text in (ours, theirs) for text in texts)
    for text in texts:
        if read("", text)[1] and not is_all:
            yield "what comes out cannot be read"
            return
    three = [_facts(side) for side in (base, ours, theirs)]
    said = [_facts(text) for text in texts]
    for fact in {key for counted in (*three, *said) for key in counted}:
        before, *after = (counted[fact] for counted in three)
        come = [max(0, side - before) for side in after]
        gone = [max(0, before - side) for side in after]
        least = before + max(come) - sum(gone)
        most = before + sum(come) - max(gone)
        counts = [counted[fact] for counted in said]
        if max(counts) < least and not isinstance(fact[1], tuple):
            yield f"lost: {fact}"
        if min(counts) > most and _must_go(fact, before):
            yield f"back again, or twice: {fact}"


def _must_go(fact: Any, before: int) -> bool:
    """Whether it is wrong that something stands more often than the sides account for.

    A comment that stays does no harm. In a list two new forms of one text are two new texts,
    which have words in common: there whole texts count, and those that stood there before.
    """
    at, value = fact
    if at == "#":
        return False
    return "*" not in at or value is None or (isinstance(value, tuple) and before > 0)


def _facts(raw: bytes) -> Counter[Any]:
    """Every word of every value with its place, and every word of the comments."""
    data = read("", raw)[0].data
    found: Counter[Any] = Counter(_words(data, ()))
    found.update(
        ("#", one)
        for one in re.findall(rb"(?:^|[ \t])#[^\r\n]*?(\w*\d\w*)[ \t]*\r?$", raw, re.MULTILINE)
    )
    return found


def _words(node: Any, at: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*at, key), None
            yield from _words(value, (*at, key))
    elif isinstance(node, list):
        for value in node:
            yield from _words(value, (*at, "*"))
    else:
        yield from ((at, word) for word in (str(node).split() or [str(node)]))
        if "*" in at:
            yield at, (str(node),)


def _chosen(result: bytes, side: int) -> bytes:
    """A text with one side of each of its conflicts."""
    kept: list[bytes] = []
    place = None
    for line in result.splitlines(keepends=True):
        if line.startswith(b"<<<<<<< "):
            place = 0
        elif line.rstrip() == b"=======" and place == 0:
            place = 1
        elif line.startswith(b">>>>>>> ") and place == 1:
            place = None
        elif place in (None, side):
            kept.append(line)
    return b"".join(kept)


def _ended(text: str, seed: int) -> bytes:
    """Now and then with other ends of lines, or broken."""
    chance = random.Random(seed)
    raw = text.encode()
    kind = chance.random()
    if kind < _CRLF:
        return raw.replace(b"\n", b"\r\n")
    return raw + b"\nx: [\n" if kind < _BROKEN else raw


_CRLF, _BROKEN = 0.05, 0.07
