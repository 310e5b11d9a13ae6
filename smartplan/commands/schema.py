"""`smartplan schema`: the JSON Schema of plan files, for editors and other tools."""

import os
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    LangOption,
    argument,
    asked_language,
    one_of,
    option,
    spoken,
)
from smartplan.failure import Failure
from smartplan.plan.schemas import FILE_SCHEMAS, as_text, schema_files
from smartplan.source.trouble import reason
from smartplan.source.write import write_asked
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal


def run(
    kind: Annotated[
        str,
        argument(
            "jenis berkas: " + ", ".join(schema.name for schema in FILE_SCHEMAS),
            "kind of file: " + ", ".join(schema.name for schema in FILE_SCHEMAS),
            metavar=Text("[JENIS]", "[KIND]"),
        ),
    ] = "",
    *,
    out: Annotated[
        Path | None,
        option(
            "menulis semua skema ke folder ini, satu berkas per jenis",
            "write every schema into this folder, one file per kind",
            "--out",
            metavar=Text("FOLDER", "DIR"),
        ),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Print one schema, or all by their names; or write them into a folder."""
    language = asked_language(lang)
    if out is not None:
        for name, text in schema_files(language).items():
            write_asked(out / name, text.encode(), advice=_ELSEWHERE)
            terminal.show([terminal.plain((out / name).as_posix())])
        return _renewed(out, language)
    every = {schema.name: schema for schema in FILE_SCHEMAS}
    if kind:
        one_of("schema", kind, tuple(every))
        terminal.put(as_text(every[kind].schema(language)))
    else:
        terminal.put(as_text({name: item.schema(language) for name, item in every.items()}))
    return 0


def _renewed(out: Path, lang: Lang | None) -> int:
    """Where the folder is that of a plan's schemas: renew those with its own ids, too."""
    from smartplan.scaffold.editor import SCHEMA_FOLDER, maps_elsewhere, renew
    from smartplan.source.folder import enclosing_plan, read_folder

    plan = enclosing_plan(Path(os.path.abspath(out)))  # noqa: PTH100 -- links stay
    if plan is None or not out.samefile(plan / SCHEMA_FOLDER):
        return 0
    from smartplan.asking.options import chosen_day
    from smartplan.plan.load import load

    try:
        written = renew(plan, load(read_folder(plan), chosen_day(None)).plan)
    except OSError as error:
        raise Failure(_REFUSED.fill(path=plan.as_posix(), reason=reason(error))) from None
    for name in written:
        terminal.show([terminal.plain((plan / name).as_posix())])
    if maps_elsewhere(plan):
        terminal.complain(_MAPPED, spoken(lang))
    return 0


_MAPPED = Text(
    ".vscode/settings.json menunjuk ke skema tanpa id rencana ini; hapus (git rm --cached "
    ".vscode/settings.json, lalu rm), dan jalankan sekali lagi",
    ".vscode/settings.json names the schemas without this plan's ids; remove it (git rm --cached "
    ".vscode/settings.json, then rm) and run this again",
)
_REFUSED = Text(
    "skema dengan id rencana di {path} tidak dapat ditulis ({reason}); minta izin tulis",
    "the schemas with the plan's ids in {path} cannot be written ({reason}); ask for permission",
)
_ELSEWHERE = Text("pilih folder lain dengan --out", "choose another folder with --out")
