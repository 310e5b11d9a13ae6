"""Copied text over many plans: which programs share wording, and what each has for itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.plan.files import home
from smartplan.portfolio.extracts import Extract, Json, extracted
from smartplan.portfolio.families import Family, Kinship, families
from smartplan.portfolio.pairs import LEAST, ProgramSpot, alike
from smartplan.portfolio.sketch import Sketch, from_json
from smartplan.portfolio.unique import Beside, beside
from smartplan.route import Route
from smartplan.source.first_commits import FirstCommit, first_commits
from smartplan.value import dataclass

if TYPE_CHECKING:
    from smartplan.assess import Assessment


@dataclass(frozen=True, slots=True)
class Copies:
    """What was found: of how many programs in how many plans, and how many say too little."""

    plans: int
    programs: int
    passed_over: int
    least: float
    families: tuple[Family, ...]
    sketches: tuple[Sketch, ...]

    def beside(self, link: Kinship) -> Beside:
        """The texts of two programs laid beside each other."""
        a, b = (self.sketches[one.spot.plan].texts()[one.id] for one in (link.a, link.b))
        return beside(a, b)


def copies(
    folders: Sequence[Path],
    names: Sequence[str],
    day: date,
    least: float = LEAST,
    *,
    cached: bool = True,
) -> Copies:
    """The families of texts in the plans of some folders; `names` are what these are called."""
    found = extracted(folders, [SKETCH], day, cached=cached)
    sketches = tuple(from_json(one.values[SKETCH.name]) for one in found)

    def first_of(spots: Sequence[ProgramSpot]) -> Mapping[ProgramSpot, FirstCommit]:
        files = {_file(folders[spot.plan], spot): spot for spot in spots}
        return {files[file]: first for file, first in first_commits(files).items()}

    return Copies(
        plans=len(folders),
        programs=sum(len(sketch.programs) for sketch in sketches),
        passed_over=sum(sketch.passed_over for sketch in sketches),
        least=least,
        families=families(sketches, names, alike(sketches, least), first_of),
        sketches=sketches,
    )


def _file(folder: Path, spot: ProgramSpot) -> Path:
    return folder / home(Route(("programs", spot.id)))[0]


def take_sketch(state: "Assessment") -> Json:
    """The sketch of a plan; what makes it is loaded for a plan that has changed."""
    from smartplan.portfolio.sketching import sketch_of

    return sketch_of(state)


SKETCH = Extract("sketch", take_sketch, judged=False)
