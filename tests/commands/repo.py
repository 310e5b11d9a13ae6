"""A git repository with the smallest plan in it, for the commands that compare."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.places import PLANS


@dataclass(frozen=True)
class Repo:
    root: Path

    @property
    def plan(self) -> Path:
        return self.root / "kota"

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, check=True, capture_output=True, text=True
        )
        return done.stdout

    def commit(self, message: str = "ubah") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def edit(self, file: str, find: str, put: str, plan: str = "kota") -> None:
        path = self.root / plan / file
        text = path.read_text("utf-8")
        assert find in text
        path.write_text(text.replace(find, put), "utf-8", newline="\n")


def repository(folder: Path) -> Repo:
    """A repository with one commit on main; the plan is in `kota`."""
    folder.mkdir()
    repo = Repo(folder)
    repo.git("init", "-q", "-b", "main")
    for key, value in (("user.name", "uji"), ("user.email", "uji@example.org")):
        repo.git("config", key, value)
    repo.git("config", "core.autocrlf", "false")
    shutil.copytree(PLANS / "smallest", repo.plan)
    repo.commit("awal")
    return repo
