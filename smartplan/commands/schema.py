"""`smartplan schema`: the JSON Schema of plan files, for editors and other tools."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, argument, asked_language, one_of, option
from smartplan.plan.schemas import FILE_SCHEMAS, as_text, schema_files
from smartplan.source.write import write_asked
from smartplan.wording import Text
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
        return 0
    every = {schema.name: schema for schema in FILE_SCHEMAS}
    if kind:
        one_of("schema", kind, tuple(every))
        terminal.put(as_text(every[kind].schema(language)))
    else:
        terminal.put(as_text({name: item.schema(language) for name, item in every.items()}))
    return 0


_ELSEWHERE = Text("pilih folder lain dengan --out", "choose another folder with --out")
