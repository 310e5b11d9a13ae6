"""`smartplan word`: comments and tracked changes of a reviewed book, and where they belong."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    PlanOption,
    argument,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.writing import plan_to_write
from smartplan.failure import Failure
from smartplan.wording import Text

FORMATS = ("text", "markdown", "json")


def run(
    files: Annotated[
        list[Path] | None,
        argument(
            "buku (.docx) yang sudah ditinjau",
            "reviewed books (.docx)",
            metavar=Text("BERKAS...", "FILE..."),
        ),
    ] = None,
    *,
    plan: PlanOption = None,
    apply: Annotated[
        bool,
        option(
            "memasukkan perubahan isian ke rencana",
            "put the changed texts into the plan",
            "--apply",
        ),
    ] = False,
    author: Annotated[
        str,
        option(
            "hanya perubahan dan komentar penelaah ini",
            "only what this reviewer changed and remarked",
            "--author",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = "",
    only: Annotated[
        str,
        option(
            "hanya yang menyangkut rute ini (programs.x, goals.y.text)",
            "only what is about this route (programs.x, goals.y.text)",
            "--only",
            metavar=Text("RUTE", "ROUTE"),
        ),
    ] = "",
    against: Annotated[
        str,
        option(
            "revisi asal buku ini (bawaan: yang tercatat di dalamnya)",
            "the revision that the book was made of (default: the one that it names)",
            "--against",
            metavar=Text("REVISI", "REV"),
        ),
    ] = "",
    branch: Annotated[
        str,
        option(
            "menulis ke cabang git baru ini, bukan ke berkas",
            "write to this new git branch, not to the files",
            "--branch",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = "",
    to: Annotated[
        str,
        option(
            "memasukkan komentar sebagai rekomendasi ke berkas ini, misalnya progress/2025.yaml",
            "put comments as recommendations into this file, such as progress/2025.yaml",
            "--to",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = "",
    format: Annotated[str, format_option(FORMATS)] = "text",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Tell what reviewers say; without --apply and --to nothing is written."""
    # Imported here: with it comes what reads office files.
    from smartplan.asking.reviewed import WordRequest, reviewed

    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    if not files:
        raise Failure(_NOTHING)
    if branch and not (apply or to):
        raise Failure(_NO_CHANGES)
    folder = plan_to_write(plan, "--plan")
    asked = WordRequest(
        day, language, form, author, only, against, to, branch=branch, applies=apply
    )
    return reviewed(folder, files, asked)


_NOTHING = Text(
    "sebutkan berkasnya, misalnya: smartplan word masterplan-tinjauan.docx",
    "name the file, for example: smartplan word masterplan-reviewed.docx",
)
_NO_CHANGES = Text(
    "--branch memerlukan --apply atau --to: tanpanya tidak ada yang ditulis",
    "--branch needs --apply or --to: without them nothing is written",
)
