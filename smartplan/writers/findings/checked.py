"""What a findings writer is given: a plan's findings, and the text they point into."""

from collections.abc import Mapping
from dataclasses import dataclass

from smartplan.finding import Finding, Silenced


@dataclass(frozen=True, slots=True)
class Checked:
    """One checked plan.

    `name` is what JSON calls the plan; `folder` is its path as the reader should see it, with
    forward slashes, empty for the current folder. `texts` has the text of each file, `files`
    counts them. `silenced` is what the changes since a revision silence; None where no such
    changes were asked for.
    """

    name: str
    folder: str
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    files: int
    silenced: tuple[Silenced, ...] | None = None

    def path(self, file: str) -> str:
        """A file of the plan as the reader can open it from where they are."""
        return f"{self.folder}/{file}" if self.folder else file
