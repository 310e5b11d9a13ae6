"""Git repositories for tests: none of the user's configuration, one commit a day."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.places import PLANS

ALONE: Final = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Bappeda",
    "GIT_AUTHOR_EMAIL": "uji@contoh.id",
    "GIT_COMMITTER_NAME": "Bappeda",
    "GIT_COMMITTER_EMAIL": "uji@contoh.id",
}
"""The whole environment of git in a test run (conftest.py sets it)."""


@dataclass
class Repo:
    """A repository and the folder of the plan in it; `day` counts its commits."""

    root: Path
    plan: Path
    day: int = 0
    began: date = date(2024, 1, 1)

    def git(self, *arguments: str, who: str = "Bappeda", code: int = 0) -> str:
        """What git says, on both channels; it has to end with `code`."""
        today = self.began + timedelta(max(self.day - 1, 0))
        roles = {"GIT_AUTHOR_NAME": who, "GIT_COMMITTER_NAME": who} | dict.fromkeys(
            ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{today} 08:00 +0700"
        )
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **roles},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self, message: str = "ubah", *, who: str = "Bappeda") -> None:
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, who=who)

    def edit(self, file: str, find: str, put: str, plan: str = "") -> None:
        path = (self.root / plan if plan else self.plan) / file
        text = path.read_text("utf-8")
        assert find in text
        path.write_text(text.replace(find, put), "utf-8", newline="\n")


def started(folder: Path, *, began: date = date(2024, 1, 1)) -> Repo:
    """A repository without a commit, on main; the folder is the plan."""
    repo = Repo(folder, folder, began=began)
    repo.git("init", "-q", "-b", "main")
    return repo


def repository(folder: Path) -> Repo:
    """A repository with one commit on main; the smallest plan is in `kota`."""
    shutil.copytree(PLANS / "smallest", folder / "kota")
    repo = started(folder)
    repo.plan = folder / "kota"
    repo.commit("awal")
    return repo


def cloned(url: str, folder: Path, *options: str) -> Repo:
    """A clone of a repository."""
    repo = Repo(folder, folder)
    folder.mkdir()
    repo.git("clone", "-q", *options, url, ".")
    return repo
