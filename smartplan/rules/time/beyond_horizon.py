"""TIM003: a program that ends after its horizon does."""

from collections.abc import Iterator
from functools import partial

from smartplan.facts.horizons import ends, late_end, route_of
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
    """Yield the horizon of each program that ends after it; its last year if most of them do."""
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
            fix=_LENGTHEN.fill(last=last),
            what=_MOST.fill(count=len(late), of=of, end=last),
            horizon=horizon.label,
            limit=limit,
        )
        return
    for program, end in late:
        fitting = [other.value for other, year in limits.items() if year >= end]
        slots = {"fitting": fitting[0] if fitting else "", "limit": limit}
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


_SEVERAL, _SHOWN = 3, 5
_ONE = Text("program {id} berakhir {end}", "program {id} ends in {end}")
_MOST = Text(
    "{count} dari {of} programnya berakhir sampai {end}",
    "{count} of its {of} programs end as late as {end}",
)
_ENDS = Text("jangka waktu itu berakhir di sini", "that horizon ends here")
_TOO = Text("melampauinya", "outlasts it")
_LENGTHEN = Text(
    "akhiri jangka waktu itu pada {last}, atau pindahkan program-programnya",
    "end that horizon in {last}, or move the programs",
)
_MOVE = Text(
    "tulis horizon: {fitting}, atau akhiri paling lambat {limit}",
    "write horizon: {fitting}, or end it by {limit}",
)
_SHORTEN = Text("akhiri paling lambat {limit}", "end it by {limit}")
