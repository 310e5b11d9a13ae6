"""Strategic issues and potentials, and which programs answer an issue."""

from smartplan.books.charts import data as charts
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.books.parts.timeline import any_illustrated, dimension_labels
from smartplan.facts.codes import program_codes
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView(BookPart):
    """A strategic issue with the programs that answer it."""

    id: str
    name: str
    text: str
    plan_ref: str
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PotentialView(BookPart):
    """Something the region can build on."""

    name: str
    text: str


def issues(plan: Plan, lang: Lang) -> tuple[IssueView, ...]:
    """The strategic issues in the order of the plan."""
    return tuple(
        IssueView(
            id=ref,
            name=issue.name,
            text=issue.text or "",
            plan_ref=_reference(plan, issue.plan_ref),
            programs=tuple(p.name for p in plan.programs.values() if ref in p.issues),
            sources=issue.sources,
            remarks=remarks(lang, issue),
            illustration=illustrated(issue),
        )
        for ref, issue in plan.profile.issues.items()
    )


def potentials(plan: Plan, lang: Lang) -> tuple[PotentialView, ...]:
    """What the region can build on."""
    return tuple(
        PotentialView(
            name=held.name,
            text=held.text or "",
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.profile.potentials.values()
    )


def coverage(plan: Plan, lang: Lang) -> charts.CoverageMap:
    """Which programs of each dimension answer each issue, by their codes."""
    found: dict[tuple[str, str], list[str]] = {}
    codes = program_codes(plan)
    for program in plan.programs.values():
        for issue in program.issues:
            if issue in plan.profile.issues and program.dimension:
                found.setdefault((issue, program.dimension), []).append(codes[program.id])
    return charts.CoverageMap(
        issues=tuple(
            charts.IssueLabel(id=ref, name=issue.name)
            for ref, issue in plan.profile.issues.items()
        ),
        dimensions=dimension_labels(plan, lang),
        counts=tuple(
            charts.Count(row, column, len(held), tuple(sorted(held)))
            for (row, column), held in found.items()
        ),
        about=charts.ChartHeading(illustration=any_illustrated(plan.programs.values())),
    )


def _reference(plan: Plan, ref: str | None) -> str:
    linked = plan.profile.plans.get(ref or "")
    return linked.title if linked else (ref or "")
