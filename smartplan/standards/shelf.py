"""The shelf of standards that a plan can name: its own beside it, and the shipped ones."""

import functools
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias, TypeVar

from smartplan.route import Route
from smartplan.shape.files import bind_file
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import Record
from smartplan.source.read import read
from smartplan.standards.criteria import QuickWinStandard
from smartplan.standards.model import DimensionSet, EvaluationStandard, ReadinessStandard
from smartplan.value import dataclass, field

Kind = Literal["dimensions", "readiness", "evaluation", "quick-win"]
AnyStandard: TypeAlias = DimensionSet | ReadinessStandard | EvaluationStandard | QuickWinStandard
R = TypeVar("R", bound=Record)
S = TypeVar("S", DimensionSet, ReadinessStandard, EvaluationStandard, QuickWinStandard)

KINDS: Mapping[Kind, type[AnyStandard]] = MappingProxyType(
    {
        "dimensions": DimensionSet,
        "readiness": ReadinessStandard,
        "evaluation": EvaluationStandard,
        "quick-win": QuickWinStandard,
    }
)

DEFAULT_DIMENSIONS = "kominfo"
DEFAULT_READINESS = "kesiapan-3x3"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Standards by kind and name; a plan's own ones hide shipped ones of the same name."""

    own: Mapping[tuple[str, str], Record | None] = field(default_factory=dict)

    def names(self, kind: Kind) -> tuple[str, ...]:
        """The names of all standards of a kind."""
        own = {name for own_kind, name in self.own if own_kind == kind}
        return tuple(sorted(own.union(shipped_names(kind))))

    def dimensions(self, name: str) -> DimensionSet | None:
        """A dimension set by name."""
        return self._get("dimensions", DimensionSet, name)

    def readiness(self, name: str) -> ReadinessStandard | None:
        """A readiness standard by name."""
        return self._get("readiness", ReadinessStandard, name)

    def evaluation(self, name: str) -> EvaluationStandard | None:
        """An evaluation standard by name."""
        return self._get("evaluation", EvaluationStandard, name)

    def quick_win(self, name: str) -> QuickWinStandard | None:
        """The quick-win criteria of a name."""
        return self._get("quick-win", QuickWinStandard, name)

    def standards(self, kind: Kind) -> Mapping[str, AnyStandard]:
        """All standards of a kind that can be read, by name."""
        found = {name: self._found(kind, name) for name in self.names(kind)}
        return {name: held for name, held in found.items() if isinstance(held, KINDS[kind])}

    def _get(self, kind: Kind, of: type[S], name: str) -> S | None:
        found = self._found(kind, name)
        return found if isinstance(found, of) else None

    def _found(self, kind: Kind, name: str) -> Record | None:
        if (kind, name) in self.own:
            return self.own[kind, name]
        return _shipped(kind, name) if name in shipped_names(kind) else None


@functools.cache
def shipped_names(kind: Kind) -> tuple[str, ...]:
    """The names of the standards of a kind that come with smartplan."""
    return names_in(kind)


@functools.cache
def _shipped(kind: Kind, name: str) -> Record:
    return read_shipped(KINDS[kind], kind, name)


def names_in(folder: str) -> tuple[str, ...]:
    """The names of the shipped files of a folder."""
    return tuple(sorted(path.stem for path in (_HOME / folder).glob("*.yaml")))


def read_shipped(record: type[R], folder: str, name: str) -> R:
    """A shipped file, bound; that it is right is our own business."""
    file = f"{folder}/{name}.yaml"
    document, faults = read(file, (_HOME / file).read_bytes())
    out = Outcome(file)
    standard = bind_file(record, document.data, Route(("standards", folder, name)), out)
    if standard is None or faults or out.findings:
        wrong = (*faults, *out.findings)
        raise ValueError(f"shipped standard {file} is broken: {wrong}")
    return standard


_HOME = Path(__file__).parent
