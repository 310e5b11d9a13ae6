"""The formatter: data and comments are kept, and what is formatted stays as it is."""

import random
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.plan.files import kind_of
from smartplan.plan.model.program import Program
from smartplan.shape.types import RecordOf
from smartplan.source.read import YamlFile, read
from smartplan.source.tree import nodes
from smartplan.source.tree.layout import formatted
from smartplan.source.tree.scan import scan
from smartplan.source.written import written
from tests.places import PLANS
from tests.source.tree.messy import Messy

ORDER = RecordOf(Program)


def comments(document: YamlFile) -> list[str]:
    return nodes.comments(scan(document))


def fmt(text: str) -> str:
    document, faults = read("programs/x.yaml", text.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}, faults
    result = formatted(document, ORDER)
    assert result is not None
    return result


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 10**9), ending=st.sampled_from(("\n", "\n", "\r\n", "\r")))
def test_any_layout_keeps_data_and_comments_and_is_settled_at_once(seed: int, ending: str) -> None:
    text = Messy(seed).text().replace("\n", ending)
    before, faults = read("programs/x.yaml", text.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}
    out = fmt(text)
    after, faults = read("programs/x.yaml", out.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}
    assert written(after.data, in_order=False) == written(before.data, in_order=False)
    assert Counter(comments(after)) == Counter(comments(before))
    assert fmt(out) == out
    assert "\r" not in out
    assert out.endswith("\n")


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_shuffled_keys_come_back_with_their_comments(seed: int) -> None:
    chance = random.Random(seed)
    text = (PLANS / "smallest" / "programs").glob("*.yaml").__next__().read_text()
    entries = re.findall(r"^\w[^\n]*\n(?:[ ][^\n]*\n)*", text, flags=re.MULTILINE)
    assert "".join(entries) == text
    marked = [
        f"# tentang {entry.partition(':')[0]}\n{entry}" if chance.random() < 0.7 else entry
        for entry in entries
    ]
    shuffled = chance.sample(marked, len(marked))
    head = "# kepala berkas\n\n"
    assert fmt(head + "".join(shuffled)) == head + "".join(marked)


def test_the_plan_of_the_tests_is_formatted() -> None:
    for path in (PLANS / "smallest").rglob("*.yaml"):
        file = path.relative_to(PLANS / "smallest").as_posix()
        kind = kind_of(file)
        assert kind is not None
        document, _ = read(file, path.read_bytes())
        order = kind.type
        assert formatted(document, order) == document.text, file


CASES = {
    "keys in the order of the records, unknown ones last, ids as written": (
        "zz: 1\naa: 2\nrisks:\n  b: {text: B}\n  a:\n    impact: 1\n    text: A\nname: N\n",
        "name: N\nrisks:\n  b: {text: B}\n  a:\n    text: A\n    impact: 1\nzz: 1\naa: 2\n",
    ),
    "indentation and blanks": (
        "name :  N  \n\n\nsources:\n- a\n-   b\nbudget:\n    -   amount: 1\n        year: 2\n\n\n",
        "name: N\nbudget:\n  - year: 2\n    amount: 1\n\nsources:\n  - a\n  - b\n",
    ),
    "the comment at the head stays at the top": (
        "# berkas ini\nlead: x\n# nama\nname: N\n",
        "# berkas ini\n\n# nama\nname: N\nlead: x\n",
    ),
    "an allowance at the top goes with its key": (
        "# kepala\n# smartplan: allow REF001 -- sebab\nlead: x\nname: N\n",
        "# kepala\nname: N\n# smartplan: allow REF001 -- sebab\nlead: x\n",
    ),
    "a section comment stays before its key": (
        "name: N\n\n# ---- bagian ----\n\nlead: x\nstatus: idea\nsummary: S\n",
        "name: N\nsummary: S\n\n# ---- bagian ----\n\nlead: x\nstatus: idea\n",
    ),
    "comments of a block stay in it, deeper ones below their value": (
        "lead: x\nrisks:\n    a: 1 # satu\n      # lagi\n    # b: 2\n\n# n\nname: N\n    # o\n",
        "# n\nname: N\n  # o\nlead: x\nrisks:\n  a: 1 # satu\n    # lagi\n  # b: 2\n",
    ),
    "comments between items, and above the first key of an item": (
        "budget:\n# satu\n- amount: 1 # rp\n  # tahun\n  year: 2\n# dua\n-   # tiga\n  year: 3\n",
        """\
budget:
  # satu
  # tahun
  - year: 2
    amount: 1 # rp
  # dua
  -   # tiga
    year: 3
""",
    ),
    "texts of several lines": (
        "summary: |2\n      a  \n    b\n\n\nnote: >-\n      satu\n\n        du\nname: 'a\n   b'\n",
        "name: 'a\n   b'\nsummary: |2\n      a  \n    b\n\nnote: >-\n  satu\n\n    du\n",
    ),
    "brackets over several lines": (
        "lead: x\nperiod:  {start: 2022, # mulai\n   end: 2024}  # masa\nname: N\n",
        "name: N\nlead: x\nperiod: {start: 2022, # mulai\n   end: 2024}  # masa\n",
    ),
    "nothing, quotes, emoji": (
        '"note":\n\'lead\':   "😀"\nname:\n   # belum\n',
        'name:\n  # belum\n\'lead\': "😀"\n"note":\n',
    ),
    "kept empty lines are not added to": (
        "note: N\n\nlead: x\nsummary: |+\n  a\n",
        "summary: |+\n  a\nlead: x\nnote: N\n",
    ),
    "a text without a line break at the end": ("summary: |\n  a", "summary: |-\n  a\n"),
    "only comments": ("\n\n# a\n\n\n# b", "# a\n\n# b\n"),
    "nothing at all": ("", ""),
    "brackets as the whole file": ("# a\n{name: N}   # b", "# a\n{name: N}   # b\n"),
    "the mark of a document": ("---\nlead: x\nname: N\n", "---\nname: N\nlead: x\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    before, after = CASES[case]
    assert fmt(before) == after
    assert fmt(after) == after


def test_a_byte_order_mark_and_windows_lines_go() -> None:
    document, _ = read("x.yaml", b"\xef\xbb\xbfname: N\r\nlead: x\t# a\tb\r\n")
    assert formatted(document, ORDER) == "name: N\nlead: x  # a\tb\n"


@pytest.mark.parametrize(
    "text", ["? a\n: b\n", "%YAML 1.2\n---\na: 1\n", "a: 1\n...\n", "|\n  a\n"]
)
def test_unusual_forms_are_left_alone(text: str) -> None:
    document, faults = read("x.yaml", text.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}
    assert formatted(document, ORDER) is None


def test_a_text_that_ends_in_blanks_without_a_line_break_is_formatted() -> None:
    assert fmt("summary: |\n    a\n    b  ") == "summary: |-\n  a\n  b  \n"
