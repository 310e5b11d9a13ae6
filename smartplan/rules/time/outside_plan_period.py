"""TIM002: programs that run when the plan does not."""

from collections.abc import Iterator
from typing import Any

from smartplan.facts.horizons import is_beyond
from smartplan.facts.periods import of_plan, of_program, years
from smartplan.facts.programs import has_begun
from smartplan.facts.strays import is_plan_wrong, strays
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM002",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("berjalan di luar {plan}: {what}", "runs outside {plan}: {what}"),
    why=Text(
        "Tahun di luar masa berlaku rencana tidak ada di peta jalan dan tidak dievaluasi, "
        "seolah-olah program itu tidak direncanakan.",
        "Years outside the plan's period are neither on the roadmap nor evaluated, as if the "
        "program were not planned.",
    ),
    instead=Text(
        "Sesuaikan masa pelaksanaan program, atau masa berlaku rencana bila itu yang keliru.",
        "Fit the program's period, or the plan's if that is what is wrong.",
    ),
    fix=Text(
        "masukkan ke {years}, atau ubah period di smartplan.yaml",
        "fit it into {years}, or change period in smartplan.yaml",
    ),
    wrong="""
        # smartplan.yaml: period: {start: 2022, end: 2032}
        period: {start: 2030, end: 2035}
    """,
    right="""
        period: {start: 2030, end: 2032}
    """,
)
def outside_plan_period(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the end of a program's period that lies outside; the plan's if most programs do."""
    whole = of_plan(plan)
    if whole is None:
        return
    strayed, of = strays(plan)
    slots: dict[str, Any] = {"plan": whole.said, "years": whole.years}
    if is_plan_wrong(plan):
        first, last = min(o.first for _, o in strayed), max(o.last for _, o in strayed)
        what = _MOST.fill(n=len(strayed), all=of, span=years(first, last))
        places = tuple(
            Place(own.at, word=_RUNS.fill(span=own.years)) for _, own in strayed[:_SHOWN]
        )
        others = [plan.manifest.at / "horizons", *(own.at for _, own in strayed)]
        covers = (whole.at, *others)
        yield Problem(whole.at, covers=covers, related=places, fix=_CHECK, what=what, **slots)
        return
    for id, own in strayed:
        if not is_beyond(own, plan):
            continue
        program = plan.programs[id]
        early = own.first < whole.first and not has_begun(program)
        is_over = own.last < whole.first and not early
        late = own.last > whole.last or is_over
        edge = own.at if late and early else own.at / ("start" if early else "end")
        what = _ONE.fill(id=id, span=(of_program(program) or own).years)
        place = Place(whole.at, word=whole.name)
        fix = _OVER if is_over else None
        yield Problem(edge, covers=(own.at,), related=(place,), fix=fix, what=what, **slots)


_SHOWN = 5
_ONE = Text("program {id} ({span})", "program {id} ({span})")
_MOST = Text("{n} dari {all} program ({span})", "{n} of {all} programs ({span})")
_RUNS = Text("berjalan {span}", "runs {span}")
_OVER = Text(
    "tulis status: done bila sudah selesai, atau betulkan tahun akhirnya",
    "write status: done if it is over, or mend the year of its end",
)
_CHECK = Text("betulkan dahulu masa berlaku rencana ini", "mend this period of the plan first")
