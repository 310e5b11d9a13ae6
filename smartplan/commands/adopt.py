"""`smartplan adopt`: a program of another region taken over as an idea of one's own."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    DryRunOption,
    LangOption,
    argument,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.plans import shown
from smartplan.asking.writing import laid_down, plan_to_write
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.text import terminal

FORMATS = ("text", "json")


def run(
    source: Annotated[
        str,
        argument(
            "rencana asal (folder, nama daerah, atau kodenya), garis miring, lalu id programnya",
            "the plan it comes from (folder, name or code of the region), a slash, its program",
            metavar=Text("DAERAH/PROGRAM", "REGION/PROGRAM"),
        ),
    ],
    *,
    into: Annotated[
        Path | None,
        option(
            "folder rencana yang menerima (bawaan: rencana di sekitar folder ini)",
            "plan folder that gets it (default: the plan around this folder)",
            "--into",
            metavar=Text("FOLDER", "DIR"),
        ),
    ] = None,
    id: Annotated[
        str | None,
        option(
            "id program itu di rencana ini (bawaan: id asalnya, bila bebas)",
            "id of the program in this plan (default: the one that it has there, if free)",
            "--id",
            metavar="ID",
        ),
    ] = None,
    dimension: Annotated[
        str | None,
        option(
            "dimensi program itu di rencana ini (bawaan: dimensi asalnya, bila dikenal)",
            "dimension of the program in this plan (default: the one that it has there, if known)",
            "--dimension",
            metavar="ID",
        ),
    ] = None,
    dry_run: DryRunOption = False,
    format: Annotated[str, format_option(FORMATS)] = "text",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Write the program, and tell what was left where it came from and what it still lacks."""
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.asking.adopting import asked_program
    from smartplan.scaffold.adopting.adopted import AdoptRequest, adopted
    from smartplan.scaffold.adopting.source import adoptable
    from smartplan.writers.findings import adoptions

    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    cwd = Path.cwd()
    folders, wanted = asked_program(source, cwd)
    folder = plan_to_write(into, "--into")
    found = adoptable(folders, wanted, day, lambda one: shown(one, cwd))
    if found.folder.resolve() == folder.resolve():
        raise Failure(_ITSELF.fill(plan=folder.name))
    where = shown(folder, cwd)
    made = adopted(found, folder, AdoptRequest(id, dimension), day, where)
    addition = laid_down(made.added, folder, day, language, dry_run=dry_run)
    adoption = adoptions.Adoption(addition, made.region, made.left_out, made.unread)
    if form == "json":
        terminal.put(adoptions.json(adoption, language))
        return 0
    if dry_run and addition.patch:
        terminal.patch(addition.patch)
    terminal.show(adoptions.lines(adoption, language, terminal.width()))
    return 0


_ITSELF = Text(
    "program itu sudah ada di {plan}; pilih rencana penerima dengan --into",
    "that program is one of {plan} already; choose the plan that gets it with --into",
)
