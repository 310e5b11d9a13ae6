"""Kinds of mistakes that people make, and the places in the examples where they are made.

A kind is a function that names every place in an example where its mistake could be made; a few of
them are chosen, spread over the examples. Places are found by a YAML reader of its own and by the
text: nothing of smartplan is asked, so that a kind need not have a rule. `codes` are those that a
good mentor's finding would have, or their beginnings (`BUD`) where no rule is named yet; `says` is a
word that helps, as an expression of which one match will do.
"""

# ruff: noqa: E501 -- tables, one mistake a line

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from planted.edit import Edit, Files, Where

EXAMPLES = Path(__file__).parents[2] / "examples"
THIS_YEAR = {"tegal": 2024, "batam": 2024, "bukittinggi": 2022, "batang": 2018}


@dataclass(frozen=True)
class Program:
    file: str
    id: str
    data: dict[str, Any]

    def indicators(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for key, one in self.data.get("indicators", {}).items():
            yield f"indicators/{key}", one

    def rows(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for at, row in enumerate(self.data.get("budget", [])):
            yield f"budget/{at}", row


@dataclass(frozen=True)
class Example:
    """One example plan: its texts, and its values, all of them as written."""

    name: str
    texts: dict[str, str]

    def data(self, file: str) -> dict[str, Any]:
        text = self.texts.get(file, "")
        held: dict[str, Any] = yaml.load(text, yaml.BaseLoader) or {}
        return held

    @cached_property
    def programs(self) -> list[Program]:
        files = [file for file in self.texts if file.startswith("programs/")]
        return [Program(f, f[len("programs/") : -len(".yaml")], self.data(f)) for f in files]

    def each(self, files: str, pattern: str, new: str) -> Iterator[Edit]:
        """The same change at every place of a pattern; `$` and `^` mean lines."""
        for file, text in self.texts.items():
            if re.fullmatch(files, file):
                found = len(re.findall(pattern, text, re.MULTILINE))
                yield from (sub(file, pattern, new, nth) for nth in range(found))


@dataclass(frozen=True)
class Planting:
    """The edits of one mistake; `at` is `file:path` where its line is not that of the first."""

    edits: tuple[Edit, ...]
    at: str | Where = ""
    says: str = ""


def plant(*edits: Edit, at: str | Where = "", says: str = "") -> Planting:
    return Planting(edits, at, says)


Maker = Callable[[Example], Iterator[Planting | Edit]]


@dataclass
class Kind:
    name: str
    codes: tuple[str, ...]
    says: str
    make: Maker
    most: int
    company: tuple[str, ...]  # what is true beside it: no extra finding
    frees: tuple[str, ...]  # what is true no longer: no lost finding
    family: str = field(default="")

    @property
    def is_near(self) -> bool:
        return not self.codes

    def accepts(self, code: str) -> bool:
        return code.startswith(self.codes)


KINDS: list[Kind] = []


def kind(
    name: str,
    codes: str,
    says: str = "",
    *,
    most: int = 3,
    company: str = "",
    frees: str = "",
) -> Callable[[Maker], Maker]:
    """A mistake of this name, made at what the function yields."""

    def keep(make: Maker) -> Maker:
        family = make.__module__.rpartition(".")[2]
        words = tuple(company.split()), tuple(frees.split())
        KINDS.append(Kind(name, tuple(codes.split()), says, make, most, *words, family))
        return make

    return keep


def near(name: str, most: int = 3, frees: str = "") -> Callable[[Maker], Maker]:
    """What looks like a mistake and is none: nothing is to be told."""
    return kind(name, "", most=most, frees=frees)


def sub(file: str, pattern: str, new: str, nth: int = 0) -> Edit:
    """Write something else at the nth place of a pattern."""

    def edit(files: Files) -> Where:
        text = files.texts[file]
        found = list(re.finditer(pattern, text, re.MULTILINE))[nth]
        after = found.expand(new)
        files.texts[file] = text[: found.start()] + after + text[found.end() :]
        pairs = enumerate(zip(found[0], after, strict=False))
        same = next((n for n, (a, b) in pairs if a != b), min(len(found[0]), len(after)))
        line = files.texts[file].count("\n", 0, found.start() + same) + 1
        return lambda _: (file, line)

    return edit


def gone(file: str) -> Edit:
    """A file taken away: told where it should begin."""

    def edit(files: Files) -> Where:
        del files.texts[file]
        return lambda _: (file, 1)

    return edit


def moved(file: str, to: str) -> Edit:
    """A file under another name; one whose name says that it is no YAML is named, not read."""

    def edit(files: Files) -> Where:
        text = files.texts.pop(file)
        if to.endswith((".yaml", ".yml")):
            files.texts[to] = text
        else:
            files.others.add(to)
        return lambda _: (to, 1)

    return edit


def lines(file: str, change: Callable[[list[str]], int]) -> Edit:
    """Change the rows of a file at will; the change tells the row that is wrong, from 0."""

    def edit(files: Files) -> Where:
        rows = files.texts[file].split("\n")
        wrong = change(rows)
        files.texts[file] = "\n".join(rows)
        return lambda _: (file, wrong + 1)

    return edit


def examples() -> list[Example]:
    return [
        Example(
            folder.name,
            {
                path.relative_to(folder).as_posix(): path.read_text("utf-8")
                for path in sorted(folder.rglob("*.yaml"))
            },
        )
        for folder in sorted(EXAMPLES.iterdir())
        if (folder / "smartplan.yaml").is_file()
    ]


def chosen(one: Kind, plans: list[Example], most: int = 0) -> list[tuple[Example, Planting]]:
    """Some of the places of a kind: in turn from each example, apart from each other in each."""
    held = []
    for plan in plans:
        made = [p if isinstance(p, Planting) else plant(p) for p in one.make(plan)]
        held.append((plan, made))
    turn = len(one.name) % len(held)
    held = [(plan, made) for plan, made in held[turn:] + held[:turn] if made]
    quota = [0] * len(held)
    while sum(quota) < (most or one.most):
        open_ = [n for n, (_, made) in enumerate(held) if quota[n] < len(made)]
        if not open_:
            break
        quota[min(open_, key=lambda n: quota[n])] += 1
    places = []
    for at, ((plan, made), count) in enumerate(zip(held, quota, strict=True)):
        step = len(made) / count if count else 1
        begin = at / len(held)  # so that not each of them gives its first
        places += [(plan, made[int((n + begin) * step)]) for n in range(count)]
    return places
