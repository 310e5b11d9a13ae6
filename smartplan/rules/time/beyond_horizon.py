"""TIM003: a program that ends after its horizon does."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.rules.time.bounds import of_plan, of_program
from smartplan.rules.time.horizons import ends, faults, route_of
from smartplan.wording import Text


@rule(
    "TIM003",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "program {id} berakhir {end}, sedangkan {horizon} berakhir {limit}",
        "program {id} ends in {end}, but the {horizon} ends in {limit}",
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
)
def beyond_horizon(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the horizon of each program that ends after it; stopped programs ended already."""
    horizons, whole = plan.manifest.horizons, of_plan(plan)
    if horizons is None or any(True for _ in faults(plan)):
        return
    limits = ends(horizons)
    for id, program in plan.programs.items():
        own = of_program(program)
        if own is None or program.horizon is None or program.status is ProgramStatus.STOPPED:
            continue
        limit = limits.get(program.horizon)
        if limit is None or own.last <= limit or (whole and own.last > whole.last):
            continue
        fitting = [horizon.value for horizon, year in limits.items() if year >= own.last]
        slots = {"fitting": fitting[0] if fitting else "", "limit": limit}
        word = Text("jangka waktu itu berakhir di sini", "that horizon ends here")
        yield Problem(
            program.at / "horizon",
            related=(Place(route_of(program.horizon), word=word),),
            fix=(_MOVE if fitting else _SHORTEN).fill(**slots),
            id=id,
            end=own.last,
            horizon=program.horizon.label,
            limit=limit,
        )


_MOVE = Text(
    "tulis horizon: {fitting}, atau akhiri paling lambat {limit}",
    "write horizon: {fitting}, or end it by {limit}",
)
_SHORTEN = Text("akhiri paling lambat {limit}", "end it by {limit}")
