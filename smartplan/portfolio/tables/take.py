"""The rows that one plan gives to each table, as plain JSON: what an export keeps of a plan."""

from collections import Counter
from datetime import date
from math import isfinite
from pathlib import Path

from smartplan.assess import Assessment, assess
from smartplan.day import Day
from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.indicators import indicators_of
from smartplan.facts.programs import is_live
from smartplan.facts.quick_wins import sheet_of
from smartplan.finding import Severity
from smartplan.measure import Measured, NumberRange
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.portfolio.extracts import Json
from smartplan.scoring.evaluation import evaluations
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Scores
from smartplan.shape.kinds import Choice
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
            "programs": [_program(plan, one) for one in plan.programs.values()],
            "budget_rows": _budget_rows(plan),
            "indicator_values": _indicator_values(plan),
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
        _word(manifest.status),
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


def _program(plan: Plan, program: Program) -> Row:
    period, sheet, origin = program.period, sheet_of(program), program.adopted_from
    return [
        program.id,
        program.name or None,
        program.code,
        program.dimension,
        program.subdimension,
        program.lead,
        _word(program.status),
        is_live(program),
        _word(program.horizon),
        period and period.start,
        period and period.end,
        sheet is not None,
        _word(sheet.state) if sheet else None,
        _day(sheet.deadline) if sheet else None,
        origin.region or None if origin else None,
        len(program.actions),
        len(indicators_of(program)),
        _whole(money.total(money.planned(plan, [program]))),
    ]


def _budget_rows(plan: Plan) -> list[Row]:
    """Every row of every program, in the order of its file, and whether `money` counts it."""
    counted = {id(one.row) for one in money.planned(plan)}
    rows: list[Row] = []
    for program in plan.programs.values():
        for number, row in enumerate(money.rows(program), 1):
            counts = id(row) in counted
            known = row.year is not None and row.amount is not None
            why = "stopped" if not is_live(program) else "outside" if known else "unknown"
            held = purse(row)
            rows.append(
                [
                    program.id,
                    number,
                    money.action_of(row),
                    row.year,
                    _whole(row.amount),
                    counts,
                    None if counts else why,
                    bool(row.approximate),
                    bool(row.at_least),
                    money.funds_key(row.fund) or None,
                    _PURSES[held] if held else None,
                    row.code,
                    row.name,
                    row.agency,
                ]
            )
    return rows


def _indicator_values(plan: Plan) -> list[Row]:
    rows: list[Row] = []
    for goal in plan.profile.goals.values():
        for id, one in goal.indicators.items():
            reached = {year: held.indicators.get(id) for year, held in plan.progress.items()}
            rows += _values(id, one, None, goal.at.key, reached)
    for program in plan.programs.values():
        for id, one in indicators_of(program).items():
            told = {year: held.programs.get(program.id) for year, held in plan.progress.items()}
            reached = {year: held.indicators.get(id) for year, held in told.items() if held}
            rows += _values(id, one, program.id, None, reached)
    return rows


def _values(
    id: str,
    one: Indicator,
    program: str | None,
    goal: str | None,
    reached: dict[str, Measured | None],
) -> list[Row]:
    """The values of one indicator: where it starts, what is aimed at, what was reached."""
    start = one.baseline
    told: list[tuple[str, int | None, Measured | None]] = []
    if start:
        told.append(("baseline", start.year, start.value))
    told += [("target", _year(year), value) for year, value in one.targets.items()]
    told += [("reached", _year(year), value) for year, value in sorted(reached.items())]
    head = [id, program, goal, one.name or None, one.unit, _word(one.direction)]
    return [[*head, kind, year, *_parts(value)] for kind, year, value in told if value is not None]


def _parts(value: Measured) -> Row:
    """A value as number, high end, and step: each in a column of its own."""
    if isinstance(value, str):
        return [None, None, value]
    if isinstance(value, NumberRange):
        return [_number(value.low), _number(value.high), None]
    return [_number(value), None, None]


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
                _clean(one.message.id),
                _clean(one.message.en),
                _clean(spot.file if spot else place.file) or None,
                spot.line if spot else None,
                _clean(str(route)) or None,
                route[1] if len(route) > 1 and route[0] == "programs" else None,
            ]
        )
    return rows


def _sources(plan: Plan) -> list[Row]:
    return [
        [
            id,
            one.title or None,
            _word(one.kind),
            one.publisher,
            one.number,
            _day(one.date),
            _day(one.accessed),
            _day(one.expires),
            one.url,
            one.file,
            one.own_basis.value,
        ]
        for id, one in plan.sources.items()
    ]


def _agencies(plan: Plan) -> list[Row]:
    return [
        [id, one.name or None, one.short, _word(one.kind), one.parent, one.code]
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


def _clean(text: str) -> str:
    r"""A text with a name of a file in it, whose bytes may be no UTF-8: each as `\xff`."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _word(choice: Choice | None) -> str | None:
    return choice.value if choice else None


def _day(day: Day | None) -> str | None:
    """A date as far as it is known: `2022`, `2022-06`, `2022-06-21`."""
    return str(day) if day else None


def _year(key: str) -> int | None:
    return int(key) if key.isascii() and key.isdigit() else None


def _number(value: float) -> float | None:
    """A number that every database takes; what is none, or has no end, is told by a finding."""
    try:
        held = float(value)
    except OverflowError:
        return None
    return held if isfinite(held) else None


def _whole(value: int | None) -> int | None:
    """A whole number of 64 bits; more than that is no money, and a finding says so."""
    return value if value is not None and abs(value) <= _MOST else None


_MOST = 2**63 - 1
_PURSES = {Purse.REGIONAL: "regional", Purse.OTHER: "other"}
