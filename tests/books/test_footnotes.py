"""A footnote stands where something is printed that its entity says, never at words of our own.

Every entity of a plan that uses every key gets a source of its own, so that a mark in a document
tells which entity it speaks for. Once the plan says all that it can, once no more than it must:
then sentences that rested on what is not said any more must have lost their marks, too.
"""

import copy
import itertools
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smartplan.plan.types import plan_type
from smartplan.route import Route
from smartplan.shape.kinds import Choice
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar
from smartplan.wording import LANGS, day, grouped, number, rupiah, rupiah_short
from tests import every_key
from tests.conftest import Ran

Tree = dict[str, Any]
DOCUMENTS = (
    "agency", "bimtek", "commitment", "executive-summary", "index", "masterplan", "quick-wins",
    "readiness", "roadmap", "strategic-analysis", "traceability",
)  # fmt: skip


def marked(tree: Tree) -> dict[str, tuple[Route, Tree]]:
    """Give each entity that has sources one of its own; the entities by its title."""
    held: dict[str, tuple[Route, Tree]] = {}

    def give(node: Any, at: Route) -> None:
        if isinstance(node, list):
            for place, one in enumerate(node):
                give(one, at / place)
        if not isinstance(node, dict):
            return
        if not any(_is_own(value) for key, value in node.items() if key not in _BESIDE):
            node.pop("sources", None)  # it says nothing itself that a source could speak for
        if "sources" in node and at:
            id = f"s-{len(held)}"
            held[f"Dokumen {id}"] = at, node
            node["sources"] = [id]
        for key, one in node.items():
            give(one, at / key)

    for key, part in tree.items():
        if key != "sources":
            give(part, Route((key,)))
    tree["sources"] = {
        title.removeprefix("Dokumen "): {"title": title, "kind": "other"} for title in held
    }
    return held


def _is_own(value: Any) -> bool:
    """Whether an entity says something itself; what stands in it may be entities of their own.

    A list of records, as of the members of a body, is its own.
    """
    return not isinstance(value, dict)


def bare(node: Any, held: Held) -> Any:
    """What is written, without the single values that need not be."""
    if isinstance(held, RecordOf):
        fields = held.fields
        kept = {
            key: bare(value, fields[key].type)
            for key, value in node.items()
            if fields[key].field.required or key == "sources" or not _is_single(fields[key].type)
        }
        return {key: value for key, value in kept.items() if value not in ({}, [])}
    if isinstance(held, MapOf):
        return {key: bare(value, held.item) for key, value in node.items()}
    if isinstance(held, ListOf):
        return [bare(value, held.item) for value in node] if isinstance(node, list) else node
    return node


def _is_single(held: Held) -> bool:
    while isinstance(held, ListOf | MapOf):
        held = held.item
    return isinstance(held, Scalar)


def said(node: Any, whole: Tree, depth: int = 0) -> Iterator[str]:
    """The words and figures by which what an entity says can be found in a document."""
    if isinstance(node, list):
        yield from (f"{len(node)} anggota", f"{len(node)} member", f"{len(node)} rapat")
        for one in node:
            yield from said(one, whole, depth)
    elif isinstance(node, dict):
        for key in node.keys() - {"sources", "answer_sources"}:
            yield from said(node[key], whole, depth)
    elif isinstance(node, date):
        yield from (day(node, lang) for lang in LANGS)
        yield str(node.year)
    elif isinstance(node, str):
        yield from (word.lower() for word in MADE_UP.findall(node))
        yield node.lower()
        yield from LABELS.get(node, ())
        for part in whole.values() if not depth else ():
            if isinstance(part, dict) and isinstance(part.get(node), dict):
                yield from said(part[node], whole, 1)
    elif isinstance(node, int | float):
        yield from _figures(node)


def _figures(node: float) -> Iterator[str]:
    for lang in LANGS if not isinstance(node, bool) else ():
        yield from (number(node, lang), grouped(node, lang, decimals=2), str(node))
        yield from (rupiah(int(node), lang), rupiah_short(int(node), lang))


def _labels() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}

    def gather(kind: type[Choice]) -> None:
        for one in kind.__subclasses__():
            for member in one:
                label = (member.label.id.lower(), member.label.en.lower())
                found[member.value] = (*found.get(member.value, ()), *label)

    gather(Choice)
    return found


_BESIDE = {"sources", "note", "alternatives"}
LABELS = _labels()
MADE_UP = re.compile(rf"\b(?:{'|'.join(every_key.SYLLABLES)}){{2,}}\b", re.IGNORECASE)
NOTE = re.compile(r"(?m)^\[\^(\d+)\]: \*?(Dokumen s-\d+)\b")
MARK = re.compile(r"\[\^(\d+)\](?!:)")


def segments(text: str) -> Iterator[tuple[str, str]]:
    """Each mark with what it stands at: the row of a table, all of one at its head, a sentence.

    The first words under a heading speak of what the heading names.
    """
    lines = text.splitlines()
    heading, first = "", 0
    for at, line in enumerate(lines):
        if line.startswith("#"):
            heading, first = line, at + 2
        for mark in MARK.finditer(line):
            if line.startswith("|"):
                is_head = at + 1 < len(lines) and lines[at + 1].startswith("| -")
                yield mark[1], "\n".join(lines[at:]).split("\n\n")[0] if is_head else line
                continue
            own = list(itertools.takewhile(str.strip, reversed(lines[:at])))
            before = MARK.sub("", " ".join([*reversed(own), line[: mark.start()]]))
            before = re.sub(r"\*\((?:ilustrasi|illustration)\)\*", "", before).strip()
            sentence = re.split(r"(?<=[.!?])\s+(?=[A-Z“*])", before)[-1]
            yield mark[1], f"{heading}: {sentence}" if at == first else sentence


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("thin", [False, True])
def test_no_words_of_our_own_bear_the_mark_of_a_source(
    smartplan: Callable[..., Ran], tmp_path: Path, *, lang: str, thin: bool
) -> None:
    tree = every_key.tree()
    if thin:
        fields = plan_type().fields
        tree = {
            key: bare(value, fields[key].type) if isinstance(value, dict | list) else value
            for key, value in tree.items()
        }
    tree = copy.deepcopy(tree)
    entities = marked(tree)
    folder = tmp_path / "rencana"
    for file, text in every_key.laid_out(tree).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, "utf-8")
    how = [part for name in DOCUMENTS for part in ("--document", name)]
    ran = smartplan(
        "render", *how, "--format", "md", "--lang", lang, "--as-of", every_key.DAY.isoformat(),
        "--out", "hasil", cwd=folder,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    wrong = []
    seen = set()
    for file in sorted((folder / "hasil").glob("*.md")):
        text = file.read_text("utf-8")
        titles = dict(NOTE.findall(text))
        for mark, segment in segments(text):
            if mark not in titles:
                continue
            at, node = entities[titles[mark]]
            seen.add(at)
            plain = segment.lower()
            owner = tree["programs"][at[1]] if at.key == "quick_win" else node  # its mark alone
            words = {*said(owner, tree), *(key for key in at if key.isdecimal() and len(key) > 1)}
            if not any(word and word.lower() in plain for word in words):
                wrong.append(f"{file.stem}: {at}: {segment}")
    assert not wrong, "\n".join(wrong)
    assert len(seen) > 30
