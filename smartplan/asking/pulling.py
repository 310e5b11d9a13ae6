"""Which datasets are pulled, of which files: what is read of each, and what is to be fetched."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from smartplan.asking.incoming import Receiving
from smartplan.day import Day, day_of
from smartplan.failure import Failure
from smartplan.incoming.said import Concern, ConcernKind, Heard, Provenance
from smartplan.incoming.words import Ask, Vocabulary
from smartplan.plan.model.data import Dataset, Pull, PullKind
from smartplan.plan.plan import Plan
from smartplan.pulling.addresses import fetching, file_of, pulling_from
from smartplan.pulling.pulled import PulledFile
from smartplan.pulling.reading import pulled_years
from smartplan.pulling.refusing import refusal
from smartplan.pulling.series import PulledSeries
from smartplan.pulling.tracing import Traced
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.source.office.foreign import MAX_OFFICE_BYTES, FileForm, ForeignFile, foreign, known
from smartplan.source.opening import astray, opened
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, quoted


@dataclass(frozen=True, slots=True)
class Fetch:
    """A dataset whose file has to be fetched first, and the command that does so."""

    dataset: Dataset
    command: str


@dataclass(frozen=True, slots=True)
class PulledAll:
    """What came of all that was asked for; `refused` are files that could not be understood."""

    series: tuple[PulledSeries, ...]
    fetches: tuple[Fetch, ...] = ()
    refused: tuple[Heard, ...] = ()

    @property
    def heard(self) -> tuple[Heard, ...]:
        """What all of them say to the plan."""
        return (*(one.heard for one in self.series), *self.refused)


@dataclass(frozen=True, slots=True)
class PullWishes:
    """How values are taken: in which language, who answers, whether far ones are accepted."""

    lang: Lang
    ask: Ask | None = None
    accepts: bool = False


def pulled_all(
    plan: Receiving, ids: Sequence[str], source: Path | None, wishes: PullWishes
) -> PulledAll:
    """Read the files of datasets; of one that is asked for alone a Failure says why not."""
    held = plan.loaded.plan
    datasets = _meant(held, ids, source)
    series: list[PulledSeries] = []
    fetches: list[Fetch] = []
    refused: list[Heard] = []
    for one in datasets:
        try:
            pull = _pull(held, one)
            if source is None and (fetch := _to_fetch(plan.folder, one, pull)):
                if len(ids) == 1:
                    raise refusal("fetch", id=one.at.key, command=fetch.command)
                fetches.append(fetch)
            else:
                series.append(_pulled(plan, one, pull, source, wishes))
        except Failure as failure:
            if len(datasets) == 1:
                raise
            refused.append(_refused(one, failure))
    return PulledAll(tuple(series), tuple(fetches), tuple(refused))


def _meant(plan: Plan, ids: Sequence[str], source: Path | None) -> list[Dataset]:
    """The datasets that are asked for, all that have a pull where none is."""
    datasets = plan.data.datasets
    for id in ids:
        if id not in datasets:
            near = closest(id, datasets)
            meant = _MEANT.fill(id=near) if near else ""
            raise refusal("unknown", id=quoted(id), meant=meant)
        if not _has_pull(datasets[id], plan):
            raise refusal("no pull", id=id, lines=_lines(plan, source))
    asked = [datasets[id] for id in dict.fromkeys(ids)] or datasets.values()
    found = [one for one in asked if _has_pull(one, plan)]
    if not found:
        raise refusal("none", lines=_lines(plan, source))
    if source is not None and len(found) > 1:
        raise refusal("from one", ids=", ".join(one.at.key for one in found[:_SHOWN]))
    return found


def _has_pull(dataset: Dataset, plan: Plan) -> bool:
    """Whether something is written there, be it right or not."""
    return dataset.pull is not None or plan.is_broken(dataset.at / key_of(Dataset.pull))


def _pull(plan: Plan, dataset: Dataset) -> Pull:
    """What a dataset says; Failure where not all of it could be understood."""
    pull = dataset.pull
    is_broken = plan.is_broken(dataset.at / key_of(Dataset.pull))
    if pull is None or (pull.kind and is_broken):  # of a missing kind the reader says which
        raise refusal("broken", id=dataset.at.key)
    return pull


def _pulled(
    plan: Receiving, dataset: Dataset, pull: Pull, source: Path | None, wishes: PullWishes
) -> PulledSeries:
    if source is not None:
        file = foreign(source)
        kept = _inside(source, plan.folder)
    else:
        kept = pull.file or ""
        file = _kept(plan.folder, kept, dataset)
    held = plan.loaded.plan
    read = pulled_years(file, pull, dataset.at.key)
    vocabulary = Vocabulary(held, wishes.lang, ask=wishes.ask)
    found = PulledFile(held, dataset, read, file.name, vocabulary)
    trace = Traced(file.name, _day(read.table.day, held), kept)
    return found.series(trace=trace, accepts=wishes.accepts)


def _kept(folder: Path, file: str, dataset: Dataset) -> ForeignFile:
    """The file that a pull names, of the plan's own folder."""
    content = opened(folder / file, inside=folder, limit=MAX_OFFICE_BYTES)
    if isinstance(content, bytes):
        return known(file, content)
    if content.is_absent:
        raise refusal("absent", file=quoted(file), id=dataset.at.key)
    raise refusal("unread", file=quoted(file), id=dataset.at.key, reason=content.reason)


def _to_fetch(folder: Path, dataset: Dataset, pull: Pull) -> Fetch | None:
    """What has to be fetched first; None where the file is there, or nothing says where to."""
    id = dataset.at.key
    if not pull.url:
        if not pull.file:
            raise refusal("no place", id=id)
        return None
    if pull.file:
        content = opened(folder / pull.file, inside=folder, limit=MAX_OFFICE_BYTES)
        if isinstance(content, bytes) or not content.is_absent:
            return None
    file = file_of(id, pull.kind)
    return Fetch(dataset, f"{fetching(pull.url, file)} && {pulling_from(id, file)}")


def _inside(source: Path, folder: Path) -> str:
    """The path of a file in the plan folder; empty for one that lies elsewhere."""
    if astray(source, folder):
        return ""
    return source.resolve().relative_to(folder.resolve()).as_posix()


def _day(said: Day | None, plan: Plan) -> Day:
    """When data was last renewed: as its file says, else the day on which it is taken."""
    today = day_of(plan.as_of)
    return today if said is None or said.is_after(plan.as_of) else said


def _refused(dataset: Dataset, failure: Failure) -> Heard:
    origin = Provenance(dataset.at.key, "")
    return Heard(origin.file, (), concerns=(Concern(origin, failure.text, ConcernKind.WRONG),))


def _lines(plan: Plan, source: Path | None) -> str:
    """A pull as it would be written, of the form that a file at hand has."""
    kind, file = PullKind.CSV, "data/unduhan.csv"
    if source is not None:
        kind = _KINDS.get(foreign(source).form, kind)
        file = source.name
    region = plan.region_name
    return _SAMPLE.format(kind=kind.value, file=file, region=region)


_SAMPLE: Final = (
    "pull: {{kind: {kind}, file: {file}, where: {{wilayah: {region}}}, value: jumlah, "
    "year: tahun, unit: kasus}}"
)
_KINDS: Final = {
    FileForm.XLSX: PullKind.XLSX,
    FileForm.ODS: PullKind.XLSX,
    FileForm.JSON: PullKind.JSON,
}
_SHOWN: Final = 8
_MEANT = Text("; barangkali maksudnya {id}", "; perhaps {id} is meant")
