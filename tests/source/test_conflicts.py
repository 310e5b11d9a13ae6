"""Conflicts that git left open: both ends named, alone, in texts; nothing else is told of them."""

import pytest

from smartplan.finding import Finding
from smartplan.source.node import LOST
from smartplan.source.read import read

OPEN = "<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> cabang\n"
BASE = "<<<<<<< ours\nb: 1\n||||||| 1a2b3c4\nb: 0\n=======\nb: 2\n>>>>>>> theirs\n"


def told(text: str) -> list[Finding]:
    document, findings = read("profile.yaml", text.encode())
    assert document.data is LOST
    assert {one.code for one in findings} == {"SYN012"}
    return list(findings)


def lines(finding: Finding) -> list[int]:
    return [place.spot.line for place in finding.places if place.spot]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_conflict_is_one_finding_from_end_to_end(ending: str) -> None:
    (finding,) = told(f"a: 1\n{OPEN}".replace("\n", ending))
    assert lines(finding) == [2, 4, 6]
    for text in (finding.message.id, finding.message.en):
        assert "HEAD" in text
        assert "cabang" in text
    assert finding.fix is not None
    assert "nothing but the marker lines" in finding.fix.en


def test_what_it_was_before_is_named_too() -> None:
    (finding,) = told(BASE)
    assert lines(finding) == [1, 3, 5, 7]


def test_several_conflicts_are_several_findings() -> None:
    assert [lines(one) for one in told(f"{OPEN}a: 1\n{BASE}")] == [[1, 3, 5], [7, 9, 11, 13]]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| x", "=======", ">>>>>>> x", ">" * 9])
def test_a_marker_that_was_left_is_told(mark: str) -> None:
    for text in (f"a: 1\n{mark}\nb: 2\n", f"a: |\n  x\n{mark}\n  y\n", f'a: "x\n{mark}\n y"\n'):
        (finding,) = told(text)
        assert mark.split(maxsplit=1)[0] in finding.message.en
        assert finding.place.spot is not None
        assert text.splitlines()[finding.place.spot.line - 1] == mark


def test_broken_yaml_between_the_markers_is_not_told() -> None:
    told(f"a: 'x\n{OPEN}a: 1\na: 2\n")


@pytest.mark.parametrize(
    "text",
    ["a: |\n  =======\n  <<<<<<< x\n", "# =======\na: 1\n", "a: <<<<<<<\n", "a: '======='\n"],
)
def test_what_is_not_at_the_margin_is_text(text: str) -> None:
    _, findings = read("profile.yaml", text.encode())
    assert findings == ()
