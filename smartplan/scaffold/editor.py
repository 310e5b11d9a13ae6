"""What lets editors complete and explain plan files: schemas, a plan's own ids, and settings.

An editor that finds no schema at a path of its settings tells of that in every file and completes
nothing, so settings and schemas stand in one place: those with the plan's ids, which are each
person's own and nothing for git, are named by settings that git ignores, too. The schemas without
ids are for the repository, and for editors that are set up by hand.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from smartplan.plan.keys import every_key
from smartplan.plan.known import Known, known
from smartplan.plan.plan import Plan
from smartplan.plan.schemas import FILE_SCHEMAS, as_text, schema_files
from smartplan.shape.json_schema import ids_of
from smartplan.shape.types import ListOf, MapOf, Type
from smartplan.source.opening import opened
from smartplan.source.write import write_atomically

SCHEMA_FOLDER = ".smartplan/schema"
OWN_FOLDER = ".smartplan/own"
IDS = "ids.json"
SETTINGS = ".vscode/settings.json"
IGNORED = (f"/{OWN_FOLDER}/", f"/{SETTINGS}")


def committed(schemas: Mapping[str, str]) -> dict[str, str]:
    """The files of a new plan that are alike for all: the schemas, the extension to be used."""
    recommended = {"recommendations": ["redhat.vscode-yaml"]}
    return {
        **{f"{SCHEMA_FOLDER}/{name}": text for name, text in schemas.items()},
        ".vscode/extensions.json": json.dumps(recommended, indent=2) + "\n",
    }


def renew(folder: Path, plan: Plan, *, ids_only: bool = False) -> list[str]:
    """Bring up to date what editors know of a plan; the paths of the files that were written.

    Nothing in a plan that no editor was set up for. Settings that are there stay as they are, and
    so does all that stands in .gitignore. With `ids_only` schemas that are there stay, too.
    """
    if not any((folder / one).is_dir() for one in (SCHEMA_FOLDER, OWN_FOLDER)):
        return []
    written = []
    schemas = (folder / OWN_FOLDER / f"{one.name}.schema.json" for one in FILE_SCHEMAS)
    is_whole = all(path.exists() for path in schemas)
    files = _ids(plan) if ids_only and is_whole else {**_schemas(plan), **_ids(plan)}
    for name, text in files.items():
        if _text(folder / name) != text:
            write_atomically(folder / name, text.encode())
            written.append(name)
    if _text(folder / SETTINGS) is None:
        write_atomically(folder / SETTINGS, settings().encode())
        written.append(SETTINGS)
    before = _text(folder / ".gitignore") or ""
    lines = [line for line in IGNORED if line not in before.splitlines()]
    if lines:
        joint = "\n" if before and not before.endswith("\n") else ""
        after = before + joint + "".join(f"{line}\n" for line in lines)
        write_atomically(folder / ".gitignore", after.encode())
        written.append(".gitignore")
    return written


def of_new(plan: Plan) -> dict[str, str]:
    """The files that a new plan has for its own editor, and git ignores."""
    return {**_schemas(plan), **_ids(plan), SETTINGS: settings()}


def maps_elsewhere(folder: Path) -> bool:
    """Whether there are settings that name other schemas than the plan's own."""
    text = _text(folder / SETTINGS)
    return text is not None and OWN_FOLDER not in text


def settings() -> str:
    """VS Code's mapping of files to schemas: that of the YAML language server."""
    mapping = {f"./{OWN_FOLDER}/{item.name}.schema.json": item.files for item in FILE_SCHEMAS}
    held = {
        "yaml.schemas": mapping,
        "yaml.format.enable": False,
        "yaml.customTags": [],
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }
    return json.dumps(held, indent=2) + "\n"


def _schemas(plan: Plan) -> dict[str, str]:
    """The schemas that name the plan's ids."""
    schemas = schema_files(plan.language, ids=IDS)
    return {f"{OWN_FOLDER}/{name}": text for name, text in schemas.items()}


def _ids(plan: Plan) -> dict[str, str]:
    """The file that holds the ids."""
    ids: Known = {collection: {} for collection in sorted(_referred())}
    ids |= known(plan, plan.language)
    return {f"{OWN_FOLDER}/{IDS}": as_text(ids_of(ids))}


def _referred() -> set[str]:
    """Every collection that something in a plan file refers to."""
    return {name for key in every_key() for name in _names(key.one.type) if name}


def _names(held: Type) -> Iterator[str]:
    yield held.refers_to
    if isinstance(held, MapOf):
        yield held.ref
    if isinstance(held, MapOf | ListOf):
        yield from _names(held.item)


def _text(path: Path) -> str | None:
    """The text of a file; None if there is none."""
    content = opened(path) if path.is_file() else None
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else None
