"""The one place that writes to the screen: all that is said, clean, and no wider than it.

Nothing unseen of a plan, a name or a commit gets through (see `unseen`), and no line of the log of
a build that comes from them is taken for a command of the build's host: `::error::` at the
beginning of a line and `##[error]` anywhere get a backslash.
"""

import os
import re
import sys
from collections.abc import Iterable
from typing import TypeVar

from smartplan.unseen import flat, visible, visible_lines
from smartplan.wording import Lang, Text

_T = TypeVar("_T")

# A line is a sequence of (words, style); styles are the names below, "" is plain.
Line = list[tuple[str, str]]

WIDTH = 100  # of what is no terminal: files, pipes, the log of a build
WIDEST = 120  # beyond that an eye loses its line
ENDLESS = 1_000_000  # where lines may be as long as they are
NARROWEST = 40  # below that a table has no form

# What a terminal is told before words of a style.
STYLES = {
    "": "",
    "strong": "1",
    "muted": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;34",
    "accent": "1;36",
    "good": "1;32",
}


def plain(*words: str) -> Line:
    """A line without style."""
    return [("".join(words), "")]


def width(elsewhere: int = WIDTH) -> int:
    """How wide lines may be: as the terminal is (or COLUMNS says), within what can be read.

    What goes elsewhere is alike wherever it is made: COLUMNS does not count there, as it is also
    set by programs that start others.
    """
    if not sys.stdout.isatty():
        return elsewhere
    asked = os.environ.get("COLUMNS", "")
    columns = int(asked) if asked.isdecimal() else 0
    if not columns:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except OSError:  # something that only says that it is a terminal
            columns = 0
    return min(max(columns, NARROWEST), WIDEST) if columns else WIDTH


def is_coloured(*, aside: bool = False) -> bool:
    """Whether stdout, or stderr, is a terminal that takes colour (NO_COLOR, FORCE_COLOR, TERM)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "").lower() in _COLOURLESS:
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stderr if aside else sys.stdout).isatty()


def complain(sentence: Text, lang: Lang, who: str = "smartplan") -> None:
    """Say beside stdout what was left undone."""
    sys.stderr.write(f"{who}: {_uncommanding(flat(sentence.say(lang)))}\n")


def show(lines: Iterable[Line], *, aside: bool = False) -> None:
    """Print lines; in colour only where that is wanted, so that a pipe gets clean text.

    `aside` is beside stdout, where a machine reads that.
    """
    coloured = is_coloured(aside=aside)
    finished([made(lines, is_coloured=coloured)], is_coloured=coloured, aside=aside)


def put(text: str, *, is_ours: bool = False) -> None:
    """Print a text that is made already; `is_ours` where each line begins with words of ours.

    Those are a page, whose style has lines that begin with `::`, and commands that are meant.
    """
    sys.stdout.write(cleaned(text, is_ours=is_ours))


def cleaned(text: str, *, is_ours: bool = False) -> str:
    """A text as `put` prints it."""
    text = visible_lines(text)
    return _undoing(text) if is_ours else _uncommanding(text)


def made(lines: Iterable[Line], *, is_coloured: bool) -> str:
    """Lines as `show` prints them."""
    return "".join(map(_colourfully, lines)) if is_coloured else plainly(lines)


def finished(texts: Iterable[str], *, is_coloured: bool = False, aside: bool = False) -> None:
    """Print texts that were `cleaned` or `made`, each as soon as it is there."""
    stream = sys.stderr if aside else sys.stdout
    if not (is_coloured and os.name == "nt"):
        stream.writelines(texts)
        return
    # A console of Windows may have to be told its colours in another way. rich knows how.
    from rich.console import Console
    from rich.text import Text as Styled

    console = Console(file=stream, highlight=False, soft_wrap=True, force_terminal=True)
    for text in texts:
        console.print(Styled.from_ansi(text), end="")


def patch(text: str) -> None:
    """Print changes of files: exactly into a pipe, for `git apply`, and clean where people look.

    They look at terminals, and at the logs of builds.
    """
    is_looked_at = sys.stdout.isatty() or any(os.environ.get(name) for name in _BUILDS)
    sys.stdout.write(_uncommanding(visible_lines(text)) if is_looked_at else text)


def ask(question: str) -> str:
    """Ask, and return the line that is typed; empty where nobody answers."""
    sys.stdout.write(flat(question))
    sys.stdout.flush()
    return sys.stdin.readline()


def is_answering() -> bool:
    """Whether somebody sits at the terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def clear() -> None:
    """Begin with an empty screen, where there is one."""
    if sys.stdout.isatty():
        sys.stdout.write("\x1b[2J\x1b[H")


def progress(things: Iterable[_T], said: str, count: int) -> Iterable[_T]:
    """The things, with a bar beside stdout while they are worked on, where there is a terminal."""
    if not sys.stderr.isatty():
        return things
    from rich.console import Console
    from rich.progress import track

    # Without a thread that draws the bar anew: a process with threads cannot be forked.
    console = Console(stderr=True)
    return track(things, said, total=count, console=console, transient=True, auto_refresh=False)


def plainly(lines: Iterable[Line]) -> str:
    """Lines without style, as a pipe or a file gets them."""
    return "".join(_plainly(line) for line in lines)


def _plainly(line: Line) -> str:
    text = visible("".join([words for words, _ in line]).rstrip())
    return f"{_uncommanding(text)}\n"


def _colourfully(line: Line) -> str:
    parts = [
        f"\x1b[{STYLES[style]}m{words}\x1b[0m" if words and style else words
        for words, style in _cleaned(line)
    ]
    return f"{''.join(parts)}\n"


def _cleaned(line: Line) -> Line:
    """A line whose words can be shown; what would begin a command stands in one of them."""
    clean = [(visible(words), style) for words, style in line]
    text = "".join(words for words, _ in clean)
    return clean if (safe := _uncommanding(text)) == text else [(safe, "")]


def _uncommanding(text: str) -> str:
    """The text with no line in it that the host of a build takes for a command."""
    if "::" not in text and "##" not in text:
        return text
    return _undoing(re.sub(_BEGINNING, r"\1\\", text))


def _undoing(text: str) -> str:
    """The text with nothing in it that is a command anywhere in a line."""
    return re.sub(_ANYWHERE, "\\\\", text) if "##" in text else text


# GitHub reads `::error::` behind blanks, too, and the older `##[error]` anywhere in a line, Azure
# the same as `##vso[...]`.
_ANYWHERE = r"(?<=#)(?=#\w*\[)"
_BEGINNING = r"(?m)(^[^\S\n]*)(?=::)"
_COLOURLESS = ("dumb", "unknown")  # what TERM calls a terminal that knows text only
_BUILDS = ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD")
