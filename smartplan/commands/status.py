"""`smartplan status`: where a plan stands, what is owed, and what to do next."""

from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    OutOption,
    Paths,
    chosen_day,
    chosen_format,
    format_option,
    one_of,
    option,
    spoken,
)

FORMATS = ("text", "markdown", "json", "html", "docx", "pdf", "ics")
FAIL_ON = ("never", "overdue")


def run(
    paths: Paths = None,
    *,
    agency: Annotated[
        str,
        option(
            "hanya perangkat daerah ini: id atau nama pendek",
            "this agency alone: its id or short name",
            "--agency",
            metavar="ID",
        ),
    ] = "",
    format: Annotated[str, format_option(FORMATS)] = "text",
    fail_on: Annotated[
        str,
        option(
            "keluar dengan kode 1 bila ada yang lewat tenggat",
            "exit with code 1 where anything is overdue",
            "--fail-on",
            metavar="|".join(FAIL_ON),
        ),
    ] = "never",
    explain: Annotated[
        bool,
        option(
            "tampilkan berkas dan baris di balik tiap angka",
            "show the file and line behind each number",
            "--explain",
        ),
    ] = False,
    out: OutOption = None,
    no_cache: NoCacheOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Tell where the plan stands."""
    spoken(lang), chosen_day(as_of), chosen_format(format, FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    del paths, agency, explain, out, no_cache  # the seed of what follows
    return 0
