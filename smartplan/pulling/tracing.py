"""Where pulled values are from, said to the plan: a source, named by the dataset.

An indicator names its dataset, a dataset its sources; a program's realisation names them itself.
"""

from collections.abc import Iterator, Sequence

from smartplan.day import Day
from smartplan.incoming.said import NOTHING, NewEntry, Provenance, Said, Utterance
from smartplan.plan.model.common import Basis, Indicator
from smartplan.plan.model.data import Dataset
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.pulling.addresses import public
from smartplan.pulling.places import realisation_at
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Traced:
    """What is known of a file: its name as told, the day of its data, its place in the plan.

    `kept` is its path in the plan folder, empty where it lies elsewhere.
    """

    file: str
    day: Day
    kept: str = ""


@dataclass(frozen=True, slots=True)
class PulledSource:
    """The source of a dataset's values up to a year.

    It `is_known` if the plan has it, and `is_there` if the dataset names it besides.
    """

    id: str
    year: int
    trace: Traced
    is_there: bool
    is_known: bool

    def said(
        self,
        plan: Plan,
        dataset: Dataset,
        indicator: Indicator | None,
        years: Sequence[int],
        *,
        is_renewed: bool,
    ) -> Iterator[Utterance]:
        """The source and all that names it; `years` are those whose values are new.

        Where the file says nothing that the plan did not know, the data was not renewed by that.
        """
        origin = Provenance(self.trace.file, "")
        day = self.trace.day
        data = self._entry(plan, dataset)
        if self.is_known:
            held = plan.sources[self.id]
            if held.date != day and years:
                yield Said(held.at / key_of(Source.date), NOTHING, str(day), origin)
        else:
            yield NewEntry(Route((_SOURCES,)), data, origin, id=self.id)
        at = dataset.at
        if self.id not in dataset.sources:
            yield _with(at / key_of(Dataset.sources), dataset.sources, self.id, origin)
        if self.year > (dataset.year or 0):
            yield Said(at / key_of(Dataset.year), NOTHING, self.year, origin)
        if is_renewed and (dataset.updated is None or dataset.updated.is_before(day)):
            yield Said(at / key_of(Dataset.updated), NOTHING, str(day), origin)
        for year in years:
            entry = realisation_at(indicator, year) if indicator else None
            if entry:
                progress = plan.progress.get(str(year))
                told = progress.programs.get(entry.key) if progress else None
                names = told.sources if told else ()
                if self.id not in names:
                    yield _with(entry / key_of(ProgramProgress.sources), names, self.id, origin)

    def _entry(self, plan: Plan, dataset: Dataset) -> dict[str, Node]:
        agency = plan.organization.agencies.get(dataset.custodian or "")
        url = public(dataset.pull.url) if dataset.pull and dataset.pull.url else ""
        held: dict[str, Node] = {
            key_of(Source.title): f"{dataset.name}, {self.year}",
            key_of(Source.kind): SourceKind.DATASET.value,
            key_of(Source.publisher): agency.name if agency else None,
            key_of(Source.date): str(self.trace.day),
            key_of(Source.url): url or None,
            key_of(Source.file): self.trace.kept or None,
        }
        if dataset.basis is Basis.ILLUSTRATION:
            held[key_of(Source.basis)] = Basis.ILLUSTRATION.value
        return {key: node for key, node in held.items() if node is not None}


def traced(plan: Plan, dataset: Dataset, year: int, trace: Traced) -> PulledSource:
    """The source of a dataset's values up to a year: the one that is there, or a new one."""
    id = f"{dataset.at.key}-{year}"
    held = plan.sources.get(id)
    if held is not None and held.kind is not SourceKind.DATASET:
        id = f"{dataset.at.key}-data-{year}"
    is_known = id in plan.sources
    return PulledSource(id, year, trace, is_known and id in dataset.sources, is_known)


def _with(at: Route, held: Sequence[str], id: str, origin: Provenance) -> Said:
    return Said(at, NOTHING, [*held, id], origin)


_SOURCES = "sources"
