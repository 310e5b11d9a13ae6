"""What a result depends on: the content of a plan, and the program that works it out."""

import os
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any

from smartplan import __version__
from smartplan.source.bundle import Bundle
from smartplan.source.stamp import new_sum


def content_of(bundle: Bundle) -> bytes | None:
    """What a plan holds, to the last byte; None where a part of it could not be read."""
    if bundle.findings:
        return None
    held = new_sum()
    _add(held, bundle.name)
    held.update(len(bundle.contents).to_bytes(8, "big"))
    for file, content in bundle.contents.items():
        _add(held, file)
        held.update(len(content).to_bytes(8, "big"))
        held.update(content)
    for file in sorted(bundle.others):
        _add(held, file)
    return held.digest()


def digest(*words: str) -> bytes:
    """A short name for some words."""
    made = new_sum()
    for word in words:
        _add(made, word)
    return made.digest()


def called(function: Any) -> str:
    """The name of a function, with the values that it is bound to."""
    if isinstance(function, partial):
        bound = sorted(function.keywords.items())
        return f"{called(function.func)}({function.args!r}, {bound!r})"
    return f"{function.__module__}.{function.__qualname__}"


@cache
def program() -> str:
    """Which smartplan this is: its code, its standards, its Python and its reader of YAML."""
    package = Path(__file__).parent.parent
    record = package.parent / f"smartplan-{__version__}.dist-info" / "RECORD"
    told = _file(record) or _files(package)
    return f"{__version__} {sys.implementation.cache_tag} {told} {_reader()}"


def user() -> str:
    """Who asks: what one may read is not for everybody else to know."""
    if os.name != "posix":
        return ""
    return f"{os.geteuid()} {os.getegid()} {sorted(os.getgroups())}"


def _reader() -> str:
    """The folder of the YAML library, which changes when another version is installed."""
    from importlib.util import find_spec

    spec = find_spec("yaml")
    return _file(Path(spec.origin).parent.parent) if spec and spec.origin else ""


def _file(path: Path) -> str:
    try:
        held = path.stat()
    except OSError:
        return ""
    return f"{held.st_size} {held.st_mtime_ns} {held.st_ino}"


def _files(package: Path) -> str:
    """Of a checkout: all its files, so that who works on them never sees what was."""
    told = []
    pending = [os.fspath(package)]
    while pending:
        folder = pending.pop()
        told.append(folder)
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if entry.is_dir():
                    pending += [entry.path] if name != "__pycache__" else []
                else:
                    held = entry.stat()
                    told.append(f"{name} {held.st_size} {held.st_mtime_ns}")
    return digest("\0".join(told)).hex()


def _add(held: Any, word: str) -> None:
    raw = word.encode("utf-8", "surrogatepass")
    held.update(len(raw).to_bytes(8, "big"))
    held.update(raw)
