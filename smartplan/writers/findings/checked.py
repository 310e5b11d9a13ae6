"""What a findings writer is given: a plan's findings, and the text they point into."""

from collections.abc import Mapping

from smartplan import alike
from smartplan.finding import Finding, Silenced
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Checked:
    """One checked plan.

    `name` is what JSON calls the plan; `folder` is its path as the reader should see it, with
    forward slashes, empty for the current folder. `texts` has the text of each file, `files`
    counts them. `silenced` is what the changes since a revision silence; None where no such
    changes were asked for. With `each`, findings that are alike are told by themselves. `again`
    is filled where an earlier plan of the report has the same `folder`, as plans of two
    repositories may.
    """

    name: str
    folder: str
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    files: int
    silenced: tuple[Silenced, ...] | None = None
    each: bool = False
    again: str = ""

    @property
    def entries(self) -> tuple[Finding, ...]:
        """The findings as a reader is told them: those that are alike as one."""
        return self.findings if self.each else alike.told(self.findings)

    def path(self, file: str) -> str:
        """A file of the plan as the reader can open it from where they are."""
        return f"{self.folder}/{file}" if self.folder else file
