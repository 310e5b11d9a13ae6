"""What a change lets a baseline of the repository accept: nobody is told of it any more."""

from collections.abc import Iterator
from pathlib import Path

from smartplan.assess import Assessment
from smartplan.finding import Silenced, Silencer, Spot
from smartplan.reviewing.baseline import BaselineFile, parse, parted, region_of
from smartplan.source.branches import text_at
from smartplan.source.changed import changed
from smartplan.source.pairs import Between
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class BaselineChange:
    """A baseline file of the repository, by its path there, before and after a change."""

    file: str
    top: Path
    old: BaselineFile
    new: BaselineFile

    def silenced(self, folder: str, state: Assessment) -> Iterator[Silenced]:
        """The findings of a plan that are accepted now and were not before."""
        plan, region = self.top / folder, region_of(state)
        findings, documents = state.findings, state.documents
        before, now = (
            parted(one.of(plan, region), findings, documents)[0] for one in (self.old, self.new)
        )
        spot = Spot(self.file, 1, 1, 1, 1)
        for one in findings:
            if id(one) in now - before:
                yield Silenced(one, Silencer.BASELINE, self.file, spot)


def baseline_changes(between: Between | None) -> tuple[BaselineChange, ...]:
    """The baselines that a change touches, wherever they stand in the repository."""
    return tuple(_changes(between)) if between else ()


def _changes(between: Between) -> Iterator[BaselineChange]:
    top, base, head = between.top, between.base, between.head
    for file in changed(top, base, head, ["."]).files:
        text = text_at(top, head, file) if file.endswith(".json") else None
        new = parse(top / file, text) if text is not None else None
        if new is None:
            continue
        text = text_at(top, base, file)
        old = parse(top / file, text) if text is not None else None
        yield BaselineChange(file, top, old or BaselineFile(top / file), new)
