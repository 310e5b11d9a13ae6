"""Slips of the hand: told where they are, read as they were meant, mended as far as is sure."""

import random

import pytest

from smartplan.edit import Edit, Refusal, Retype, Safety, Set
from smartplan.finding import Finding
from smartplan.route import Route
from smartplan.source.node import LOST
from smartplan.source.read import YamlFile, read
from smartplan.source.tree.edit import Edited, edit
from smartplan.source.tree.nodes import text_of
from smartplan.source.tree.scan import scan
from tests.places import EXAMPLES

NB = "\u00a0"


def given(text: str) -> tuple[YamlFile, list[Finding]]:
    document, findings = read("profile.yaml", text.encode())
    return document, list(findings)


@pytest.mark.parametrize(
    ("text", "meant", "line", "says", "safety"),
    [
        ("a: 1\nlead:dinkes\nb: 2\n", {"a": 1, "lead": "dinkes", "b": 2}, 2, "space", "safe"),
        ("a: 1\nlead = dinkes\nb: 2\n", {"a": 1, "lead": "dinkes", "b": 2}, 2, "colon", "safe"),
        ("a: 1\nlead; dinkes\nb: 2\n", {"a": 1, "lead": "dinkes", "b": 2}, 2, "colon", "safe"),
        (f"a: 1\nlead:{NB}dinkes\nb: 2\n", {"a": 1, "lead": "dinkes", "b": 2}, 2, "00A0", "safe"),
        (
            f"x:\n  a: 1\n{NB}{NB}b: 2\n  c: 3\n",
            {"x": {"a": 1, "b": 2, "c": 3}},
            3,
            "00A0",
            "safe",
        ),
        ("x:\n  a: 1\n\u2003 b: 2\n  c: 3\n", {"x": {"a": 1, "b": 2, "c": 3}}, 3, "2003", "safe"),
        # What is no mistake for the library is one for people.
        (f"x:\n  a:{NB}1\n", {"x": {"a": 1}}, 2, "00A0", "safe"),
        (f"x: {{a:{NB}1, b: 2}}\n", {"x": {"a": 1, "b": 2}}, 1, "00A0", "safe"),
        (f"x:\n  -{NB}a\n  -{NB}b\n", {"x": ["a", "b"]}, 2, "00A0", "safe"),
        (
            "x:\n  -a: 1\n    b: 2\n  - a: 3\n",
            {"x": [{"a": 1, "b": 2}, {"a": 3}]},
            2,
            "dash",
            "safe",
        ),
        ("x:\n  a: 1\n\tb: 2\n  c: 3\n", {"x": {"a": 1, "b": 2, "c": 3}}, 3, "tab", "ask"),
        ("a:\n\tb: 1\n", {"a": {"b": 1}}, 2, "tab", "ask"),
        ("a: {b: 1 c: 2, d: 3}\n", {"a": {"b": 1, "c": 2, "d": 3}}, 1, "comma", "safe"),
        ("a: {b: 1; c: 2}\n", {"a": {"b": 1, "c": 2}}, 1, "comma", "safe"),
        ("a: b: 1, c: 2\nd: 3\n", {"a": {"b": 1, "c": 2}, "d": 3}, 1, "braces", "safe"),
        (
            "x:\n  - b: 1, c: 2}\n  - {b: 3}\n",
            {"x": [{"b": 1, "c": 2}, {"b": 3}]},
            2,
            "braces",
            "safe",
        ),
        ("a: {b: 1}}\nc: 2\n", {"a": {"b": 1}, "c": 2}, 1, "take it away", "safe"),
        ("x:\n  - {b: 1},\n  - {b: 2}\n", {"x": [{"b": 1}, {"b": 2}]}, 2, "take it away", "safe"),
        ("x:\n  {b: 1}\n  - {b: 2}\n", {"x": [{"b": 1}, {"b": 2}]}, 2, "no dash", "ask"),
        ("a: 1\nlead dinkes\nb: 2\n", {"a": 1, "lead": "dinkes", "b": 2}, 2, "no colon", "ask"),
        ("a: - satu\nb: 2\n", {"a": "- satu", "b": 2}, 1, "mark", "safe"),
        ("a: Kota: satu\nb: 2\n", {"a": "Kota: satu", "b": 2}, 1, "colon", "safe"),
        ("a: @satu\nb: 2\n", {"a": "@satu", "b": 2}, 1, "mark", "safe"),
        ("a: 'Kota Ma'had'\nb: 2\n", {"a": "Kota Ma'had", "b": 2}, 1, "apostrophe", "safe"),
        ("a: “Kota: satu”\nb: 2\n", {"a": "Kota: satu", "b": 2}, 1, "curly", "safe"),
        ('a: "satu\nb: 2\nc: 3\n', {"a": "satu", "b": 2, "c": 3}, 1, "never closed", "ask"),
        (
            'x:\n  - {a: "1, b: 2}\n  - {a: "3", b: 4}\n',
            {"x": [{"a": "1", "b": 2}, {"a": "3", "b": 4}]},
            2,
            "never closed",
            "ask",
        ),
        ('a: Kota: satu"\nb: 2\n', {"a": "Kota: satu", "b": 2}, 1, "opening quote", "ask"),
        ("a: [1, 2\nb: 3\n", {"a": [1, 2], "b": 3}, 1, "never closed", "ask"),
        ("a: {b: 1\nc: 3\n", {"a": {"b": 1}, "c": 3}, 1, "never closed", "ask"),
        ("x:\n  a: 1\n   b: 2\n  c: 3\n", {"x": {"a": 1, "b": 2, "c": 3}}, 3, "indented", "ask"),
        (
            "x:\n  a: 1\nm:\n    k: 2\n  c: 3\n",
            {"x": {"a": 1, "m": {"k": 2}, "c": 3}},
            3,
            "too far to the left",
            "ask",
        ),
    ],
)
def test_a_slip_is_told_at_its_line_and_read_as_meant(
    text: str, meant: object, line: int, says: str, safety: str
) -> None:
    document, (finding,) = given(text)
    assert document.data == meant
    assert document.text == text
    assert finding.place.spot is not None
    assert (finding.code, finding.place.spot.line) == ("SYN001", line)
    assert says in f"{finding.message.en} {finding.fix and finding.fix.en}"
    assert finding.safety is Safety(safety)


@pytest.mark.parametrize(
    "text",
    [
        f"a: Rp{NB}5 dan{NB}lagi\n",
        f"a: |\n  Catatan:{NB}satu\n  {NB}dua\n",
        f"a: >-\n  Satu\n  {NB}dua\n",
        f'a: "{NB}satu"\n',
        f"a: satu\n  Catatan:{NB}dua\n",
        "a: Kota “Bersama”\n",
        "a: no=1; b\n",
        "a: -satu\n",
    ],
)
def test_what_is_right_for_the_library_and_for_people_is_not_touched(text: str) -> None:
    document, findings = given(text)
    assert not findings
    assert not document.is_meant


@pytest.mark.parametrize(
    "text",
    ["a: |\n x\nz\n", "a: [1\nb: {2\nc: 'x\n"],
)
def test_where_no_slip_is_all_that_is_wrong_nothing_is_read(text: str) -> None:
    document, findings = given(text)
    assert document.data is LOST
    assert len(findings) == 1
    assert not findings[0].edits


def test_the_same_slip_in_several_lines_is_told_at_each() -> None:
    document, findings = given("name:Izin\nlead:dinkes\nstatus:idea\nb: 1\n")
    assert document.data == {"name": "Izin", "lead": "dinkes", "status": "idea", "b": 1}
    assert [one.place.spot and one.place.spot.line for one in findings] == [1, 2, 3]


def test_lines_pasted_with_odd_blanks_are_one_finding() -> None:
    document, findings = given(f"x:\n  a: 1\n{NB}{NB}b: 2\n{NB}{NB}c: 3\n  d: 4\n")
    assert document.data == {"x": {"a": 1, "b": 2, "c": 3, "d": 4}}
    assert len(findings) == 1


def test_places_are_those_of_the_text_as_written() -> None:
    document, findings = given("lead:dinkes\na: {b: 1, b: 2}\nc: 3\n")
    assert [(one.code, one.place.spot and one.place.spot.column) for one in findings] == [
        ("SYN001", 1),
        ("SYN002", 11),
    ]
    ends = [
        document.text[a:b]
        for a, b in zip(document.offsets[2::2], document.offsets[3::2], strict=True)
    ]
    assert ends[:2] == ["lead:"[:-1], "dinkes"]
    assert ends[-1] == "3"


def test_a_file_that_is_read_as_meant_is_taken_apart_as_it_is_written() -> None:
    document, _ = given("lead:dinkes\nb: 1\n")
    assert text_of(scan(document)) == document.text
    assert isinstance(edit(document, [Set(Route(("b",)), 2)], order=None), Refusal)  # type: ignore[arg-type]


def test_typing_again_mends_one_slip_of_several() -> None:
    document, findings = given("lead:dinkes\nname:Izin\nb: 1\n")
    done = edit(document, findings[0].edits, order=None)  # type: ignore[arg-type]
    assert isinstance(done, Edited)
    assert done.file.text == "lead: dinkes\nname:Izin\nb: 1\n"
    assert done.file.data == document.data


@pytest.mark.parametrize(
    "edits",
    [
        [Retype(Route(), 5, 5, "x")],  # what is read would be another thing
        [Retype(Route(), 5, 5, " "), Set(Route(("b",)), 2)],  # offsets and routes at once
        [Retype(Route(), 5, 5, "\n")],
    ],
)
def test_typing_again_is_refused_where_it_would_be_read_otherwise(edits: list[Edit]) -> None:
    document, _ = given("lead:dinkes\nb: 1\n")
    assert isinstance(edit(document, edits, order=None), Refusal)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(6))
def test_any_line_of_an_example_without_its_blank_is_read_as_it_was(seed: int) -> None:
    chance = random.Random(seed)
    for file in chance.sample(sorted(EXAMPLES.glob("*/programs/*.yaml")), 12):
        rows = file.read_text().split("\n")
        right, _ = read("programs/x.yaml", file.read_bytes())
        keys = [
            at for at, row in enumerate(rows) if row.startswith(("name: ", "lead: ", "  start"))
        ]
        at = chance.choice(keys)
        rows[at] = rows[at].replace(": ", ":", 1)
        document, found = read("programs/x.yaml", "\n".join(rows).encode())
        assert document.data == right.data
        assert [one.place.spot and one.place.spot.line for one in found] == [at + 1]
