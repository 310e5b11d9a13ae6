"""Random edits of two sides of an example file, merged, and judged by counting what is there."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

Run = Callable[[list[str]], tuple[int, str, str]]
# What a file says: the route, with `*` for a place in a list, and the value.
Facts = Counter[tuple[tuple[str, ...], str]]


def merged(
    run: Run, examples: list[Path], place: Path, chance: random.Random
) -> tuple[str, list[str]]:
    """One merge, with what is wrong with its result."""
    example = chance.choice(examples)
    file = chance.choice(sorted(example.rglob("*.yaml")))
    base = file.read_text("utf-8")
    count = base.count("\n")
    # Of half the pairs both sides edit within a few lines.
    near = chance.randrange(count) if chance.random() < CLOSE else None
    sides = [edited(base, f"{name}{chance.randrange(10**6)}", near, chance) for name in ("A", "B")]
    paths = [place / name for name in ("base.yaml", "ours.yaml", "theirs.yaml")]
    for path, text in zip(paths, (base, *sides), strict=True):
        path.write_text(text, "utf-8")
    flags = ("--base", "--ours", "--theirs")
    given = [part for flag, path in zip(flags, paths, strict=True) for part in (flag, str(path))]
    code, _, err = run(["merge", *given, "--path", f"p/{file.relative_to(example)}"])
    if code not in (0, 1):
        return "failed", [f"merge: exit {code} {err[-300:]}"]
    text = paths[1].read_text("utf-8")
    chosen = {side(text, ours=True), side(text, ours=False)}
    if code == 0 and "<<<<<<<" in text:
        return "clean", ["a clean merge with markers"]
    if code == 1:
        # Each side must be a plan again once one is chosen, and lose nothing that both keep.
        results = [facts(one) for one in chosen]
        return "conflicts", list(judged(base, sides, results))
    return "clean", list(judged(base, sides, [facts(text)]))


def judged(base: str, sides: list[str], results: list[Facts | None]) -> Iterator[str]:
    """Values that a merge has lost or brought back, in any choice of a side or in all of them."""
    before, ours, theirs = facts(base), *map(facts, sides)
    if before is None or ours is None or theirs is None:
        return  # an edit made a file that is none
    if any(result is None for result in results):
        yield "the result does not read, or has a key twice"
        return
    read = [result for result in results if result is not None]
    for fact in {*before, *ours, *theirs}.union(*read):
        counts = [result[fact] for result in read]
        was, one, other = before[fact], ours[fact], theirs[fact]
        changes = (one - was, other - was)
        least = was + min(0, *changes) if min(changes) < 0 else max(one, other)
        most = was + sum(max(change, 0) for change in changes)
        if changes[0] < 0 and changes[1] < 0:
            least = max(was + sum(changes), 0)
        elif min(changes) < 0 <= max(changes):
            most = max(most, was) if len(read) > 1 else was + max(changes) + min(changes, key=abs)
            most = max(most, max(one, other) if len(read) > 1 else most)
            if len(read) == 1 and max(changes) == 0:
                most = min(one, other)
        if max(counts) < least:
            yield f"lost {fact}"
        elif min(counts) > most:
            yield f"one too many {fact}"


def side(text: str, *, ours: bool) -> str:
    """A text with one side of each conflict."""
    kept, state = [], ""
    for line in text.splitlines(keepends=True):
        mark = line.lstrip()[:7]
        if mark in MARKS:
            state = MARKS[mark]
        elif not state or state == ("ours" if ours else "theirs"):
            kept.append(line)
    return "".join(kept)


class Strict(yaml.BaseLoader):
    """A reader that takes no key twice."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(map(str, keys))):
            raise yaml.YAMLError("key twice")
        return super().construct_mapping(node, deep)


def facts(text: str) -> Facts | None:
    """What a text says; long texts by their words, for these are merged line by line."""
    try:
        data = yaml.load(text, Loader=Strict)
    except (yaml.YAMLError, ValueError):
        return None
    return Counter(_facts(data, ()))


def _facts(node: Any, at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _facts(value, (*at, str(key)))
    elif isinstance(node, list):
        for value in node:
            yield from _facts(value, (*at, "*"))
    else:
        words = str(node).split()
        yield from ((at, word) for word in words) if len(words) > 1 else [(at, str(node))]


def edited(text: str, token: str, near: int | None, chance: random.Random) -> str:
    """One to four edits, each by lines: a value, a row, an entry, a comment, a blank line."""
    lines = text.splitlines(keepends=True)
    for number in range(chance.randrange(1, 5)):
        if not lines:
            break
        at = chance.randrange(len(lines)) if near is None else near + chance.randrange(WINDOW)
        at = min(at, len(lines) - 1)
        chance.choice(EDITS)(lines, at, f"{token}{number}")
    changed = "".join(lines)
    return changed if facts(changed) is not None else text


def _value(lines: list[str], at: int, token: str) -> None:
    key, colon, value = lines[at].partition(": ")
    if colon and value.strip() and value.strip()[0] not in "|>{[&*#":
        lines[at] = f"{key}: {token}\n"


def _row(lines: list[str], at: int, token: str) -> None:
    stripped = lines[at].lstrip()
    if stripped.startswith("- "):
        lines.insert(at, f"{lines[at][: -len(stripped)]}- {token}\n")


def _key(lines: list[str], at: int, token: str) -> None:
    stripped = lines[at].lstrip()
    if ": " in stripped and not stripped.startswith(("-", "#")):
        lines.insert(at, f"{lines[at][: -len(stripped)]}k{token}: {token}\n")


def _gone(lines: list[str], at: int, _: str) -> None:
    if lines[at].strip().startswith(("- ", "#")) or ": " in lines[at]:
        del lines[at]


def _comment(lines: list[str], at: int, token: str) -> None:
    stripped = lines[at].lstrip()
    lines.insert(at, f"{lines[at][: len(lines[at]) - len(stripped)]}# {token}\n")


def _blank(lines: list[str], at: int, _: str) -> None:
    lines.insert(at, "\n")


EDITS: tuple[Callable[[list[str], int, str], None], ...] = (
    _value, _value, _value, _row, _row, _key, _gone, _gone, _comment, _blank,
)  # fmt: skip
CLOSE, WINDOW = 0.5, 14
MARKS = {"<<<<<<<": "ours", "|||||||": "base", "=======": "theirs", ">>>>>>>": ""}
