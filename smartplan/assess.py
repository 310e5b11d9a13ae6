"""The one call that everybody makes: from a plan folder to its plan and what is wrong with it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

from smartplan.finding import Finding, Place, Silenced
from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.allow import UNUSED, allowed
from smartplan.rules.registry import every_rule, rules_for
from smartplan.rules.run import run, settled
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.locate import Locator
from smartplan.source.read import YamlFile
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Assessment:
    """A plan, its findings in order of place, and the documents that it was read from.

    `silenced` are the findings that an allowance or a setting of the plan keeps from being told,
    or makes less grave than they are.
    """

    plan: Plan
    findings: tuple[Finding, ...]
    documents: Mapping[str, YamlFile]
    silenced: tuple[Silenced, ...] = ()

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


def assess_loaded(
    loaded: Loaded, *, stage: int | None = None, codes: Collection[str] | None = None
) -> Assessment:
    """The same for a plan that has been read already; with `codes`, what has these alone.

    Whether an allowance is of no use is known only where everything is looked for.
    """
    if codes is not None and UNUSED.code in codes:
        codes = None
    rules = every_rule() if codes is None else rules_for(codes)
    every: Iterable[Finding] = (*loaded.findings, *run(loaded.plan, rules, stage=stage))
    found, quiet = settled(every, loaded.plan)
    locator = Locator(loaded.documents, home)
    findings, silenced = allowed(locator.placed(found), loaded.documents)
    if codes is not None:
        findings = tuple(one for one in findings if one.code in codes)
    if quiet:
        silenced += tuple(_placed(one, locator) for one in quiet)
    return Assessment(loaded.plan, findings, loaded.documents, silenced)


def _placed(one: Silenced, locator: Locator) -> Silenced:
    """What a setting silences, with its own place and that of the setting."""
    setting = locator.spot(Place(Route(("rules", one.finding.code, "severity"))))
    return replace(one, finding=locator.placed([one.finding])[0], spot=setting)
