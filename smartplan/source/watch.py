"""Doing something again whenever a file of the plans changes."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from smartplan.source.bundle import is_skipped

EVERY = 0.3  # seconds between two looks; a scan of 1,000 files takes about 10 ms


def watch(folders: Sequence[Path], act: Callable[[], int], clear: Callable[[], None]) -> int:
    """Act now and after every change, until interrupted; the last exit code.

    `clear` makes room for what an act says.
    """
    before: dict[str, tuple[int, int]] = {}
    code = 0
    try:
        while True:
            now = _state(folders)
            if now != before:
                before = now
                clear()
                code = act()
                sys.stdout.flush()
            time.sleep(EVERY)
    except KeyboardInterrupt:
        return code


def _state(folders: Sequence[Path]) -> dict[str, tuple[int, int]]:
    """When each file of the plans was changed, and its size."""
    state = {}
    for folder in folders:
        for top, inside, files in os.walk(folder):
            inside[:] = [name for name in inside if not is_skipped(name)]
            for path in (Path(top, name) for name in files):
                try:
                    status = path.stat()
                    state[str(path)] = (status.st_mtime_ns, status.st_size)
                except OSError:
                    state[str(path)] = (0, 0)  # a link to nothing, or gone since it was listed
    return state
