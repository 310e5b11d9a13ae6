"""`smartplan diff`: what differs between two states of a plan, in words."""

import sys
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, argument, one_of, option, spoken
from smartplan.asking.sides import sides_of
from smartplan.reviewing.differences import differences
from smartplan.wording import Text
from smartplan.writers.text import terminal

FORMATS = ("text", "markdown", "json", "html")


def run(
    old: Annotated[
        str,
        argument(
            "revisi git (main, HEAD~1, main..cabang) atau folder rencana",
            "a git revision (main, HEAD~1, main..branch) or a plan folder",
            metavar="[A]",
        ),
    ] = "HEAD",
    new: Annotated[
        str | None,
        argument(
            "sama seperti A (bawaan: berkas kerja saat ini)",
            "the same as A (default: the working tree)",
            metavar="[B]",
        ),
    ] = None,
    *,
    plan: Annotated[
        Path | None,
        option(
            "folder rencana di repositori ini (bawaan: rencana di sekitar folder ini)",
            "plan folder in this repository (default: the plan around this folder)",
            "--plan",
            metavar=Text("JALUR", "PATH"),
        ),
    ] = None,
    format: Annotated[
        str,
        option("bentuk keluaran", "output format", "--format", metavar="|".join(FORMATS)),
    ] = "text",
    lang: LangOption = None,
) -> int:
    """Print the changes; 0 also where there are some."""
    language = spoken(lang)
    one_of("--format", format, FORMATS)
    sides = sides_of(old, new, plan, Path.cwd())
    found = [differences(pair) for pair in sides.pairs]
    if format == "text":
        from smartplan.writers import changes_text

        terminal.show(changes_text.lines(found, sides.base, sides.head, language))
        return 0
    from smartplan.writers import changes_html, changes_markdown
    from smartplan.writers.json import changes as changes_json

    writer = {
        "markdown": changes_markdown.write,
        "json": changes_json.write,
        "html": changes_html.write,
    }[format]
    sys.stdout.write(writer(found, sides.base, sides.head, language))
    return 0
