"""Where no plan is: a file that was meant as the manifest of one, and what it is to be called."""

import os
import re
from pathlib import Path
from stat import S_ISDIR

from smartplan.failure import Failure
from smartplan.source.bundle import MANIFEST
from smartplan.source.folder import walked
from smartplan.source.opening import status
from smartplan.wording import Text, same, some_of


def renaming(place: Path, where: Text, cwd: Path) -> Failure | None:
    """What to say of a place that holds no plan, but a manifest under another name.

    It may stand in the folder, in one above, or further down. Nothing is renamed here: it may be
    an old copy.
    """
    held = status(place)
    folder = place if held is not None and S_ISDIR(held.st_mode) else place.parent
    found = next((files for one in folder.parents if (files := _nearly(one))), [])
    found = sorted(file for one, _ in walked(folder) for file in _nearly(one)) or found
    if not found:
        return None
    words = _RENAME if len(found) == 1 else _RENAME_EACH
    names = some_of([same(_shown(file, cwd)) for file in found], limit=_MOST)
    return Failure(words.fill(path=where, files=names))


def _nearly(folder: Path) -> list[Path]:
    """The files of a folder that are called nearly as a manifest is."""
    try:
        with os.scandir(folder) as entries:
            return sorted(
                Path(entry.path)
                for entry in entries
                if re.fullmatch(_NEARLY, entry.name) and entry.is_file(follow_symlinks=False)
            )
    except OSError:
        return []


def _shown(file: Path, cwd: Path) -> str:
    return Path(os.path.relpath(file, cwd)).as_posix()


_NEARLY = r"(?i)smart[-_ ]?plans?(?: ?\(\d+\)| ?- ?copy)?\.ya?ml(?:\.txt)?"
_MOST = 3  # files that are named
_RENAME = Text(
    f"tidak ada rencana ({MANIFEST}) di {{path}}, tetapi ada {{files}}; ganti namanya menjadi "
    f"{MANIFEST}",
    f"there is no plan ({MANIFEST}) in {{path}}, but there is {{files}}; rename it to {MANIFEST}",
)
_RENAME_EACH = Text(
    f"tidak ada rencana ({MANIFEST}) di {{path}}, tetapi ada {{files}}; ganti nama masing-masing "
    f"menjadi {MANIFEST}",
    f"there is no plan ({MANIFEST}) in {{path}}, but there are {{files}}; rename each to "
    f"{MANIFEST}",
)
