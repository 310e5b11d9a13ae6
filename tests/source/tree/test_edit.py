"""Edits: as meant to the last character, proved, taken back exactly; all else is refused."""

import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smartplan.edit import END, Edit, Insert, Refusal, Remove, Rename, Set
from smartplan.plan.files import order_in
from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile, read
from smartplan.source.tree.edit import Edited, edit
from smartplan.source.tree.nodes import comments
from smartplan.source.tree.scan import scan
from tests.places import EXAMPLES
from tests.source.tree.messy import Messy

FILES = sorted(
    path
    for path in EXAMPLES.rglob("*.yaml")
    if "standards" not in path.relative_to(EXAMPLES).parts
)


LONG = "kata " * 30 + "akhir"


def example(chance: random.Random) -> YamlFile:
    path = chance.choice(FILES)
    plan = next(folder for folder in path.parents if (folder / "smartplan.yaml").exists())
    return document(path.read_text(), path.relative_to(plan).as_posix())


def document(text: str, file: str = "programs/x.yaml") -> YamlFile:
    result, faults = read(file, text.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}
    return result


def made(doc: YamlFile, *edits: Edit) -> Edited:
    result = edit(doc, edits, order_in(doc.file))
    assert isinstance(result, Edited), (doc.file, edits, result)
    return result


def route(*keys: str | int) -> Route:
    return Route(map(str, keys))


def routes(node: Node, at: Route = ROOT) -> Iterator[Route]:
    if at:
        yield at
    if isinstance(node, dict):
        for key, child in node.items():
            yield from routes(child, at / key)
    elif isinstance(node, list):
        for place, child in enumerate(node):
            yield from routes(child, at / place)


def found(node: Node, at: Route) -> Node:
    for key in at:
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node


def some_edit(doc: YamlFile, chance: random.Random) -> tuple[Edit, Edit | None]:
    """An edit of a file, and the one that takes it back."""
    at = chance.choice([*routes(doc.data)])
    value = found(doc.data, at)
    kind = chance.choice(("set", "set", "insert", "remove", "rename"))
    if kind == "insert" and isinstance(value, dict):
        new: Any = chance.choice(
            ("baru", {"name": "Baru", "note": "a: b"}, ["x", 1], "kata " * 30)
        )
        return Insert(at / "zz-baru", new.strip() if isinstance(new, str) else new), Remove(
            at / "zz-baru"
        )
    if kind == "insert" and isinstance(value, list) and value:
        return Insert(at / END, value[-1]), Remove(at / len(value))
    if kind == "remove":
        return Remove(at), None
    if kind == "rename" and isinstance(found(doc.data, at.parent), dict):
        return Rename(at, "zz-lain"), Rename(at.parent / "zz-lain", at.key)
    if isinstance(value, str):
        words = value.split(" ")
        words[chance.randrange(len(words))] = "kata"
        return Set(at, " ".join(words)), Set(at, value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Set(at, value + 1), Set(at, value)
    return Set(at, "kata"), None


def changed_lines(one: str, other: str) -> int:
    old, new = one.splitlines(), other.splitlines()
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    end = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return max(len(old), len(new)) - start - end


@settings(max_examples=250, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_an_edit_of_an_example_is_made_and_taken_back_to_the_byte(seed: int) -> None:
    chance = random.Random(seed)
    doc = example(chance)
    one, back = some_edit(doc, chance)
    after = made(doc, one)
    again, faults = read(doc.file, after.file.text.encode())
    assert {fault.code for fault in faults} <= {"SYN013"}
    if isinstance(one, Set) and isinstance(found(doc.data, one.route), str):
        assert found(again.data, one.route) == one.value
        assert changed_lines(doc.text, after.file.text) <= 2
    kept = Counter(comments(scan(again)))
    assert kept + Counter(after.comments_gone) == Counter(comments(scan(doc)))
    # Comments go with nothing but the entries that they stand in or at.
    stood = found(doc.data, one.route) if isinstance(one, Set) else None
    assert isinstance(one, Remove) or isinstance(stood, dict | list) or not after.comments_gone
    if back:
        assert made(after.file, back).file.text == doc.text


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_edits_at_other_places_may_be_made_in_any_order(seed: int) -> None:
    chance = random.Random(seed)
    doc = example(chance)
    (one, _), (other, _) = some_edit(doc, chance), some_edit(doc, chance)
    assume(not one.route.parent.within(other.route.parent))
    assume(not other.route.parent.within(one.route.parent))
    text = made(doc, one, other).file.text
    assert made(doc, other, one).file.text == text
    assert made(made(doc, one).file, other).file.text == text


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 10**9), ending=st.sampled_from(("\n", "\r\n")))
def test_any_layout_is_edited_as_meant_or_refused(seed: int, ending: str) -> None:
    chance = random.Random(seed)
    doc = document(Messy(seed).text().replace("\n", ending))
    one, _ = some_edit(doc, chance)
    after = edit(doc, [one], order_in(doc.file))
    if isinstance(after, Refusal):
        return
    if isinstance(one, Set):
        assert found(after.file.data, one.route) == one.value
    if "\n" in after.file.text:  # where only `---` or nothing is left, there is no line end
        assert ("\r" in after.file.text) == ("\r\n" in doc.text)
    said = Counter(comments(scan(after.file))) + Counter(after.comments_gone)
    assert said == Counter(comments(scan(doc)))


def test_no_edit_leaves_the_file_alone() -> None:
    doc = document("a: 1\r\nb: x")
    assert made(doc).file is doc
    assert made(doc, Set(route("a"), 1)).file is doc


PROSE = "summary: >-\n  satu dua tiga\n  empat lima enam\n  tujuh\n"
CASES: dict[str, tuple[str, list[Edit], str]] = {
    "quotes stay": (
        "name: \"A\"  # a\nlead: 'b'\nnote: c\n",
        [Set(route("name"), "AA"), Set(route("lead"), "it's"), Set(route("note"), "x: y")],
        "name: \"AA\"  # a\nlead: 'it''s'\nnote: \"x: y\"\n",
    ),
    "a number in quotes keeps its digits": ("a: '2.50'\n", [Set(route("a"), 2.5)], "a: 2.50\n"),
    "what reads as something else is put in quotes": (
        "a: 33.10\nb: x\n",
        [Set(route("a"), "33.10"), Set(route("b"), "true")],
        'a: "33.10"\nb: "true"\n',
    ),
    "a word in prose changes its own line": (
        PROSE,
        [Set(route("summary"), "satu dua tiga empat LIMA enam tujuh")],
        PROSE.replace("lima", "LIMA"),
    ),
    "several lines": (
        "a: x  # c\nb: |\n  satu\n  dua\n",
        [Set(route("a"), "satu\n\ndua\n"), Set(route("b"), "satu\nDUA")],
        "a: |  # c\n  satu\n\n  dua\nb: |-\n  satu\n  DUA\n",
    ),
    "a key goes behind the last one that precedes it": (
        "name: N\n# tentang lead\nlead: x\nnote: c\n",
        [Insert(route("status"), "idea"), Insert(route("summary"), "S")],
        "name: N\nsummary: S\n# tentang lead\nlead: x\nstatus: idea\nnote: c\n",
    ),
    "a row in brackets beside rows in brackets": (
        "budget:\n  - {year: 2024, amount: 1}  # a\n",
        [Insert(route("budget", END), {"amount": 2, "year": 2025})],
        "budget:\n  - {year: 2024, amount: 1}  # a\n  - {year: 2025, amount: 2}\n",
    ),
    "in brackets": (
        "goals: [a, b]\nperiod: {start: 2024}\n",
        [Insert(route("goals", 1), "x y"), Insert(route("period", "end"), 2025)],
        "goals: [a, x y, b]\nperiod: {start: 2024, end: 2025}\n",
    ),
    "empty brackets become a block": (
        "risks: {}  # belum\nsources: []\n",
        [Insert(route("risks", "r"), {"text": "T"}), Insert(route("sources", END), {"a": 1})],
        "risks:  # belum\n  r:\n    text: T\nsources:\n  - a: 1\n",
    ),
    "the last entry leaves empty brackets": (
        "risks:  # belum\n  # r\n  r:\n    text: T\n  # sisa\nlead: x\n",
        [Remove(route("risks", "r"))],
        "risks: {}  # belum\n  # sisa\nlead: x\n",
    ),
    "the first key of a row, and the comment above the next": (
        "budget:\n  - year: 2024\n    # rp\n    amount: 1\n",
        [Remove(route("budget", 0, "year"))],
        "budget:\n  # rp\n  - amount: 1\n",
    ),
    "a comment of a section stays": (
        "name: N\n\n# ---- bagian ----\n\n# tentang lead\nlead: x\nnote: c\n",
        [Remove(route("lead"))],
        "name: N\n\n# ---- bagian ----\n\nnote: c\n",
    ),
    "places in a list are those before": (
        "a:\n  - 1\n  - 2\n  - 3\n",
        [Remove(route("a", 0)), Set(route("a", 2), 30), Insert(route("a", 1), 15)],
        "a:\n  - 15\n  - 2\n  - 30\n",
    ),
    "a mapping over another one": (
        "period:\n  start: 2024  # mulai\n  note: x\ngoals: [a, b, c]\n",
        [Set(route("period"), {"start": 2024, "end": 2026}), Set(route("goals"), ["a", "c", "d"])],
        "period:\n  start: 2024  # mulai\n  end: 2026\ngoals: [a, c, d]\n",
    ),
    "a value of another kind": (
        "goals: a  # satu\nnote: x\n",
        [Set(route("goals"), ["a", "b"])],
        "goals: [a, b]  # satu\nnote: x\n",
    ),
    "keys keep their quotes": (
        '"nmae": A\nx:\n  b: 1\n',
        [Rename(route("nmae"), "name"), Set(route("x", "b"), 2), Rename(route("x"), "y: z")],
        '"name": A\n"y: z":\n  b: 2\n',
    ),
    "a whole new file": (
        "# kepala\n",
        [Insert(route("name"), "N"), Insert(route("budget"), [{"amount": 1, "year": 2024}])],
        "# kepala\nname: N\nbudget:\n  - year: 2024\n    amount: 1\n",
    ),
    "a key without a value": (
        "lead:   # belum\n",
        [Set(route("lead"), "x")],
        "lead: x   # belum\n",
    ),
    "empty lines part entries as before": (
        "risks:\n  a:\n    text: A\n\n  b:\n    text: B\n",
        [Insert(route("risks", "c"), {"text": "C"})],
        "risks:\n  a:\n    text: A\n\n  b:\n    text: B\n\n  c:\n    text: C\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_cases(case: str, ending: str) -> None:
    before, edits, after = CASES[case]
    doc = document(before.replace("\n", ending))
    assert made(doc, *edits).file.text == after.replace("\n", ending)


def test_a_last_line_without_an_end_stays_so() -> None:
    assert made(document("name: N"), Insert(route("lead"), "x")).file.text == "name: N\nlead: x"
    text = made(document("name: N"), Insert(route("summary"), "a\nb\n")).file.text
    assert text == "name: N\nsummary: |\n  a\n  b\n"


def test_a_removal_names_the_comments_that_go() -> None:
    doc = document(
        "# kepala\n\n# satu\nlead: x  # dua\nrisks:\n  # tiga\n  a: 1 # empat\n  # lima\n"
    )
    gone = made(doc, Remove(route("lead")), Remove(route("risks"))).comments_gone
    assert sorted(gone) == ["# dua", "# empat", "# lima", "# satu", "# tiga"]


REFUSED: dict[str, tuple[str, Edit, str]] = {
    "what is not there": ("a: 1\n", Set(route("b"), 1), "b is not there"),
    "a place beyond the list": ("a: [1]\n", Insert(route("a", 3), 1), "a.3 is not there"),
    "what is there": ("a: 1\n", Insert(route("a"), 1), "a is there already"),
    "a key that is there": ("a: 1\nb: 2\n", Rename(route("a"), "b"), "b is there already"),
    "in a scalar": ("a: 1\n", Insert(route("a", "b"), 1), "a is no list and has no keys"),
    "a line separator": ("a: 1\n", Set(route("a"), "x\u2028y"), "it cannot be written: "),
    "a control character": (
        "a: 1\n",
        Insert(route("b"), {"c": ["\x07"]}),
        "it cannot be written: ",
    ),
    "an unusual form": ("? a\n: 1\n", Set(route("a"), 2), "the file is of an unusual form there"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_made_is_refused_with_a_sentence(name: str) -> None:
    text, one, why = REFUSED[name]
    result = edit(document(text), [one], order_in("programs/x.yaml"))
    assert isinstance(result, Refusal)
    assert result.why.en.startswith(why)


def test_a_file_with_faults_elsewhere_is_edited() -> None:
    doc, faults = read("programs/x.yaml", b"a: 1\na: 2\nnmae: N  # n\nb: &x 1\n")
    assert faults
    after = edit(doc, [Rename(route("nmae"), "name")], order_in(doc.file))
    assert isinstance(after, Edited)
    assert after.file.text == "a: 1\na: 2\nname: N  # n\nb: &x 1\n"


def test_what_the_reader_passed_over_does_not_go_with_what_is_below() -> None:
    doc, _ = read("programs/x.yaml", b"a: 1\na: 2\nb: 3\n")
    assert isinstance(edit(doc, [Remove(route("b"))], order_in(doc.file)), Refusal)
