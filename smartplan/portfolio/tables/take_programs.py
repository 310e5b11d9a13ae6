"""The rows of programs: what they are, their money, the values of indicators."""

from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.indicators import indicators_of
from smartplan.facts.programs import is_live
from smartplan.facts.quick_wins import sheet_of
from smartplan.measure import Measured, NumberRange
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.portfolio.extracts import Json
from smartplan.portfolio.tables.plain import day_of, number_of, whole_of, word_of, year_of

Row = list[Json]


def program_row(plan: Plan, program: Program) -> Row:
    """What a program is, with the money of it that counts."""
    period, sheet, origin = program.period, sheet_of(program), program.adopted_from
    return [
        program.id,
        program.name or None,
        program.code,
        program.dimension,
        program.subdimension,
        program.lead,
        word_of(program.status),
        is_live(program),
        word_of(program.horizon),
        period and period.start,
        period and period.end,
        sheet is not None,
        word_of(sheet.state) if sheet else None,
        day_of(sheet.deadline) if sheet else None,
        origin.region or None if origin else None,
        len(program.actions),
        len(indicators_of(program)),
        whole_of(money.total(money.planned(plan, [program]))),
    ]


def budget_rows(plan: Plan) -> list[Row]:
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
                    whole_of(row.amount),
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


def indicator_values(plan: Plan) -> list[Row]:
    """Every value of the indicators of goals and programs."""
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
    told += [("target", year_of(year), value) for year, value in one.targets.items()]
    told += [("reached", year_of(year), value) for year, value in sorted(reached.items())]
    head = [id, program, goal, one.name or None, one.unit, word_of(one.direction)]
    return [[*head, kind, year, *_parts(value)] for kind, year, value in told if value is not None]


def _parts(value: Measured) -> Row:
    """A value as number, high end, and step: each in a column of its own."""
    if isinstance(value, str):
        return [None, None, value]
    if isinstance(value, NumberRange):
        return [number_of(value.low), number_of(value.high), None]
    return [number_of(value), None, None]


_PURSES = {Purse.REGIONAL: "regional", Purse.OTHER: "other"}
