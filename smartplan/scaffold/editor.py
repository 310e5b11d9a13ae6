"""Settings that let editors complete and explain the keys of plan files."""

import json
from collections.abc import Mapping

from smartplan.plan.schemas import FILE_SCHEMAS

SCHEMA_FOLDER = ".smartplan/schema"


def editor_settings(schemas: Mapping[str, str]) -> dict[str, str]:
    """The files for a plan folder: the schemas, and VS Code's mapping of files to them.

    The mapping is the one of the YAML language server, which other editors read as well.
    """
    mapping = {f"./{SCHEMA_FOLDER}/{item.name}.schema.json": item.files for item in FILE_SCHEMAS}
    settings = {
        "yaml.schemas": mapping,
        "yaml.format.enable": False,
        "yaml.customTags": [],
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }
    recommended = {"recommendations": ["redhat.vscode-yaml"]}
    return {
        **{f"{SCHEMA_FOLDER}/{name}": text for name, text in schemas.items()},
        ".vscode/settings.json": json.dumps(settings, indent=2) + "\n",
        ".vscode/extensions.json": json.dumps(recommended, indent=2) + "\n",
    }
