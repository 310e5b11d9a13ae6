"""TIM003: a program that ends after its horizon does."""

from collections.abc import Iterator
from functools import partial

from smartplan.facts.horizons import ends, late_end, route_of
from smartplan.facts.periods import of_plan
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Horizon, Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, Several, rule
from smartplan.wording import Text

Late = tuple[Program, int]  # a program, and its last year


@rule(
    "TIM003",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{what}, sedangkan {horizon} berakhir {limit}", "{what}, but the {horizon} ends in {limit}"
    ),
    why=Text(
        "Pembaca peta jalan mengharapkan program selesai di dalam jangka waktunya; program yang "
        "melampauinya tampak terlambat sejak direncanakan.",
        "Readers of the roadmap expect a program to be finished within its horizon; one that "
        "outlasts it looks late from the day it is planned.",
    ),
    instead=Text(
        "Pindahkan program ke jangka waktu tempat program itu selesai, atau persingkat.",
        "Move the program to the horizon in which it ends, or shorten it.",
    ),
    wrong="""
        # smartplan.yaml: horizons: {short: 2023, medium: 2027, long: 2032}
        horizon: short
        period: {start: 2023, end: 2025}
    """,
    right="""
        horizon: medium
        period: {start: 2023, end: 2025}
    """,
    due=2,
    after=("TIM002", "TIM010"),
)
def beyond_horizon(plan: Plan, _: Plan) -> Iterator[Several[Late]]:
    """Yield the horizon of each program that ends after it; its last year if most of them do.

    A plan of a year or two is one step: its terms divide nothing, and money for the year after
    stands in it as a forecast.
    """
    whole = of_plan(plan)
    if whole and whole.last - whole.first < _YEARS_OF_A_ROADMAP - 1:
        return
    for horizon in ends(plan):
        held = [program for program in plan.programs.values() if program.horizon is horizon]
        late = [
            (program.at / "period", (program, end))
            for program in held
            if (end := late_end(program, plan)) is not None
        ]
        yield Several(late, partial(_told, plan, horizon, len(held)))


def _told(plan: Plan, horizon: Horizon, of: int, late: list[Late]) -> Iterator[Problem]:
    limits = ends(plan)
    limit, at = limits[horizon], route_of(horizon)
    if len(late) >= _SEVERAL and 2 * len(late) >= of:
        last = max(end for _, end in late)
        yield Problem(
            at,
            covers=(at, *(program.at / "period" for program, _ in late)),
            related=tuple(
                Place(program.at / "horizon", word=_TOO) for program, _ in late[:_SHOWN]
            ),
            fix=_advice(horizon, last, plan),
            what=_MOST.fill(count=len(late), of=of, end=last),
            horizon=horizon.label,
            limit=limit,
        )
        return
    for program, end in late:
        fitting = _fitting(end, plan)
        slots = {"fitting": fitting, "limit": limit}
        yield Problem(
            program.at / "horizon",
            needs=(at,),
            covers=(program.at / "horizon", program.at / "period"),
            related=(Place(at, word=_ENDS),),
            fix=(_MOVE if fitting else _SHORTEN).fill(**slots),
            what=_ONE.fill(id=program.id, end=end),
            horizon=horizon.label,
            limit=limit,
        )


def _fitting(end: int, plan: Plan) -> str:
    """The horizon that a program which ends then belongs to; empty if it outlasts all."""
    return next((str(other.value) for other, year in ends(plan).items() if year >= end), "")


def _advice(horizon: Horizon, last: int, plan: Plan) -> Text:
    """To end a horizon later, where that leaves years to the next one; to move the programs."""
    limits, fitting = ends(plan), _fitting(last, plan)
    slots = {"last": last, "fitting": fitting, "limit": limits[horizon]}
    later = [
        limits[other] for other in Horizon if other in limits and limits[other] > limits[horizon]
    ]
    if fitting and later and last < later[0]:
        return _LENGTHEN.fill(**slots)
    return (_MOVE_ALL if fitting else _SHORTEN_ALL).fill(**slots)


_SEVERAL, _SHOWN = 3, 5
_YEARS_OF_A_ROADMAP = 3
_ONE = Text("program {id} berakhir {end}", "program {id} ends in {end}")
_MOST = Text(
    "{count} dari {of} programnya berakhir sampai {end}",
    "{count} of its {of} programs end as late as {end}",
)
_ENDS = Text("jangka waktu itu berakhir di sini", "that horizon ends here")
_TOO = Text("melampauinya", "outlasts it")
_LENGTHEN = Text(
    "tulis {last} sebagai akhir jangka waktu itu, atau horizon: {fitting} pada program-programnya",
    "write {last} as the end of that horizon, or horizon: {fitting} in those programs",
)
_MOVE_ALL = Text(
    "tulis horizon: {fitting} pada program-programnya, atau akhiri paling lambat {limit}",
    "write horizon: {fitting} in those programs, or end them by {limit}",
)
_SHORTEN_ALL = Text(
    "akhiri program-programnya paling lambat {limit}", "end those programs by {limit}"
)
_MOVE = Text(
    "tulis horizon: {fitting}, atau akhiri paling lambat {limit}",
    "write horizon: {fitting}, or end it by {limit}",
)
_SHORTEN = Text("akhiri paling lambat {limit}", "end it by {limit}")
