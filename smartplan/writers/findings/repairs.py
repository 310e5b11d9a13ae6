"""What was repaired, and what was not, as sentences."""

from smartplan.repairing.mending import Mending
from smartplan.wording import Text


def made(one: Mending, path: str) -> Text:
    """The sentence on a repair in a file, whose path is the reader's."""
    return _REPAIRED.fill(**_words(one, path))


def refused(one: Mending, path: str, why: Text) -> Text:
    """The sentence on a repair that was not made."""
    return _REFUSED.fill(**_words(one, path), why=why)


def counted(count: int, files: int) -> Text:
    """How many repairs were made in how many files."""
    plural = {"s": "s" * (count != 1), "fs": "s" * (files != 1)}
    return _COUNT.fill(count=count, files=files, **plural)


def _words(one: Mending, path: str) -> dict[str, object]:
    old, new = (" ".join(text.split()) for text in (one.old, one.new))
    return {"file": path, "line": one.line, "old": old, "new": new}


_REPAIRED = Text("{file}:{line}: {old} -> {new}", "{file}:{line}: {old} -> {new}")
_COUNT = Text("{count} perbaikan dalam {files} berkas.", "{count} repair{s} in {files} file{fs}.")
_REFUSED = Text(
    "{file}:{line}: {old} tidak diganti menjadi {new}, sebab hasilnya: {why}",
    "{file}:{line}: {old} is not changed to {new}, as then: {why}",
)
