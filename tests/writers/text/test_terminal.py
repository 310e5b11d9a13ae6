"""The one place that writes to the screen: clean, no commands, as wide as it is."""

import ast
import fcntl
import io
import os
import struct
import subprocess
import sys
import termios
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text as Styled

import smartplan
from smartplan.wording import same
from smartplan.writers.text import terminal
from smartplan.writers.text.columns import fitted
from tests.places import EXAMPLES
from tests.poison import unclean


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("::error::x", "\\::error::x"),
        ("  ::add-mask::Rp", "  \\::add-mask::Rp"),
        ("a ##[error]x", "a #\\#[error]x"),
        ("##vso[task.complete]", "#\\#vso[task.complete]"),
        ("a :: b", "a :: b"),
        ("## [a](b)", "## [a](b)"),
        ("a\x1b[31m\nb", "a\\x1b[31m\\nb"),
    ],
)
def test_a_line_is_words(said: str, shown: str) -> None:
    assert terminal.plainly([[(said, "")]]) == f"{shown}\n"
    assert terminal.plainly([[("", ""), (said, "error")]]) == f"{shown}\n"


def test_colour_is_all_that_a_terminal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.show([[("a\x1b]0;x\x07", "error")], [("::stop", "good"), ("-commands::x", "")]])
    said = screen.getvalue()
    assert "a\\x1b]0;x\\x07" in said
    assert "\x1b[1;31m" in said
    assert "\\::stop-commands::x" in said


RUNS = st.lists(
    st.tuples(
        st.text("a \u00e9\u20ac::##[#\\\u200b", max_size=6), st.sampled_from([*terminal.STYLES])
    ),
    max_size=5,
)


@given(st.lists(RUNS, max_size=4))
def test_colours_are_those_of_rich(lines: list[terminal.Line]) -> None:
    """It is not asked, as it takes longer to load than a plan to check."""
    styles = {
        "": "", "strong": "bold", "muted": "dim", "error": "bold red", "warning": "bold yellow",
        "info": "bold blue", "accent": "bold cyan", "good": "bold green",
    }  # fmt: skip
    assert styles.keys() == terminal.STYLES.keys()
    screen = io.StringIO()
    settings = {"TERM": "xterm-256color"}
    console = Console(
        file=screen, highlight=False, soft_wrap=True, force_terminal=True, _environ=settings
    )
    for line in lines:
        clean = terminal._cleaned(line)
        console.print(Styled.assemble(*[(words, styles[style]) for words, style in clean]))
    assert terminal.made(lines, is_coloured=True) == screen.getvalue()


def test_colours_on_windows_are_left_to_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """It knows consoles that are told colours in another way; elsewhere it writes the same."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    lines = [[("galat", "error"), (" a ", ""), ("::x", "muted")], [], [("[b] c", "good")]]
    made = terminal.made(lines, is_coloured=True)
    screen = Screen()
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", screen)
        patch.setattr(terminal, "os", SimpleNamespace(name="nt"))
        terminal.finished([made, made], is_coloured=True)
    assert screen.getvalue() == made * 2


@pytest.mark.parametrize(
    ("env", "is_coloured"),
    [
        ({}, True),
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "Unknown", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_who_is_told_colours(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], *, is_coloured: bool
) -> None:
    for name in ("TERM", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", Screen())
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert terminal.is_coloured() == is_coloured
    assert terminal.is_coloured(aside=True) == (is_coloured and "FORCE_COLOR" in env)


def test_what_goes_beside_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.complain(same("x\n::error::y\x1b"), "en")
    terminal.complain(same("y"), "en", "smartplan merge")
    assert capsys.readouterr().err == "smartplan: x ::error::y\\x1b\nsmartplan merge: y\n"


@pytest.mark.parametrize("name", [None, "CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD"])
def test_a_patch_is_exact_in_a_pipe_and_clean_where_people_look(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    for one in ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD"):
        monkeypatch.delenv(one, raising=False)
    if name:
        monkeypatch.setenv(name, "true")
    terminal.patch(" ::error::x\n+a\u202eb\n")
    shown = " \\::error::x\n+a\\u202eb\n" if name else " ::error::x\n+a\u202eb\n"
    assert capsys.readouterr().out == shown
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    terminal.patch("+a\x1b[31m\n")
    assert screen.getvalue() == "+a\\x1b[31m\n"


@pytest.mark.parametrize(("asked", "wide"), [("80", 80), ("20", 40), ("500", 120), ("x", 100)])
def test_width(monkeypatch: pytest.MonkeyPatch, asked: str, wide: int) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    assert terminal.width() == terminal.WIDTH
    monkeypatch.setattr("sys.stdout", Screen())
    assert terminal.width() == wide


def test_lines_of_any_length_fit() -> None:
    line = [("kode  ", "strong"), ("kata " * 9, "")]
    told = terminal.plainly(fitted([line, [("  a", "")]], 20)).splitlines()
    assert told[0] == "kode  kata kata kata"
    assert told[1].startswith("      kata")
    assert told[-1] == "  a"
    assert max(map(len, told)) <= 20


CALLS = (
    ("validate", str(EXAMPLES / "tegal")),
    ("score", str(EXAMPLES / "tegal")),
    ("score", str(EXAMPLES)),
    ("score", "--explain", str(EXAMPLES / "batang")),
    ("explain", "REF001"),
    ("render", "--list", str(EXAMPLES / "tegal")),
)


@pytest.mark.parametrize("columns", [40, 80, 160])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_nothing_is_wider_than_the_terminal(call: tuple[str, ...], columns: int) -> None:
    """But for a name or command that is longer than a line: it stays whole, to be copied."""
    for line in at_terminal(columns, *call):
        assert len(line) <= columns or _longest(line) > columns // 2, line
        assert len(line) <= 120 or _longest(line) > 60, line


def test_carets_stand_below_what_they_mean() -> None:
    lines = at_terminal(60, "validate", str(EXAMPLES / "tegal"))
    at = next(row for row, line in enumerate(lines) if line.lstrip(" |").startswith("^"))
    assert len(lines[at].split("|")[1].rstrip()) <= len(lines[at - 1].split("|", 1)[1]) + 50
    assert lines[at][lines[at].index("^") - 1] == " "


def _longest(line: str) -> int:
    """The length of a path, or of a command in the line."""
    command = line[line.index("smartplan ") :] if "smartplan " in line else ""
    return max(len(command), *(len(word) for word in line.split()))


def at_terminal(columns: int, *call: str) -> list[str]:
    """What smartplan prints to a terminal of so many columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    code = "import sys; from smartplan.cli import main; main(sys.argv[1:])"
    with subprocess.Popen(
        [sys.executable, "-c", code, *call, "--lang", "en"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**env, "NO_COLOR": "1", "TERM": "xterm"},
    ):
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 65_536):
                said += part
        except OSError:  # all is read
            pass
    os.close(ours)
    text = said.decode().replace("\r\n", "\n")
    assert not unclean(text)
    return [line.rstrip() for line in text.splitlines()]


MODULES = sorted(Path(smartplan.__file__).parent.rglob("*.py"))
HERE = "writers/text/terminal.py"
LOOKED_AT = frozenset({"isatty", "flush", "encoding", "reconfigure", "fileno", "buffer", "close"})


@pytest.mark.wide
def test_nobody_else_writes_to_the_screen() -> None:
    """The streams are looked at elsewhere, but written to only with words of our own.

    These are the version, which is answered before anything is loaded, and a line break.
    """
    found = [
        f"{path.name}:{line}"
        for path in MODULES
        if not path.as_posix().endswith(HERE)
        for line in _writing(ast.parse(path.read_text("utf-8")))
    ]
    assert not found
    assert _writing(ast.parse((MODULES[0].parent / HERE).read_text("utf-8")))


def _writing(tree: ast.Module) -> list[int]:
    """The lines that write to the screen, or hand a stream to something that could."""
    allowed: set[int] = set()
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _is_stream(node.value) and node.attr in LOOKED_AT:
            allowed.add(id(node.value))
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            is_write = isinstance(node.func, ast.Attribute) and _is_stream(node.func.value)
            if is_write and node.func.attr == "write" and _is_own(node.args[0]):  # type: ignore[attr-defined]
                allowed.add(id(node.func.value))  # type: ignore[attr-defined]
            is_fixed = name == "os.write" and isinstance(node.args[0], ast.Constant)
            if is_fixed or name == "print" or name.endswith((".echo", ".secho", "Console")):
                lines.append(node.lineno)
            if name == "_silence":  # nothing is written there any more
                allowed |= {id(one) for one in node.args}
        if isinstance(node, ast.ImportFrom) and node.module in {"sys", "builtins"}:
            lines += [
                node.lineno for one in node.names if one.name in {"stdout", "stderr", "print"}
            ]
        if isinstance(node, ast.Compare) and ast.unparse(node.left) == "None":
            allowed |= {id(one) for one in ast.walk(node)}  # whether there is one
        if isinstance(node, ast.For) and ast.unparse(node.iter) == "(sys.stdout, sys.stderr)":
            allowed |= {id(one) for one in ast.walk(node.iter)}  # made to speak UTF-8
    lines += [
        node.lineno for node in ast.walk(tree) if _is_stream(node) and id(node) not in allowed
    ]
    return lines


def _is_stream(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node) in {
        *("sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"),
    }


def _is_own(said: ast.expr) -> bool:
    """Whether words are ours to the last character."""
    if isinstance(said, ast.JoinedStr):
        parts = [part for part in said.values if isinstance(part, ast.FormattedValue)]
        return all(ast.unparse(part.value) == "__version__" for part in parts)
    return isinstance(said, ast.Constant)
