"""`smartplan schema`: the JSON Schema of plan files, for editors and other tools."""

import json
import sys
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, argument, one_of, option, spoken
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.source.write import write_atomically
from smartplan.wording import Lang, Text


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
    if lang is not None:
        spoken(lang)
    language: Lang | None = "id" if lang == "id" else "en" if lang == "en" else None
    if out is not None:
        for name, text in schema_files(language).items():
            write_atomically(out / name, text.encode())
            sys.stdout.write(f"{(out / name).as_posix()}\n")
        return 0
    every = {schema.name: schema for schema in FILE_SCHEMAS}
    if kind:
        one_of("schema", kind, tuple(every))
        sys.stdout.write(_text(every[kind].schema(language)))
    else:
        sys.stdout.write(_text({name: item.schema(language) for name, item in every.items()}))
    return 0


def schema_files(lang: Lang | None) -> dict[str, str]:
    """Every schema as a file: name and text."""
    return {f"{item.name}.schema.json": _text(item.schema(lang)) for item in FILE_SCHEMAS}


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
