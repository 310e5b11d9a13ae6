"""Which file of a plan holds what: path tells kind, and a route tells the path."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from smartplan.plan.model.analysis import Analysis
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.model.data import Data
from smartplan.plan.model.manifest import Manifest
from smartplan.plan.model.organization import Organization
from smartplan.plan.model.process import Process
from smartplan.plan.model.profile import Profile
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.plan.model.surveys import Surveys
from smartplan.route import ROOT, Route
from smartplan.shape.record import Record, fields
from smartplan.shape.types import ANYTHING, MapOf, RecordOf, Type
from smartplan.source.bundle import MANIFEST
from smartplan.standards.shelf import KINDS
from smartplan.value import dataclass

# Files whose keys are the plan's own root keys: `agencies.diskominfo`, `goals.x`.
FLAT: Mapping[str, type[Record]] = MappingProxyType(
    {
        MANIFEST: Manifest,
        "profile.yaml": Profile,
        "organization.yaml": Organization,
        "process.yaml": Process,
        "analysis.yaml": Analysis,
        "data.yaml": Data,
    }
)


# Folders with a file for each year: `progress/2025.yaml`.
YEARLY: Mapping[str, type[Record]] = MappingProxyType(
    {"progress": Progress, "assessment": SelfAssessment, "surveys": Surveys}
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file holds, and the route of its root in the plan."""

    record: type[Record]
    at: Route
    is_mapping: bool = False  # the file is a mapping of ids to records

    @property
    def type(self) -> MapOf | RecordOf:
        """What may stand in the file."""
        held = RecordOf(self.record)
        return MapOf(held) if self.is_mapping else held


def kind_of(file: str) -> FileKind | None:
    """What a file of a plan holds, by its path; None for one that is not part of the format."""
    if file in FLAT:
        return FileKind(FLAT[file], ROOT)
    if file == "readiness.yaml":
        return FileKind(Readiness, Route(("readiness",)))
    if file == "sources.yaml":
        return FileKind(Source, Route(("sources",)), is_mapping=True)
    if match := _PROGRAM.fullmatch(file):
        return FileKind(Program, Route(("programs", match[1])))
    if match := re.fullmatch(_OF_YEAR, file):
        return FileKind(YEARLY[match[1]], Route((match[1], match[2])))
    if (match := re.fullmatch(_STANDARD, file)) and match[1] in KINDS:
        return FileKind(KINDS[match[1]], Route(("standards", match[1], match[2])))  # type: ignore[index]
    return None


def order_in(file: str) -> Type:
    """In which order the keys of a file are written; of a file unknown to the format, in none."""
    kind = kind_of(file)
    return kind.type if kind else ANYTHING


def home(route: Route) -> tuple[str, Route]:
    """The file that holds a route of the plan, and the route inside that file."""
    first = route[0] if route else ""
    if (first == "programs" or first in YEARLY) and len(route) > 1:
        return f"{first}/{route[1]}.yaml", Route(route[2:])
    if first == "standards" and len(route) >= _IN_STANDARD:
        return f"standards/{route[1]}/{route[2]}.yaml", Route(route[3:])
    if first in ("readiness", "sources"):
        return f"{first}.yaml", Route(route[1:])
    return _HOMES.get(first, MANIFEST), route


_PROGRAM = re.compile(r"programs/([^/]+)\.yaml")
_OF_YEAR = rf"({'|'.join(YEARLY)})/((?:19|20|21)[0-9]{{2}})\.yaml"
_STANDARD = r"standards/([a-z-]+)/([^/]+)\.yaml"
_IN_STANDARD = 3
_HOMES = {field.key: file for file, record in FLAT.items() for field in fields(record)}
