"""The roadmap as a document of its own: programs by horizon, milestones, dependencies."""

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.actions import ProgramRow, by_dimension, program_row
from smartplan.books.parts.timeline import RoadmapPart, matrix, roadmap
from smartplan.books.subject import Subject
from smartplan.plan.model.program import Horizon
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class HorizonPart:
    """The programs of one horizon."""

    id: str
    name: str
    programs: tuple[ProgramRow, ...]


@dataclass(frozen=True, slots=True)
class Dependency:
    """A program and those that have to come first."""

    program: str
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoadmapView:
    """Everything that the roadmap document tells."""

    region: str
    period: str
    roadmap: RoadmapPart
    matrix: charts.ProgramMatrix | None
    horizons: tuple[HorizonPart, ...]
    open: tuple[ProgramRow, ...]
    dependencies: tuple[Dependency, ...]


def view(subject: Subject, lang: Lang) -> RoadmapView:
    """What the roadmap tells of a plan."""
    plan = subject.plan
    programs = by_dimension(plan)
    return RoadmapView(
        region=plan.region_name,
        period=names.years(plan.years, lang),
        roadmap=roadmap(plan, lang),
        matrix=matrix(plan, lang) if programs else None,
        horizons=tuple(
            HorizonPart(
                id=horizon.value,
                name=names.horizon_of(plan, horizon, lang),
                programs=tuple(
                    program_row(plan, p, lang) for p in programs if p.horizon is horizon
                ),
            )
            for horizon in Horizon
        ),
        open=tuple(program_row(plan, p, lang) for p in programs if p.horizon is None),
        dependencies=tuple(
            Dependency(p.name, names.programs(plan, p.depends)) for p in programs if p.depends
        ),
    )
