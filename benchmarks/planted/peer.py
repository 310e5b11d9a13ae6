"""The same faulty files, asked of check-jsonschema with the schemas that smartplan exports.

It gets every file that a fault changes, all of one kind in one run. What it tells of the untouched
file is left out. It names no lines but for YAML that does not parse; where it gives a JSON path,
its deepest, the path is looked up here, in its favour. What only two files together show, no
schema can tell.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Self

from planted.edit import Files, line_of

Told = dict[Path, list[tuple[str, str]]]  # by file: JSON path or "line N", and message


class Peer:
    """Collects files, asks once, then judges fault by fault."""

    def __init__(self, *, wanted: bool) -> None:
        beside = Path(sys.executable).with_name("check-jsonschema")
        self.command = str(beside) if beside.exists() else shutil.which("check-jsonschema")
        self.is_there = wanted and self.command is not None
        self.word = "" if self.is_there or not wanted else _MISSING
        self.files: dict[tuple[int | str, str], Path] = {}
        self.bases: dict[int, str] = {}
        self.told: Told = defaultdict(list)

    def __enter__(self) -> Self:
        self.folder = tempfile.TemporaryDirectory()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.folder.cleanup()

    def untouched(self, base: str, files: Files) -> None:
        for file, content in files.contents().items():
            self._keep(base, file, content)

    def faulty(self, number: int, base: str, files: Files, changed: set[str]) -> None:
        self.bases[number] = base
        for file, content in files.contents().items():
            if file in changed:
                self._keep(number, file, content)

    def _keep(self, owner: int | str, file: str, content: bytes) -> None:
        path = Path(self.folder.name, str(owner), file)
        if self.is_there and _kind(file):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            self.files[owner, file] = path

    def ask(self) -> None:
        if not self.is_there:
            return
        schemas = Path(self.folder.name, "schemas")
        command = [sys.executable, "-m", "smartplan", "schema", "--out", str(schemas)]
        subprocess.run(command, capture_output=True, check=True)
        kinds: dict[str, list[Path]] = defaultdict(list)
        for (_, file), path in self.files.items():
            kinds[_kind(file)].append(path)
        for kind, paths in kinds.items():
            self._ask(schemas / f"{kind}.schema.json", paths)

    def _ask(self, schema: Path, paths: list[Path]) -> None:
        command = [str(self.command), "--schemafile", str(schema)]
        done = subprocess.run(
            [*command, "--output-format", "json", "-v", *map(str, paths)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        try:
            answer = json.loads(done.stdout)
        except json.JSONDecodeError:  # one file brought it down: divide, to know which
            if len(paths) == 1:
                self.told[paths[0]].append(("", "crashed"))
                return
            half = len(paths) // 2
            self._ask(schema, paths[:half])
            self._ask(schema, paths[half:])
            return
        for error in answer.get("errors", ()):
            best = error.get("best_deep_match") or error  # the place that it thinks is meant
            self.told[Path(error["filename"])].append((best["path"], best["message"]))
        unread = [error["filename"] for error in answer.get("parse_errors", ())]
        if unread:  # only the text names lines
            text = subprocess.run([*command, *unread], capture_output=True, text=True, check=False)
            for part in (text.stdout + text.stderr).split("Failed to parse ")[1:]:
                lines = re.findall(r"line (\d+), column", part)
                where = f"line {lines[-1]}" if lines else ""
                self.told[Path(part.split("\n")[0].strip())].append((where, "does not parse"))

    def judge(self, number: int, file: str, line: int) -> tuple[bool, bool]:
        """Whether it tells something of the faulty file, and whether of the very line."""
        told = self._new(number, file)
        path = self.files.get((number, file))
        return bool(told), any(_line(where, path) == line for where in told)

    def _new(self, number: int, file: str) -> list[str]:
        plain, path = self.files.get((self.bases[number], file)), self.files.get((number, file))
        before = self.told[plain] if plain else []
        return [one[0] for one in self.told[path] if one not in before] if path else []


def _kind(file: str) -> str:
    """The schema of a file, by its path; none for one that is not of the format."""
    folder, _, name = file.rpartition("/")
    if not name.endswith(".yaml"):
        return ""
    if folder.startswith("standards/"):
        return f"standard-{folder.removeprefix('standards/')}"
    if folder:
        return {"programs": "program", "progress": "progress"}.get(folder, "")
    stem = name.removesuffix(".yaml")
    return {"smartplan": "manifest"}.get(stem, stem if stem in _FLAT else "")


def _line(where: str, path: Path | None) -> int:
    if where.startswith("line "):
        return int(where.removeprefix("line "))
    if path is None or not where.startswith("$"):
        return 0
    steps = re.findall(r"\.([^.\[]+)|\[(\d+)\]|\['([^']+)'\]", where)
    try:
        return line_of(path.read_text("utf-8"), "/".join(map("".join, steps)))
    except (LookupError, ValueError, AssertionError):
        return 0


_FLAT = ("profile", "organization", "process", "analysis", "data", "readiness", "sources")
_MISSING = (
    "check-jsonschema is not installed, so there is no comparison: pip install check-jsonschema"
)
