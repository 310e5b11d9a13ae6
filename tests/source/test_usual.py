"""What is read without the YAML library is what libyaml reads, to the last offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.source import nodes, prescan
from smartplan.source.node import Node
from smartplan.source.pure import PureParser
from smartplan.source.read import read
from smartplan.source.usual import read_usual
from tests.places import EXAMPLES, PLANS

USUAL = (
    "a: b\n",
    "# first\n\n  # and more\na: b\n",
    "a: b\nc: 1\nd: -2.5\ne: true\nf: ~\ng: 2025-01-31\nh: n/a\n",
    "a: b # c\nd: e#f\ng: h  # 'i'\n",
    "a: http://b:1/c?d=e&f=g\n",
    "a: b, c [d] {e} 'f' \"g\" ! & * %\n",
    "a: 'b'\nc: \"d: e # f\" # g\n'h': i\n\"2026\": 1\n",
    "a:\nb:\n  c:\n  d: # e\n    f: g\nh: i\n",
    "a:\n  - b\n  - 'c'\n  - d: e\n    f:\n      g: h\n  - [i]\n  - >-\n    j\nk: l\n",
    "- a\n- b: c\n  d: e\n",
    "a: [b, 1, 'c', \"d, e\", [f, []], {g: h}, {}]\n",
    "a: {b: c, d: 2, \"2026\": 3, e: 'f', g: {h: [i]}, j: []}  # k\n",
    "a: [b,\n    c, d\n  ]\n",
    "a: >-\n  b\n  c: d # e\nf: >\n    g\n    h\n\n\ni: |\n j\n k\n# l\nm: |-\n  n\n",
    "a: >-\n  b \n  c\n",
    "a: >\n  b\n  c\n\n  d\n\n\n  e\nf: |\n  g\n\n  h\n\n",
    "a: >-\r\n  b\r\n\r\n  c\r\nd: |\r\n  e\r\n\r\n\r\n  f\r\n",
    "a: b",
    "a: [b] # c",
    "a:\n  b:",
    "a:\n  - 'b' ",
    "a: b\r\nc: >-\r\n  d\r\n  e\r\nf: [g]\r\n",
    "a: énergi – “b”\n",
    "a: b\n\n\n# c\n  # d\n",
    "# a [b]# c\nd: e",
)
UNUSUAL = (
    "",
    "# nothing\n",
    "a\n",
    " a: b\n",
    "a: b\n c: d\n",
    "a: b\n  c\n",
    "a:\n    b: c\n  d: e\n",
    "a: b\n- c\n",
    "- a\nb: c\n",
    "a:\n- b\n",
    "- - a\n",
    "-\n",
    "- a\n -b\n",
    "a: b\na: c\n",
    "a: {b: c, b: d}\n",
    "a:\tb\n",
    "a : b\n",
    "a b: c\n",
    "a: b: c\n",
    "a: b:\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "<<: a\n",
    "? a\n",
    "a: - b\n",
    "a: ? b\n",
    "a: @b\n",
    "a: 'b''c'\n",
    'a: "b\\n"\n',
    "a: 'b\n  c'\n",
    "a: 'b' c\n",
    "a: 'b'# c\n",
    "a: [b]# c\n",
    "a: [b, ]\n",
    "a: [b c: d]\n",
    "a: [b\nc]\n",
    "a: [b # c\n  ]\n",
    "a: [-]\n",
    "a: [?b]\n",
    "a: [b}\n",
    "a: {b}\n",
    "a: {b: }\n",
    "a: {b:c}\n",
    "a: {b: c,\nd: e}\n",
    "a: |2\n  b\n",
    "a: |+\n  b\n",
    "a: |\n  b",
    "a: |\n  b\n\n    # c\nd: e\n",
    "a: |\n  b\n\n    c\n",
    "a: |\n\n  b\n",
    "a: |\n  b\n    c\n",
    "a: |\n    b\n  c\n",
    "a: |\n  b\n  \nc: d\n",
    "a: |\n  b\n    # c\n",
    "a: |\nb: c\n",
    "  \na:\n  b: |\n  c\n",
    "---\na: b\n",
    "a: b\n...\n",
    "a: b\n---\nc: d\n",
    "%YAML 1.2\n---\na: b\n",
    "a: b\u00a0c\n",
    "a: b\ufeffc\n",
    "a: \u2003b\n",
    "a: b\n<<<<<<< c\n",
    "a: " + "[" * 40 + "]" * 40 + "\n",
    "".join(f"{' ' * depth}k:\n" for depth in range(2_000)),
    "".join(f"{'  ' * depth}- k:\n" for depth in range(1_000)),
    "a: b\n" + "\n" * 2_000 + "c: d\n",
)
FILES = (*(PLANS / "smallest").rglob("*.yaml"), *(EXAMPLES / "batam").rglob("*.yaml"))
MARKS = [
    *"[]{},:?#\"'|>%-&*!@~ \t\n\r\u00a01",
    *("a: ", "- ", "- b: ", " # c\n", "#c", "\n  ", "\n", "d: e\n", "\n- f\n", "---\n", "...\n"),
    *("[g, h]", "{i: j}", "|\n  k\n", ">-\n    l\n    m\n", "\r\n", "''", '"n"', "null", "<<: "),
]


@pytest.mark.parametrize("text", USUAL)
def test_usual_texts_are_read_without_the_library(text: str) -> None:
    assert is_read_alike(text)


@pytest.mark.parametrize("text", UNUSUAL)
def test_all_else_is_left_to_the_library(text: str) -> None:
    assert read_usual(text) is None


def test_the_files_of_plans_are_usual() -> None:
    read_so = [is_read_alike(file.read_text(encoding="utf-8")) for file in FILES]
    assert sum(read_so) > len(FILES) * 0.9


@given(st.data())
def test_changed_files_are_read_alike(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(FILES)).read_text(encoding="utf-8")
    at = data.draw(st.integers(0, len(text)))
    for mark in data.draw(st.lists(st.sampled_from(MARKS), min_size=1, max_size=3)):
        text = text[:at] + mark + text[data.draw(st.integers(at, at + 2)) :]
        at = data.draw(st.integers(max(at - 40, 0), min(at + 40, len(text))))
    is_read_alike(text)


@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join))
def test_texts_of_nothing_but_marks_are_read_alike(text: str) -> None:
    is_read_alike(text)


def test_a_usual_plan_needs_no_yaml_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "build", None)
    document, findings = read("profile.yaml", b"goals: {a: {text: b}}\n")
    assert (document.data, findings) == ({"goals": {"a": {"text": "b"}}}, ())


def is_read_alike(text: str) -> bool:
    """Whether a text is a usual one; then libyaml and PyYAML give the same, and find nothing."""
    if prescan.control_characters("x.yaml", text) or (found := read_usual(text)) is None:
        return False
    data, offsets = found
    with pytest.MonkeyPatch.context() as patch:
        for parser in (nodes.Parser, PureParser):
            patch.setattr(nodes, "Parser", parser)
            expected = nodes.build("x.yaml", text)
            assert (shown(data), offsets, ()) == (shown(expected[0]), *expected[1:]), text
    return True


def shown(node: Node) -> str:
    """A node with the types of its values and the order of its keys."""
    return repr(node)
