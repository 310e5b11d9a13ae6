"""Edits: exact splices, read again; and whatever is not meant is refused."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from smartplan.source.edit import Edit, comments, edited, encoded, spliced

from smartplan.route import ROOT, Route
from smartplan.source.locate import _spans
from smartplan.source.node import Node
from smartplan.source.read import Document, read
from tests.places import EXAMPLES
from tests.source.tree.messy import Messy

TEGAL = EXAMPLES / "tegal"
FILES = sorted(path.relative_to(TEGAL).as_posix() for path in TEGAL.rglob("*.yaml"))


def document(text: str) -> Document:
    result, faults = read("programs/x.yaml", text.encode())
    assert not faults
    return result


def at(doc: Document, *keys: str | int, new: str, on_key: bool = False) -> Edit:
    route = ROOT
    for key in keys:
        route /= key
    key_start, key_end, start, end = _spans(doc)[route]
    end = start + len(doc.text[start:end].rstrip())
    return Edit(route, *((key_start, key_end) if on_key else (start, end)), new, on_key=on_key)


def scalar_routes(node: Node, route: Route = ROOT) -> Iterator[Route]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from scalar_routes(child, route / key)
    elif isinstance(node, list):
        for place, child in enumerate(node):
            yield from scalar_routes(child, route / place)
    else:
        yield route


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9), ending=st.sampled_from(("\n", "\r\n")))
def test_without_edits_the_text_is_the_same(seed: int, ending: str) -> None:
    doc = document(Messy(seed).text().replace("\n", ending))
    same = edited(doc, ())
    assert same is not None
    assert same.text == doc.text


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 10**9), file=st.sampled_from(FILES))
def test_one_edit_changes_only_the_lines_of_its_stretch(seed: int, file: str) -> None:
    chance = random.Random(seed)
    doc = document((TEGAL / file).read_text())
    route = chance.choice(list(scalar_routes(doc.data)))
    edit = at(doc, *route, new=chance.choice(("7", "kata", '"33.70"', "2022-06-13")))
    after = edited(doc, [edit])
    assert after is not None
    assert after.text[: edit.start] == doc.text[: edit.start]
    assert after.text.endswith(doc.text[edit.end :])
    first = doc.text.count("\n", 0, edit.start)
    last = doc.text.count("\n", 0, edit.end)
    old, new = doc.text.split("\n"), after.text.split("\n")
    assert old[:first] == new[:first]
    assert old[last + 1 :] == new[len(new) - len(old) + last + 1 :]
    assert comments(after) == comments(doc)


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_an_edit_of_any_scalar_is_made_as_meant_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    doc = document(Messy(seed).text())
    routes = list(scalar_routes(doc.data))
    assume(routes)
    route = chance.choice(routes)
    edit = at(doc, *route, new="1250000000")
    after = edited(doc, [edit])
    if after is not None:
        assert after.text == spliced(doc.text, [edit])
        found = after.data
        for key in route:
            found = found[int(key) if isinstance(found, list) else key]
        assert found == 1250000000


def test_a_key_is_renamed_and_keeps_its_quotes_and_comments() -> None:
    doc = document('"nmae": A  # satu\nlead: b\n')
    after = edited(doc, [at(doc, "nmae", new="name", on_key=True)])
    assert after is not None
    assert after.text == '"name": A  # satu\nlead: b\n'
    assert list(after.data) == ["name", "lead"]


def test_several_edits_at_once_in_windows_lines() -> None:
    doc = document("a: Rp 1 juta  # x\r\nb:\r\n  - {c: '2', d: 3}\r\n")
    after = edited(doc, [at(doc, "a", new="1000000"), at(doc, "b", 0, "c", new="2")])
    assert after is not None
    assert after.text == "a: 1000000  # x\r\nb:\r\n  - {c: 2, d: 3}\r\n"


@pytest.mark.parametrize(
    ("text", "route", "new", "on_key"),
    [
        ("a: 1\nb: 2\n", ("a",), "b", True),  # the key is there already
        ("a: 1\n", ("a",), "x: y", False),  # not one value
        ("a: 1\n", ("a",), "1 # x", False),  # a comment more
        ("a: >- # satu\n  b\n", ("a",), "1", False),  # a comment less
        ("a: [1, 2]\n", ("a", 0), "1, 3", False),  # a value more
    ],
)
def test_what_would_read_otherwise_is_refused(
    text: str,
    route: tuple[str | int, ...],
    new: str,
    on_key: bool,  # noqa: FBT001 -- pytest gives it by name
) -> None:
    doc = document(text)
    assert edited(doc, [at(doc, *route, new=new, on_key=on_key)]) is None


def test_the_byte_order_mark_stays() -> None:
    raw = b"\xef\xbb\xbfa: 1\n"
    assert encoded("a: 2\n", raw) == b"\xef\xbb\xbfa: 2\n"
    assert encoded("a: 2\n", b"a: 1\n") == b"a: 2\n"


def test_a_hash_is_a_comment_only_outside_of_values() -> None:
    text = "# 1\na: 'x # y' # 2\nb: |  # 3\n  # teks\nc: [a#b, # 4\n  'd # e'] # 5  \n\"# k\": v\n"
    assert comments(document(text)) == ["# 1", "# 2", "# 3", "# 4", "# 5"]
