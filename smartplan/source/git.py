"""Calls of git: the one place that starts it."""

import os
import subprocess
from pathlib import Path

from smartplan.failure import Failure
from smartplan.wording import Text


def git(folder: Path, *arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run git in a folder, or in the nearest one there is, without locks, its words in English.

    Failure only if git itself is not there; what git answers is for the caller to judge.
    """
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    place = next((one for one in (folder, *folder.parents) if one.is_dir()), Path())
    try:
        return subprocess.run(  # noqa: S603 -- no shell; revisions follow --end-of-options
            ["git", *arguments],  # noqa: S607 -- git is where the user has it
            cwd=place,
            input=given,
            capture_output=True,
            env=environment,
            check=False,
        )
    except FileNotFoundError:
        raise Failure(_NO_GIT) from None


_NO_GIT = Text(
    "git tidak terpasang; pasang git lebih dahulu", "git is not installed; install it first"
)
