"""What was repaired, and what was not, as sentences."""

from collections.abc import Sequence

from smartplan.repairing.mending import Mending
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal


def made(one: Mending, path: str) -> Text:
    """The sentence on a repair in a file, whose path is the reader's."""
    return _REPAIRED.fill(**_words(one, path))


def refused(one: Mending, path: str, why: Text) -> Text:
    """The sentence on a repair that was not made."""
    return _REFUSED.fill(**_words(one, path), why=why)


def lines(said: Sequence[Text], files: int, lang: Lang) -> list[terminal.Line]:
    """The sentences on what was made, and how many they are in how many files."""
    count = len(said)
    plural = {"s": "s" * (count != 1), "fs": "s" * (files != 1)}
    total = _COUNT.fill(count=count, files=files, **plural).say(lang)
    return [*([(sentence.say(lang), "")] for sentence in said), [(total, "good")], []]


def _words(one: Mending, path: str) -> dict[str, object]:
    old, new = (" ".join(text.split()) for text in (one.old, one.new))
    return {"file": path, "line": one.line, "old": old, "new": new}


_REPAIRED = Text("{file}:{line}: {old} -> {new}", "{file}:{line}: {old} -> {new}")
_COUNT = Text("{count} perbaikan dalam {files} berkas.", "{count} repair{s} in {files} file{fs}.")
_REFUSED = Text(
    "{file}:{line}: {old} tidak diganti menjadi {new}, sebab hasilnya: {why}",
    "{file}:{line}: {old} is not changed to {new}, as then: {why}",
)
