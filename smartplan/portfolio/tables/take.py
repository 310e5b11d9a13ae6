"""The rows that one plan gives to each table, as plain JSON: what an export keeps of a plan."""

from collections import Counter
from datetime import date
from pathlib import Path

from smartplan.assess import Assessment, assess
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.portfolio.extracts import Json
from smartplan.portfolio.tables.plain import clean, day_of, word_of
from smartplan.portfolio.tables.take_programs import budget_rows, indicator_values, program_row
from smartplan.scoring.evaluation import evaluations
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Scores
from smartplan.standing.completeness import completeness

Row = list[Json]


def taken(state: Assessment) -> Json:
    """The plan's region and its rows by table, each without the columns that all tables share."""
    plan = state.plan
    region = plan.manifest.region
    scores = score(plan)
    return {
        "region_code": (region and region.code) or None,
        "tables": {
            "plans": [_plan(state, scores)],
            "programs": [program_row(plan, one) for one in plan.programs.values()],
            "budget_rows": budget_rows(plan),
            "indicator_values": indicator_values(plan),
            "readiness_levels": _levels(scores),
            "findings": _findings(state),
            "sources": _sources(plan),
            "agencies": _agencies(plan),
            "dimensions": _dimensions(plan),
        },
    }


def rows_of(folder: Path, day: date) -> Json:
    """The same of the plan in a folder as of a day: what a machine elsewhere is asked to do.

    Folder and day go there and plain JSON comes back; nothing else decides what it is.
    """
    return taken(assess(folder, day))


def _plan(state: Assessment, scores: Scores) -> Row:
    plan, manifest = state.plan, state.plan.manifest
    period = manifest.period
    graves = Counter(one.severity for one in state.findings)
    evaluated = [one for one in evaluations(plan) if one.index is not None]
    last = evaluated[-1] if evaluated else None
    return [
        plan.region_name if manifest.region else None,
        manifest.title or None,
        word_of(manifest.status),
        plan.stage,
        plan.language,
        period and period.start,
        period and period.end,
        plan.dimensions.at.key if plan.dimensions else None,
        scores.standard,
        scores.score,
        scores.low,
        scores.high,
        scores.assessed,
        scores.of,
        last and last.year,
        last and last.standard,
        float(last.index) if last and last.index is not None else None,
        completeness(plan).percent,
        len(plan.programs),
        *(graves[severity] for severity in Severity),
    ]


def _levels(scores: Scores) -> list[Row]:
    return [
        [
            scores.standard,
            component.id,
            element.key,
            one.id,
            one.label.id,
            one.label.en,
            one.level,
            one.claimed_level,
            one.confirmed_level,
            one.target_level,
            one.share,
            one.is_illustration,
        ]
        for component in scores.components.values()
        for element in component.elements.values()
        for one in element.indicators.values()
    ]


def _findings(state: Assessment) -> list[Row]:
    rows: list[Row] = []
    for number, one in enumerate(state.findings, 1):
        place, spot = one.place, one.place.spot
        route = place.route
        rows.append(
            [
                number,
                one.code,
                one.name,
                one.severity.value,
                clean(one.message.id),
                clean(one.message.en),
                clean(spot.file if spot else place.file) or None,
                spot.line if spot else None,
                clean(str(route)) or None,
                route[1] if len(route) > 1 and route[0] == "programs" else None,
            ]
        )
    return rows


def _sources(plan: Plan) -> list[Row]:
    return [
        [
            id,
            one.title or None,
            word_of(one.kind),
            one.publisher,
            one.number,
            day_of(one.date),
            day_of(one.accessed),
            day_of(one.expires),
            one.url,
            one.file,
            one.own_basis.value,
        ]
        for id, one in plan.sources.items()
    ]


def _agencies(plan: Plan) -> list[Row]:
    return [
        [id, one.name or None, one.short, word_of(one.kind), one.parent, one.code]
        for id, one in plan.organization.agencies.items()
    ]


def _dimensions(plan: Plan) -> list[Row]:
    chosen, themes = plan.dimensions, plan.manifest.dimensions
    if chosen is None:
        return []
    rows: list[Row] = []
    for id, one in chosen.dimensions.items():
        theme = themes.get(id)
        rows.append(
            [id, chosen.at.key, one.label.id, one.label.en, (theme and theme.theme) or None]
        )
    return rows
