"""The files that a document is the list of: for a form of it that carries them."""

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """A file under the name that it has in the archive, its folder before a slash."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Archive:
    """Files, and the list of them and of what is not among them: a head, then a row each."""

    files: tuple[ArchivedFile, ...]
    rows: tuple[tuple[str, ...], ...]
