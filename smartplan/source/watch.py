"""Doing something again whenever a file of the plans changes."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from smartplan.source.bundle import is_skipped

EVERY = 0.3  # seconds between two looks; a scan of 1,000 files takes about 10 ms


def watch(folders: Sequence[Path], act: Callable[[], int]) -> int:
    """Act now and after every change, until interrupted; the last exit code."""
    before: dict[str, tuple[int, int]] = {}
    code = 0
    try:
        while True:
            now = _state(folders)
            if now != before:
                before = now
                if sys.stdout.isatty():
                    sys.stdout.write("\x1b[2J\x1b[H")
                code = act()
                sys.stdout.flush()
            time.sleep(EVERY)
    except KeyboardInterrupt:
        return code


def _state(folders: Sequence[Path]) -> dict[str, tuple[int, int]]:
    state = {}
    for folder in folders:
        for path in folder.rglob("*"):
            inside = path.relative_to(folder).parts
            if any(is_skipped(part) for part in inside[:-1]):
                continue
            try:
                status = path.stat()
            except OSError:
                continue  # gone between the listing and the look
            state[str(path)] = (status.st_mtime_ns, status.st_size)
    return state
