"""Names in an archive that every system can unpack: plain letters, short, none of them twice."""

import re
import unicodedata
from pathlib import PurePosixPath

from smartplan.value import dataclass, field


@dataclass(slots=True)
class ArchiveNames:
    """Hands out names; two that differ in capitals alone would be one file on some systems."""

    _given: set[str] = field(default_factory=set)

    def folder(self, *parts: str) -> str:
        """The name of a folder, of its parts in order; an empty part is left out."""
        plain = "_".join(word for part in parts if (word := _plain(part, _FOLDER)))
        return self._unique(plain or "_", "")

    def file(self, folder: str, title: str, file: str) -> str:
        """The name of a file in a folder: by its title, with the ending that it has."""
        ending = PurePosixPath(file).suffix.lower()
        usable = ending if _ENDING.fullmatch(ending) else ""
        return self._unique(f"{folder}/{_plain(title, _FILE).replace('.', '-') or '_'}", usable)

    def _unique(self, stem: str, ending: str) -> str:
        """A name that is not given yet, and then is."""
        folder, slash, last = stem.rpartition("/")
        if _DEVICE.fullmatch(last.partition(".")[0]):
            stem = f"{folder}{slash}_{last}"
        name, count = f"{stem}{ending}", 1
        while name.casefold() in self._given:
            count += 1
            name = f"{stem}-{count}{ending}"
        self._given.add(name.casefold())
        return name


def _plain(text: str, longest: int) -> str:
    """A text in letters, digits and dashes, cut where a word ends; dots stay inside numbers."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = [word.strip(".") for word in _OTHER.split(letters)]
    said = ""
    for word in filter(None, words):
        longer = f"{said}-{word}" if said else word[:longest].rstrip(".")
        if len(longer) > longest:
            break
        said = longer
    return said


_FOLDER, _FILE = 36, 64  # letters; a path of 260 is the most that Windows unpacks
_OTHER = re.compile(r"[^A-Za-z0-9.]+")
_ENDING = re.compile(r"\.[a-z0-9]{1,5}")
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
