"""`smartplan diff`: what differs between two states of a plan, in words."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import LangOption, argument, option, spoken
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.sides import sides_of
from smartplan.reviewing.differences import differences
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling


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
    format: FormatOption = "text",
    out: OutOption = None,
    lang: LangOption = None,
) -> int:
    """Print the changes; 0 also where there are some."""
    language = spoken(lang)
    form = asked_form(format, out)
    sides = sides_of(old, new, plan, Path.cwd())
    found = [differences(pair) for pair in sides.pairs]
    unseen = [note.text for note in sides.notes]

    def told() -> "Telling":
        from smartplan.telling import changes

        return changes.told(found, sides.base, sides.head, language, unseen=unseen)

    def json() -> str:
        from smartplan.writers.json import changes

        return changes.write(found, sides.base, sides.head, language, unseen=unseen)

    show(form, told, json, language, out=out)
    return 0
