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


def content_at(top: Path, commit: str, file: str) -> bytes | None:
    """The content of a file of a commit; None if it is not there."""
    answer = git(top, "cat-file", "--batch", given=raw_of(f"{commit}:{file}\n"))
    about, _, content = answer.partition(b"\n")
    return content[:-1] if about.split()[-2:-1] == [b"blob"] else None


def _printable(name: str) -> str:
    """A name without the bytes that are no UTF-8, which a branch may well have in its own."""
    return raw_of(name).decode("utf-8", "replace") if "\0" not in name else "\0"


_COMMIT = "--batch-check=%(objectname) %(objecttype)"
_NO = ("", "", "")
