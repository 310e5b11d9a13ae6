"""The syntax tree holds every character, whatever the layout, and knows each comment."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.source.read import YamlFile, read
from smartplan.source.tree.nodes import Branch, Leaf, comments, data_of, text_of
from smartplan.source.tree.scan import scan
from tests.places import EXAMPLES, PLANS
from tests.source.tree.messy import Messy
from tests.test_laws import mutated

FILES = sorted((*EXAMPLES.rglob("*.yaml"), *(PLANS / "smallest").rglob("*.yaml")))


def right(raw: bytes) -> YamlFile:
    document, faults = read("programs/x.yaml", raw)
    assert {fault.code for fault in faults} <= {"SYN013"}
    return document


def test_plan_files_are_trees_that_are_their_text() -> None:
    for path in FILES:
        document = right(path.read_bytes())
        tree = scan(document)
        assert text_of(tree) == document.text, path
        assert data_of(tree.root) == (document.data or {}), path


@settings(max_examples=400, deadline=None)
@given(seed=st.integers(0, 10**9), ending=st.sampled_from(("\n", "\r\n", "\r")))
def test_any_layout_and_line_end(seed: int, ending: str) -> None:
    document = right(Messy(seed).text().replace("\n", ending).encode())
    tree = scan(document)
    assert text_of(tree) == document.text
    assert isinstance(tree.root, Branch)
    assert repr(data_of(tree.root)) == repr(document.data)


@pytest.mark.parametrize("seed", range(20))
def test_files_with_faults_are_kept_to_the_last_character_too(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(30):
        text = mutated(chance.choice(FILES).read_text(), chance)
        document, _ = read("programs/x.yaml", text.encode())
        assert text_of(scan(document)) == document.text


TEXTS = {
    "nothing": ("", []),
    "only comments, no line end": ("# a\n\n  # b", ["# a", "# b"]),
    "no line end": ("a: 1  # a", ["# a"]),
    "byte order mark and mixed line ends": ("\ufeffa: 1\r\nb: 2 # b\rc: 3\n", ["# b"]),
    "tabs": ("a:\t1\t# a\t\n", ["# a"]),
    "a document's mark": ("# a\n---  # b\n\n# c\nx: 1\n", ["# a", "# b", "# c"]),
    "a directive": ("%YAML 1.2  # a\n---\nx: 1\n", ["# a"]),
    "a document's end": ("a: 1\n...\n# b\n", ["# b"]),
    "brackets with comments and line breaks": (
        "a: [1,  # a\n  {b: 'x # y', # b\n c},\n  # d\n] # e\n",
        ["# a", "# b", "# d", "# e"],
    ),
    "brackets as the whole file": ("# a\n{a: 1,\n b: } # c\n", ["# a", "# c"]),
    "a pair without brackets of its own": ("a: [b: 1, {c: [d: 2]}]\n", []),
    "a hash in values and keys": (
        "a: 'x # y' # 2\nb: |  # 3\n  # teks\nc: [a#b, # 4\n  'd # e'] # 5  \n\"# k\": v\n",
        ["# 2", "# 3", "# 4", "# 5"],
    ),
    "lists in lists": ("- - a\n  - b # 1\n-\n  # 2\n  x: 1\n", ["# 1", "# 2"]),
    "a text as the whole file": ("|\n  a # b\n", []),
}


@pytest.mark.parametrize("name", TEXTS)
def test_cases(name: str) -> None:
    text, said = TEXTS[name]
    document = right(text.encode())
    tree = scan(document)
    assert text_of(tree) == document.text
    assert comments(tree) == said


def test_a_key_with_a_question_mark_is_kept_as_one_leaf() -> None:
    document = right(b"? a\n: b\n")
    assert scan(document).root == Leaf("? a\n: b\n", {"a": "b"})


def test_a_key_that_is_there_twice_stands_above_what_follows() -> None:
    document, faults = read("x.yaml", b"a: 1\na: 2  # b\nc: 3\nc: 4\n")
    assert len(faults) == 2
    tree = scan(document)
    assert isinstance(tree.root, Branch)
    assert tree.root.items[1].above == "a: 2  # b\n"
    assert tree.tail == "c: 4\n"
