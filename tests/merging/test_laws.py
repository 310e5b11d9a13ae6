"""Laws of the merge, on the example plans under random edits."""

from collections import Counter
from typing import Any

import pytest

from smartplan.merging.files import Doubt, Merge, merge
from smartplan.source.read import YamlFile, read
from smartplan.source.tree import nodes
from smartplan.source.tree.scan import scan
from tests.merging.edits import edited
from tests.places import EXAMPLES

pytestmark = pytest.mark.wide

FILES = sorted(EXAMPLES.rglob("*.yaml"))
SEEDS = range(120)


def case(seed: int) -> tuple[str, str, str, str]:
    path = FILES[seed * 7 % len(FILES)]
    base = path.read_text("utf-8")
    count = 1 + seed % 5
    one, other = (edited(base, 2 * seed + side, count=count) for side in (0, 1))
    return "/".join(path.parts[-2:]), base, one, other


def run(path: str, *sides: str) -> Merge | Doubt:
    base, ours, theirs = (side.encode() for side in sides)
    return merge(path, base, ours, theirs)


def without_order(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: without_order(node[key]) for key in sorted(node)}
    if isinstance(node, list):
        return sorted((without_order(item) for item in node), key=repr)
    return node


def comments(document: YamlFile) -> list[str]:
    return nodes.comments(scan(document))


@pytest.mark.parametrize("seed", range(20))
def test_one_side_alone_is_the_result_byte_for_byte(seed: int) -> None:
    path, base, one, _ = case(seed)
    for sides in ((base, one, base), (base, base, one), (base, one, one)):
        made = run(path, *sides)
        assert isinstance(made, Merge)
        assert made == Merge(one.encode())


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_and_sides_may_be_swapped(seed: int) -> None:
    path, base, one, other = case(seed)
    made, swapped = run(path, base, one, other), run(path, base, other, one)
    assert isinstance(made, Merge) == isinstance(swapped, Merge)
    if not isinstance(made, Merge) or not isinstance(swapped, Merge):
        return
    assert len(made.conflicts) == len(swapped.conflicts)
    if made.conflicts:
        assert b"\n=======\n" in made.content or made.content.startswith(b"<<<<<<<")
        return
    result, faults = read(path, made.content)
    assert not faults
    again, _ = read(path, swapped.content)
    assert without_order(result.data) == without_order(again.data)
    kept = Counter(comments(result))
    was = Counter(comments(read(path, base.encode())[0]))
    for side in (one, other):
        new = Counter(comments(read(path, side.encode())[0])) - was
        assert not new - kept, "a comment of one side is gone"


def test_doubt_is_rare() -> None:
    made = [run(*case(seed)) for seed in range(0, 120, 3)]
    assert sum(isinstance(one, Doubt) for one in made) <= 1
