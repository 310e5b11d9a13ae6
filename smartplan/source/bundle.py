"""A bundle: the files of one plan as bytes, wherever they come from."""

from __future__ import annotations

from smartplan.finding import Finding
from smartplan.value import dataclass

MANIFEST = "smartplan.yaml"  # the file that makes a folder a plan
MAX_BYTES = 10_000_000  # ten times the largest plan file seen; a larger one is not a plan


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a plan folder holds, read once.

    `contents` has the YAML files by their path inside the plan (forward slashes); `others` names
    every further file, so that rules can ask whether evidence is there. `findings` tell what could
    not be read. `name` is the folder's own name.
    """

    name: str
    contents: dict[str, bytes]
    others: frozenset[str]
    findings: tuple[Finding, ...] = ()

    @property
    def unread(self) -> frozenset[str]:
        """The files that are there but could not be read."""
        return frozenset(finding.place.file for finding in self.findings)


def is_yaml(name: str) -> bool:
    """Whether a file is one that smartplan reads, or would under a better name, by its ending."""
    return name.lower().endswith((".yaml", ".yml"))


def is_skipped(folder: str) -> bool:
    """Whether a folder inside a plan holds no plan files: hidden ones, output, templates."""
    return folder.startswith(".") or folder in SKIPPED


SKIPPED = frozenset({"build", "templates", "node_modules", "__pycache__"})

# The folders that hold parts of a plan, a file each.
PARTS = ("programs", "progress", "assessment", "surveys", "standards")
