"""Where PyYAML was built without libyaml, a plan reads the same: data, places and findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.source import nodes
from smartplan.source.pure import PureParser
from smartplan.source.read import read
from tests.places import EXAMPLES, PLANS

TEXTS = (
    "a: b: c\n",
    "name:Layanan\nb: 1\n",
    "a: 1\nb: 'x\nc: 2\n",
    "a: [1, 2\nb: 3\n",
    "a: {b: 1\n",
    "a: 1\n  b: 2\n",
    "- a\nb: c\n",
    "- a\n[",
    "- - a\n - b",
    "a: @x\n",
    "a: - b\n",
    "a: |\n x\nz\n",
    "a: |\t# c\n  b\n \tc",
    "a: >-\n \t",
    "a: |0\n",
    "a: |x\n",
    "a:\n\tb: 1",
    "-\ta",
    "a: b\n\n  c\n \td",
    "a: b\n\tc",
    "a: b \t c\t# d",
    "a: {b: , c, ? d, ?, e: [f: ]}",
    "a: [b?c, d:e, f:, g]",
    "a: [!b, c]",
    "a: !<b c",
    "a: !b[c]",
    "a: !b!c d",
    "a: &b! c",
    'a: "\\q"',
    'a: "\\x4"',
    'a: "\\ud800"',
    'a: "\\U00110000"',
    'a: "\n---\n',
    "%FOO\n---\na: 1",
    "%YAML 2.0\n---\na: 1",
    "- a: b\n  c: d\n" + "[" * 1_100,
    "a: " + "{" * 1_100,
)
PLAN_FILES = (*(PLANS / "smallest").rglob("*.yaml"), *(EXAMPLES / "batam").rglob("*.yaml"))
MARKS = [
    *"[]{},:?#\"'|>%-&*!@ \t\n",
    *("a", "b: ", "- ", "? ", " # c\n", "&x ", "*x", "!t ", "\n  ", "k: v\n", "---\n", "...\n"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_mistakes_are_told_alike(text: str) -> None:
    assert_alike(text)


@pytest.mark.parametrize("path", PLAN_FILES, ids=lambda path: "/".join(path.parts[-3:]))
def test_plans_are_read_alike(path: object) -> None:
    assert_alike(path.read_text("utf-8"))


@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join))
def test_any_marks_are_read_alike(text: str) -> None:
    assert_alike(text)


def assert_alike(text: str) -> None:
    fast, told = read("profile.yaml", text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "Parser", PureParser)
        slow, findings = read("profile.yaml", text.encode())
    assert findings == told
    assert slow.data == fast.data
    assert slow.offsets[::2] == fast.offsets[::2]
