"""`smartplan import`: an existing plan from tables, by a recipe that is kept beside the plan."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    argument,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.writing import plan_to_write
from smartplan.wording import Text

FORMATS = ("text", "json", "markdown")


def run(
    files: Annotated[
        list[Path],
        argument(
            "berkas yang dibaca: .xlsx, .ods, .csv, .docx, atau JSON dari SIPD",
            "the files to read: .xlsx, .ods, .csv, .docx, or JSON of SIPD",
            metavar=Text("BERKAS...", "FILE..."),
        ),
    ],
    *,
    into: Annotated[
        Path | None,
        option(
            "folder rencana (bawaan: rencana di sekitar folder ini)",
            "plan folder (default: the plan around this folder)",
            "--into",
            metavar=Text("FOLDER", "DIR"),
        ),
    ] = None,
    recipe: Annotated[
        str | None,
        option(
            "resep: nama, berkas, atau tata letak baku (bawaan: resep berkas itu)",
            "recipe: its name, its file, or a layout (default: the recipe of the file)",
            "--recipe",
            metavar=Text("NAMA|BERKAS", "NAME|FILE"),
        ),
    ] = None,
    apply: Annotated[
        bool, option("menulis ke rencana", "write it into the plan", "--apply")
    ] = False,
    ask: Annotated[
        bool,
        option(
            "bertanya satu per satu di terminal, lalu mencatat jawabannya di resep",
            "ask one by one at the terminal, and note the answers in the recipe",
            "--ask",
        ),
    ] = False,
    dry_run: Annotated[
        bool,
        option("tidak menulis apa pun, juga resep", "write nothing, no recipe", "--dry-run"),
    ] = False,
    format: Annotated[str, format_option(FORMATS)] = "text",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Read the tables, show what they change and what is asked; write it with `--apply`."""
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.asking.importing import asked_recipe, import_files
    from smartplan.asking.incoming import Taking, receiving
    from smartplan.source.office.foreign import foreign

    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    folder = plan_to_write(into, "--into")
    read = [foreign(path) for path in files]
    writes = apply and not dry_run
    taking = Taking(day, language, form, writes=writes, offers=("--ask",))
    return import_files(
        receiving(folder, day),
        read,
        asked_recipe(recipe, read, folder),
        taking,
        asks=ask,
        keeps_recipe=not dry_run,
    )
