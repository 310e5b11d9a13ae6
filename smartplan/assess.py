"""The one call that everybody makes: from a plan folder to its plan and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.rules.allow import without_allowed
from smartplan.rules.registry import every_rule
from smartplan.rules.run import run, settled
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.locate import Locator
from smartplan.source.read import YamlFile


@dataclass(frozen=True, slots=True)
class Assessment:
    """A plan, its findings in order of place, and the documents that it was read from."""

    plan: Plan
    findings: tuple[Finding, ...]
    documents: Mapping[str, YamlFile]

    @property
    def locator(self) -> Locator:
        """Finds the lines of routes in this plan."""
        return Locator(self.documents, home)


def assess(folder: Path, as_of: date, *, stage: int | None = None) -> Assessment:
    """Read a plan folder and check it as of a day; `stage` overrides the plan's own."""
    return assess_bundle(read_folder(folder), as_of, stage=stage)


def assess_bundle(bundle: Bundle, as_of: date, *, stage: int | None = None) -> Assessment:
    """The same for a bundle, wherever it was read from."""
    return assess_loaded(load(bundle, as_of), stage=stage)


def assess_revision(
    folder: Path, revision: str, as_of: date, *, stage: int | None = None
) -> Assessment:
    """The same for a plan folder as it was at a git revision."""
    from smartplan.source.revision import read_revision

    return assess_bundle(read_revision(folder, revision), as_of, stage=stage)


def assess_loaded(loaded: Loaded, *, stage: int | None = None) -> Assessment:
    """The same for a plan that has been read already."""
    found = settled((*loaded.findings, *run(loaded.plan, every_rule(), stage=stage)), loaded.plan)
    locator = Locator(loaded.documents, home)
    findings = without_allowed(locator.placed(found), loaded.documents)
    return Assessment(loaded.plan, findings, loaded.documents)
