"""What the YAML library takes without a word is told, with and without libyaml."""

import pytest

from smartplan.finding import Severity
from smartplan.source import nodes
from smartplan.source.pure import PureParser
from smartplan.source.read import read

Told = list[tuple[str, str, int, int]]


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(nodes, "Parser", PureParser)


def told(text: str) -> Told:
    _, findings = read("profile.yaml", text.encode())
    return [
        (one.code, one.severity.value[0], one.place.spot.line, one.place.spot.column)
        for one in findings
        if one.place.spot
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [x, ?y]\n", [("SYN001", "e", 1, 8)]),
        ("a: {?b: c}\n", [("SYN001", "e", 1, 5)]),
        ('a: { ?"b": c}\n', [("SYN001", "e", 1, 6)]),
        ("a: [-]\n", [("SYN001", "w", 1, 5)]),
        ('a: "b"#c\n', [("SYN013", "w", 1, 7)]),
        ("a: 'b'#\n", [("SYN013", "w", 1, 7)]),
        ("a: [b]#c\nd: e\n", [("SYN013", "w", 1, 7)]),
        ("a: [b,#c\n  d]\n", [("SYN013", "w", 1, 7)]),
        ("a: [#c\n  d]\n", [("SYN013", "w", 1, 5)]),
        ("a: >#b\n  c\n", [("SYN013", "w", 1, 5)]),
        ("a: |\n  \n # b\n", [("SYN013", "w", 3, 2)]),
        ("a: [b,\nc]\n", [("SYN001", "w", 2, 1)]),
        ('a: "b\nc\nd"\ne: "f\n\tg"\n', [("SYN001", "w", 2, 1), ("SYN001", "w", 5, 1)]),
        ("- 'b\nc'\n", [("SYN001", "w", 2, 1)]),
        ("%YAML 1.1#x\n---\na: b\n", [("SYN001", "e", 1, 1)]),
        ("# x\n%YAML 1.3\n---\na: b\n", [("SYN001", "e", 2, 1)]),
        ("%FOO bar\n---\na: b\n", [("SYN001", "e", 1, 1)]),
    ],
)
def test_what_yaml_means_otherwise_is_told_at_its_place(text: str, expected: Told) -> None:
    assert told(text) == expected
    assert told(text.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: [b?c, d]\n",
        'a: "[ ?b"\n',
        "a: [x - y, -1, - ]\n"[:0] + "a: [x - y, -1]\n",
        'a: "b" #c\n',
        "a: b#c\n",
        "a: [b] # c\n",
        '# "b"#c\na: d # [#e\n',
        'a: |\n  "b"#c\n',
        "a: '#b\"#c'\n",
        "a: [\n  b\n]\n",
        'a: "b\n  c"\n',
        "{\na: b\n}\n",
        "%YAML 1.2\n---\na: b\n",
        "a: 50%\n",
        "# nothing\n",
    ],
)
def test_what_yaml_means_so_is_not(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("a: |\n  b\n   ", "b\n \n"), ("a: |+\n   ", "\n"), ("a: |-\n  b\n \t", None)],
)
def test_a_last_line_of_blanks_is_a_line(text: str, value: str | None) -> None:
    document, _ = read("profile.yaml", text.encode())
    ended, _ = read("profile.yaml", f"{text}\n".encode())
    assert document.data == ended.data
    assert value is None or document.data == {"a": value}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (r"\e[31m", "e"),
        (r"x\x07", "e"),
        (r"\0", "e"),
        (r"\uFFFE", "e"),
        (r"\U0000FFFF", "e"),
        (r"\x9b", "e"),
        (r"\N", "e"),
        (r"\L", "e"),
        (r"a\rb", "e"),
        (r"\u202E", "w"),
        (r"\u200b", "w"),
        (r"a\u200db", "w"),
        (r"\r\n\t\"\/\\e\x41", ""),
        (r"\U0001F468\u200d\U0001F469", ""),
    ],
)
def test_escapes_of_signs_that_no_text_has_are_told_in_keys_and_values(
    value: str, expected: str
) -> None:
    for text in (f'a: "{value}"\n', f'"{value}": 1\n', f'a: [{{b: "{value}"}}]\n'):
        assert [one[:2] for one in told(text)] == [("SYN010", each) for each in expected]
    assert told(f"a: '{value}'\n") == []


@pytest.mark.parametrize(
    ("sign", "is_told"),
    [
        *((sign, True) for sign in "\u061c\u200b\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"),
        ("\u200c", True),
        ("\u00a0", False),
        ("\u00ad", False),
    ],
)
def test_signs_that_nobody_sees_are_warnings(sign: str, is_told: bool) -> None:  # noqa: FBT001
    document, findings = read("profile.yaml", f"a: x{sign}y\n".encode())
    assert document.data == {"a": f"x{sign}y"}
    assert [one.severity for one in findings] == [Severity.WARNING] * is_told
    for one in findings:
        assert f"U+{ord(sign):04X}" in one.message.id
        assert sign not in one.message.id + one.message.en


def test_joiners_of_scripts_and_emoji_are_text() -> None:
    for text in ("\u0645\u06cc\u200c\u062e", "\U0001f468\u200d\U0001f469", "\u0995\u09cd\u200d"):
        assert told(f"a: {text}\n") == []


@pytest.mark.parametrize("text", ["\ufeff\ufeffa: 1\n", "a: 1\n\ufeffb: 2\n", "a:\n\ufeffb: 2\n"])
def test_a_byte_order_mark_that_begins_a_line_is_an_error(text: str) -> None:
    _, findings = read("profile.yaml", text.encode())
    assert [one.severity for one in findings if one.code == "SYN010"][:1] == [Severity.ERROR]
