"""Lines of styled words, printed in colour on a terminal and plainly everywhere else."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from smartplan.wording import Lang, Text

# A line is a sequence of (words, style); styles are the names below, "" is plain.
Line = list[tuple[str, str]]

WIDTH = 100

STYLES = {
    "": "",
    "strong": "bold",
    "muted": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "accent": "bold cyan",
    "good": "bold green",
}


def plain(*words: str) -> Line:
    """A line without style."""
    return [("".join(words), "")]


def is_colourful(stream: TextIO) -> bool:
    """Whether a stream is a terminal that may be written to in colour (NO_COLOR, FORCE_COLOR)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def complain(sentence: Text, lang: Lang) -> None:
    """Say beside stdout what was left undone."""
    sys.stderr.write(f"smartplan: {sentence.say(lang)}\n")


def show(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Print lines; in colour only where that is wanted, so that a pipe gets clean text."""
    stream = stream or sys.stdout
    if not is_colourful(stream):
        stream.writelines(_plainly(line) for line in lines)
        return
    # Imported here: rich costs 80 ms, and a pipe must not pay for colour.
    from rich.console import Console
    from rich.text import Text as Styled

    console = Console(file=stream, highlight=False, soft_wrap=True, force_terminal=True)
    for line in lines:
        console.print(Styled.assemble(*((words, STYLES[style]) for words, style in line)))


def plainly(lines: Iterable[Line]) -> str:
    """Lines without style, as a pipe or a file gets them."""
    return "".join(_plainly(line) for line in lines)


def _plainly(line: Line) -> str:
    return "".join(words for words, _ in line).rstrip() + "\n"
