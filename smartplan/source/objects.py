"""What git keeps: the contents of files by their ids, and the commits that names mean."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from smartplan.source.git import git, missing, raw_of


def blobs(top: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """The contents of files, by one call; Failure where one is not there."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    asked = "".join(f"{id}\n" for id in wanted).encode()
    answer = git(top, "cat-file", "--batch", given=asked)
    found: dict[str, bytes] = {}
    at = 0
    for id in wanted:
        line = answer.find(b"\n", at)
        about = answer[at:line].split()
        if line < 0 or about[1:2] != [b"blob"]:
            raise missing()
        size = int(about[2])
        at = line + 1
        found[id] = answer[at : at + size]
        at += size + 1
    return found


def commits(top: Path, names: Sequence[str]) -> list[str | None]:
    """The commits that revisions mean, by one call; None for each that there is not."""
    are_names = [bool(name) and name.isprintable() for name in map(_printable, names)]
    asked = b"".join(
        raw_of(name) + b"^{commit}\n"
        for name, is_one in zip(names, are_names, strict=True)
        if is_one
    )
    if not asked:
        return [None] * len(names)
    rows = iter(git(top, "cat-file", _COMMIT, given=asked).splitlines())
    found: list[str | None] = []
    for is_one in are_names:
        id, _, kind = next(rows, b"").decode("utf-8", "replace").rpartition(" ") if is_one else _NO
        found.append(id if kind == "commit" else None)
    return found


def files_at(top: Path, commit: str, files: Sequence[str]) -> list[bytes | None]:
    """The contents of files of a commit, whose names hold no line break; None for each missing."""
    asked = b"".join(raw_of(f"{commit}:{file}\n") for file in files)
    answer = git(top, "cat-file", "--batch", given=asked)
    found: list[bytes | None] = []
    at = 0
    for _ in files:
        line = answer.index(b"\n", at)
        about, at = answer[at:line].split(), line + 1
        if about[-1] == b"missing" or len(about) < len(_HEAD):
            found.append(None)
            continue
        size = int(about[-1])
        found.append(answer[at : at + size] if about[-2] == b"blob" else None)
        at += size + 1
    return found


def _printable(name: str) -> str:
    """A name without the bytes that are no UTF-8, which a branch may well have in its own."""
    return raw_of(name).decode("utf-8", "replace") if "\0" not in name else "\0"


_COMMIT = "--batch-check=%(objectname) %(objecttype)"
_HEAD = ("id", "type", "size")
_NO = ("", "", "")
