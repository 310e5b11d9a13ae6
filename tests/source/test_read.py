"""Reading: what YAML 1.2 core says, where it stands, and what a plan must not contain."""

import pytest

from smartplan.finding import Place
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.source.bundle import MAX_BYTES
from smartplan.source.locate import Locator
from smartplan.source.read import read

SCALARS = {
    "no": "no",
    "on": "on",
    "yes": "yes",
    "12:30:45": "12:30:45",
    "017": 17,
    "1_000": "1_000",
    "0o17": 15,
    "0x1F": 31,
    "2022-06-13": "2022-06-13",
    "~": None,
    "null": None,
    "": None,
    "true": True,
    "False": False,
    "1.5": 1.5,
    ".5": 0.5,
    "1e3": 1000.0,
    "-12": -12,
    "+3": 3,
    "1.250.000": "1.250.000",
    "1,5": "1,5",
    "-": "-",
    "33.10": 33.1,
    "9" * 40: "9" * 40,
    '"2022"': "2022",
    "'no'": "no",
}


def data(text: str) -> object:
    document, findings = read("profile.yaml", text.encode())
    assert findings == ()
    return document.data


def codes(raw: bytes | str) -> list[tuple[str, int, int]]:
    content = raw if isinstance(raw, bytes) else raw.encode()
    _, findings = read("profile.yaml", content)
    spots = [(finding.code, finding.place.spot) for finding in findings]
    return [(code, spot.line, spot.column) for code, spot in spots if spot]


@pytest.mark.parametrize(("written", "value"), SCALARS.items())
def test_plain_scalars_mean_what_yaml_1_2_core_says(written: str, value: object) -> None:
    if written == "-":
        written = "'-'"
    assert data(f"a: {written}\n") == {"a": value}


def test_keys_stay_text_as_written() -> None:
    assert data("2024: 1\ntrue: 2\n1.0: 3\n") == {"2024": 1, "true": 2, "1.0": 3}


def test_an_empty_file_is_nothing() -> None:
    assert data("") is None
    assert data("# nothing but a comment\n") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [("SYN002", 3, 1)]),
        ("a: &x 1\nb: *x\n", [("SYN003", 1, 4), ("SYN003", 2, 4)]),
        ("a: !!int 1\n", [("SYN004", 1, 4)]),
        ("a: !satu 1\n", [("SYN004", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("SYN005", 2, 1)]),
        ("a:\n  <<: {b: 1}\n", [("SYN008", 2, 3)]),
        ("a:\n  <<: *dasar\n", [("SYN008", 2, 3)]),
        ("? [1, 2]\n: x\n", [("SYN009", 1, 3)]),
        ("a: {{ nama }}\n", [("SYN009", 1, 5)]),
        ("a: x\x07y\n", [("SYN010", 1, 5)]),
        ("a: x\u2028y\n", [("SYN010", 1, 5)]),
        ("a: x\x85y\n", [("SYN010", 1, 5)]),
    ],
)
def test_what_a_plan_must_not_contain_is_found_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: b: c\n", 1, 4, "colon"),
        ("name:Layanan\nb: 1\n", 1, 1, "space after the colon"),
        ("a: 1\nb: 'x\nc: 2\n", 2, 4, "never closed"),
        ("a: [1, 2\nb: 3\n", 1, 4, "never closed"),
        ("a: {b: 1\n", 1, 4, "never closed"),
        ("a:\n\tb: 1\n", 2, 1, "tab"),
        ("a: 1\n  b: 2\n", 2, 3, "indented"),
        ("- a\nb: c\n", 2, 1, "list item"),
        ("a: @x\n", 1, 4, "cannot begin"),
        ("a: |\n x\nz\n", 3, 1, "no colon"),
        ('a: "\\q"\n', 1, 5, "double quotes"),
    ],
)
def test_broken_yaml_is_explained_where_it_is_to_be_mended(
    text: str, line: int, column: int, says: str
) -> None:
    _, (finding,) = read("profile.yaml", text.encode())
    spot = finding.place.spot
    assert spot is not None
    assert (finding.code, spot.line, spot.column) == ("SYN001", line, column)
    assert finding.fix is not None
    assert says in f"{finding.message.en} {finding.fix.en}"


def test_a_duplicate_key_names_both_places_and_keeps_the_first() -> None:
    document, (finding,) = read("profile.yaml", b"a: 1\nb:\n  c: 2\na: {d: [3]}\ne: 4\n")
    assert document.data == {"a": 1, "b": {"c": 2}, "e": 4}
    assert [place.spot.line for place in finding.places if place.spot] == [4, 1]
    locator = Locator({"profile.yaml": document}, home)
    spot = locator.spot(Place(Route(("e",)), "profile.yaml"))
    assert (spot.line, spot.column) == (5, 4)


def test_a_file_that_is_not_utf8_is_found_at_the_bad_byte() -> None:
    assert codes(b"a: 1\nb: caf\xe9\n") == [("SYN006", 2, 7)]


def test_a_byte_order_mark_is_no_character() -> None:
    document, findings = read("profile.yaml", b"\xef\xbb\xbfa: 1\n")
    assert findings == ()
    assert document.data == {"a": 1}


def test_crlf_lines_count_like_others() -> None:
    assert codes("a: 1\r\nb: 2\r\na: 3\r\n") == [("SYN002", 3, 1)]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_endless_nesting_is_refused_at_once(opening: str) -> None:
    assert codes(opening * 20_000) == [("SYN007", 1, 64 * len(opening) + 1)]


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {code for code, _, _ in codes(bomb)} == {"SYN003"}


def test_a_file_beyond_the_limit_is_not_read() -> None:
    assert codes(b"a" * (MAX_BYTES + 1)) == [("SYN007", 1, 1)]


def test_many_duplicates_take_no_more_time_than_many_keys() -> None:
    text = "".join(f"k{n}: 1\nk{n}: 2\n" for n in range(5_000))
    assert len(codes(text)) == 5_000


@pytest.mark.parametrize("text", ["[?]", "[a, ? # apa\n]", "[?, a]", "[? : b]"])
def test_a_question_mark_without_a_key_is_told_with_every_libyaml(text: str) -> None:
    """Before 0.2.6 libyaml lost its place behind it; what it reads since is no plan either."""
    assert codes(text) == [("SYN001", 1, text.index("?") + 1)]


def test_brackets_without_end_where_a_key_must_stand_are_no_key_with_every_libyaml() -> None:
    assert codes("- a: b\n  c: d\n" + "[" * 2_000) == [("SYN001", 3, 1)]
