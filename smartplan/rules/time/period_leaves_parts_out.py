"""TIM016: a program whose period leaves out parts of several kinds, so that it is itself wrong."""

from collections.abc import Iterator

from smartplan.facts.periods import of_plan, of_program
from smartplan.facts.programs import has_begun
from smartplan.facts.strays import misfits
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed


@rule(
    "TIM016",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "masa pelaksanaan program {id} ({span}) tidak memuat {parts}",
        "the period of program {id} ({span}) leaves out its {parts}",
    ),
    why=Text(
        "Bila rencana aksi, anggaran, dan tonggak capaian sama-sama jatuh di luar masa "
        "pelaksanaan, yang keliru biasanya masa pelaksanaannya; peta jalan lalu menggambar "
        "program di tahun yang salah.",
        "Where actions, money and milestones all fall outside the period, it is mostly the period "
        "that is wrong; the roadmap then draws the program in the wrong years.",
    ),
    instead=Text(
        "Tulis masa pelaksanaan yang memuat semua bagian program, atau pindahkan bagian-bagian "
        "itu bila jadwalnya memang berubah.",
        "Write a period that holds every part of the program, or move the parts if the schedule "
        "has changed.",
    ),
    wrong="""
        period: {start: 2025, end: 2027}
        actions:
          latih-petugas: {kind: people, name: Pelatihan petugas, years: [2023]}
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
    """,
    right="""
        period: {start: 2023, end: 2027}
        actions:
          latih-petugas: {kind: people, name: Pelatihan petugas, years: [2023]}
        budget:
          - {year: 2023, amount: 150000000, fund: apbd}
    """,
    after=("TIM002", "TIM010"),
)
def period_leaves_parts_out(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the end of the period that several kinds of parts lie beyond."""
    own, found = of_program(program), misfits(program, plan)
    if own is None or len(found) < _SEVERAL:
        return
    years = sorted({year for outside in found.values() for year in outside})
    is_early, is_late = years[0] < own.first, years[-1] > own.last
    edge = own.at if is_early and is_late else own.at / ("start" if is_early else "end")
    first, last, whole = min(own.first, years[0]), max(own.last, years[-1]), of_plan(plan)
    # What has begun may have done so before the plan.
    given = (last,) if has_begun(program) else (first, last)
    is_fit = whole is None or not whole.outside(given)
    parts = [
        Text("{kind} ({years})", "{kind} ({years})").fill(
            kind=_KINDS[key], years=", ".join(map(str, outside))
        )
        for key, outside in found.items()
    ]
    yield Problem(
        edge,
        covers=(own.at,),
        fix=(_WIDEN if is_fit else _CHECK).fill(first=first, last=last),
        id=program.id,
        span=own.years,
        parts=listed(parts),
    )


_SEVERAL = 2  # one kind of parts may have a wrong year; two kinds speak against the period
_KINDS = {
    "actions": Text("rencana aksi", "actions"),
    "budget": Text("anggaran", "budget"),
    "milestones": Text("tonggak capaian", "milestones"),
    "deadline": Text("tenggat quick win", "deadline of the quick win"),
}
_WIDEN = Text(
    "tulis period: {{start: {first}, end: {last}}}, atau pindahkan bagian-bagian itu",
    "write period: {{start: {first}, end: {last}}}, or move those parts",
)
_CHECK = Text(
    "samakan period dengan tahun bagian-bagian itu, di dalam masa berlaku rencana",
    "make the period and the years of those parts agree, within the plan's period",
)
